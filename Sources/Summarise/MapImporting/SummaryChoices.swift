public import DisclosureControl
public import SummaryRendering
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

    public init() {}
}
