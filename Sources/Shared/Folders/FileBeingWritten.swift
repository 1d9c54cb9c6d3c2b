import Foundation

/// Writes a file that everyone on the machine may read, and run if it is a program, whole or not at
/// all.
public func writeFile(
    _ bytes: [UInt8], to path: String, isProgram: Bool = false
) throws(FolderError) {
    let file = try FileBeingWritten(path: path, isForAll: true, isProgram: isProgram)
    try file.append(bytes)
    try file.finish()
}

/// A file that is written piece by piece beside its place, and put there whole at the end. Until
/// then, and if it is given up, what was there stays as it was.
public final class FileBeingWritten {
    private let descriptor: CInt
    private let staging: String
    private let target: String
    private var waiting: [UInt8] = []
    private var isDone = false

    /// - Parameters:
    ///   - path: where the file is to stand.
    ///   - isForAll: whether everyone on the machine may read it, or its owner alone.
    ///   - isProgram: whether whoever may read it may run it.
    /// - Throws: where it cannot be written.
    public init(
        path: String, isForAll: Bool = false, isProgram: Bool = false
    ) throws(FolderError) {
        target = realPath(path, followingLast: false)
        let cut = target.lastIndex(of: "/") ?? target.startIndex
        staging = "\(target[...cut]).\(target[target.index(after: cut)...]).being-written"
        // What an interrupted run left behind.
        unlink(staging)
        descriptor = open(
            staging, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
            (isForAll ? 0o644 : 0o600) | (isProgram ? 0o111 : 0))
        if descriptor < 0 { throw FolderError(path: path, reason: .notWritable(errno: errno)) }
    }

    deinit {
        close(descriptor)
        giveUp()
    }

    /// Takes away what was written, unless it is in its place already.
    public func giveUp() {
        if !isDone { unlink(staging) }
        isDone = true
    }

    public func append(_ bytes: some Sequence<UInt8>) throws(FolderError) {
        waiting += bytes
        if waiting.count >= 1 << 16 { try flush() }
    }

    /// Puts the file in its place.
    public func finish() throws(FolderError) {
        try flush()
        guard rename(staging, target) == 0 else { throw failure }
        isDone = true
    }

    /// Writes what waits in memory, so that a full disk is told now.
    public func flush() throws(FolderError) {
        var done = 0
        while done < waiting.count {
            let count = waiting.withUnsafeBytes {
                write(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done)
            }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { throw failure }
            done += count
        }
        waiting.removeAll(keepingCapacity: true)
    }

    private var failure: FolderError {
        FolderError(path: target, reason: .notWritable(errno: errno))
    }
}
