import Foundation

/// A file that was read whole.
public struct ReadFile: Sendable {
    /// The path relative to the folder that was read, with `/` between its parts.
    public let path: String
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// What went wrong with a file or folder, and where.
public struct FolderError: Error, Equatable, Sendable {
    public enum Reason: Sendable, Equatable {
        case notFound
        case notAFolder
        /// A folder that must not be replaced, since what it holds would be deleted.
        case holdsOtherThings
        case notReadable
        /// A file that would be written over.
        case isThere
        case notWritable(errno: Int32)
        case tooLarge(limit: Int)
        case notARegularFile
    }

    public let path: String
    public let reason: Reason

    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }
}

/// The paths of all regular files below a folder, relative to it, sorted by their bytes so that
/// the order is the same on every machine. Names that begin with a dot are passed over, and so are
/// symbolic links, which could lead out of the folder.
public func filePaths(below folder: String) throws(FolderError) -> [String] {
    try entries(below: folder).filter { $0.kind == .regularFile }.map(\.path)
}

/// Something in a folder that is not a folder itself.
public struct FolderEntry: Sendable, Equatable {
    /// Relative to the folder that was looked through.
    public let path: String
    /// `.missing` where it is listed but cannot be reached, as under a name that is not UTF-8.
    public let kind: PathKind
}

/// All that is below a folder, sorted as `filePaths` is, links and pipes too, which are not
/// followed. Hidden names and what is below them only if wanted.
/// - Parameters:
///   - folder: where to look.
///   - hiddenToo: whether names that begin with a dot count.
///   - isPassedOver: whether a name, and all that is below it, is not looked at.
/// - Returns: all that is there and is not a folder.
/// - Throws: where a folder is not there or cannot be read.
public func entries(
    below folder: String, hiddenToo: Bool = false,
    except isPassedOver: (String) -> Bool = { _ in false }
) throws(FolderError) -> [FolderEntry] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
        throw FolderError(path: folder, reason: .notFound)
    }
    guard isFolder.boolValue else { throw FolderError(path: folder, reason: .notAFolder) }
    var found: [FolderEntry] = []
    try collect(in: folder, prefix: "", hiddenToo, isPassedOver, into: &found)
    return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
}

private func collect(
    in folder: String, prefix: String, _ hiddenToo: Bool, _ isPassedOver: (String) -> Bool,
    into found: inout [FolderEntry]
) throws(FolderError) {
    for name in try everyName(in: folder) where hiddenToo || !name.hasPrefix(".") {
        if isPassedOver(name) { continue }
        let full = folder + "/" + name
        let kind = kind(of: full)
        if kind == .folder {
            try collect(
                in: full, prefix: prefix + name + "/", hiddenToo, isPassedOver, into: &found)
        } else {
            found.append(FolderEntry(path: prefix + name, kind: kind))
        }
    }
}

/// Reads a regular file of at most `limit` bytes. A symbolic link, a pipe or a device is refused
/// before it is opened; and again once it is open, since it may have changed places in between.
public func readFile(_ path: String, limit: Int) throws(FolderError) -> [UInt8] {
    switch kind(of: path) {
    case .missing: throw FolderError(path: path, reason: .notFound)
    case .folder, .other: throw FolderError(path: path, reason: .notARegularFile)
    case .regularFile: break
    }
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw FolderError(path: path, reason: .notReadable) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        throw FolderError(path: path, reason: .notARegularFile)
    }
    // One byte more than there should be, to see that there is no more.
    var room = min(max(0, Int(status.st_size)), limit) + 1
    var bytes: [UInt8] = []
    while bytes.count <= limit {
        var found = 0
        let more = [UInt8](unsafeUninitializedCapacity: room) { room, count in
            repeat {
                found = read(descriptor, room.baseAddress, room.count)
            } while found < 0 && errno == EINTR
            count = max(0, found)
        }
        if found < 0 { throw FolderError(path: path, reason: .notReadable) }
        if found == 0 { break }
        if bytes.isEmpty { bytes = more } else { bytes += more }
        room = max(1, min(limit + 1 - bytes.count, 1 << 16))
    }
    if bytes.count > limit { throw FolderError(path: path, reason: .tooLarge(limit: limit)) }
    return bytes
}

/// What a path leads to, links not followed.
public enum PathKind: Sendable {
    case regularFile, folder, other, missing
}

/// What `path` itself is: a symbolic link is `.other`, wherever it leads.
public func kind(of path: String) -> PathKind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .missing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .regularFile
    case S_IFDIR: return .folder
    default: return .other
    }
}
