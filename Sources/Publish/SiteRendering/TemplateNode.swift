/// What a template is made of, but for its text.
indirect enum TemplateNode {
    /// `{{name}}`, `{{{name}}}`
    case value(TemplateTag)
    /// `{{#name}}…{{/name}}`, or with `^`.
    case section(TemplateTag, isInverted: Bool, [TemplateNode])
    /// `{{> name}}`
    case part(TemplateTag)
    /// `{{<name}}…{{/name}}`, with the blocks that it fills.
    case parent(TemplateTag, [TemplateNode])
    /// `{{$name}}…{{/name}}`
    case block(TemplateTag, [TemplateNode])
    /// What the language of templates has and nobody could check: other delimiters, parts whose
    /// names are worked out.
    case uncheckable(TemplateTag)
}

/// A tag of a template.
struct TemplateTag: Hashable {
    /// The template that it stands in.
    let template: String
    /// Of its name, in bytes from the template's start.
    let offset: Int
    /// Without its transforms: `before` of `first(before)`.
    let name: String
    /// The one that is applied first stands last.
    let transforms: [String]
}

/// Reads the tags of a template that the template engine has accepted, which has its sections
/// closed and its names well formed. (What the engine reads it keeps to itself.)
struct TemplateReader {
    private let bytes: [UInt8]
    private let template: String
    private var place = 0

    static func nodes(of text: String, named name: String) -> [TemplateNode] {
        var reader = TemplateReader(bytes: Array(text.utf8), template: name)
        return reader.nodes()
    }

    private init(bytes: [UInt8], template: String) {
        self.bytes = bytes
        self.template = template
    }

    /// The nodes up to the end of the section that is open, or of the template.
    private mutating func nodes() -> [TemplateNode] {
        var nodes: [TemplateNode] = []
        while let start = find("{{", from: place) {
            place = start + 2
            guard place < bytes.count else { break }
            switch bytes[place] {
            case UInt8(ascii: "!"), UInt8(ascii: "%"): skipTag()
            case UInt8(ascii: "/"):
                skipTag()
                return nodes
            case UInt8(ascii: "#"): nodes.append(.section(tag(), isInverted: false, self.nodes()))
            case UInt8(ascii: "^"): nodes.append(.section(tag(), isInverted: true, self.nodes()))
            case UInt8(ascii: "<"): nodes.append(.parent(tag(), self.nodes()))
            case UInt8(ascii: "$"): nodes.append(.block(tag(), self.nodes()))
            case UInt8(ascii: ">"):
                let part = tag()
                nodes.append(part.name.hasPrefix("*") ? .uncheckable(part) : .part(part))
            case UInt8(ascii: "="):
                nodes.append(.uncheckable(tag()))
                place = bytes.count
            case UInt8(ascii: "{"):
                nodes.append(.value(tag()))
                place += 1
            case UInt8(ascii: "&"): nodes.append(.value(tag()))
            default:
                place -= 1
                nodes.append(.value(tag()))
            }
        }
        return nodes
    }

    /// The tag whose sign is at `place`; `place` is then behind its end.
    private mutating func tag() -> TemplateTag {
        let spaces: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
        let end = find("}}", from: place) ?? bytes.count
        let start = bytes[(place + 1)..<end].firstIndex { !spaces.contains($0) } ?? end
        let written = bytes[start..<end]
        let name = String(decoding: written.prefix { !spaces.contains($0) }, as: UTF8.self)
        place = end + 2
        var parts = name.split(separator: "(", omittingEmptySubsequences: false).map(String.init)
        let inner = (parts.popLast() ?? "").replacing(")", with: "")
        return TemplateTag(template: template, offset: start, name: inner, transforms: parts)
    }

    private mutating func skipTag() {
        place = (find("}}", from: place) ?? bytes.count) + 2
    }

    private func find(_ sign: StaticString, from start: Int) -> Int? {
        let wanted = sign.utf8Start.pointee
        var place = start
        while place + 1 < bytes.count {
            if bytes[place] == wanted, bytes[place + 1] == wanted { return place }
            place += 1
        }
        return nil
    }
}

/// Where a template has more sections open than anybody writes, and than the template engine, which
/// goes into each, has room for; nil where it has not.
func nestingTooDeep(in text: String) -> (line: Int, column: Int)? {
    let most = 100
    var depth = 0
    let bytes = Array(text.utf8)
    for index in bytes.indices.dropLast(2)
    where bytes[index] == UInt8(ascii: "{") && bytes[index + 1] == UInt8(ascii: "{") {
        switch bytes[index + 2] {
        case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "<"), UInt8(ascii: "$"):
            depth += 1
            if depth > most { return place(ofByte: index, in: text) }
        case UInt8(ascii: "/"): depth -= 1
        default: break
        }
    }
    return nil
}
