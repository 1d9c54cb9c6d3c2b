import ArgumentParser
import Foundation
import MapImporting
import MapIntake
import SitePublishing

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
    @OptionGroup var audience: AudienceOptions

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
        let content = try checkedContent(edition)
        let stylesheet = try checkedStylesheet(edition)
        var request = ImportRequest(paths: paths, output: output)
        request.choices = try summary.choices(within: content)
        request.choices.audience = audience.chosen
        request.choices.mostRejected = maxRejected
        request.random = randomBytes(32)
        request.rejects = rejects
        request.ledger = ledger
        request.threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
        let report = try attempt { goesOn throws(ImportError) in
            try importMaps(
                request, definitions: content.definitions, stylesheet: stylesheet,
                date: edition.today, goesOn: goesOn)
        }
        printRejected(report)
        print("The summary is made. Open \(output)/index.html")
        if let closed = report.closed { print(sentence(on: closed)) }
        printDeletion(report)
        if report.rejectedCount > 0 { throw ExitCode(1) }
    }
}
