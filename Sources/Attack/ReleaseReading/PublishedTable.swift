public import TableBounding

/// One figure of a publication, as a reader sees it who knows the rule that it was made by.
public struct PublishedFigure: Sendable {
    public enum Kind: Sendable, Equatable {
        /// A sign such as `[c]` in place of a number.
        case withheld
        case rounded
        /// A number as it is.
        case exact
        /// All maps but a few, or all.
        case mostOrAll
    }

    public let kind: Kind
    /// As it was published.
    public let shown: String
    /// Which figure it is, within its table: `mum, close`.
    public let place: String

    public init(_ kind: Kind, shown: String, place: String) {
        self.kind = kind
        self.shown = shown
        self.place = place
    }
}

/// A published table, or two that share a margin, as a network of numbers.
public struct PublishedTable: Sendable {
    /// What one arc of the network is to a reader.
    public struct Entry: Sendable {
        public var figure: PublishedFigure?
        /// The words for it in a reason. Empty for what nobody would name.
        public var words: String
        /// What a witness calls its number; nil for what follows from the others.
        public var witnessed: String?

        public init(figure: PublishedFigure? = nil, words: String, isWitnessed: Bool = false) {
            self.figure = figure
            self.words = words
            witnessed = isWitnessed ? words : figure?.place
        }
    }

    public let name: String
    public internal(set) var network = Network()
    /// One for each arc.
    public internal(set) var entries: [Entry] = []
    /// The arc along which all flows that the table counts.
    public internal(set) var total = 0
    /// The arc of those who gave no answer to a question of one answer; nil in other tables.
    public internal(set) var withoutAnswer: Int?

    init(name: String) {
        self.name = name
    }

    /// Says more of a number than was published.
    public mutating func narrow(_ arc: Int, to range: NumberRange) {
        network.narrow(arc, low: range.low, high: range.high)
    }

    @discardableResult
    mutating func add(
        from: Int, to: Int, _ range: NumberRange, figure: PublishedFigure? = nil,
        words: String = "", isWitnessed: Bool = false
    ) -> Int {
        entries.append(Entry(figure: figure, words: words, isWitnessed: isWitnessed))
        return network.addArc(
            Network.Arc(from: from, to: to, low: range.low, high: range.high))
    }
}

/// Tables about the same maps or people, so that their totals are one number.
public struct Publication: Sendable {
    /// Where it was read, as `Summary/summary.json, circle-map, 2026-Q4`.
    public let name: String
    public internal(set) var tables: [PublishedTable]
    /// Whether its total is the number of maps of a summary, which is never told.
    public let isSummary: Bool

    init(name: String, tables: [PublishedTable], isSummary: Bool) {
        self.name = name
        self.tables = tables
        self.isSummary = isSummary
    }
}

/// Between which numbers something lies.
public struct NumberRange: Sendable, Equatable {
    public var low: Int
    /// `Network.unlimited` where nothing is known of it.
    public var high: Int

    public init(_ low: Int, _ high: Int) {
        self.low = low
        self.high = high
    }

    static let anything = NumberRange(0, Network.unlimited)

    public func intersected(with other: NumberRange) -> NumberRange {
        NumberRange(max(low, other.low), min(high, other.high))
    }
}
