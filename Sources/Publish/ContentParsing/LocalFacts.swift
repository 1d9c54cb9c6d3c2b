public import Diagnostics
public import Worksheets

/// This partnership's own names, times and contacts, out of `local.yml`.
public struct LocalFacts: Sendable {
    /// The facts that content may refer to as `{local.KEY|words for when it is not set}`.
    public static let keys = [
        "area", "referral-route", "policy", "retention", "review-interval",
        "mapping-first-session", "mapping-partner-session", "thresholds", "map-reader",
        "map-copies-until",
    ]

    /// What is set.
    public internal(set) var facts: [String: String] = [:]
    /// The facts that are set in English alone, where this is another language.
    public internal(set) var untranslated: [String] = []
    public internal(set) var help: [HelpContact] = []
    /// The times that worksheets count days with, by the names that their steps know them by.
    public internal(set) var times: [String: Located<TimeSpan>] = [:]
    /// Whose bank holidays these are.
    public internal(set) var bankHolidayArea: Located<String>?
    /// The least strict rule by which a summary may be made here.
    public internal(set) var disclosureRule = DisclosureRule.ukStrict
    /// How many shared maps are expected in a year: nothing may be counted more finely than for so
    /// many. Nil where that has not been decided.
    public internal(set) var mapsAYear: Int?
    public internal(set) var place: Place

    /// Replaces each `{local.KEY|fallback}` by the fact, or by its fallback, in a text that begins
    /// at `place`.
    func filled(in text: String, at place: Place, log: ReadingLog) -> String {
        // Most texts have no brace, and looking for a byte is many times as fast.
        guard text.has(UInt8(ascii: "{")), text.contains("{local.") else { return text }
        return text.replacing(localMark) { match in
            let key = String(match.1)
            if !Self.keys.contains(key) {
                let lines = text[..<match.range.lowerBound].count { $0 == "\n" }
                log.report(
                    .unknownLocalFact(key, known: Self.keys),
                    at: Place(file: place.file, line: place.line + lines))
            }
            return facts[key] ?? String(match.2)
        }
    }
}

/// The disclosure rules that a summary can be made by, the strictest last, as the import knows them
/// (`DisclosureProfile.all`).
public enum DisclosureRule: String, CaseIterable, Sendable {
    case ukStrict = "uk-strict"
    case ukStrict13 = "uk-strict-13"
    case ukStrict18 = "uk-strict-18"
}

/// Somebody to turn to.
public struct HelpContact: Sendable, Equatable {
    public let name: String
    /// As a person reads it: `0800 1111`.
    public let phone: String
    public let hours: String
    public let purpose: String
    /// For the whole country; an area adds its own.
    public let isNational: Bool
    /// The code of the language that its words are in.
    public let language: String
    public let checked: Located<CalendarDate>?
    public let reviewBy: Located<CalendarDate>?
}

let localPath = "local.yml"

/// With a log that knows no facts yet.
func readLocalFacts(_ file: ContentFile, log: ReadingLog) -> LocalFacts {
    let empty = log.local
    let facts = file.readYAML(as: "local.yml", log: log) { reader in
        var local = empty
        for key in LocalFacts.keys {
            guard let text = reader.optionalText(key) else { continue }
            local.facts[key] = text.value
            if !reader.isInLanguageRead(key) { local.untranslated.append(key) }
        }
        local.bankHolidayArea = reader.optionalCode("bank-holidays")
        if let rule = reader.optionalChoice("disclosure-rule", of: DisclosureRule.self) {
            local.disclosureRule = rule
        }
        local.mapsAYear = reader.optionalNumber("maps-a-year")?.value
        local.times =
            reader.optionalMapping("dates", of: "the times to count with") { entry in
                var times: [String: Located<TimeSpan>] = [:]
                for key in entry.keys { times[key] = entry.span(key) }
                return times
            } ?? [:]
        local.help = reader.list("help", of: "a help contact") { entry in
            guard let name = entry.text("name"), let phone = entry.asWritten("phone"),
                let hours = entry.text("when"), let purpose = entry.text("for")
            else { return nil }
            return HelpContact(
                name: name.value, phone: phone.value, hours: hours.value, purpose: purpose.value,
                isNational: entry.optionalYesOrNo("national") ?? false,
                language: entry.isInLanguageRead("name")
                    ? log.language.code : Language.english.code,
                checked: entry.date("checked"), reviewBy: entry.date("review-by"))
        }
        return local
    }
    return facts ?? empty
}

// Out here it is compiled once, not each time.
private nonisolated(unsafe) let localMark = /\{local\.([a-z-]+)\|([^{}]*)\}/
