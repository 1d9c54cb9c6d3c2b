/// Bytes of an index that are being written.
struct IndexBytes {
    private(set) var bytes: [UInt8] = []

    /// A number from 0, seven bits a byte, the lowest first; a set top bit says that more follow
    /// (LEB128).
    mutating func append(_ number: Int) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// A text, after its length in bytes.
    mutating func append(text: String) {
        append(text.utf8.count)
        bytes += text.utf8
    }

    mutating func append(_ other: [UInt8]) {
        bytes += other
    }
}
