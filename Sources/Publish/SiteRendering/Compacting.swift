// A worksheet is one file that a young person may open on an old phone, so its style and script
// leave behind what a browser has no use for: comments, and white space between signs. Strings,
// templates and regular expressions are copied as they are. Nothing is renamed and no statement is
// joined to another, so that what runs can be read beside its source.

/// A style sheet without comments and needless white space.
func compactedStyle(_ style: String) -> String {
    var source = SourceCopying(style)
    while let byte = source.byte {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            source.copyString()
        } else if source.startsWith("/*") {
            source.skipComment(to: "*/")
        } else if isWhiteSpace(byte) {
            source.skipWhiteSpace()
            let before = source.last
            let after = source.byte
            if let before, let after, !"{};,:".utf8.contains(before), !"{};,".utf8.contains(after) {
                source.add(UInt8(ascii: " "))
            }
        } else {
            source.copy()
        }
    }
    return source.text + "\n"
}

/// A script without comments and needless white space. Line ends stay, except after a sign that
/// never ends a statement or always does, because a line end can end one.
func compactedScript(_ script: String) -> String {
    var source = SourceCopying(script)
    while let byte = source.byte {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): source.copyString()
        case UInt8(ascii: "`"): source.copyTemplate()
        case UInt8(ascii: "/") where source.startsWith("//"): source.skipLine()
        case UInt8(ascii: "/") where source.startsWith("/*"): source.skipComment(to: "*/")
        case UInt8(ascii: "/") where source.expectsOperand: source.copyRegularExpression()
        case UInt8(ascii: "\n"):
            source.skip()
            if let last = source.last, !";{,([\n".utf8.contains(last) {
                source.add(UInt8(ascii: "\n"))
            }
        case UInt8(ascii: " "):
            source.skipSpaces()
            if source.needsSpace { source.add(UInt8(ascii: " ")) }
        default: source.copy()
        }
    }
    return source.text + "\n"
}

/// Copies a source text byte by byte, or passes over parts of it.
private struct SourceCopying {
    private let source: [UInt8]
    private var place = 0
    private var copied: [UInt8] = []

    init(_ text: String) {
        source = Array(text.utf8)
    }

    var text: String {
        let end = copied.last.map(isWhiteSpace) == true ? 1 : 0
        return String(decoding: copied.dropLast(end), as: UTF8.self)
    }

    /// What comes next in the source.
    var byte: UInt8? { place < source.count ? source[place] : nil }
    /// What was copied last.
    var last: UInt8? { copied.last }

    func startsWith(_ start: StaticString) -> Bool {
        start.withUTF8Buffer { source[place...].starts(with: $0) }
    }

    mutating func add(_ byte: UInt8) { copied.append(byte) }
    mutating func skip() { place += 1 }

    mutating func copy() {
        guard let byte else { return }
        copied.append(byte)
        place += 1
    }

    mutating func skipSpaces() {
        while byte == UInt8(ascii: " ") { place += 1 }
    }

    mutating func skipWhiteSpace() {
        while let byte, isWhiteSpace(byte) { place += 1 }
    }

    mutating func skipLine() {
        while let byte, byte != UInt8(ascii: "\n") { place += 1 }
    }

    mutating func skipComment(to end: StaticString) {
        place += 2
        while byte != nil, !startsWith(end) { place += 1 }
        place = min(place + 2, source.count)
    }

    mutating func copyString() {
        let quote = byte
        copy()
        while let byte, byte != quote { copyEscaped() }
        copy()
    }

    /// A template with all that stands in its `${…}`.
    mutating func copyTemplate() {
        copy()
        while let byte, byte != UInt8(ascii: "`") {
            if startsWith("${") { copyTemplatePart() } else { copyEscaped() }
        }
        copy()
    }

    private mutating func copyTemplatePart() {
        copy()
        copy()
        var depth = 1
        while depth > 0, let byte {
            switch byte {
            case UInt8(ascii: "`"): copyTemplate()
            case UInt8(ascii: "'"), UInt8(ascii: "\""): copyString()
            default:
                if byte == UInt8(ascii: "{") { depth += 1 }
                if byte == UInt8(ascii: "}") { depth -= 1 }
                copy()
            }
        }
    }

    mutating func copyRegularExpression() {
        copy()
        var isInClass = false
        while let byte, isInClass || byte != UInt8(ascii: "/") {
            if byte == UInt8(ascii: "[") { isInClass = true }
            if byte == UInt8(ascii: "]") { isInClass = false }
            copyEscaped()
        }
        copy()
    }

    private mutating func copyEscaped() {
        if byte == UInt8(ascii: "\\") { copy() }
        copy()
    }

    /// Whether a slash here begins a regular expression, judged by what was copied last.
    var expectsOperand: Bool {
        guard let sign = copied.last(where: { !isWhiteSpace($0) }) else { return true }
        if "(,=:[!&|?{};+-*%<>~^".utf8.contains(sign) { return true }
        let end = copied.lastIndex { !isWhiteSpace($0) } ?? 0
        let word = copied[...end].reversed().prefix { isPartOfAWord($0) }.reversed()
        return ["return", "typeof", "case", "in", "of", "void", "delete", "throw", "else"]
            .contains(String(decoding: Array(word), as: UTF8.self))
    }

    /// Whether two signs would read as another one without a space between them.
    var needsSpace: Bool {
        guard let before = copied.last, let after = byte else { return false }
        if isPartOfAWord(before) && isPartOfAWord(after) { return true }
        if before == after && "+-/&|".utf8.contains(before) { return true }
        if before == UInt8(ascii: "/") || after == UInt8(ascii: "/") { return true }
        return isPartOfAWord(before) && after == UInt8(ascii: ".")
    }
}

private func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
}

private func isPartOfAWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte >= 0x80
}
