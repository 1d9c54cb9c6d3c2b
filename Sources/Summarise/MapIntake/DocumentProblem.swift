/// Why one document is left out.
public struct DocumentProblem: Error, Sendable, Equatable {
    public let reason: RejectionReason
    /// The byte, from 0, at which it stops being a shared map. Nil where it was not read.
    public let offset: Int?

    public init(_ reason: RejectionReason, at offset: Int? = nil) {
        self.reason = reason
        self.offset = offset
    }
}
