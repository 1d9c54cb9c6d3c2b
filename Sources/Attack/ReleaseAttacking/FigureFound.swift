public import ReleaseReading

/// What remains possible for one figure.
public struct FigureFound: Sendable {
    /// The fewest numbers that must remain possible behind a withheld figure, and a rounded one.
    public static let fewestWithheld = 8
    public static let fewestRounded = 5

    public let publication: String
    public let table: String
    public let figure: PublishedFigure
    public let low: Int
    /// Nil where there is no end to it.
    public let high: Int?
    /// A sentence that says why.
    public let reason: String

    /// How many numbers remain possible; nil where there is no end to them.
    public var values: Int? { high.map { $0 - low + 1 } }

    public var isTooNarrow: Bool {
        guard let values else { return false }
        switch figure.kind {
        case .exact: return false
        case .rounded: return values < Self.fewestRounded
        case .withheld, .mostOrAll: return values < Self.fewestWithheld
        }
    }
}
