import Deflate
public import ZipReading

/// Unpacks single entries into memory, at most as many bytes as a shared map can have.
public final class ZipUnpacker {
    private let inflater = RawInflater()
    private let largestSize: Int

    public init(largestSize: Int) {
        self.largestSize = largestSize
    }

    /// Unpacks one entry, after its own header was found to say what the list says.
    /// - Parameters:
    ///   - entry: of the archive's list.
    ///   - bytes: of its span, from its first byte on, as many as `bytesNeeded` says.
    ///   - room: at least `largestSize` bytes.
    /// - Returns: the number of bytes written into `room`, or nil for what is passed over: a
    ///   folder, or a file that is no map by its name.
    /// - Throws: why the entry is left out.
    public func unpack(
        _ entry: ZipEntry, from bytes: UnsafeRawBufferPointer,
        into room: UnsafeMutableRawBufferPointer
    ) throws(ZipProblem) -> Int? {
        guard let packed = try entry.packedMap(in: bytes, largestSize: largestSize) else {
            return nil
        }
        let size = entry.unpackedSize
        let count = unpack(entry, UnsafeRawBufferPointer(rebasing: bytes[packed]), into: room)
        try entry.checkUnpacked(count: count) {
            crc32(of: UnsafeRawBufferPointer(rebasing: room[..<size]))
        }
        return size
    }

    /// Unpacks an entry that is too large for a map, to see what kind of file it is.
    /// - Parameters:
    ///   - entry: of the archive's list.
    ///   - bytes: of its span, from its first byte on, as many as `bytesNeeded` says.
    ///   - room: at least `ZipEntry.largestToKnow` bytes.
    /// - Returns: the number of bytes written into `room`; nil where it is too large for that too,
    ///   or not what the list says.
    public func unpackToKnow(
        _ entry: ZipEntry, from bytes: UnsafeRawBufferPointer,
        into room: UnsafeMutableRawBufferPointer
    ) -> Int? {
        guard let packed = entry.packedFileToKnow(in: bytes) else { return nil }
        let count = unpack(entry, UnsafeRawBufferPointer(rebasing: bytes[packed]), into: room)
        return count == entry.unpackedSize ? count : nil
    }

    /// Writes at most one byte more than there should be, so that what is too long shows.
    private func unpack(
        _ entry: ZipEntry, _ packed: UnsafeRawBufferPointer,
        into room: UnsafeMutableRawBufferPointer
    ) -> Int? {
        let size = entry.unpackedSize
        if entry.isStored {
            if packed.count == size { room.copyMemory(from: packed) }
            return packed.count
        }
        let most = UnsafeMutableRawBufferPointer(rebasing: room[..<min(room.count, size + 1)])
        return inflater.inflate(packed, into: most)
    }
}
