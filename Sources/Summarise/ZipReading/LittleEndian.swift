// A zip archive's numbers, lowest byte first.

func number16(_ bytes: [UInt8], _ offset: Int) -> Int {
    Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
}

func number32(_ bytes: [UInt8], _ offset: Int) -> Int {
    number16(bytes, offset) | number16(bytes, offset + 2) << 16
}

/// Nil where the number is larger than any file.
func number64(_ bytes: [UInt8], _ offset: Int) -> Int? {
    let high = number32(bytes, offset + 4)
    return high < 1 << 30 ? number32(bytes, offset) | high << 32 : nil
}
