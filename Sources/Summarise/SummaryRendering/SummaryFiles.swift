public import DisclosureControl
public import Worksheets

/// A file of a published summary.
public struct SummaryFile: Sendable, Equatable {
    public let name: StaticString
    public let bytes: [UInt8]

    public static func == (first: SummaryFile, second: SummaryFile) -> Bool {
        first.bytes == second.bytes
            && first.name.withUTF8Buffer { Array($0) } == second.name.withUTF8Buffer { Array($0) }
    }
}

/// Whom a summary is written for. The figures are the same.
public enum SummaryAudience: Sendable, Equatable, CaseIterable {
    /// Practitioners who meet to talk about themes.
    case team
    /// Parents, carers and young people, in plain words.
    case families
}

/// The names of all files that a summary consists of.
public let summaryFileNames: [StaticString] = [
    "index.html", "summary.json", "summary.md", "tables.csv",
]

/// How `summary.json` begins, by which the folder of a former summary can be known.
public let summaryJSONOpening = ascii("{\"kith-summary\":1,")

/// The summary as files: a page to read and print, the same as text, a table for spreadsheets and a
/// JSON document for programs. Same summary, date, audience and style sheet: same bytes.
public func summaryFiles(
    of summary: ReleasableSummary, madeOn date: CalendarDate, stylesheet: [UInt8],
    audience: SummaryAudience = .team
) -> [SummaryFile] {
    let dates = SummaryDates(madeOn: date)
    let page =
        audience == .team
        ? teamPage(of: summary, dates: dates) : familyPage(of: summary, dates: dates)
    let text =
        audience == .team
        ? teamMarkdown(of: summary, dates: dates) : familyMarkdown(of: summary, dates: dates)
    return [
        SummaryFile(name: "index.html", bytes: page.document(stylesheet: stylesheet)),
        SummaryFile(name: "summary.json", bytes: summaryJSON(of: summary, dates: dates)),
        SummaryFile(name: "summary.md", bytes: text),
        SummaryFile(name: "tables.csv", bytes: summaryTables(of: summary)),
    ]
}

/// The days that a summary names.
struct SummaryDates {
    let madeOn: CalendarDate
    /// When the summary is too old to be used without looking again: after three months.
    let reviewBy: CalendarDate

    init(madeOn: CalendarDate) {
        self.madeOn = madeOn
        reviewBy = madeOn.adding(months: 3) ?? madeOn
    }
}
