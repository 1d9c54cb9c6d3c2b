import ArgumentParser
import DisclosureControl
import Foundation
import MapIntake
import SitePublishing
import SummaryRendering
import Worksheets

/// What is decided about a summary before any file is read: nothing here may follow from the files,
/// or the choice would tell how many there are.
struct SummaryOptions: ParsableArguments {
    @Option(
        help: """
            How many maps you expect in a year. Chooses --block and --detail, before any file is \
            read. (default: the content's maps-a-year)
            """)
    var expect: Int?
    @Option(help: "How much time is put together: quarter, half-year or year.")
    var block: BlockOption?
    @Option(
        help: "themes: each word on its own. domains: words put together under their headings.")
    var detail: DetailOption?
    @Option(
        help: """
            The disclosure rule: uk-strict, or uk-strict-13 or uk-strict-18, which withhold more; \
            or cellkey, in a ledger alone. (default: the content's disclosure-rule)
            """)
    var profile: String?
    @Flag(
        inversion: .prefixedNo,
        help: """
            Whether the maps are about one group whose members a reader could list and in which \
            everyone took part. Then there are no figures, but a guide to talk it through.
            """)
    var oneGroup: Bool?

    /// Refuses a rule that was asked for and withholds less than this one.
    func checkProfile(withholdsAsMuchAs least: DisclosureProfile, because reason: String) throws {
        if let profile, try self.profile(named: profile).threshold < least.threshold {
            throw ValidationError(reason)
        }
    }

    func validate() throws {
        if let expect, expect < 0 { throw ValidationError("--expect needs a number of maps.") }
        _ = try profile.map(profile(named:))
    }

    /// The rule that was asked for, or the content's own; never a less strict one.
    private func chosenProfile(
        atLeast rule: String, orAtLeast other: DisclosureProfile
    ) throws -> DisclosureProfile {
        let own = try profile(named: rule)
        let chosen = try profile.map(profile(named:))
        let isKeyedForUsual = chosen == .cellKey && own == .ukStrict && other == .ukStrict
        if let chosen, chosen.threshold < own.threshold, !isKeyedForUsual {
            throw ValidationError(
                """
                This content's local.yml says disclosure-rule: \(rule). Leave --profile out, or \
                name a rule that withholds more. Whoever decides for your area can change it there.
                """)
        }
        return chosen ?? (own.threshold < other.threshold ? other : own)
    }

    private func profile(named profile: String) throws -> DisclosureProfile {
        let name = Array(profile.utf8)
        let known = DisclosureProfile.all + [.cellKey]
        if let found = known.first(where: { $0.name == name }) { return found }
        if ComparedRule.all.contains(where: { $0.name == name }) {
            throw ValidationError(
                """
                \(profile) is a rule to compare with. It cannot publish, since some of what it \
                withholds can be worked out. Use uk-strict, which satisfies it.
                """)
        }
        throw ValidationError("--profile is uk-strict, uk-strict-13, uk-strict-18 or cellkey.")
    }

    /// The choices, told as far as they were advised, and none finer or less strict than the area
    /// has decided. Asks about one group where nobody said, if there is somebody to ask.
    func choices(
        within area: ImportedContent, orAtLeast other: DisclosureProfile = .ukStrict
    ) throws -> SummaryChoices {
        var choices = SummaryChoices()
        choices.profile = try chosenProfile(atLeast: area.disclosureRule, orAtLeast: other)
        let expected = expect ?? area.mapsAYear
        if let expected {
            if let advised = CoarseningStep.advised(forMapsAYear: expected) {
                choices.step = advised
            } else {
                choices.step = .coarsest
                print("Fewer than 20 maps a year give no figures, but a guide to talk with.")
            }
        }
        if let block { choices.step.block = block.length }
        if let detail { choices.step.detail = detail.detail }
        try check(choices.step, isNoFinerThanFor: area.mapsAYear)
        if expected != nil {
            print(
                "Counting by \(BlockOption(choices.step.block).rawValue), in "
                    + "\(DetailOption(choices.step.detail).rawValue). Use the same next time, "
                    + "however many maps there are.")
        }
        choices.isAboutOneGroup = oneGroup ?? askAboutOneGroup()
        return choices
    }

    private func check(_ step: CoarseningStep, isNoFinerThanFor mapsAYear: Int?) throws {
        guard let mapsAYear, !step.isCoarseEnough(forMapsAYear: mapsAYear) else { return }
        throw ValidationError(
            """
            This content's local.yml says maps-a-year: \(mapsAYear). Leave --expect, --block and \
            --detail out, or put more together. Whoever decides for your area can change it there.
            """)
    }

    private func askAboutOneGroup() -> Bool {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return false }
        print(
            """
            Are these maps about one group whose members a reader could list, and did everyone in \
            it take part? [y/N]
            """, terminator: " ")
        let answer = (readLine() ?? "").lowercased()
        return answer.hasPrefix("y")
    }
}

/// Whom a summary is for. It changes no figure, so it can be chosen again.
struct AudienceOptions: ParsableArguments {
    @Option(help: "Whom the summary is written for: team or families.")
    var audience: AudienceOption = .team

    var chosen: SummaryAudience { audience.audience }
}

enum BlockOption: String, ExpressibleByArgument, CaseIterable {
    case quarter
    case halfYear = "half-year"
    case year

    init(_ length: BlockLength) {
        switch length {
        case .quarter: self = .quarter
        case .halfYear: self = .halfYear
        case .year: self = .year
        }
    }

    var length: BlockLength {
        switch self {
        case .quarter: .quarter
        case .halfYear: .halfYear
        case .year: .year
        }
    }
}

enum DetailOption: String, ExpressibleByArgument, CaseIterable {
    case themes
    case domains

    init(_ detail: CoarseningStep.Detail) {
        switch detail {
        case .themes: self = .themes
        case .domains: self = .domains
        }
    }

    var detail: CoarseningStep.Detail { self == .themes ? .themes : .domains }
}

enum AudienceOption: String, ExpressibleByArgument, CaseIterable {
    case team
    case families

    var audience: SummaryAudience { self == .team ? .team : .families }
}
