// The small files of a merge are one JSON object each, in one form: whoever reads one writes it
// again from what was read and compares, so what stands here need not be strict.

/// The values of a line of fields by their keys, quotation marks taken off. No value holds a comma.
func fields(of bytes: [UInt8]) -> [String: String] {
    guard let text = String(validating: bytes, as: UTF8.self) else { return [:] }
    var values: [String: String] = [:]
    for part in text.trimmed(of: "{}\n").split(separator: ",") {
        let pair = part.split(separator: ":", maxSplits: 1)
        if pair.count == 2 { values[pair[0].trimmed(of: "\"")] = pair[1].trimmed(of: "\"") }
    }
    return values
}

extension StringProtocol {
    fileprivate func trimmed(of characters: String) -> String {
        var rest = self[...]
        while let first = rest.first, characters.contains(first) { rest.removeFirst() }
        while let last = rest.last, characters.contains(last) { rest.removeLast() }
        return String(rest)
    }
}

/// Two hexadecimal digits for each byte.
func digits(of bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}

/// The bytes of hexadecimal digits in small letters, if they are so many bytes.
func bytes(ofDigits text: String?, count: Int) -> [UInt8]? {
    let digits = (text ?? "").utf8.map { digit -> UInt8? in
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
    guard digits.count == 2 * count else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: digits.count, by: 2) {
        guard let high = digits[place], let low = digits[place + 1] else { return nil }
        bytes.append(high << 4 | low)
    }
    return bytes
}
