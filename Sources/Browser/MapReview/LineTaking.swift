import MapIntake
import MapReading

/// A file with a map on each line, taken stretch by stretch: keeps the start of a line whose end is
/// still to come, and no more of it than shows that it is too long for a map.
struct LineTaking {
    private static let lineFeed = UInt8(ascii: "\n")
    private var waiting: [UInt8] = []
    /// Within a line that is too long, up to its end.
    private var isSkipping = false

    /// Hands over each line that ends in this stretch; at the end of the file, what is left too.
    mutating func take(
        _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool,
        _ use: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        var new = bytes[...]
        if isSkipping {
            let end = new.firstIndex(of: Self.lineFeed)
            new = end.map { new[($0 + 1)...] } ?? new[new.endIndex...]
            isSkipping = end == nil
        }
        waiting += new
        let whole =
            isLast
            ? waiting.count : waiting.lastIndex(of: Self.lineFeed).map { $0 + 1 } ?? 0
        handOver(whole, use)
        // One more byte, for a CR before the line end.
        if waiting.count > MapReader.largestSize + 1 {
            handOver(waiting.count, use)
            isSkipping = true
        }
        if isLast { isSkipping = false }
    }

    /// Hands over the first so many bytes line by line.
    private mutating func handOver(
        _ count: Int, _ use: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        waiting.withUnsafeBufferPointer { all in
            let whole = UnsafeBufferPointer(rebasing: all[..<count])
            forEachLine(
                in: whole,
                lineFeed: { from in whole[from...].firstIndex(of: Self.lineFeed) },
                { use(UnsafeBufferPointer(rebasing: whole[$0])) })
        }
        waiting.removeFirst(count)
    }
}
