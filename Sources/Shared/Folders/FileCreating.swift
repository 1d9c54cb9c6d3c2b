import Foundation

/// Writes a small file where there is none, with the folders that it needs: never over anything,
/// and never through a link.
public func createFile(_ bytes: [UInt8], at path: String) throws(FolderError) {
    let place = URL(fileURLWithPath: path)
    do {
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    } catch {
        throw FolderError(path: path, reason: .notWritable(errno: errno))
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    if descriptor < 0 {
        throw FolderError(
            path: path, reason: errno == EEXIST ? .isThere : .notWritable(errno: errno))
    }
    let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    let code = errno
    let isClosed = close(descriptor) == 0
    if written == bytes.count, isClosed { return }
    unlink(path)
    throw FolderError(path: path, reason: .notWritable(errno: code))
}
