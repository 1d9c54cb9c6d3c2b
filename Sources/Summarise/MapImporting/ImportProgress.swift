/// How far an import has come.
public struct ImportProgress: Sendable, Equatable {
    public internal(set) var documentsDone = 0
    /// From 0 to 1; nil where the end is not known, as on standard input.
    public internal(set) var fractionDone: Double? = 0
}
