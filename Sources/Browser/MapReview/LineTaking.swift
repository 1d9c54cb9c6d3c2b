import MapIntake
import MapReading

/// A file with a map on each line, taken stretch by stretch: lines are read where they stand, and
/// the start of one whose end is still to come is kept.
struct LineTaking {
    /// Enough of a line to see that it is too long for a map, and one more byte for a CR before the
    /// line end.
    private static let mostKept = MapReader.largestSize + 2
    private var waiting: [UInt8] = []
    /// Within a line that is too long, up to its end.
    private var isSkipping = false

    /// Hands over each line that ends in this stretch; at the end of the file, what is left too.
    mutating func take(
        _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool,
        _ use: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        var start = 0
        if isSkipping || !waiting.isEmpty {
            let end = lineFeed(in: bytes, from: 0)
            start = end.map { $0 + 1 } ?? bytes.count
            if !isSkipping { keep(bytes[..<start]) }
            if end != nil { endLine(use) }
        }
        let whole =
            isLast ? bytes.count : bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? start
        if start < whole {
            handOver(UnsafeBufferPointer(rebasing: bytes[start..<whole]), use)
            start = whole
        }
        if !isSkipping { keep(bytes[start...]) }
        if waiting.count == Self.mostKept {
            endLine(use)
            isSkipping = true
        }
        if isLast { endLine(use) }
    }

    private mutating func keep(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        waiting += UnsafeBufferPointer(rebasing: bytes.prefix(Self.mostKept - waiting.count))
    }

    /// Hands over what waited for its line's end, if anything did.
    private mutating func endLine(_ use: (UnsafeBufferPointer<UInt8>) -> Void) {
        waiting.withUnsafeBufferPointer { handOver($0, use) }
        waiting.removeAll(keepingCapacity: true)
        isSkipping = false
    }
}

private func handOver(
    _ bytes: UnsafeBufferPointer<UInt8>, _ use: (UnsafeBufferPointer<UInt8>) -> Void
) {
    forEachLine(
        in: bytes, lineFeed: { lineFeed(in: bytes, from: $0) },
        { use(UnsafeBufferPointer(rebasing: bytes[$0])) })
}

/// The next line end. Eight bytes at a time: a list is mostly not line ends.
private func lineFeed(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let feeds = ones * UInt64(UInt8(ascii: "\n"))
    let raw = UnsafeRawBufferPointer(bytes)
    var place = start
    while place + 8 <= raw.count {
        let eight = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        // A byte of 0 where there is a line end; subtracting makes its highest bit 1, the first's
        // for certain.
        let differing = UInt64(littleEndian: eight) ^ feeds
        let found = (differing &- ones) & ~differing & (ones << 7)
        if found != 0 { return place + found.trailingZeroBitCount / 8 }
        place += 8
    }
    return bytes[place...].firstIndex(of: UInt8(ascii: "\n"))
}
