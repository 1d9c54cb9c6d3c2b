import ArgumentParser
import Diagnostics
import Foundation
import MapImporting
import SitePublishing
import Worksheets

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Turn shared maps into a summary for a team.",
        discussion: """
            Reads files and folders of shared maps (in folders, files that end in .json). A file
            that is not a shared map is listed and left out; the others go on. The summary folder
            is written whole, or not at all.

            Example:
              kith import Maps --output Summary
            """)

    @Argument(help: "Files and folders of shared maps.")
    var paths: [String]
    @Option(help: "The folder to write the summary to: new, empty, or a former summary.")
    var output: String
    @OptionGroup var edition: EditionOptions
    @OptionGroup var theme: ThemeOptions
    @OptionGroup var summary: SummaryOptions

    func validate() throws {
        if paths.isEmpty { throw ValidationError("Name at least one file or folder of maps.") }
        if output.isEmpty { throw ValidationError("--output needs the name of a folder.") }
    }

    func run() throws {
        let edition = try edition.edition(theme: theme)
        let (definitions, content) = compileWorksheets(edition)
        if content.hasErrors {
            printErrors(of: content)
            throw ExitCode(1)
        }
        let (stylesheet, problem) = summaryStylesheet(edition)
        if let problem {
            printToStandardError(problem.text(sourceLine: nil))
            throw ExitCode(1)
        }
        let choices = try summary.choices()
        let report = try importing(
            choices, definitions: definitions, stylesheet: stylesheet, on: edition.today)
        printRejected(report)
        print(
            """
            The summary is made. Open \(output)/index.html
            Delete the \(report.filesToDelete) source \
            \(report.filesToDelete == 1 ? "file" : "files") by \
            \(String(decoding: report.deleteBy.iso, as: UTF8.self)), from every place that holds \
            them.
            """)
        if !report.rejected.isEmpty { throw ExitCode(1) }
    }

    private func importing(
        _ choices: SummaryChoices, definitions: [[UInt8]], stylesheet: [UInt8],
        on date: CalendarDate
    ) throws -> ImportReport {
        let progressLine = ProgressLine()
        defer { progressLine.finish() }
        do throws(ImportError) {
            return try importMaps(
                paths: paths, definitions: definitions, stylesheet: stylesheet, output: output,
                date: date, choices: choices
            ) { progressLine.show(done: $0.filesDone, of: $0.files) }
        } catch {
            progressLine.finish()
            if case .nothingToCount(let report) = error { printRejected(report) }
            printToStandardError(error.sentence)
            throw ExitCode(1)
        }
    }

    /// Each file by its place in the order of file names: a name could be somebody's.
    private func printRejected(_ report: ImportReport) {
        for file in report.rejected {
            let place = file.offset.map { ", byte \($0)" } ?? ""
            printToStandardError(
                "File \(file.ordinal) (in order of name)\(place): \(file.reason.sentence) "
                    + "[\(file.reason.name)]")
        }
        if report.duplicates > 0 {
            printToStandardError(
                "\(report.duplicates) \(report.duplicates == 1 ? "file was" : "files were") handed "
                    + "in again and counted once.")
        }
    }
}
