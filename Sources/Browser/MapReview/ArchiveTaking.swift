import MapIntake
import MapReading
import ZipReading

/// A zip archive in memory, taken entry by entry. What is packed is unpacked by the browser.
struct ArchiveTaking {
    /// What the next entry is.
    enum Found {
        case passedOver
        case stored(UnsafeBufferPointer<UInt8>)
        /// With the most bytes that are wanted, one more than there should be.
        case packed(UnsafeRawBufferPointer, most: Int)
        case rejected(DocumentProblem)
    }

    private let room: ByteRoom
    private let entries: [ZipEntry]
    private var place = 0
    /// Whether what is unpacked now is too large for a map, and unpacked to see what it is.
    private var isToKnow = false

    init(_ room: ByteRoom, count: Int) throws(ZipProblem) {
        self.room = room
        let bytes = room.first(count)
        entries = try ZipList(size: count) { offset, length in
            Array(bytes[offset..<offset + length])
        }.entries
    }

    /// Entries that are no maps by their names.
    var passedOver: Int { entries.count { $0.kind == .passedOver } }

    /// The next entry, or nil at the end.
    mutating func next() -> Found? {
        guard place < entries.count else { return nil }
        let entry = entries[place]
        place += 1
        let span = bytes(of: entry)
        do throws(ZipProblem) {
            let packed = try entry.packedMap(in: span, largestSize: MapReader.largestSize)
            guard let packed else { return .passedOver }
            isToKnow = false
            return found(entry, UnsafeRawBufferPointer(rebasing: span[packed]))
        } catch {
            let problem = DocumentProblem(.archive(error.code), at: error.offset)
            guard error.code == .tooLarge, let packed = entry.packedFileToKnow(in: span) else {
                return .rejected(problem)
            }
            isToKnow = true
            return found(entry, UnsafeRawBufferPointer(rebasing: span[packed]))
        }
    }

    private mutating func found(_ entry: ZipEntry, _ packed: UnsafeRawBufferPointer) -> Found {
        if !entry.isStored { return .packed(packed, most: entry.unpackedSize + 1) }
        let bytes = packed.bindMemory(to: UInt8.self)
        return check(bytes).map { .rejected($0) } ?? .stored(bytes)
    }

    /// Compares what the entry that came last was unpacked to with what the archive says of it.
    /// - Returns: why it is left out, or nil for what is to be read as a map.
    func check(_ bytes: UnsafeBufferPointer<UInt8>?) -> DocumentProblem? {
        let entry = entries[place - 1]
        if isToKnow {
            if let bytes, bytes.count == entry.unpackedSize, MapReader.isPrivateCopy(bytes.span) {
                return DocumentProblem(.reading(.privateCopy), at: 0)
            }
            return DocumentProblem(.archive(.tooLarge), at: entry.span.lowerBound)
        }
        do throws(ZipProblem) {
            try entry.checkUnpacked(count: bytes?.count) { crc32(of: bytes) }
            return nil
        } catch {
            return DocumentProblem(.archive(error.code), at: error.offset)
        }
    }

    private func bytes(of entry: ZipEntry) -> UnsafeRawBufferPointer {
        let start = entry.span.lowerBound
        let end = start + entry.bytesNeeded(largestSize: MapReader.largestSize)
        return UnsafeRawBufferPointer(rebasing: room.bytes[start..<end])
    }
}

/// The checksum that zip uses: CRC-32 with the polynomial 0xEDB88320, bits reversed.
func crc32(of bytes: UnsafeBufferPointer<UInt8>?) -> UInt32 {
    guard let bytes else { return 0 }
    var checksum = UInt32.max
    for byte in bytes {
        checksum = checksumTable[Int((checksum ^ UInt32(byte)) & 0xFF)] ^ (checksum >> 8)
    }
    return ~checksum
}

private let checksumTable: [UInt32] = (0..<256).map { number in
    var value = UInt32(number)
    for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    return value
}
