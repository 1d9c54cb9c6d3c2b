public import DisclosureControl
public import SummaryRendering
public import ThemeCounting
public import Worksheets

/// What is decided about a summary before any file is read.
public struct SummaryChoices: Sendable, Equatable {
    /// How finely maps are counted.
    public var step = CoarseningStep()
    public var profile = DisclosureProfile.ukStrict
    /// Whether the maps are about one group whose members a reader could list and in which everyone
    /// took part. Then there are no figures.
    public var isAboutOneGroup = false
    public var audience = SummaryAudience.team
    /// The share of documents left out, in per cent, above which no summary is made.
    public var mostRejected = 10

    public init() {}

    /// Why there is no summary of documents of which this became, or nil.
    public func reasonForNone(_ report: ImportReport) -> NoSummary? {
        if report.documents == 0 { return .noDocuments }
        if report.counted == 0 { return .nothingToCount }
        // 64 bits, because a browser's `Int` has 32.
        let rejected = Int64(report.rejectedCount) * 100
        return rejected > Int64(report.documents) * Int64(mostRejected) ? .tooManyRejected : nil
    }

    /// What may be published of the counts of all documents that count.
    public func summary(of counts: ExactCounts) -> ReleasableSummary {
        releasableSummary(of: counts, profile: profile, isAboutOneGroup: isAboutOneGroup)
    }

    /// The summary as files.
    /// - Parameters:
    ///   - summary: what may be published.
    ///   - date: the day that it is made on.
    ///   - stylesheet: the theme's style sheet for summaries.
    /// - Returns: the page, JSON, the text and the tables.
    public func files(
        of summary: ReleasableSummary, madeOn date: CalendarDate, stylesheet: [UInt8]
    ) -> [SummaryFile] {
        summaryFiles(of: summary, madeOn: date, stylesheet: stylesheet, audience: audience)
    }
}

/// Why no summary is made of what was handed in.
public enum NoSummary: Sendable, Equatable {
    /// There was not one document.
    case noDocuments
    /// Nothing of it is a shared map.
    case nothingToCount
    /// A larger share was left out than was allowed.
    case tooManyRejected
}
