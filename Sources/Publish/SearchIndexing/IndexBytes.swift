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

    /// The number that was written at `place`, which is then behind it.
    func number(at place: inout Int) -> Int {
        var number = 0
        var shift = 0
        while true {
            let byte = bytes[place]
            place += 1
            number |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
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
