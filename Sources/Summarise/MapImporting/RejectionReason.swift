public import MapReading

/// Why a file was left out.
public enum RejectionReason: Sendable, Equatable {
    /// It is not a shared map.
    case reading(ReadingCode)
    /// It carries the random mark of a map that was counted, and says something else.
    case sameMarkOtherMap
    /// The system would not let it be read.
    case notReadable
    /// It is a link, a pipe, a device: not a file of its own.
    case notAFile

    /// The stable name, as lists of rejected files write it.
    public var name: String {
        switch self {
        case .reading(let code): "\(code.name)"
        case .sameMarkOtherMap: "same-mark-other-map"
        case .notReadable: "not-readable"
        case .notAFile: "not-a-file"
        }
    }

    /// What it means and what to do.
    public var sentence: String {
        switch self {
        case .reading(let code): "\(code.sentence)"
        case .sameMarkOtherMap:
            """
            Another file with the same random mark was counted, and this one says something else: \
            one of the two was changed after it was saved. Find out which before you use either.
            """
        case .notReadable:
            "The file could not be read. Check that you may open it, then import again."
        case .notAFile:
            "This is a link, a pipe or a device. Copy the map itself into the folder."
        }
    }
}
