/// Between which parts of those who answered a question something can lie, in whole per cent. It is
/// worked out from the ranges of the published figures of one question, where each map gives one
/// answer. There is never a bare 0 % or 100 %: an end that nothing published tells is nil.
public struct ShareRange: Sendable, Equatable {
    /// Rounded down; 1 to 99.
    public let low: Int?
    /// Rounded up; 1 to 99.
    public let high: Int?

    /// Whether it ends below the other's beginning, so that the truth is smaller for certain.
    public func isBelow(_ other: ShareRange) -> Bool {
        if let high, let low = other.low { high < low } else { false }
    }
}

/// The share of one answer among all answers to its question. It is smallest where this answer was
/// given as seldom and all others as often as the figures allow, and the other way round.
public func share(of answer: Int, among answers: [MapsRange]) -> ShareRange {
    let own = answers[answer]
    var othersLow = 0
    var othersHigh: Int? = 0
    for (place, other) in answers.enumerated() where place != answer {
        othersLow += other.low
        if let sum = othersHigh, let high = other.high {
            othersHigh = sum + high
        } else {
            othersHigh = nil
        }
    }
    var low: Int?
    if let othersHigh, own.low > 0 { low = 100 * own.low / (own.low + othersHigh) }
    var high: Int?
    if let ownHigh = own.high, othersLow > 0 {
        let all = ownHigh + othersLow
        high = (100 * ownHigh + all - 1) / all
    }
    return ShareRange(
        low: low.flatMap { $0 > 0 && $0 < 100 ? $0 : nil },
        high: high.flatMap { $0 > 0 && $0 < 100 ? $0 : nil })
}
