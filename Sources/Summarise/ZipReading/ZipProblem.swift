/// Why an archive, or one entry of it, is not read, and where.
public struct ZipProblem: Error, Sendable, Equatable {
    public let code: ZipCode
    /// The byte of the archive, from 0, at which the record begins that is wrong.
    public let offset: Int

    init(_ code: ZipCode, at offset: Int) {
        self.code = code
        self.offset = offset
    }
}

/// The closed list of reasons. Their sentences are the importer's.
public enum ZipCode: Sendable, Equatable, CaseIterable {
    // The archive as a whole
    /// It does not end as a zip archive ends: bytes after it, a comment, or no archive at all.
    case noEnd
    /// It is one part of several.
    case inParts
    /// Its list of contents contradicts itself.
    case listWrong
    case tooManyEntries
    /// Entries share bytes, stand in another order than they are listed, or leave bytes between.
    case entriesOverlap
    case nameTwice
    // One entry
    case encrypted
    case unknownMethod
    /// A link, a device, or a folder that holds bytes.
    case notAFile
    case archiveInside
    /// A name that would lead out of a folder. Nothing is ever unpacked to a name; whoever wrote
    /// it meant harm all the same.
    case unsafeName
    /// What stands before the entry says something else than the list of contents.
    case headersDiffer
    case tooLarge
    /// It claims to unpack to more than any shared map does from so few bytes.
    case ratio
    /// What it unpacks to is not as long as is said, or bytes are left.
    case sizeWrong
    case checksumWrong
    case readFailed
}
