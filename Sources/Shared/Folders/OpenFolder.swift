import Foundation

/// A folder that is held open, so that its files are reached through it and not through a path
/// that somebody may change meanwhile. Names are bytes: they need not be text.
public final class OpenFolder: Sendable {
    private let descriptor: CInt
    /// The drive that the folder is on.
    let device: dev_t

    /// Opens the folder that a path leads to.
    public convenience init(path: String) throws(ReadingFailure) {
        let name = path.utf8CString
        let descriptor = name.withUnsafeBufferPointer {
            openedFolder($0.baseAddress, in: AT_FDCWD, flags: 0)
        }
        try self.init(opened: descriptor)
    }

    /// Opens a folder inside this one, and no link to one.
    public func folder(_ name: borrowing FolderNames.Name) throws(ReadingFailure) -> OpenFolder {
        let opened = name.withCString {
            openedFolder($0, in: descriptor, flags: O_NOFOLLOW)
        }
        return try OpenFolder(opened: opened)
    }

    private init(opened: CInt) throws(ReadingFailure) {
        guard opened >= 0 else { throw .notReadable }
        var status = stat()
        guard fstat(opened, &status) == 0 else {
            close(opened)
            throw .notReadable
        }
        descriptor = opened
        device = status.st_dev
    }

    deinit { close(descriptor) }

    /// Opens a file in this folder.
    public func file(_ name: borrowing FolderNames.Name) throws(ReadingFailure) -> OpenFile {
        try OpenFile(opened: name.withCString { openedFile($0, in: descriptor) })
    }

    /// Reads a small file whole.
    /// - Parameters:
    ///   - name: of the file, in this folder.
    ///   - limit: the most bytes that it may have.
    ///   - room: where the bytes go, at least one more than `limit`.
    /// - Returns: the number of bytes written; `limit` and one where the file is larger.
    /// - Throws: why it could not be read.
    public func read(
        _ name: borrowing FolderNames.Name, limit: Int, into room: UnsafeMutableRawBufferPointer
    ) throws(ReadingFailure) -> Int {
        try file(name).readWhole(limit: limit, into: room)
    }

    /// The names in this folder for which there is a use, sorted by their bytes.
    /// - Parameters:
    ///   - most: the largest number of names to look at.
    ///   - use: what a name is taken for.
    /// - Returns: the names, with how many there are and how many are passed over.
    /// - Throws: `.tooLarge` where there are more than `most` names.
    public func names(
        most: Int, use: (UnsafeRawBufferPointer) -> NameUse
    ) throws(ReadingFailure) -> FolderNames {
        // A stream of its own, because closing it closes what it was made of.
        let again = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard again >= 0, let stream = fdopendir(again) else {
            if again >= 0 { close(again) }
            throw .notReadable
        }
        defer { closedir(stream) }
        var names = FolderNames()
        errno = 0
        while let entry = readdir(stream) {
            let found = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                let text = UnsafeRawPointer(tuple).assumingMemoryBound(to: CChar.self)
                return UnsafeRawBufferPointer(start: text, count: strlen(text))
            }
            if found.elementsEqual(".".utf8) || found.elementsEqual("..".utf8) { continue }
            names.seen += 1
            if names.seen > most { throw .tooLarge }
            names.add(found, kind: kind(of: found, type: Int32(entry.pointee.d_type)), use)
            errno = 0
        }
        if errno != 0 { throw .notReadable }
        names.sort()
        return names
    }

    private func kind(of name: UnsafeRawBufferPointer, type: Int32) -> PathKind {
        switch type {
        case Int32(DT_REG): return .regularFile
        case Int32(DT_DIR): return .folder
        case Int32(DT_UNKNOWN): break
        default: return .other
        }
        // Some file systems do not say in their lists what a name is.
        var status = stat()
        let text = name.bindMemory(to: CChar.self)
        guard let start = text.baseAddress,
            fstatat(descriptor, start, &status, AT_SYMLINK_NOFOLLOW) == 0
        else { return .other }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .regularFile
        case S_IFDIR: return .folder
        default: return .other
        }
    }
}

private func openedFolder(_ name: UnsafePointer<CChar>?, in folder: CInt, flags: CInt) -> CInt {
    guard let name else { return -1 }
    return openat(folder, name, O_RDONLY | O_DIRECTORY | O_NONBLOCK | O_CLOEXEC | flags)
}
