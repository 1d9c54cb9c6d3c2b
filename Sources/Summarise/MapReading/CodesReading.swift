/// Reads `["home","online"]`: from one to `most` codes of the table, each once and in its order, as
/// the set of their places (bit 0 for the first). The table has at most 64 codes.
func readCodes(
    _ bytes: Span<UInt8>, _ cursor: inout ByteCursor, of table: CodeTable, _ tables: CodeTables,
    most: Int
) throws(ReadingProblem) -> UInt64 {
    try cursor.skip(UInt8(ascii: "["), in: bytes)
    if try cursor.byte(in: bytes) == UInt8(ascii: "]") {
        throw ReadingProblem(.emptyList, at: cursor.offset)
    }
    var codes: UInt64 = 0
    var count = 0
    while true {
        let start = cursor.offset
        try cursor.skip(UInt8(ascii: "\""), in: bytes)
        let place = try cursor.code(of: table, tables, in: bytes, or: .unknownCode)
        let bit: UInt64 = 1 << UInt64(place)
        if bit <= codes { throw ReadingProblem(.codesNotInOrder, at: start) }
        if count == most { throw ReadingProblem(.tooManyCodes, at: start) }
        codes |= bit
        count += 1
        if try cursor.byte(in: bytes) == UInt8(ascii: "]") { break }
        try cursor.skip(UInt8(ascii: ","), in: bytes)
    }
    cursor.skipByte()
    return codes
}
