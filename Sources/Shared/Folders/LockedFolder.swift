import Foundation

/// The folder around a file, held so that no other run of this program can hold it. It is free
/// again when this is given up, and when the process ends, however it ends.
public final class LockedFolder: Sendable {
    private let descriptor: CInt

    /// - Parameter file: the path of a file, there or not.
    /// - Returns: nil where somebody holds the folder.
    /// - Throws: where there is no such folder.
    public static func around(_ file: String) throws(FolderError) -> LockedFolder? {
        let path = realPath(file, followingLast: false)
        let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        let descriptor = open(
            folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor < 0 { throw FolderError(path: folder, reason: .notFound) }
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return LockedFolder(descriptor) }
        close(descriptor)
        return nil
    }

    private init(_ descriptor: CInt) {
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }
}
