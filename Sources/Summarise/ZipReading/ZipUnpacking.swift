import Deflate

/// Unpacks single entries into memory, at most as many bytes as a shared map can have.
public final class ZipUnpacker {
    /// Fewer packed bytes than this part of the unpacked ones make no shared map: the most even
    /// map comes to about 1 in 80.
    private static let mostRatio = 200
    /// The largest file that is unpacked to see what kind it is.
    public static let largestToKnow = 1 << 17
    private let inflater = RawInflater()
    private let largestSize: Int

    public init(largestSize: Int) {
        self.largestSize = largestSize
    }

    /// As many bytes of an entry's span as are needed to unpack or refuse it.
    public func bytesNeeded(for entry: ZipEntry) -> Int {
        let most = Int(entry.size) > largestSize ? Self.largestToKnow : largestSize
        return min(entry.span.count, 30 + 2 * ZipList.longestField + largestPacked(of: most) + 24)
    }

    /// Deflate adds at most 5 bytes for each block of 16 KiB, and one more.
    private func largestPacked(of size: Int) -> Int { size + size / 1_024 + 64 }

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
        let dataStart = try checkHeader(of: entry, bytes)
        switch entry.kind {
        case .passedOver: return nil
        case .folder:
            if entry.size != 0 || entry.packedSize > 2 { throw problem(.notAFile, entry) }
            return nil
        case .archiveInside: throw problem(.archiveInside, entry)
        case .unsafeName: throw problem(.unsafeName, entry)
        case .notAFile: throw problem(.notAFile, entry)
        case .map: break
        }
        // Bit 0: encrypted; 6: strongly; 13: names hidden.
        if entry.flags & 0x2041 != 0 { throw problem(.encrypted, entry) }
        if entry.method != 0, entry.method != 8 { throw problem(.unknownMethod, entry) }
        let size = Int(entry.size)
        let packedSize = Int(entry.packedSize)
        if size > largestSize || packedSize > largestPacked(of: largestSize) {
            throw problem(.tooLarge, entry)
        }
        if size > packedSize * Self.mostRatio { throw problem(.ratio, entry) }

        let packed = UnsafeRawBufferPointer(rebasing: bytes[dataStart..<dataStart + packedSize])
        guard unpack(entry, packed, into: room) else { throw problem(.sizeWrong, entry) }
        if crc32(of: UnsafeRawBufferPointer(rebasing: room[..<size])) != entry.checksum {
            throw problem(.checksumWrong, entry)
        }
        return size
    }

    /// Unpacks an entry that is too large for a map, to see what kind of file it is.
    /// - Parameters:
    ///   - entry: of the archive's list.
    ///   - bytes: of its span, from its first byte on, as many as `bytesNeeded` says.
    ///   - room: at least `largestToKnow` bytes.
    /// - Returns: the number of bytes written into `room`; nil where it is too large for that too,
    ///   or not what the list says.
    public func unpackToKnow(
        _ entry: ZipEntry, from bytes: UnsafeRawBufferPointer,
        into room: UnsafeMutableRawBufferPointer
    ) -> Int? {
        let packedSize = Int(entry.packedSize)
        guard entry.size <= Self.largestToKnow, entry.size <= packedSize * Self.mostRatio,
            let dataStart = try? checkHeader(of: entry, bytes),
            dataStart + packedSize <= bytes.count
        else { return nil }
        let packed = UnsafeRawBufferPointer(rebasing: bytes[dataStart..<dataStart + packedSize])
        return unpack(entry, packed, into: room) ? Int(entry.size) : nil
    }

    /// Whether the packed bytes are as many as the list says once they are unpacked.
    private func unpack(
        _ entry: ZipEntry, _ packed: UnsafeRawBufferPointer,
        into room: UnsafeMutableRawBufferPointer
    ) -> Bool {
        let size = Int(entry.size)
        if entry.method == 0 {
            if packed.count != size { return false }
            room.copyMemory(from: packed)
            return true
        }
        // One byte more than it should be, so that what is too long shows.
        let most = UnsafeMutableRawBufferPointer(rebasing: room[..<min(room.count, size + 1)])
        return entry.method == 8 && inflater.inflate(packed, into: most) == size
    }

    /// Compares the entry's own header, and what may stand behind its bytes, with the list, and
    /// gives where the packed bytes begin.
    private func checkHeader(
        of entry: ZipEntry, _ bytes: UnsafeRawBufferPointer
    ) throws(ZipProblem) -> Int {
        func number16(_ offset: Int) -> Int {
            Int(bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self).littleEndian)
        }
        func number32(_ offset: Int) -> UInt32 {
            bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self).littleEndian
        }
        guard bytes.count >= 30, number32(0) == 0x0403_4b50 else {
            throw problem(.headersDiffer, entry)
        }
        let hasDescriptor = entry.flags & 8 != 0
        // With a descriptor the header says nothing yet; with Zip64 it points to its extra field.
        func agrees(_ own: UInt32, _ listed: UInt32) -> Bool {
            own == listed || (hasDescriptor && own == 0) || own == .max
        }
        let checksumAgrees =
            number32(14) == entry.checksum || (hasDescriptor && number32(14) == 0)
        guard number16(6) == Int(entry.flags), number16(8) == Int(entry.method),
            number16(26) == Int(entry.nameLength), number16(28) <= ZipList.longestField,
            checksumAgrees, agrees(number32(18), entry.packedSize),
            agrees(number32(22), entry.size), number32(18) == .max || number32(22) != .max
        else { throw problem(.headersDiffer, entry) }

        let nameEnd = 30 + number16(26)
        let dataStart = nameEnd + number16(28)
        guard dataStart <= bytes.count,
            nameMark(UnsafeRawBufferPointer(rebasing: bytes[30..<nameEnd])) == entry.nameMark
        else { throw problem(.headersDiffer, entry) }
        if number32(22) == .max {
            let extra = [UInt8](bytes[nameEnd..<dataStart])
            guard let sizes = longSizes(extra), sizes == (Int(entry.size), Int(entry.packedSize))
            else { throw problem(.headersDiffer, entry) }
        }
        let dataEnd = dataStart + Int(entry.packedSize)
        let rest = entry.span.count - dataEnd
        if !hasDescriptor {
            if rest != 0 { throw problem(.headersDiffer, entry) }
            return dataStart
        }
        // Checksum and both sizes, of 4 or 8 bytes each, with or without a signature.
        guard [12, 16, 20, 24].contains(rest) else { throw problem(.headersDiffer, entry) }
        // What is passed over by its size is not in memory up to its descriptor.
        if dataEnd + rest > bytes.count { return dataStart }
        let signature = rest == 16 || rest == 24 ? 4 : 0
        let checksum = number32(dataEnd + signature)
        let packedSize = number32(dataEnd + signature + 4)
        if checksum != entry.checksum || packedSize != entry.packedSize {
            throw problem(.headersDiffer, entry)
        }
        return dataStart
    }

    private func problem(_ code: ZipCode, _ entry: ZipEntry) -> ZipProblem {
        ZipProblem(code, at: entry.offset)
    }
}
