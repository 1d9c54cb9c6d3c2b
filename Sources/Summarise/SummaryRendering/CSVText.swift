/// Comma-separated values after RFC 4180: each field in quotation marks, lines ended by CR LF.
struct CSVText {
    private(set) var bytes: [UInt8] = []

    mutating func line(_ fields: [[UInt8]]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(field)
        }
        bytes += [0x0D, 0x0A]
    }

    private mutating func append(_ field: [UInt8]) {
        let mark = UInt8(ascii: "\"")
        bytes.append(mark)
        if canBeAFormula(field) { bytes.append(UInt8(ascii: "'")) }
        for byte in field {
            if byte == mark { bytes.append(mark) }
            bytes.append(byte)
        }
        bytes.append(mark)
    }

    /// A spreadsheet would work such a field out rather than show it.
    private func canBeAFormula(_ field: [UInt8]) -> Bool {
        switch field.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A,
            0x0D:
            true
        default: false
        }
    }
}
