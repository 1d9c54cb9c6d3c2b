public import Worksheets

/// What an import did, for the person who ran it. None of it is written to the summary.
public struct ImportReport: Sendable, Equatable {
    /// How many of those left out are listed here; a file of rejects lists them all.
    public static let mostListed = 1_000

    /// Documents that were read as maps and counted.
    public var counted = 0
    /// Documents that were handed in again: each map counts once.
    public var duplicates = 0
    /// Documents that were left out.
    public private(set) var rejectedCount = 0
    /// The first of them, in order.
    public private(set) var rejected: [RejectedMap] = []
    /// Files that are no maps by their names, in folders and archives.
    public var passedOver = 0
    /// How many source files there are to delete: all that were opened, rejected ones too.
    public var sourceFiles = 0
    /// The files that were written, in the output folder.
    public var written: [String] = []
    /// What the release closed, if it is in a ledger.
    public var closed: ReleaseClosed?
    /// The day by which the source files are to be deleted.
    public var deleteBy: CalendarDate

    /// All documents, whatever became of them.
    public var documents: Int { counted + duplicates + rejectedCount }

    public init(deleteBy: CalendarDate) {
        self.deleteBy = deleteBy
    }

    mutating func add(_ map: RejectedMap) {
        rejectedCount += 1
        if rejected.count < Self.mostListed { rejected.append(map) }
    }
}

/// The place of a release in its ledger.
public struct ReleaseClosed: Sendable, Equatable {
    /// From 1.
    public let release: Int
    /// The last quarter that is closed, `2026-Q4`.
    public let closedTo: [UInt8]
    /// The seal of the ledger's last line, in hexadecimal digits.
    public let seal: [UInt8]
    /// Whether it was in the ledger before.
    public let isAgain: Bool

    public init(release: Int, closedTo: [UInt8], seal: [UInt8], isAgain: Bool) {
        self.release = release
        self.closedTo = closedTo
        self.seal = seal
        self.isAgain = isAgain
    }
}

/// A document that was left out. It is known by its place in the order of reading: the order of
/// file names, and within a file that of its lines or entries. A name and what a file holds could
/// both be somebody's name.
public struct RejectedMap: Sendable, Equatable {
    /// From 1.
    public let ordinal: Int
    /// The byte, from 0, at which the document stops being a shared map; in an archive that cannot
    /// be read, the byte of the archive. Nil where nothing was read.
    public let offset: Int?
    public let reason: RejectionReason

    public init(ordinal: Int, offset: Int?, reason: RejectionReason) {
        self.ordinal = ordinal
        self.offset = offset
        self.reason = reason
    }
}
