// A page that becomes part of another file: its ids get its own name in front, so that they are
// unique there, and its links lead to where things are in that file. The page is one that a theme
// drew: attributes are in double quotes, and nothing in it is a script or a style sheet.

/// Rewrites the ids and links of a page's HTML; everything else is copied byte for byte.
struct PageRewriting {
    /// What stands in front of the page's ids: `guidance/framework.`
    let idPrefix: String
    /// Where an `href` or a `src` leads instead, as the value of the attribute, escaped; with other
    /// attributes after it, if need be. Nil where it stays.
    let address: (_ attribute: String, _ value: String) -> String?

    func rewritten(_ html: some Collection<UInt8>) -> [UInt8] {
        var source = TagScanning(html)
        var output: [UInt8] = []
        output.reserveCapacity(html.count + html.count / 8)
        while let part = source.next() {
            switch part {
            case .text(let bytes): output += bytes
            case .attribute(let name, let value): output += rewritten(name, value)
            }
        }
        return output
    }

    private func rewritten(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) -> [UInt8] {
        let key = String(decoding: name, as: UTF8.self)
        let text = String(decoding: value, as: UTF8.self)
        let changed: String
        switch key {
        case "id": changed = idPrefix + text
        case _ where namesIDs.contains(key):
            changed = text.split(separator: " ").map { idPrefix + $0 }.joined(separator: " ")
        case "href", "src", "xlink:href": changed = address(key, text) ?? text
        default:
            // The way in which a drawing names its own gradients and patterns.
            changed = text.replacing("url(#", with: "url(#\(idPrefix)")
        }
        return Array(name) + Array("=\"\(changed)\"".utf8)
    }
}

/// Attributes whose values are ids, with spaces between them.
private let namesIDs: Set = [
    "for", "headers", "list", "aria-activedescendant", "aria-controls", "aria-describedby",
    "aria-details", "aria-errormessage", "aria-flowto", "aria-labelledby", "aria-owns",
]

/// Cuts HTML into attributes with a value, and all between them.
private struct TagScanning {
    enum Part {
        case text(ArraySlice<UInt8>)
        case attribute(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)
    }

    private let source: [UInt8]
    private var place = 0
    private var isInTag = false

    init(_ html: some Collection<UInt8>) {
        source = Array(html)
    }

    mutating func next() -> Part? {
        guard place < source.count else { return nil }
        return isInTag ? nextInTag() : nextOutside()
    }

    /// All up to and with the name of the next tag.
    private mutating func nextOutside() -> Part {
        let start = place
        while place < source.count, source[place] != UInt8(ascii: "<") { place += 1 }
        if place < source.count {
            if source[place...].starts(with: "<!--".utf8) {
                skip(past: "-->")
            } else {
                while place < source.count, !isSpaceOrEnd(source[place]) { place += 1 }
                isInTag = true
            }
        }
        return .text(source[start..<place])
    }

    private mutating func nextInTag() -> Part {
        let start = place
        while place < source.count, isSpace(source[place]) { place += 1 }
        if place > start { return .text(source[start..<place]) }
        if source[place] == UInt8(ascii: ">") {
            place += 1
            isInTag = false
            return .text(source[start..<place])
        }
        while place < source.count, !isSpaceOrEnd(source[place]), source[place] != equals {
            place += 1
        }
        let name = source[start..<place]
        guard source[place...].starts(with: "=\"".utf8) else {
            // An attribute without a value, or the slash that ends an element of a drawing.
            if place == start { place += 1 }
            return .text(source[start..<place])
        }
        let valueStart = place + 2
        place = valueStart
        while place < source.count, source[place] != UInt8(ascii: "\"") { place += 1 }
        let value = source[valueStart..<place]
        place = min(place + 1, source.count)
        return .attribute(name: name, value: value)
    }

    private mutating func skip(past end: StaticString) {
        while place < source.count {
            let isEnd = end.withUTF8Buffer { source[place...].starts(with: $0) }
            if isEnd {
                place += end.utf8CodeUnitCount
                return
            }
            place += 1
        }
    }

    private let equals = UInt8(ascii: "=")

    private func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
    }

    private func isSpaceOrEnd(_ byte: UInt8) -> Bool {
        isSpace(byte) || byte == UInt8(ascii: ">")
    }
}
