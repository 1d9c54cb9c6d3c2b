/// What can be said for certain about a change from one block of time to the next.
public enum Change: Sendable, Equatable {
    case more
    case fewer
    /// The ranges overlap, or nothing published tells their ends: the two may be the same.
    case notClear

    /// The ranges must lie apart by more than `step`. Two rounded figures next to each other, such
    /// as 40 and 45, never overlap, and yet a single map can be all that is between them: with the
    /// rounding's step, at least six maps are.
    public init(from earlier: MapsRange, to later: MapsRange, step: Int) {
        func isClearlyBelow(_ first: MapsRange, _ second: MapsRange) -> Bool {
            MapsRange(low: first.low, high: first.high.map { $0 + step }).isBelow(second)
        }
        self =
            isClearlyBelow(earlier, later)
            ? .more : isClearlyBelow(later, earlier) ? .fewer : .notClear
    }

    public init(from earlier: ShareRange, to later: ShareRange) {
        self = earlier.isBelow(later) ? .more : later.isBelow(earlier) ? .fewer : .notClear
    }
}
