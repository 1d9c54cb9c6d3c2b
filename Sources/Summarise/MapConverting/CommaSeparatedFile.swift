/// A file of comma-separated values after RFC 4180, read strictly: the first line names the
/// columns, and every other has as many fields.
struct CommaSeparatedFile {
    let columns: [String]
    let rows: [[String]]

    /// - Parameter bytes: UTF-8, with a byte-order mark or without, lines ended by CR LF or LF.
    /// - Throws: where the file has no such form.
    init(_ bytes: [UInt8]) throws(ConversionError.Reason) {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
        var reader = RecordReader(bytes: bytes)
        guard let columns = try reader.next() else { throw .notCommaSeparated }
        if Set(columns).count != columns.count { throw .columnTwice }
        var rows: [[String]] = []
        while let row = try reader.next() {
            if row.count != columns.count { throw .notCommaSeparated }
            rows.append(row)
        }
        self.columns = columns
        self.rows = rows
    }
}

private struct RecordReader {
    private let bytes: [UInt8]
    private var at: Int

    init(bytes: [UInt8]) {
        self.bytes = bytes
        at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The fields of the next line that is not empty, or nil at the end.
    mutating func next() throws(ConversionError.Reason) -> [String]? {
        while passLineEnd() {}
        if at == bytes.count { return nil }
        var fields: [String] = []
        while true {
            fields.append(try field())
            if at < bytes.count, bytes[at] == UInt8(ascii: ",") {
                at += 1
                continue
            }
            guard at == bytes.count || passLineEnd() else { throw .notCommaSeparated }
            return fields
        }
    }

    private mutating func passLineEnd() -> Bool {
        let rest = bytes[at...]
        if rest.first == UInt8(ascii: "\n") {
            at += 1
        } else if rest.starts(with: [UInt8(ascii: "\r"), UInt8(ascii: "\n")]) {
            at += 2
        } else {
            return false
        }
        return true
    }

    /// Up to what ends it, which is left.
    private mutating func field() throws(ConversionError.Reason) -> String {
        let mark = UInt8(ascii: "\"")
        if at < bytes.count, bytes[at] == mark { return try quotedField() }
        let start = at
        while at < bytes.count, !",\r\n".utf8.contains(bytes[at]) {
            if bytes[at] == mark { throw .notCommaSeparated }
            at += 1
        }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private mutating func quotedField() throws(ConversionError.Reason) -> String {
        let mark = UInt8(ascii: "\"")
        var text: [UInt8] = []
        at += 1
        while at < bytes.count {
            if bytes[at] != mark {
                text.append(bytes[at])
                at += 1
            } else if at + 1 < bytes.count, bytes[at + 1] == mark {
                text.append(mark)
                at += 2
            } else {
                at += 1
                return String(decoding: text, as: UTF8.self)
            }
        }
        throw .notCommaSeparated
    }
}
