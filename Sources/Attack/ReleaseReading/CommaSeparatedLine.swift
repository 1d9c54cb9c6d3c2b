/// One line of comma-separated values.
struct CommaSeparatedLine {
    /// From 1.
    let number: Int
    /// One at least.
    let fields: [String]

    func problem(_ sentence: String) -> PublishedProblem {
        PublishedProblem(line: number, sentence)
    }

    /// The whole number in a field.
    func number(_ field: Int, in range: ClosedRange<Int>) throws(PublishedProblem) -> Int {
        guard let number = Int(fields[field]), range.contains(number) else {
            throw problem(
                "A whole number from \(range.lowerBound) to \(range.upperBound) is wanted here.")
        }
        return number
    }
}

/// The lines of comma-separated values after RFC 4180, without empty ones.
func commaSeparatedLines(_ bytes: [UInt8]) throws(PublishedProblem) -> [CommaSeparatedLine] {
    guard let text = String(validating: bytes, as: UTF8.self) else {
        throw PublishedProblem("The file is not UTF-8.")
    }
    var lines: [CommaSeparatedLine] = []
    for (place, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        .enumerated()
    {
        let bytes = line.last == 0x0D ? line.dropLast() : line
        if bytes.isEmpty { continue }
        let fields = try fields(of: bytes, line: place + 1)
        lines.append(CommaSeparatedLine(number: place + 1, fields: fields))
    }
    return lines
}

private func fields(
    of line: Substring.UTF8View.SubSequence, line number: Int
) throws(PublishedProblem) -> [String] {
    let mark = UInt8(ascii: "\"")
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var rest = line[...]
    while let byte = rest.popFirst() {
        if byte < 0x20 || byte == 0x7F {
            throw PublishedProblem(line: number, "The line holds a control character.")
        } else if byte == mark, isQuoted, rest.first == mark {
            rest.removeFirst()
            field.append(mark)
        } else if byte == mark, isQuoted || field.isEmpty {
            isQuoted.toggle()
        } else if byte == UInt8(ascii: ","), !isQuoted {
            fields.append(String(decoding: field, as: UTF8.self))
            field = []
        } else {
            field.append(byte)
        }
    }
    if isQuoted {
        throw PublishedProblem(line: number, "A quotation mark is missing in this line.")
    }
    return fields + [String(decoding: field, as: UTF8.self)]
}
