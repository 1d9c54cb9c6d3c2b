public import MapReading
public import ZipReading

/// Why a file was left out.
public enum RejectionReason: Sendable, Equatable {
    /// It is not a shared map.
    case reading(ReadingCode)
    /// It carries the random mark of a map that was counted, and says something else.
    case sameMarkOtherMap
    /// It is an archive, or in one, that is not read.
    case archive(ZipCode)
    /// The system would not let it be read.
    case notReadable
    /// It is a link, a pipe, a device: not a file of its own.
    case notAFile
    /// It grew or shrank while it was read.
    case changedMeanwhile
    /// A folder on another drive than the folder around it.
    case folderElsewhere
    case folderTooDeep

    /// The stable name, as lists of rejected files write it.
    public var name: StaticString {
        switch self {
        case .reading(let code): code.name
        case .sameMarkOtherMap: "same-mark-other-map"
        case .archive(let code): code.name
        case .notReadable: "not-readable"
        case .notAFile: "not-a-file"
        case .changedMeanwhile: "changed-meanwhile"
        case .folderElsewhere: "folder-elsewhere"
        case .folderTooDeep: "folder-too-deep"
        }
    }

    /// What it means and what to do.
    public var sentence: StaticString {
        switch self {
        case .reading(let code): code.sentence
        case .sameMarkOtherMap:
            """
            Another file with the same random mark was counted, and this one says something else: \
            one of the two was changed after it was saved. Find out which before you use either.
            """
        case .archive(let code): code.sentence
        case .notReadable:
            "The file could not be read. Check that you may open it, then import again."
        case .notAFile:
            "This is a link, a pipe or a device. Copy the map itself into the folder."
        case .changedMeanwhile:
            "The file was changed while it was read. Wait until it is whole, then import again."
        case .folderElsewhere:
            """
            This folder is on another drive than the one around it, so it was not looked into. \
            Name it itself if it is meant.
            """
        case .folderTooDeep:
            "This folder lies more than 8 folders deep, so it was not looked into. Move it up."
        }
    }
}
