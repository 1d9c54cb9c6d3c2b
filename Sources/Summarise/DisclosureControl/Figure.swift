/// A published figure: what may be known about the number of maps in one cell.
///
/// There is no figure for a cell that no map can be in, `[z]` in other publications: by the
/// conditions on the catalogue every cell has a legal map, so a zero never shows.
public enum Figure: Sendable, Hashable {
    /// `[c]`: few maps or none.
    case withheld
    /// Rounded.
    case about(Int)
    /// All maps but a few, or all.
    case mostOrAll
}
