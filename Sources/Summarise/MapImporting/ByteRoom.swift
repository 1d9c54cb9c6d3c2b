import Foundation

/// Room for bytes that are read, made once and used again and again. It only grows.
final class ByteRoom {
    private var room: UnsafeMutableRawBufferPointer

    init(size: Int) {
        room = .allocate(byteCount: size, alignment: 16)
    }

    deinit { room.deallocate() }

    var size: Int { room.count }

    subscript(offset: Int) -> UInt8 { room[offset] }

    /// These bytes, until the room grows.
    func bytes(_ place: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeRawBufferPointer(rebasing: room[place]).bindMemory(to: UInt8.self)
    }

    /// Where to write from this offset on, until the room grows.
    func free(from offset: Int) -> UnsafeMutableRawBufferPointer {
        UnsafeMutableRawBufferPointer(rebasing: room[offset...])
    }

    /// Sees to it that there are so many bytes, and keeps the first `used` of them.
    func grow(to size: Int, keeping used: Int) {
        if size <= room.count { return }
        let larger = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(size, 2 * room.count), alignment: 16)
        larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: room[..<used]))
        room.deallocate()
        room = larger
    }

    /// Moves these bytes to the beginning.
    func moveToStart(_ place: Range<Int>) {
        room.copyMemory(from: UnsafeRawBufferPointer(rebasing: room[place]))
    }

    /// Where the first line feed stands.
    func firstLineFeed(in place: Range<Int>) -> Int? {
        guard let base = room.baseAddress, !place.isEmpty,
            let found = memchr(base + place.lowerBound, 0x0A, place.count)
        else { return nil }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }

    /// Where the last line feed stands before `end`.
    func lastLineFeed(before end: Int) -> Int? {
        room[..<end].lastIndex(of: 0x0A)
    }
}
