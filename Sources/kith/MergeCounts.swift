import ArgumentParser
import Foundation
import MapImporting
import MapIntake
import SitePublishing
import Worksheets

struct MergeShare: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "share",
        abstract: "Count a team's maps and write them under masks, for whoever adds.",
        discussion: """
            Compare the fingerprint first (kith merge compare). A team without maps names an empty
            folder: its share looks like any other. A team publishes no summary of this time by
            itself: from both, figures of the others could be worked out.

            Example:
              kith merge share Maps --round Round --key team-2.key \\
                --fingerprint "1a2b 3c4d …" --output team-2.share
            """)

    @Argument(help: "Files, folders, lists and archives of shared maps; - for standard input.")
    var paths: [String]
    @OptionGroup var round: RoundOptions
    @Option(help: "The team's secret key. It makes one share, and no other.")
    var key: String
    @Option(help: "What all parties compared.")
    var fingerprint: String
    @Option(help: "The file to write the share to.")
    var output: String
    @Option(help: "A file to list what was left out in: number, byte and code.")
    var rejects: String?
    @Option(help: "The most that may be left out, in per cent, for a share to be made.")
    var maxRejected = 10
    @Option(help: "How many maps are read at the same time. One for each processor if left out.")
    var threads: Int?
    @OptionGroup var edition: EditionOptions

    func validate() throws {
        if paths.isEmpty { throw ValidationError("Name at least one file or folder of maps.") }
        if !(0...100).contains(maxRejected) {
            throw ValidationError("--max-rejected needs a number from 0 to 100.")
        }
        if let threads, !(1...64).contains(threads) {
            throw ValidationError("--threads needs a number from 1 to 64.")
        }
        if output.isEmpty { throw ValidationError("--output needs the name of a file.") }
    }

    func run() throws {
        let edition = try edition.edition()
        let content = try checkedContent(edition)
        var request = ShareRequest(
            folder: round.round, key: key, fingerprint: fingerprint, paths: paths, output: output)
        request.rejects = rejects
        request.mostRejected = maxRejected
        request.threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
        let (report, maps) = try attempt { goesOn throws(ImportError) in
            try shareMaps(
                request, definitions: content.definitions, floor: floor(of: content),
                date: edition.today, goesOn: goesOn)
        }
        printRejected(report)
        print(
            """
            The share is made, of \(counted(maps, "map")) of the round's time. Send \(output) to \
            whoever adds, and delete the key when
            the summary is there.
            """)
        printDeletion(report)
        if report.rejectedCount > 0 { throw ExitCode(1) }
    }
}

struct MergeAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add the shares of all teams, and write the summary of their maps.",
        discussion: """
            The same bytes as one import of all maps. With a share missing there is no summary.

            Example:
              kith merge add team-1.share team-2.share --round Round --key adder.key \\
                --output Summary
            """)

    @Argument(help: "The share of each team.")
    var shares: [String]
    @OptionGroup var round: RoundOptions
    @Option(help: "The secret key of whoever began the round.")
    var key: String
    @Option(help: "The folder to write the summary to: new, empty, or a former summary.")
    var output: String
    @Option(help: "The ledger of releases, as for kith import.")
    var ledger: String?
    @OptionGroup var edition: EditionOptions
    @OptionGroup var theme: ThemeOptions
    @OptionGroup var audience: AudienceOptions

    func validate() throws {
        if ledger == "" { throw ValidationError("--ledger needs the name of a file.") }
        if output.isEmpty { throw ValidationError("--output needs the name of a folder.") }
    }

    func run() throws {
        let edition = try edition.edition(theme: theme)
        let content = try checkedContent(edition)
        let stylesheet = try checkedStylesheet(edition)
        var request = AddRequest(folder: round.round, key: key, shares: shares, output: output)
        request.ledger = ledger
        request.choices.audience = audience.chosen
        let closed = try attempt { _ throws(ImportError) in
            try addShares(
                request, definitions: content.definitions, floor: floor(of: content),
                stylesheet: stylesheet, date: edition.today)
        }
        print(
            """
            The summary is made. Open \(output)/index.html
            Delete the shares and your key when nobody needs it in another form.
            """)
        if let closed { print(sentence(on: closed)) }
    }
}

private func floor(of content: ImportedContent) -> SummaryFloor {
    SummaryFloor(disclosureRule: content.disclosureRule, mapsAYear: content.mapsAYear)
}
