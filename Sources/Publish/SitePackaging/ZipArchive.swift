import Deflate

// A site as a zip archive, in one form alone (PKWARE's APPNOTE, 4.3): entries sorted by path, no
// folders, no dates, no extra fields, no comment. The same files give the same bytes, and what is
// not this form is not opened, so that no two programs can read two different sites out of one
// archive.
//
//   entry  = header (30 bytes, path)  packed bytes
//   list   = one record for each entry (46 bytes, path)
//   end    = end record (22)

/// The files as a zip archive.
/// - Returns: nil where they are more than a zip archive without extensions holds: 65,534 files, or
///   4 GB.
public func zipArchive(of files: [PackagedFile]) -> [UInt8]? {
    var archive: [UInt8] = []
    var entries: [ZipEntry] = []
    for file in files.sorted(by: { isBefore($0.path, $1.path) }) {
        let packed = deflated(file.bytes)
        let isStored = packed.count >= file.bytes.count
        let content = isStored ? file.bytes : packed
        // What fits when it is doubled fits.
        guard archive.count < 1 << 31, content.count < 1 << 31, file.bytes.count < 1 << 31 else {
            return nil
        }
        let entry = ZipEntry(
            path: file.path, checksum: file.bytes.withUnsafeBytes { crc32(of: $0) },
            packedSize: content.count, size: file.bytes.count, isStored: isStored,
            offset: archive.count)
        entries.append(entry)
        archive += entry.header
        archive += content
    }
    if entries.count >= 0xFFFF { return nil }
    archive += list(of: entries, at: archive.count)
    return archive
}

/// Why an archive is not opened.
public enum ZipProblem: Error, Equatable {
    /// It is no zip archive, or not one in the form that `zipArchive` writes.
    case notOurForm
    /// An entry does not unpack to what its header says. Its path.
    case damaged(path: String)
    /// It unpacks to more than it may.
    case tooLarge
}

/// The files of an archive that `zipArchive` wrote.
/// - Parameters:
///   - archive: its bytes.
///   - most: how many bytes the files may have together.
/// - Returns: the files, sorted by path.
/// - Throws: why it is not opened.
public func openedZipArchive(
    _ archive: [UInt8], most: Int
) throws(ZipProblem) -> [PackagedFile] {
    var files: [PackagedFile] = []
    var entries: [ZipEntry] = []
    var place = 0
    var left = most
    let inflater = RawInflater()
    while let entry = try ZipEntry(in: archive, at: place) {
        if let last = entries.last, !isBefore(last.path, entry.path) { throw .notOurForm }
        let start = place + 30 + entry.path.utf8.count
        guard entry.packedSize <= archive.count - start else { throw .notOurForm }
        left -= entry.size
        if left < 0 { throw .tooLarge }
        let packed = archive[start..<start + entry.packedSize]
        guard let bytes = unpacked(packed, entry, with: inflater) else {
            throw .damaged(path: entry.path)
        }
        files.append(PackagedFile(path: entry.path, bytes: bytes))
        entries.append(entry)
        place = start + entry.packedSize
    }
    // What follows says the same of each entry once more, and nothing else.
    guard !entries.isEmpty, archive[place...].elementsEqual(list(of: entries, at: place)) else {
        throw .notOurForm
    }
    return files
}

private func unpacked(
    _ packed: ArraySlice<UInt8>, _ entry: ZipEntry, with inflater: RawInflater
) -> [UInt8]? {
    var bytes = Array(packed)
    if !entry.isStored {
        var room = [UInt8](repeating: 0, count: entry.size)
        let count = packed.withUnsafeBytes { packed in
            room.withUnsafeMutableBytes { inflater.inflate(packed, into: $0) }
        }
        guard count == entry.size else { return nil }
        bytes = room
    }
    let checksum = bytes.withUnsafeBytes { crc32(of: $0) }
    return bytes.count == entry.size && checksum == entry.checksum ? bytes : nil
}

// MARK: - Records

private struct ZipEntry {
    let path: String
    let checksum: UInt32
    let packedSize: Int
    let size: Int
    let isStored: Bool
    /// Where its header begins.
    let offset: Int

    /// From "version needed" to "length of the extra field", as header and list both have it.
    private var shared: [UInt8] {
        var record: [UInt8] = []
        add(20, 2, to: &record)  // version 2.0 unpacks it
        add(1 << 11, 2, to: &record)  // the path is UTF-8
        add(isStored ? 0 : 8, 2, to: &record)
        add(0, 2, to: &record)  // midnight
        add(1 << 5 | 1, 2, to: &record)  // 1 January 1980, the first day that a zip can say
        add(Int(checksum), 4, to: &record)
        add(packedSize, 4, to: &record)
        add(size, 4, to: &record)
        add(path.utf8.count, 2, to: &record)
        add(0, 2, to: &record)
        return record
    }

    var header: [UInt8] {
        var record = headerMark
        record += shared
        record += path.utf8
        return record
    }

    var listRecord: [UInt8] {
        var record: [UInt8] = [0x50, 0x4b, 0x01, 0x02]
        add(3 << 8 | 20, 2, to: &record)  // made as on Unix, so that the next field is a mode
        record += shared
        add(0, 2, to: &record)  // comment
        add(0, 2, to: &record)  // disk
        add(0, 2, to: &record)  // inner attributes
        add(0o100644 << 16, 4, to: &record)  // a file that all may read
        add(offset, 4, to: &record)
        record += path.utf8
        return record
    }
}

extension ZipEntry {
    /// The entry whose header begins at a place; nil where the list begins.
    fileprivate init?(in archive: [UInt8], at place: Int) throws(ZipProblem) {
        guard archive.count - place >= 30, archive[place..<place + 4].elementsEqual(headerMark)
        else { return nil }
        let pathStart = place + 30
        let pathEnd = pathStart + number(archive, place + 26, 2)
        guard pathEnd <= archive.count,
            let path = String(validating: archive[pathStart..<pathEnd], as: UTF8.self),
            staysInside(path)
        else { throw .notOurForm }
        self.init(
            path: path, checksum: UInt32(truncatingIfNeeded: number(archive, place + 14, 4)),
            packedSize: number(archive, place + 18, 4), size: number(archive, place + 22, 4),
            isStored: number(archive, place + 8, 2) == 0, offset: place)
        guard archive[place..<pathEnd].elementsEqual(header) else { throw .notOurForm }
    }
}

private let headerMark: [UInt8] = [0x50, 0x4b, 0x03, 0x04]

/// The list of contents and the end record of an archive whose list begins at `start`.
private func list(of entries: [ZipEntry], at start: Int) -> [UInt8] {
    var list: [UInt8] = []
    for entry in entries { list += entry.listRecord }
    let length = list.count
    list += [0x50, 0x4b, 0x05, 0x06]
    add(0, 4, to: &list)  // disks
    add(entries.count, 2, to: &list)
    add(entries.count, 2, to: &list)
    add(length, 4, to: &list)
    add(start, 4, to: &list)
    add(0, 2, to: &list)  // comment
    return list
}

/// A number of some bytes, lowest first.
private func add(_ number: Int, _ count: Int, to bytes: inout [UInt8]) {
    for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
}

private func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
}
