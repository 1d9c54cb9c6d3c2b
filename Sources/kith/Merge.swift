import ArgumentParser
import CountMasking
import DisclosureControl
import Foundation
import MapImporting
import MapIntake
import SitePublishing
import Worksheets

struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Add up the maps of several teams without any team showing its counts.",
        discussion: """
            One party adds; it need not be a team, and should be none where there are two teams.
            A round's folder is passed around and holds nothing secret; each party keeps a key.

              kith merge begin    whoever adds: what is counted, and how
              kith merge join     each team: a card for the folder
              kith merge compare  everyone: the fingerprint, by word of mouth
              kith merge share    each team: its counts under masks
              kith merge add      whoever adds: the summary of all maps
            """,
        subcommands: [
            MergeBegin.self, MergeJoin.self, MergeCompare.self, MergeShare.self, MergeAdd.self,
        ])
}

/// What each step needs: the folder that is passed around.
struct RoundOptions: ParsableArguments {
    @Option(help: "The round's folder, which is passed around. Nothing in it is secret.")
    var round: String

    func validate() throws {
        if round.isEmpty { throw ValidationError("--round needs the name of a folder.") }
    }
}

struct MergeBegin: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "begin",
        abstract: "Begin a round: decide what all teams count, and who adds.",
        discussion: """
            Example:
              kith merge begin --round Round --key adder.key --teams 4 --from 2026-Q4 --expect 300
            """)

    @OptionGroup var round: RoundOptions
    @Option(help: "Where to keep your secret key: a new file, outside the round's folder.")
    var key: String
    @Option(help: "How many teams take part: 2 to 12. Each of them gets a number from 1.")
    var teams: Int
    @Option(help: "The first quarter whose maps are counted, as 2026-Q4.")
    var from: String
    @Option(help: "The last quarter. That of --from if left out.")
    var to: String?
    @OptionGroup var edition: EditionOptions
    @OptionGroup var summary: SummaryOptions

    func validate() throws {
        if !MergeRound.teamRange.contains(teams) {
            throw ValidationError("--teams needs a number from 2 to 12.")
        }
        _ = try quarters()
        try summary.checkProfile(
            withholdsAsMuchAs: .ukStrict13,
            because: """
                Several teams need uk-strict-13 or uk-strict-18: each of them can subtract its \
                own maps from what is published.
                """)
    }

    func run() throws {
        let content = try checkedContent(try edition.edition())
        let choices = try summary.choices(
            within: content, orAtLeast: DisclosureProfile.ukStrict13)
        let request = RoundRequest(
            folder: round.round, key: key, teams: teams, quarters: try quarters(),
            choices: choices)
        try attempt { _ throws(ImportError) in
            try beginRound(request, definitions: content.definitions, random: randomBytes(48))
        }
        print(
            """
            The round is begun. Send \(round.round)/round.json to every team, with its number from \
            1 to \(teams). Each joins
            and sends its card to all others, and to you. Keep the key to yourself.
            """)
    }

    private func quarters() throws -> Range<Int> {
        guard let first = quarter(ofCode: from.utf8), let last = quarter(ofCode: (to ?? from).utf8),
            first <= last
        else {
            throw ValidationError(
                "--from and --to need quarters, the earlier first, such as 2026-Q4.")
        }
        return first..<last + 1
    }
}

struct MergeJoin: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "join",
        abstract: "Join a round as a team: put a card into its folder.",
        discussion: """
            Example:
              kith merge join --round Round --key team-2.key --team 2
            """)

    @OptionGroup var round: RoundOptions
    @Option(help: "Where to keep the team's secret key: a new file, outside the round's folder.")
    var key: String
    @Option(help: "The team's number in the round, from 1.")
    var team: Int

    func run() throws {
        try attempt { _ throws(ImportError) in
            try joinRound(team: team, folder: round.round, key: key, random: randomBytes(32))
        }
        print(
            """
            Send \(round.round)/card-\(team).json to every team and to whoever adds. Keep the key \
            to yourself, and
            make no copy of it: two shares with one key would tell what they differ in.
            """)
    }
}

struct MergeCompare: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Say the fingerprint of a round that all parties are to compare.",
        discussion: """
            Example:
              kith merge compare --round Round
            """)

    @OptionGroup var round: RoundOptions

    func run() throws {
        let parties = try attempt { _ throws(ImportError) in
            try partiesOfRound(in: round.round)
        }
        let agreed = parties.round
        func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
        print(
            """
            \(agreed.teams) teams, \(text(quarterCode(agreed.quarters.lowerBound))) to \
            \(text(quarterCode(agreed.quarters.upperBound - 1))), counted by \
            \(text(agreed.step.block.code)), in \(text(agreed.step.detail.code)), rule \
            \(agreed.profile)\(agreed.isAboutOneGroup ? ", about one group: no figures" : "").
            Read this out to every other party, in a meeting or by telephone, and never by the \
            mail that brought the cards:

              \(parties.fingerprint)

            It must be the same for all. Then each team shares with --fingerprint.
            """)
    }
}
