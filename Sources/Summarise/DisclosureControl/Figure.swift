/// A published figure: what may be known about the number of maps in one cell.
public enum Figure: Sendable, Equatable {
    /// `[c]`: few maps or none.
    case withheld
    /// Rounded.
    case about(Int)
    /// All maps but a few, or all.
    case mostOrAll
}
