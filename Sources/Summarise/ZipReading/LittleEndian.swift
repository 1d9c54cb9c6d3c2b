// A zip archive's numbers, lowest byte first. Of 64 bits, because a browser's `Int` has 32.

func number16(_ bytes: [UInt8], _ offset: Int) -> Int {
    Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
}

func number32(_ bytes: [UInt8], _ offset: Int) -> Int64 {
    Int64(number16(bytes, offset)) | Int64(number16(bytes, offset + 2)) << 16
}

/// Nil where the number is larger than any file.
func number64(_ bytes: [UInt8], _ offset: Int) -> Int64? {
    let high = number32(bytes, offset + 4)
    return high < 1 << 30 ? number32(bytes, offset) | high << 32 : nil
}
