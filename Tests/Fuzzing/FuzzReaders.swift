import Foundation
import MapReading
import Worksheets
import ZipReading
import ZipUnpacking

// What libFuzzer calls with each input: an archive is read entry by entry, anything else as a map.
// A map that is accepted must have the one form that a map has; a trap, a read outside the bytes
// or a loop without end is libFuzzer's to find.

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    if bytes.first == UInt8(ascii: "P") {
        readArchive(bytes)
    } else {
        readMap(bytes)
    }
    return 0
}

private func readMap(_ bytes: UnsafeBufferPointer<UInt8>) {
    var map = MapRecord()
    guard (try? reader.read(bytes.span, into: &map)) != nil else { return }
    // All that a map can say is in its record, and each code has one place.
    precondition(bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "a map holds graphic ASCII alone")
    precondition(map.people.count <= 40 * definition.personFields.count, "too many people")
    precondition(map.answers.count == definition.questions.count, "answers are missing")
    precondition(map.once < 2_560_000_000_000_000_000, "a mark is out of range")
}

private func readArchive(_ bytes: UnsafeBufferPointer<UInt8>) {
    let list = try? ZipList(size: bytes.count) { offset, count in
        offset >= 0 && count >= 0 && offset <= bytes.count - count
            ? Array(bytes[offset..<offset + count]) : nil
    }
    guard let list else { return }
    let unpacker = ZipUnpacker(largestSize: MapReader.largestSize)
    // Exactly as much as an entry may need, so that one byte more is seen.
    let room = UnsafeMutableRawBufferPointer.allocate(
        byteCount: MapReader.largestSize + 1, alignment: 16)
    defer { room.deallocate() }
    for entry in list.entries {
        precondition(entry.span.lowerBound >= 0 && entry.span.upperBound <= bytes.count)
        let end = entry.span.lowerBound + entry.bytesNeeded(largestSize: MapReader.largestSize)
        let span = [UInt8](bytes[entry.span.lowerBound..<end])
        let size = try? span.withUnsafeBytes { try unpacker.unpack(entry, from: $0, into: room) }
        if let size { precondition(size <= MapReader.largestSize) }
    }
}

private let definition = readDefinition()
private let reader = MapReader(definitions: [definition])

private func readDefinition() -> WorksheetDefinition {
    guard let file = fopen("Tests/Fixtures/SharedMaps/definition.txt", "r") else { exit(2) }
    var text = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&text, 1, text.count, file)
    fclose(file)
    guard let read = try? WorksheetDefinition(flatForm: Array(text[..<count])) else { exit(2) }
    return read
}
