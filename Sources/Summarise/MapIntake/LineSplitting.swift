/// The documents of a list, one on each line: where each stands in these bytes, without its line
/// end (LF, or CR and LF). What follows the last line end is a document too, if it is anything.
public func forEachLine(
    in bytes: UnsafeBufferPointer<UInt8>, lineFeed: (_ from: Int) -> Int?,
    _ use: (Range<Int>) -> Void
) {
    var start = 0
    while start < bytes.count {
        let end = lineFeed(start) ?? bytes.count
        let hasReturn = end > start && bytes[end - 1] == UInt8(ascii: "\r")
        use(start..<(hasReturn ? end - 1 : end))
        start = end + 1
    }
}
