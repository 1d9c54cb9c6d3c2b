import CAtomicSwap
import Foundation
import ParallelMapping

/// A folder that is written file by file beside its place, and put there whole at the end. Until
/// then, and if it is given up, what was there stays as it was. Several threads may add files.
public final class FolderBeingWritten: @unchecked Sendable {
    private let folder: String
    private let target: URL
    private let staging: URL
    private let isForAll: Bool
    private let lock = NSLock()
    /// The folders that are made already, below the one that is written.
    private var made: Set<String> = []
    private var hasBegun = false
    /// The system's first error, or 0.
    private var code: Int32 = 0

    /// Nothing is written before the first file is added.
    /// - Parameters:
    ///   - folder: its place.
    ///   - isForAll: whether everyone on the machine may look into it, or its owner alone.
    public init(_ folder: String, isForAll: Bool = true) {
        self.folder = folder
        self.isForAll = isForAll
        target = URL(fileURLWithPath: realPath(folder, followingLast: false))
        staging = target.deletingLastPathComponent()
            .appendingPathComponent(".\(target.lastPathComponent).being-written")
    }

    deinit { giveUp() }

    /// Writes files at once on all cores.
    public func add(_ files: [ReadFile]) {
        _ = parallelMap(files.count) { places in
            for place in places { add(files[place].bytes, at: files[place].path) }
            return [Bool]()
        }
    }

    /// Writes a file that is not there yet. What goes wrong is told by `finish`.
    /// - Parameters:
    ///   - bytes: what the file holds.
    ///   - path: relative to the folder, with `/` between its parts.
    public func add(_ bytes: [UInt8], at path: String) {
        let failure = makeFolder(around: path) ?? write(bytes, toNew: staging.path + "/" + path)
        if failure != 0 { lock.withLock { code = code == 0 ? failure : code } }
    }

    /// Puts the folder in its place, and deletes what was there.
    /// - Parameter isOurs: whether all that is in a folder was made by Kith, so it can be made
    ///   again. Asked of what is about to be deleted, because somebody may have put a file there
    ///   in the meantime.
    /// - Throws: where a file could not be written, or the old folder may not be deleted.
    public func finish(ifOld isOurs: (String) -> Bool) throws(FolderError) {
        _ = makeFolder(around: "")
        if code == 0 { code = exchange(staging, target) }
        if code != 0 {
            giveUp()
            throw FolderError(path: folder, reason: .notWritable(errno: code))
        }
        if kind(of: staging.path) != .missing, !isEmpty(staging.path), !isOurs(staging.path) {
            _ = kith_atomic_swap(staging.path, target.path)
            giveUp()
            throw FolderError(path: folder, reason: .holdsOtherThings)
        }
        giveUp()
    }

    /// Takes away what stands beside the folder's place: what was written, or the old folder.
    public func giveUp() {
        if hasBegun { try? FileManager.default.removeItem(at: staging) }
        hasBegun = false
    }

    /// Makes the folder that a file stands in.
    /// - Returns: the system's error; nil where all went well.
    private func makeFolder(around path: String) -> Int32? {
        let inner = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
        return lock.withLock {
            if code != 0 { return code }
            if made.contains(inner) { return nil }
            do {
                try begin()
                if !inner.isEmpty {
                    try FileManager.default.createDirectory(
                        at: staging.appendingPathComponent(inner),
                        withIntermediateDirectories: true)
                }
            } catch {
                code = posixCode(of: error)
                return code
            }
            made.insert(inner)
            return nil
        }
    }

    private func begin() throws {
        if hasBegun { return }
        // What an interrupted run left behind.
        try? FileManager.default.removeItem(at: staging)
        try FileManager.default.createDirectory(
            at: staging.deletingLastPathComponent(), withIntermediateDirectories: true)
        // Fails where something is there already: nothing is written into another's folder.
        try FileManager.default.createDirectory(
            at: staging, withIntermediateDirectories: false,
            attributes: isForAll ? nil : [.posixPermissions: 0o700])
        hasBegun = true
    }
}

/// - Returns: the system's error, or 0.
private func write(_ bytes: [UInt8], toNew path: String) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    if descriptor < 0 { return errno }
    var done = 0
    while done < bytes.count {
        let count = bytes.withUnsafeBytes {
            write(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done)
        }
        if count < 0, errno == EINTR { continue }
        if count <= 0 {
            let code = count < 0 ? errno : EIO
            close(descriptor)
            return code
        }
        done += count
    }
    return close(descriptor) == 0 ? 0 : errno
}

/// - Returns: the system's error, or 0.
private func exchange(_ staging: URL, _ target: URL) -> Int32 {
    switch kind(of: target.path) {
    case .missing:
        do {
            try FileManager.default.moveItem(at: staging, to: target)
            return 0
        } catch {
            return posixCode(of: error)
        }
    case .folder: return kith_atomic_swap(staging.path, target.path)
    case .regularFile, .other: return ENOTDIR
    }
}

/// An error's number of the system; where it has none, that of any error of a device.
private func posixCode(of error: any Error) -> Int32 {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return Int32(underlying?.code ?? Int(EIO))
}
