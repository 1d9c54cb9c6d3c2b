/// Between how many and how many maps something published can stand for. It follows from published
/// figures alone, so working with it can uncover nothing that they do not tell.
public struct MapsRange: Sendable, Equatable {
    public let low: Int
    /// Nil where nothing published tells an upper end: "most or all" of a number that is not told.
    public let high: Int?

    public init(low: Int, high: Int?) {
        self.low = low
        self.high = high
    }

    /// Whether it ends below the other's beginning, so that the truth is smaller for certain.
    public func isBelow(_ other: MapsRange) -> Bool {
        if let high { high < other.low } else { false }
    }

    /// The range of a sum over numbers that share no map.
    public static func + (first: MapsRange, second: MapsRange) -> MapsRange {
        var high: Int?
        if let one = first.high, let other = second.high { high = one + other }
        return MapsRange(low: first.low + second.low, high: high)
    }
}

extension DisclosureProfile {
    /// The numbers of maps that a rounded figure can stand for: those whose nearest multiple of the
    /// base it is. About 45 stands for 43, 44, 45, 46 or 47; rounded by a key, for 41 to 49.
    public func range(ofRounded value: Int) -> ClosedRange<Int> {
        if rounding == .keyed { return value - base + 1...value + base - 1 }
        let lowest = max(value - base / 2, threshold + 1)
        return lowest...max(lowest, value - base / 2 + base - 1)
    }

    /// The numbers of maps that a figure can stand for, in a block of at least so many maps.
    public func range(of figure: Figure, fewestMaps: Int) -> MapsRange {
        switch figure {
        case .withheld: return MapsRange(low: 0, high: threshold)
        case .mostOrAll:
            return MapsRange(low: max(threshold + 1, fewestMaps - threshold), high: nil)
        case .about(let value):
            let range = range(ofRounded: value)
            return MapsRange(low: range.lowerBound, high: range.upperBound)
        }
    }
}
