// JSON as RFC 8259 has it, and nothing beyond: UTF-8 without a mark, no comments, no trailing
// comma, numbers and escapes as they are defined, one value. Nothing is kept of what is read.
//
// No map is read with it. It says of a file that is no shared map whether it is JSON at all, which
// is the difference between another program's file and a picture, a page or a broken copy.

/// Whether the bytes are one JSON value. Takes no more time than they are long, whatever they nest.
func isJSON(_ bytes: Span<UInt8>) -> Bool {
    var grammar = JSONGrammar()
    return grammar.acceptsAll(of: bytes)
}

private struct JSONGrammar {
    private var offset = 0
    /// The brackets that are open, outermost first: true for `{`.
    private var open: [Bool] = []

    mutating func acceptsAll(of bytes: Span<UInt8>) -> Bool {
        skipWhiteSpace(bytes)
        while true {
            // Here a value begins.
            guard let isComplete = beginValue(bytes) else { return false }
            if !isComplete { continue }
            guard let isAtEnd = endValue(bytes) else { return false }
            if isAtEnd { return true }
        }
    }

    /// Takes a whole value, or the opening of one up to where its first value begins.
    /// - Returns: whether the value is complete; nil where there is none.
    private mutating func beginValue(_ bytes: Span<UInt8>) -> Bool? {
        guard offset < bytes.count else { return nil }
        switch bytes[offset] {
        case UInt8(ascii: "{"):
            offset += 1
            skipWhiteSpace(bytes)
            if take(UInt8(ascii: "}"), bytes) { return true }
            open.append(true)
            return key(bytes) ? false : nil
        case UInt8(ascii: "["):
            offset += 1
            skipWhiteSpace(bytes)
            if take(UInt8(ascii: "]"), bytes) { return true }
            open.append(false)
            return false
        case UInt8(ascii: "\""): return string(bytes) ? true : nil
        case UInt8(ascii: "t"): return word("true", bytes) ? true : nil
        case UInt8(ascii: "f"): return word("false", bytes) ? true : nil
        case UInt8(ascii: "n"): return word("null", bytes) ? true : nil
        default: return number(bytes) ? true : nil
        }
    }

    /// Takes what may stand after a value: closing brackets, or a comma up to the next value.
    /// - Returns: whether that was the end of all; nil where something else stands there.
    private mutating func endValue(_ bytes: Span<UInt8>) -> Bool? {
        while true {
            skipWhiteSpace(bytes)
            guard let isObject = open.last else { return offset == bytes.count ? true : nil }
            if take(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"), bytes) {
                open.removeLast()
                continue
            }
            guard take(UInt8(ascii: ","), bytes) else { return nil }
            skipWhiteSpace(bytes)
            return !isObject || key(bytes) ? false : nil
        }
    }

    /// Takes a key, its colon, and the white space around it.
    private mutating func key(_ bytes: Span<UInt8>) -> Bool {
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\""), string(bytes) else {
            return false
        }
        skipWhiteSpace(bytes)
        guard take(UInt8(ascii: ":"), bytes) else { return false }
        skipWhiteSpace(bytes)
        return true
    }

    private mutating func string(_ bytes: Span<UInt8>) -> Bool {
        offset += 1
        while offset < bytes.count {
            let byte = bytes[offset]
            switch byte {
            case UInt8(ascii: "\""):
                offset += 1
                return true
            case UInt8(ascii: "\\"):
                if !escape(bytes) { return false }
            case ..<0x20: return false
            case ..<0x80: offset += 1
            default:
                if !character(bytes) { return false }
            }
        }
        return false
    }

    private mutating func escape(_ bytes: Span<UInt8>) -> Bool {
        offset += 1
        guard offset < bytes.count else { return false }
        let byte = bytes[offset]
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
            UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return true
        case UInt8(ascii: "u"):
            for _ in 0..<4 {
                guard offset < bytes.count, isHexDigit(bytes[offset]) else { return false }
                offset += 1
            }
            return true
        default: return false
        }
    }

    /// Takes a character of two to four bytes: no overlong form, no surrogate, none past U+10FFFF.
    private mutating func character(_ bytes: Span<UInt8>) -> Bool {
        let first = bytes[offset]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return false
        }
        guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else {
            return false
        }
        for place in offset + 2..<max(offset + 2, offset + length)
        where bytes[place] & 0xC0 != 0x80 { return false }
        offset += length
        return true
    }

    private mutating func number(_ bytes: Span<UInt8>) -> Bool {
        _ = take(UInt8(ascii: "-"), bytes)
        if !take(UInt8(ascii: "0"), bytes), !digits(bytes) { return false }
        if take(UInt8(ascii: "."), bytes), !digits(bytes) { return false }
        if take(UInt8(ascii: "e"), bytes) || take(UInt8(ascii: "E"), bytes) {
            if !take(UInt8(ascii: "+"), bytes) { _ = take(UInt8(ascii: "-"), bytes) }
            return digits(bytes)
        }
        return true
    }

    private mutating func digits(_ bytes: Span<UInt8>) -> Bool {
        let start = offset
        while offset < bytes.count, isDigit(bytes[offset]) { offset += 1 }
        return offset > start
    }

    private mutating func word(_ word: StaticString, _ bytes: Span<UInt8>) -> Bool {
        for place in 0..<word.utf8CodeUnitCount
        where !take(word.utf8Start[place], bytes) { return false }
        return true
    }

    private mutating func take(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
        guard offset < bytes.count, bytes[offset] == byte else { return false }
        offset += 1
        return true
    }

    private mutating func skipWhiteSpace(_ bytes: Span<UInt8>) {
        while offset < bytes.count, isWhiteSpace(bytes[offset]) { offset += 1 }
    }
}

private func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}

private func isHexDigit(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return isDigit(byte) || (letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "f"))
}

/// Space, tab, line feed and carriage return: the white space of JSON.
func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}
