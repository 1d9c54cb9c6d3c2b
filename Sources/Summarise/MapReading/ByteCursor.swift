/// A place in the bytes of a file, which moves on over what is expected there and nothing else.
struct ByteCursor {
    private(set) var offset = 0

    /// The byte here, or a `cutShort` problem at the end.
    @inline(__always)
    func byte(in bytes: Span<UInt8>) throws(ReadingProblem) -> UInt8 {
        if offset >= bytes.count { throw ReadingProblem(.cutShort, at: bytes.count) }
        return bytes[offset]
    }

    @inline(__always)
    mutating func skipByte() {
        offset += 1
    }

    /// Moves over exactly this text; otherwise fails at the first byte that differs.
    @inline(__always)
    mutating func skip(
        _ text: [UInt8], in bytes: Span<UInt8>, or code: ReadingCode
    ) throws(ReadingProblem) {
        try skip(text, text.indices, in: bytes, or: code)
    }

    /// Moves over a part of a text.
    @inline(__always)
    mutating func skip(
        _ text: [UInt8], _ part: Range<Int>, in bytes: Span<UInt8>, or code: ReadingCode
    ) throws(ReadingProblem) {
        for place in part {
            if try byte(in: bytes) != text[place] { throw ReadingProblem(code, at: offset) }
            offset += 1
        }
    }

    /// Moves over exactly this byte.
    @inline(__always)
    mutating func skip(
        _ expected: UInt8, in bytes: Span<UInt8>, or code: ReadingCode = .unexpectedByte
    ) throws(ReadingProblem) {
        if try byte(in: bytes) != expected { throw ReadingProblem(code, at: offset) }
        offset += 1
    }

    /// Moves over a code of the table and the quotation mark that ends it, and gives the code's
    /// place; otherwise fails at the code's first byte.
    @inline(__always)
    mutating func code(
        of table: CodeTable, _ tables: CodeTables, in bytes: Span<UInt8>, or code: ReadingCode
    ) throws(ReadingProblem) -> Int16 {
        let start = offset
        var node = table.root
        while true {
            node = tables.step(from: node, over: try byte(in: bytes))
            offset += 1
            if node <= CodeTables.nowhere { break }
        }
        if node == CodeTables.nowhere { throw ReadingProblem(code, at: start) }
        let rest = tables.rests[~node]
        var left = rest.count
        var word = rest.firstWord
        while left > 0 {
            let isSame = try isHere(tables.words[word], count: min(left, 8), in: bytes)
            if !isSame { throw ReadingProblem(code, at: start) }
            left -= 8
            word += 1
        }
        return rest.place
    }

    /// Moves over the first `count` bytes of a word, of eight at most, if they are here.
    /// - Throws: a `cutShort` problem where the bytes end before one that differs.
    @inline(__always)
    private mutating func isHere(
        _ word: UInt64, count: Int, in bytes: Span<UInt8>
    ) throws(ReadingProblem) -> Bool {
        if offset + 8 <= bytes.count {
            let here = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
            let differing = (UInt64(littleEndian: here) ^ word) << UInt64(8 * (8 - count))
            if differing != 0 { return false }
            offset += count
            return true
        }
        for place in 0..<count {
            let expected = UInt8(truncatingIfNeeded: word >> UInt64(8 * place))
            if try byte(in: bytes) != expected { return false }
            offset += 1
        }
        return true
    }

    /// Moves over a number without sign, fraction or leading zero, of at most four digits. Fails at
    /// its first byte.
    mutating func number(
        in bytes: Span<UInt8>, or code: ReadingCode
    ) throws(ReadingProblem) -> Int {
        let start = offset
        var value = 0
        while let digit = digit(try byte(in: bytes)) {
            let isAfterZero = value == 0 && offset > start
            if isAfterZero || offset - start == 4 { throw ReadingProblem(code, at: start) }
            value = value * 10 + digit
            offset += 1
        }
        if offset == start { throw ReadingProblem(code, at: start) }
        return value
    }

    /// Moves over exactly one digit.
    mutating func digit(
        in bytes: Span<UInt8>, or code: ReadingCode
    ) throws(ReadingProblem) -> Int {
        guard let value = digit(try byte(in: bytes)) else {
            throw ReadingProblem(code, at: offset)
        }
        offset += 1
        return value
    }

    private func digit(_ byte: UInt8) -> Int? {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
            ? Int(byte - UInt8(ascii: "0")) : nil
    }
}
