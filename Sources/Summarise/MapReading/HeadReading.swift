/// Reads `2026-Q4`, from 2026-Q1 to 2099-Q4. Fails at its first byte.
func readPeriod(
    _ bytes: Span<UInt8>, _ cursor: inout ByteCursor
) throws(ReadingProblem) -> Period {
    let start = cursor.offset
    let year = try cursor.number(in: bytes, or: .unknownPeriod)
    try cursor.skip(UInt8(ascii: "-"), in: bytes, or: .unknownPeriod)
    try cursor.skip(UInt8(ascii: "Q"), in: bytes, or: .unknownPeriod)
    let quarter = try cursor.digit(in: bytes, or: .unknownPeriod)
    guard (2026...2099).contains(year), (1...4).contains(quarter) else {
        throw ReadingProblem(.unknownPeriod, at: start)
    }
    return Period(year: year, quarter: quarter)
}

/// Reads the random mark of an export: eight pairs of a letter and a digit. It has no vowel, so it
/// spells no name, and never two letters or two digits in a row, so it holds no date of birth and
/// no phone number.
func readOnceMark(
    _ bytes: Span<UInt8>, _ cursor: inout ByteCursor
) throws(ReadingProblem) -> UInt64 {
    var mark: UInt64 = 0
    for _ in 0..<8 {
        guard let letter = letterPlace(try cursor.byte(in: bytes)) else {
            throw ReadingProblem(.wrongOnceMark, at: cursor.offset)
        }
        cursor.skipByte()
        let digit = try cursor.digit(in: bytes, or: .wrongOnceMark)
        mark = mark * 200 + UInt64(letter * 10 + digit)
    }
    return mark
}

/// The place of a letter in `bcdfghjklmnpqrstvwxz`.
private func letterPlace(_ byte: UInt8) -> Int? {
    guard byte >= UInt8(ascii: "b"), byte <= UInt8(ascii: "z") else { return nil }
    // How many of e, i, o, u and y stand before the letter, and a before them all.
    switch byte {
    case UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
        UInt8(ascii: "y"):
        return nil
    case ..<UInt8(ascii: "e"): return Int(byte) - Int(UInt8(ascii: "b"))
    case ..<UInt8(ascii: "i"): return Int(byte) - Int(UInt8(ascii: "b")) - 1
    case ..<UInt8(ascii: "o"): return Int(byte) - Int(UInt8(ascii: "b")) - 2
    case ..<UInt8(ascii: "u"): return Int(byte) - Int(UInt8(ascii: "b")) - 3
    case ..<UInt8(ascii: "y"): return Int(byte) - Int(UInt8(ascii: "b")) - 4
    default: return Int(byte) - Int(UInt8(ascii: "b")) - 5
    }
}
