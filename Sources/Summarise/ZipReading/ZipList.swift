// How a zip archive is built, as far as Kith reads it (PKWARE's APPNOTE, 4.3):
//
//   entry  = header (30 bytes, name, extra)  packed bytes  [descriptor: 12, 16, 20 or 24 bytes]
//   list   = one record for each entry (46 bytes, name, extra, comment), in the order of entries
//   end    = [end record of Zip64 (56), its locator (20)]  end record (22, no comment)
//
// It must be exactly that, from the first byte to the last: no bytes before, between or after, so
// that two programs cannot read two different archives out of the same bytes.

/// Reads a stretch of the archive: where it begins, and how many bytes. Nil where that fails.
public typealias ZipBytes = (_ offset: Int, _ count: Int) -> [UInt8]?

/// The list of contents of a zip archive, checked as a whole before anything is unpacked.
public struct ZipList: Sendable {
    public static let mostEntries = 1_000_000
    /// No entry's name, extra field or comment may be longer.
    static let longestField = 1_024

    public private(set) var entries: [ZipEntry] = []

    /// - Parameters:
    ///   - size: of the archive, in bytes.
    ///   - bytes: reads from it.
    /// - Throws: what is wrong with the archive as a whole.
    public init(size: Int, bytes: ZipBytes) throws(ZipProblem) {
        let place = try ListPlace(size: size, bytes: bytes)
        try readRecords(place, bytes)
        if let last = entries.indices.last { entries[last].end = place.start }
        for (index, entry) in entries.enumerated() {
            let least = Int64(entry.offset) + 30 + Int64(entry.nameLength) + Int64(entry.packedSize)
            if index == 0, entry.offset != 0 { throw ZipProblem(.entriesOverlap, at: 0) }
            if entry.end < least { throw ZipProblem(.entriesOverlap, at: entry.offset) }
        }
        if entries.isEmpty, place.start != 0 { throw ZipProblem(.listWrong, at: 0) }
    }

    private mutating func readRecords(
        _ place: ListPlace, _ bytes: ZipBytes
    ) throws(ZipProblem) {
        entries.reserveCapacity(place.count)
        // A window over the list, so that a long list is never in memory whole.
        var window: [UInt8] = []
        var windowStart = place.start
        var offset = place.start
        let longestRecord = 46 + 3 * Self.longestField
        for _ in 0..<place.count {
            if offset - windowStart + longestRecord > window.count,
                windowStart + window.count < place.end
            {
                let count = min(1 << 16, place.end - offset)
                guard let next = bytes(offset, count), next.count == count else {
                    throw ZipProblem(.readFailed, at: offset)
                }
                window = next
                windowStart = offset
            }
            let record = try ListRecord(window, at: offset - windowStart, offset: offset)
            offset += record.length
            if let last = entries.indices.last {
                if record.entry.offset <= entries[last].offset {
                    throw ZipProblem(.entriesOverlap, at: record.entry.offset)
                }
                entries[last].end = record.entry.offset
            }
            if record.entry.offset >= place.start { throw ZipProblem(.listWrong, at: offset) }
            entries.append(record.entry)
        }
        if offset != place.end { throw ZipProblem(.listWrong, at: offset) }
        let marks = entries.map { $0.nameMark }.sorted()
        if zip(marks, marks.dropFirst()).contains(where: { $0 == $1 }) {
            throw ZipProblem(.nameTwice, at: place.start)
        }
    }
}

/// Where the list of contents stands, by the records at the archive's end.
private struct ListPlace {
    let start: Int
    let end: Int
    let count: Int

    init(size: Int, bytes: ZipBytes) throws(ZipProblem) {
        let endOffset = size - 22
        guard endOffset >= 0 else { throw ZipProblem(.noEnd, at: 0) }
        guard let record = bytes(endOffset, 22), record.count == 22 else {
            throw ZipProblem(.readFailed, at: endOffset)
        }
        // No comment: the record ends where the archive ends.
        guard number32(record, 0) == 0x0605_4b50, number16(record, 20) == 0 else {
            throw ZipProblem(.noEnd, at: endOffset)
        }
        var told = ListNumbers(
            start: number32(record, 16), end: Int64(endOffset), count: Int64(number16(record, 10)),
            length: number32(record, 12))
        let disks = [number16(record, 4), number16(record, 6)]
        if number16(record, 8) != told.count { throw ZipProblem(.inParts, at: endOffset) }

        let isLarge =
            told.count == 0xFFFF || told.start == 0xFFFF_FFFF || told.length == 0xFFFF_FFFF
        if isLarge {
            told = try readLargeEnd(before: endOffset, told, bytes)
        } else if disks != [0, 0] {
            throw ZipProblem(.inParts, at: endOffset)
        }
        if told.count > ZipList.mostEntries { throw ZipProblem(.tooManyEntries, at: endOffset) }
        // Every record has 46 bytes at least, so a false number of entries costs nothing.
        if told.start + told.length != told.end || told.length < 46 * told.count {
            throw ZipProblem(.listWrong, at: endOffset)
        }
        // Within the archive now, so they fit.
        start = Int(clamping: told.start)
        end = Int(clamping: told.end)
        count = Int(clamping: told.count)
    }
}

/// What the records at the end tell of the list, before it is known to be true.
private struct ListNumbers {
    let start: Int64
    let end: Int64
    let count: Int64
    let length: Int64
}

/// Reads the end record of Zip64. Where the short record holds a number itself, both must say the
/// same.
private func readLargeEnd(
    before endOffset: Int, _ short: ListNumbers, _ bytes: ZipBytes
) throws(ZipProblem) -> ListNumbers {
    let offset = endOffset - 76
    guard offset >= 0 else { throw ZipProblem(.listWrong, at: endOffset) }
    guard let record = bytes(offset, 76), record.count == 76 else {
        throw ZipProblem(.readFailed, at: offset)
    }
    let parts = [16, 20, 60, 72].map { number32(record, $0) }
    guard number32(record, 0) == 0x0606_4b50, number64(record, 4) == 44,
        number32(record, 56) == 0x0706_4b50, number64(record, 64) == Int64(offset),
        let inPart = number64(record, 24), let all = number64(record, 32),
        let length = number64(record, 40), let start = number64(record, 48)
    else { throw ZipProblem(.listWrong, at: offset) }
    if parts != [0, 0, 0, 1] || inPart != all { throw ZipProblem(.inParts, at: offset) }
    let agrees =
        (short.count == 0xFFFF || short.count == all)
        && (short.length == 0xFFFF_FFFF || short.length == length)
        && (short.start == 0xFFFF_FFFF || short.start == start)
    if !agrees { throw ZipProblem(.listWrong, at: offset) }
    return ListNumbers(start: start, end: Int64(offset), count: all, length: length)
}

/// One record of the list of contents.
private struct ListRecord {
    let entry: ZipEntry
    let length: Int

    init(_ window: [UInt8], at place: Int, offset: Int) throws(ZipProblem) {
        guard place + 46 <= window.count, number32(window, place) == 0x0201_4b50 else {
            throw ZipProblem(.listWrong, at: offset)
        }
        let nameLength = number16(window, place + 28)
        let extraLength = number16(window, place + 30)
        let commentLength = number16(window, place + 32)
        length = 46 + nameLength + extraLength + commentLength
        let isTooLong = max(nameLength, extraLength, commentLength) > ZipList.longestField
        if isTooLong || place + length > window.count {
            throw ZipProblem(.listWrong, at: offset)
        }
        if number16(window, place + 34) != 0 { throw ZipProblem(.inParts, at: offset) }
        let name = place + 46..<place + 46 + nameLength

        var start = number32(window, place + 42)
        if start == 0xFFFF_FFFF {
            // Beyond 4 GiB: the place stands in the extra field of Zip64, which holds nothing
            // else here, because no map needs long sizes.
            guard
                let far = farOffset(window[name.endIndex..<name.endIndex + extraLength])
            else { throw ZipProblem(.listWrong, at: offset) }
            start = far
        }
        entry = ZipEntry(
            offset: Int(clamping: start), end: 0,
            packedSize: UInt32(truncatingIfNeeded: number32(window, place + 20)),
            size: UInt32(truncatingIfNeeded: number32(window, place + 24)),
            checksum: UInt32(truncatingIfNeeded: number32(window, place + 16)),
            flags: UInt16(number16(window, place + 8)),
            method: UInt16(number16(window, place + 10)), nameLength: UInt16(nameLength),
            nameMark: window[name].withUnsafeBytes { nameMark($0) },
            kind: kind(
                ofName: window[name], attributes: number32(window, place + 38),
                madeOnUnix: window[place + 5] == 3 || window[place + 5] == 19))
    }
}

/// The Zip64 extra field of a record that holds an offset alone.
private func farOffset(_ extra: ArraySlice<UInt8>) -> Int64? {
    guard let field = zip64Field(Array(extra)), field.count == 8,
        let offset = number64(field, 0), offset >= 0xFFFF_FFFF
    else { return nil }
    return offset
}

/// The two sizes, unpacked and packed, in the Zip64 extra field of an entry's own header.
func longSizes(_ extra: [UInt8]) -> (size: Int64, packedSize: Int64)? {
    guard let field = zip64Field(extra), field.count == 16, let size = number64(field, 0),
        let packedSize = number64(field, 8)
    else { return nil }
    return (size, packedSize)
}

/// The field with id 1 in an extra field, which is a row of id, length (2 bytes each) and bytes.
private func zip64Field(_ extra: [UInt8]) -> [UInt8]? {
    var place = 0
    while place + 4 <= extra.count {
        let end = place + 4 + number16(extra, place + 2)
        if end > extra.count { return nil }
        if number16(extra, place) == 1 { return Array(extra[place + 4..<end]) }
        place = end
    }
    return nil
}
