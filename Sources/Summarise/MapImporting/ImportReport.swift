public import Worksheets

/// What an import did, for the person who ran it. None of it is written to the summary.
public struct ImportReport: Sendable, Equatable {
    /// Files that were read as maps and counted.
    public var counted = 0
    /// Files that were handed in again: each map counts once.
    public var duplicates = 0
    /// Files that were left out, in order.
    public var rejected: [RejectedFile] = []
    /// The files that were written, in the output folder.
    public var written: [String] = []
    /// The day by which the source files are to be deleted.
    public var deleteBy: CalendarDate
    /// How many source files there are to delete: all that were read, rejected ones too.
    public var filesToDelete: Int { counted + duplicates + rejected.count }

    init(deleteBy: CalendarDate) {
        self.deleteBy = deleteBy
    }
}

/// A file that was left out. It is known by its place in the order of file names, because a file's
/// name and what it holds could both be somebody's name.
public struct RejectedFile: Sendable, Equatable {
    /// From 1.
    public let ordinal: Int
    /// The byte, from 0, at which the file stops being a shared map. Nil where it was not read.
    public let offset: Int?
    public let reason: RejectionReason

    public init(ordinal: Int, offset: Int?, reason: RejectionReason) {
        self.ordinal = ordinal
        self.offset = offset
        self.reason = reason
    }
}

/// How far an import has come.
public struct ImportProgress: Sendable, Equatable {
    public let filesDone: Int
    public let files: Int
}
