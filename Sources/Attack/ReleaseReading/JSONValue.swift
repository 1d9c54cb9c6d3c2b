/// A JSON value as it stands in a file: keys in their order, so that nothing can be in it twice,
/// and whole numbers alone, since no published figure is another.
enum JSONValue {
    case object([(key: String, value: JSONValue)])
    case list([JSONValue])
    case text(String)
    case number(Int)
    case truth(Bool)
}

/// Reads one JSON value of at most so many levels, strictly.
struct JSONParser {
    private let bytes: [UInt8]
    private var at = 0
    private static let deepest = 16

    static func value(of bytes: [UInt8]) throws(PublishedProblem) -> JSONValue {
        var parser = JSONParser(bytes: bytes)
        let value = try parser.value(level: 0)
        parser.passWhiteSpace()
        if parser.at != bytes.count { throw parser.problem("Something follows the value's end.") }
        return value
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private func problem(_ sentence: String) -> PublishedProblem {
        PublishedProblem(byte: at, "This is not JSON as a summary has it. \(sentence)")
    }

    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func passWhiteSpace() {
        while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { at += 1 }
    }

    private mutating func pass(_ byte: Character) -> Bool {
        passWhiteSpace()
        guard let ascii = byte.asciiValue, next == ascii else { return false }
        at += 1
        return true
    }

    private mutating func pass(word: String) -> Bool {
        guard bytes[at...].starts(with: word.utf8) else { return false }
        at += word.utf8.count
        return true
    }

    private mutating func value(level: Int) throws(PublishedProblem) -> JSONValue {
        if level > Self.deepest { throw problem("It goes too deep.") }
        if pass("{") { return try object(level: level) }
        if pass("[") { return try list(level: level) }
        if pass("\"") { return .text(try text()) }
        if pass(word: "true") { return .truth(true) }
        if pass(word: "false") { return .truth(false) }
        return .number(try number())
    }

    private mutating func object(level: Int) throws(PublishedProblem) -> JSONValue {
        var fields: [(key: String, value: JSONValue)] = []
        var known: Set<String> = []
        if pass("}") { return .object([]) }
        repeat {
            guard pass("\"") else { throw problem("A key is missing.") }
            let key = try text()
            if !known.insert(key).inserted { throw problem("A key is there twice.") }
            guard pass(":") else { throw problem("A colon is missing.") }
            fields.append((key, try value(level: level + 1)))
        } while pass(",")
        guard pass("}") else { throw problem("An object is not closed.") }
        return .object(fields)
    }

    private mutating func list(level: Int) throws(PublishedProblem) -> JSONValue {
        var values: [JSONValue] = []
        if pass("]") { return .list([]) }
        repeat { values.append(try value(level: level + 1)) } while pass(",")
        guard pass("]") else { throw problem("A list is not closed.") }
        return .list(values)
    }

    /// What follows a quotation mark, to the next.
    private mutating func text() throws(PublishedProblem) -> String {
        var text: [UInt8] = []
        while let byte = next, byte != UInt8(ascii: "\"") {
            at += 1
            if byte < 0x20 { throw problem("A text holds a control character.") }
            if byte != UInt8(ascii: "\\") {
                text.append(byte)
                continue
            }
            guard let escaped = next, "\"\\/".utf8.contains(escaped) else {
                throw problem("A text holds an escape that no summary has.")
            }
            at += 1
            text.append(escaped)
        }
        guard pass("\""), let valid = String(validating: text, as: UTF8.self) else {
            throw problem("A text has no end, or is not UTF-8.")
        }
        return valid
    }

    private mutating func number() throws(PublishedProblem) -> Int {
        let start = at
        while let byte = next, (0x30...0x39).contains(byte) { at += 1 }
        let digits = String(decoding: bytes[start..<at], as: UTF8.self)
        guard digits.count <= 9, let number = Int(digits), digits == String(number) else {
            throw problem("A whole number is wanted here.")
        }
        return number
    }
}

extension JSONValue {
    /// What an object holds under these keys, and that it holds nothing else: what this command
    /// does not know could tell a reader what it would not see.
    func fields(
        _ wanted: [String], optional: [String] = []
    ) throws(PublishedProblem) -> [String: JSONValue] {
        guard case .object(let fields) = self else { throw Self.unlike }
        var found: [String: JSONValue] = [:]
        for (key, value) in fields {
            guard wanted.contains(key) || optional.contains(key) else {
                throw PublishedProblem(
                    """
                    The summary holds a key that this edition of Kith does not know. Use the \
                    edition that made it.
                    """)
            }
            found[key] = value
        }
        if wanted.contains(where: { found[$0] == nil }) { throw Self.unlike }
        return found
    }

    static var unlike: PublishedProblem {
        PublishedProblem(
            "Something that a summary has is missing here. Use the edition of Kith that made it."
        )
    }
}

extension JSONValue? {
    func number() throws(PublishedProblem) -> Int {
        guard case .number(let number) = self else { throw JSONValue.unlike }
        return number
    }

    func text() throws(PublishedProblem) -> String {
        guard case .text(let text) = self else { throw JSONValue.unlike }
        return text
    }

    /// A text of small letters, digits and hyphens, which can be printed.
    func code() throws(PublishedProblem) -> String {
        let text = try text()
        let isCode = text.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
        }
        if !isCode || text.isEmpty || text.utf8.count > 80 { throw JSONValue.unlike }
        return text
    }

    func list() throws(PublishedProblem) -> [JSONValue] {
        guard case .list(let list) = self else { throw JSONValue.unlike }
        return list
    }
}
