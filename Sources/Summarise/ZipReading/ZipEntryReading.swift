// What an entry holds, told from the bytes of the archive that belong to it. Unpacking them is
// somebody else's: the command line's with libdeflate, a page's with the browser's own.

extension ZipEntry {
    /// Fewer packed bytes than this part of the unpacked ones make no shared map: the most even
    /// map comes to about 1 in 80.
    private static let mostRatio = 200
    /// The largest file that is unpacked to see what kind it is.
    public static let largestToKnow = 1 << 17

    /// How many bytes it unpacks to, as the list says.
    public var unpackedSize: Int { Int(clamping: size) }

    /// Whether it is not packed.
    public var isStored: Bool { method == 0 }

    /// How much of the entry's span is needed to unpack or refuse it.
    /// - Parameter largestSize: of a map, in bytes.
    /// - Returns: as many of its first bytes.
    public func bytesNeeded(largestSize: Int) -> Int {
        let most = unpackedSize > largestSize ? Self.largestToKnow : largestSize
        return min(
            span.count, 30 + 2 * ZipList.longestField + Self.largestPacked(of: most) + 24)
    }

    /// Deflate adds at most 5 bytes for each block of 16 KiB, and one more.
    private static func largestPacked(of size: Int) -> Int { size + size / 1_024 + 64 }

    /// Finds the packed bytes of a map, after the entry's own header was found to say what the list
    /// says.
    /// - Parameters:
    ///   - bytes: of its span, from its first byte on, as many as `bytesNeeded` says.
    ///   - largestSize: of a map, in bytes.
    /// - Returns: where in `bytes` they stand, or nil for what is passed over: a folder, or a file
    ///   that is no map by its name.
    /// - Throws: why the entry is left out.
    public func packedMap(
        in bytes: UnsafeRawBufferPointer, largestSize: Int
    ) throws(ZipProblem) -> Range<Int>? {
        let dataStart = try checkHeader(bytes)
        switch kind {
        case .passedOver: return nil
        case .folder:
            if size != 0 || packedSize > 2 { throw problem(.notAFile) }
            return nil
        case .archiveInside: throw problem(.archiveInside)
        case .unsafeName: throw problem(.unsafeName)
        case .notAFile: throw problem(.notAFile)
        case .map: break
        }
        // Bit 0: encrypted; 6: strongly; 13: names hidden.
        if flags & 0x2041 != 0 { throw problem(.encrypted) }
        if method != 0, method != 8 { throw problem(.unknownMethod) }
        if unpackedSize > largestSize || packedSize > Self.largestPacked(of: largestSize) {
            throw problem(.tooLarge)
        }
        if Int64(size) > Int64(packedSize) * Int64(Self.mostRatio) { throw problem(.ratio) }
        return dataStart..<dataStart + Int(packedSize)
    }

    /// Finds the packed bytes of an entry that is too large for a map, to see what kind of file it
    /// is.
    /// - Parameter bytes: of its span, from its first byte on, as many as `bytesNeeded` says.
    /// - Returns: where in `bytes` they stand; nil where it is too large for that too, or not what
    ///   the list says.
    public func packedFileToKnow(in bytes: UnsafeRawBufferPointer) -> Range<Int>? {
        guard size <= Self.largestToKnow,
            Int64(size) <= Int64(packedSize) * Int64(Self.mostRatio), method == 0 || method == 8,
            let dataStart = try? checkHeader(bytes), dataStart + Int(packedSize) <= bytes.count
        else { return nil }
        return dataStart..<dataStart + Int(packedSize)
    }

    /// Compares what the entry was unpacked to with what the list says.
    /// - Parameters:
    ///   - count: how many bytes it came to; nil where it is not one stream of packed bytes.
    ///   - checksum: of those bytes, the CRC-32 that zip uses. Asked for only where their number is
    ///     right.
    /// - Throws: why the entry is left out.
    public func checkUnpacked(
        count: Int?, checksum: () -> UInt32
    ) throws(ZipProblem) {
        if count != unpackedSize { throw problem(.sizeWrong) }
        if checksum() != self.checksum { throw problem(.checksumWrong) }
    }

    /// Compares the entry's own header, and what may stand behind its bytes, with the list, and
    /// gives where the packed bytes begin.
    private func checkHeader(_ bytes: UnsafeRawBufferPointer) throws(ZipProblem) -> Int {
        func number16(_ offset: Int) -> Int {
            Int(bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self).littleEndian)
        }
        func number32(_ offset: Int) -> UInt32 {
            bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self).littleEndian
        }
        guard bytes.count >= 30, number32(0) == 0x0403_4b50 else { throw problem(.headersDiffer) }
        let hasDescriptor = flags & 8 != 0
        // With a descriptor the header says nothing yet; with Zip64 it points to its extra field.
        func agrees(_ own: UInt32, _ listed: UInt32) -> Bool {
            own == listed || (hasDescriptor && own == 0) || own == .max
        }
        let checksumAgrees = number32(14) == checksum || (hasDescriptor && number32(14) == 0)
        guard number16(6) == Int(flags), number16(8) == Int(method),
            number16(26) == Int(nameLength), number16(28) <= ZipList.longestField,
            checksumAgrees, agrees(number32(18), packedSize), agrees(number32(22), size),
            number32(18) == .max || number32(22) != .max
        else { throw problem(.headersDiffer) }

        let nameEnd = 30 + number16(26)
        let dataStart = nameEnd + number16(28)
        guard dataStart <= bytes.count,
            ZipReading.nameMark(UnsafeRawBufferPointer(rebasing: bytes[30..<nameEnd])) == nameMark
        else { throw problem(.headersDiffer) }
        if number32(22) == .max {
            let extra = [UInt8](bytes[nameEnd..<dataStart])
            guard let sizes = longSizes(extra), sizes == (Int64(size), Int64(packedSize))
            else { throw problem(.headersDiffer) }
        }
        // The list was checked to have the whole of the packed bytes within the span.
        let dataEnd = dataStart + Int(packedSize)
        let rest = span.count - dataEnd
        if !hasDescriptor {
            if rest != 0 { throw problem(.headersDiffer) }
            return dataStart
        }
        // Checksum and both sizes, of 4 or 8 bytes each, with or without a signature.
        guard [12, 16, 20, 24].contains(rest) else { throw problem(.headersDiffer) }
        // What is passed over by its size is not in memory up to its descriptor.
        if dataEnd + rest > bytes.count { return dataStart }
        let signature = rest == 16 || rest == 24 ? 4 : 0
        if number32(dataEnd + signature) != checksum
            || number32(dataEnd + signature + 4) != packedSize
        {
            throw problem(.headersDiffer)
        }
        return dataStart
    }

    private func problem(_ code: ZipCode) -> ZipProblem {
        ZipProblem(code, at: offset)
    }
}
