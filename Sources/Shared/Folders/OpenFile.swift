import Foundation

/// Why a file or folder could not be read. It holds no name: a name can be somebody's.
public enum ReadingFailure: Error, Sendable, Equatable {
    case notReadable
    /// A link, a pipe, a device, a socket; or a folder where a file is wanted.
    case notARegularFile
    case tooLarge
    /// The file grew or shrank while it was read, or the system does not know its size.
    case changedMeanwhile
}

/// A regular file, open for reading. Links are not followed, and nothing waits for a pipe.
public final class OpenFile: Sendable {
    let descriptor: CInt
    /// In bytes, as it was when the file was opened.
    public let size: Int

    /// Opens the last part of a path as it is: a link there is refused.
    public convenience init(path: String) throws(ReadingFailure) {
        let name = path.utf8CString
        let descriptor = name.withUnsafeBufferPointer { openedFile($0.baseAddress, in: AT_FDCWD) }
        try self.init(opened: descriptor)
    }

    init(opened descriptor: CInt) throws(ReadingFailure) {
        let opened = try checkedSize(of: descriptor)
        self.descriptor = descriptor
        size = opened
    }

    /// What is handed in on standard input, whatever it is. Its size is not known: 0.
    private init(standardInput: CInt) {
        descriptor = standardInput
        size = 0
    }

    public static var standardInput: OpenFile { OpenFile(standardInput: STDIN_FILENO) }

    deinit {
        if descriptor != STDIN_FILENO { close(descriptor) }
    }

    /// Reads on from where the last reading ended.
    /// - Returns: the number of bytes read, which is 0 at the end.
    public func read(into room: UnsafeMutableRawBufferPointer) throws(ReadingFailure) -> Int {
        while true {
            let count = Foundation.read(descriptor, room.baseAddress, room.count)
            if count >= 0 { return count }
            if errno != EINTR { throw .notReadable }
        }
    }

    /// Reads a stretch of the file, as many bytes as there is room.
    public func read(
        at offset: Int, into room: UnsafeMutableRawBufferPointer
    ) throws(ReadingFailure) {
        var done = 0
        while done < room.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: room[done...])
            let count = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw .notReadable }
            if count == 0 { throw .changedMeanwhile }
            done += count
        }
    }
}

extension OpenFile {
    /// Reads a small file whole, from its beginning.
    /// - Parameters:
    ///   - limit: the most bytes that it may have; `room` has at least one more.
    ///   - room: where the bytes go.
    /// - Returns: the number of bytes written; `limit` and one where the file is larger.
    /// - Throws: why it could not be read, or that it changed meanwhile.
    public func readWhole(
        limit: Int, into room: UnsafeMutableRawBufferPointer
    ) throws(ReadingFailure) -> Int {
        var done = 0
        while done <= limit {
            let count = try read(
                into: UnsafeMutableRawBufferPointer(rebasing: room[done..<limit + 1]))
            if count == 0 { break }
            done += count
        }
        if done != min(size, limit + 1) { throw .changedMeanwhile }
        return done
    }
}

/// Opens a name in an open folder. Never follows a link, and never waits.
func openedFile(_ name: UnsafePointer<CChar>?, in folder: CInt) -> CInt {
    guard let name else { return -1 }
    return openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
}

/// The size of a file that was just opened; closes it and fails where it is no regular file.
func checkedSize(of descriptor: CInt) throws(ReadingFailure) -> Int {
    if descriptor < 0 {
        // ELOOP is what a link gives, and ENXIO a socket, or a device that is not there.
        throw errno == ELOOP || errno == ENXIO ? .notARegularFile : .notReadable
    }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    if isKnown, status.st_mode & S_IFMT == S_IFREG { return Int(status.st_size) }
    close(descriptor)
    throw isKnown ? .notARegularFile : .notReadable
}
