/// Numbers of people or maps that add up, as a network: each number is a flow along an arc, and
/// what flows into a node flows out of it again. A table of two ways is one: its rows' totals flow
/// into the rows, its cells from rows to columns, its columns' totals out of these, and the total
/// of all back to the beginning. So is a table whose margin is another table's, and a year over its
/// quarters.
///
///                 ┌─ row 1 ─┬─ cell ─▶ column 1 ─┐
///      beginning ─┤         └─ cell ─▶ column 2 ─┼─▶ end ─ the total of all ─▶ beginning
///                 └─ row 2 ─── …                 ┘
public struct Network: Sendable {
    /// A number that is known to lie between two ends.
    public struct Arc: Sendable, Equatable {
        public let from: Int
        public let to: Int
        public var low: Int
        /// `Network.unlimited` where nothing is known of it.
        public var high: Int

        public init(from: Int, to: Int, low: Int, high: Int) {
            self.from = from
            self.to = to
            self.low = low
            self.high = high
        }
    }

    /// More than any number that a publication holds, and little enough to add up.
    public static let unlimited = 1 << 40

    public private(set) var nodes = 0
    public private(set) var arcs: [Arc] = []

    public init() {}

    /// - Returns: the number of the new node.
    public mutating func addNode() -> Int {
        nodes += 1
        return nodes - 1
    }

    /// - Returns: the number of the new arc.
    @discardableResult
    public mutating func addArc(_ arc: Arc) -> Int {
        arcs.append(arc)
        return arcs.count - 1
    }

    /// Says more of a number than was known: it lies within these ends too.
    public mutating func narrow(_ arc: Int, low: Int, high: Int) {
        arcs[arc].low = max(arcs[arc].low, low)
        arcs[arc].high = min(arcs[arc].high, high)
    }
}

/// One end of what a number can be.
public struct Bound: Sendable {
    public let value: Int
    /// The arcs that keep the number from going further, those of `atMost` as large and those of
    /// `atLeast` as small as they can be: the largest number is the sum of the first less that of
    /// the second, the smallest the other way round. Both are empty where the number is at its own
    /// end.
    public let atMost: [Int]
    public let atLeast: [Int]
}
