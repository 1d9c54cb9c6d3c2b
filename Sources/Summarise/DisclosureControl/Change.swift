/// What can be said for certain about a change from one block of time to the next.
public enum Change: Sendable, Equatable {
    case more
    case fewer
    /// The ranges overlap, or nothing published tells their ends: the two may be the same.
    case notClear

    public init(from earlier: MapsRange, to later: MapsRange) {
        self = earlier.isBelow(later) ? .more : later.isBelow(earlier) ? .fewer : .notClear
    }

    public init(from earlier: ShareRange, to later: ShareRange) {
        self = earlier.isBelow(later) ? .more : later.isBelow(earlier) ? .fewer : .notClear
    }
}
