import ArgumentParser
import Diagnostics
import Foundation
import MapImporting
import MapIntake
import SitePublishing
import Worksheets

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Turn shared maps into a summary for a team.",
        discussion: """
            Reads files and folders of shared maps (in folders, files that end in .json), lists
            with a map on each line (.jsonl), zip archives, and - for a list on standard input.
            What is not a shared map is left out and told by its number, never by its name; the
            rest goes on. The summary folder is written whole, or not at all.

            Example:
              kith import Maps --output Summary
            """)

    @Argument(help: "Files, folders, lists and archives of shared maps; - for standard input.")
    var paths: [String]
    @Option(help: "The folder to write the summary to: new, empty, or a former summary.")
    var output: String
    @Option(help: "A file to list what was left out in: number, byte and code.")
    var rejects: String?
    @Option(
        help: """
            The ledger of releases (ledger.jsonl), begun if it is not there. A release closes all \
            time that is over: nothing of it is ever published again with other maps.
            """)
    var ledger: String?
    @Option(help: "The most that may be left out, in per cent, for a summary to be made.")
    var maxRejected = 10
    @Option(help: "How many maps are read at the same time. One for each processor if left out.")
    var threads: Int?
    @OptionGroup var edition: EditionOptions
    @OptionGroup var theme: ThemeOptions
    @OptionGroup var summary: SummaryOptions

    func validate() throws {
        if paths.isEmpty { throw ValidationError("Name at least one file or folder of maps.") }
        if !(0...100).contains(maxRejected) {
            throw ValidationError("--max-rejected needs a number from 0 to 100.")
        }
        if let threads, !(1...64).contains(threads) {
            throw ValidationError("--threads needs a number from 1 to 64.")
        }
        if ledger == "" { throw ValidationError("--ledger needs the name of a file.") }
        if output.isEmpty { throw ValidationError("--output needs the name of a folder.") }
    }

    func run() throws {
        let edition = try edition.edition(theme: theme)
        let (content, problems) = compileWorksheets(edition)
        if problems.hasErrors {
            tell(problems.diagnostics.filter { $0.severity == .error }, of: problems)
            throw ExitCode(1)
        }
        let (stylesheet, problem) = summaryStylesheet(edition)
        if let problem {
            printToStandardError(problem.text(sourceLine: nil))
            throw ExitCode(1)
        }
        let choices = try summary.choices(within: content)
        let report = try importing(
            choices, definitions: content.definitions, stylesheet: stylesheet, on: edition.today)
        printRejected(report)
        print("The summary is made. Open \(output)/index.html")
        if let closed = report.closed { print(sentence(on: closed)) }
        if report.sourceFiles > 0 {
            print(
                """
                Delete the \(counted(report.sourceFiles, "source file")) by \
                \(String(decoding: report.deleteBy.iso, as: UTF8.self)), from every place that \
                holds them. Until then they are
                with a named role that has no casework for these young people, and with nobody else.
                """)
        }
        if report.rejectedCount > 0 { throw ExitCode(1) }
    }

    private func importing(
        _ choices: SummaryChoices, definitions: [[UInt8]], stylesheet: [UInt8],
        on date: CalendarDate
    ) throws -> ImportReport {
        var request = ImportRequest(paths: paths, output: output)
        request.choices = choices
        request.rejects = rejects
        request.ledger = ledger
        request.choices.mostRejected = maxRejected
        request.threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
        let progressLine = ProgressLine()
        let interruption = Interruption()
        do throws(ImportError) {
            let report = try importMaps(
                request, definitions: definitions, stylesheet: stylesheet, date: date
            ) {
                progressLine.show($0)
                return interruption.signal == nil
            }
            progressLine.finish()
            return report
        } catch {
            progressLine.finish()
            switch error {
            case .nothingToCount(let report), .tooManyRejected(let report): printRejected(report)
            default: break
            }
            printToStandardError(error.sentence)
            // As a shell tells it: 130 for Ctrl-C, 143 for a request to end.
            let signal = error == .interrupted ? interruption.signal : nil
            throw ExitCode(signal.map { 128 + $0 } ?? 1)
        }
    }

    private func sentence(on closed: ReleaseClosed) -> String {
        closed.isAgain
            ? "It is release \(closed.release) again, as it was."
            : """
            It is release \(closed.release) of the ledger. All time to the end of \
            \(String(decoding: closed.closedTo, as: UTF8.self)) is closed: maps
            that come later do not change it. Keep the ledger's seal somewhere else:
            \(String(decoding: closed.seal, as: UTF8.self))
            """
    }

    /// Each by its number: a name could be somebody's.
    private func printRejected(_ report: ImportReport) {
        let mostShown = 20
        for map in report.rejected.prefix(mostShown) {
            let byte = map.offset.map { ", byte \($0)" } ?? ""
            printToStandardError(
                "Map \(map.ordinal)\(byte): \(map.reason.sentence) [\(map.reason.name)]")
        }
        if report.rejectedCount > 0 {
            let more = report.rejectedCount - mostShown
            let rest =
                more > 0
                ? " \(more) more \(more == 1 ? "is" : "are") not shown; --rejects lists all." : ""
            printToStandardError(
                "\(report.rejectedCount) of \(report.documents) left out.\(rest) The number is the "
                    + "place in the order of file names; in a list or an archive, each map counts.")
        }
        if report.duplicates > 0 {
            printToStandardError(
                "\(counted(report.duplicates, "map")) handed in again, and counted once.")
        }
        if report.passedOver > 0 {
            printToStandardError(
                "\(counted(report.passedOver, "file")) passed over: not a map by name.")
        }
    }
}
