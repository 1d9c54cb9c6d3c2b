import Foundation
import Mustache

/// The templates of a theme, to be drawn. swift-mustache reads them. It can draw them too, but
/// finds every value by reflection, which took a third of the time of a large site; a test holds
/// this against it, page by page.
struct TemplateDrawing: Sendable {
    private let engine: MustacheLibrary
    /// By their names; nil where a template has something that only the engine draws.
    private let templates: [String: [TemplateToken]]?

    init(_ engine: MustacheLibrary, names: some Sequence<String>) {
        self.engine = engine
        var templates: [String: [TemplateToken]]? = [:]
        for name in names {
            guard let template = engine.getTemplate(named: name) else { continue }
            guard let tokens = TemplateToken.tokens(of: template) else {
                templates = nil
                break
            }
            templates?[name] = tokens
        }
        self.templates = templates
    }

    /// Whether all templates are drawn here.
    var isOwn: Bool { templates != nil }

    /// Draws a template with a model; nil where there is no template of that name.
    func draw(
        _ name: String, with model: [String: Any], _ models: ModelFields = ModelFields()
    ) -> [UInt8]? {
        guard let templates else {
            return engine.render(model, withTemplate: name).map { Array($0.utf8) }
        }
        guard let template = templates[name] else { return nil }
        var page = PageBeingDrawn(templates: templates, model: model, models: models)
        page.draw(template, in: PageBeingDrawn.Context())
        return page.bytes
    }
}

/// A page while it is drawn, by the rules of Mustache <https://mustache.github.io/mustache.5.html>,
/// with its inheritance, and with the engine's transforms.
private struct PageBeingDrawn {
    /// A place in a list.
    struct ListPlace {
        let index: Int
        let isLast: Bool
    }

    struct Context {
        var fills: [String: [TemplateToken]] = [:]
        var indentation: [UInt8] = []
        var place: ListPlace?
    }

    let templates: [String: [TemplateToken]]
    let models: ModelFields
    private(set) var bytes: [UInt8] = []
    /// What names are looked up in, the innermost last.
    private var stack: [TemplateContent]

    init(templates: [String: [TemplateToken]], model: [String: Any], models: ModelFields) {
        self.templates = templates
        self.models = models
        stack = [.names(KeyedContent(values: model))]
        bytes.reserveCapacity(32 * 1024)
    }

    mutating func draw(_ tokens: [TemplateToken], in context: Context) {
        if context.indentation.isEmpty {
            for token in tokens { draw(token, in: context) }
            return
        }
        let start = bytes.count
        for token in tokens {
            let before = bytes.count
            draw(token, in: context)
            if bytes.count > before, before > start, endsLine(at: before, from: start) {
                bytes.insert(contentsOf: context.indentation, at: before)
            }
        }
    }

    private func endsLine(at end: Int, from start: Int) -> Bool {
        let isAfterReturn = end - 1 > start && bytes[end - 2] == UInt8(ascii: "\r")
        return bytes[end - 1] == UInt8(ascii: "\n") && !isAfterReturn
    }

    private mutating func draw(_ token: TemplateToken, in context: Context) {
        switch token {
        case .text(let text): bytes += text
        case .value(let name, let isEscaped): write(find(name, in: context), isEscaped)
        case .section(let name, let inner): draw(inner, of: find(name, in: context), in: context)
        case .invertedSection(let name, let inner):
            draw(inner, without: find(name, in: context), in: context)
        case .block(let name, let inner, let indentation):
            var context = context
            context.indentation += indentation
            context.place = nil
            draw(context.fills[name] ?? inner, in: context)
        case .part(let name, let fills, let indentation):
            guard let template = templates[name] else { return }
            var context = context
            context.indentation += indentation
            context.place = nil
            // What is filled further out counts.
            if let fills { context.fills.merge(fills) { outer, _ in outer } }
            draw(template, in: context)
        }
    }

    private mutating func write(_ content: TemplateContent?, _ isEscaped: Bool) {
        switch content {
        case .text(let text):
            if isEscaped { appendEscaped(text) } else { append(text) }
        case .number(let number): bytes += "\(number)".utf8
        case .flag(let flag): bytes += (flag ? "true" : "false").utf8
        case .list, .names, nil: break
        }
    }

    private mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { bytes += $0 }
    }

    /// By stretches that need no escaping, which most texts are as a whole.
    private mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { text in
            var start = 0
            for place in text.indices {
                let escaped: StaticString
                switch text[place] {
                case UInt8(ascii: "&"): escaped = "&amp;"
                case UInt8(ascii: "<"): escaped = "&lt;"
                case UInt8(ascii: ">"): escaped = "&gt;"
                case UInt8(ascii: "\""): escaped = "&quot;"
                case UInt8(ascii: "'"): escaped = "&#39;"
                default: continue
                }
                bytes += text[start..<place]
                escaped.withUTF8Buffer { bytes += $0 }
                start = place + 1
            }
            bytes += text[start...]
        }
    }

    /// Draws a section of a value.
    private mutating func draw(
        _ tokens: [TemplateToken], of content: TemplateContent?, in context: Context
    ) {
        var context = context
        switch content {
        case nil, .flag(false): return
        case .flag(true): draw(tokens, in: context)
        case .list(let items):
            for (index, item) in items.enumerated() {
                context.place = ListPlace(index: index, isLast: index == items.count - 1)
                draw(tokens, inside: item, in: context)
            }
        case .text, .number, .names:
            guard let content else { return }
            context.place = nil
            draw(tokens, inside: content, in: context)
        }
    }

    /// Draws a section that is there where a value is not.
    private mutating func draw(
        _ tokens: [TemplateToken], without content: TemplateContent?, in context: Context
    ) {
        var context = context
        switch content {
        case nil, .flag(false): draw(tokens, in: context)
        case .list(let items):
            guard items.isEmpty else { return }
            context.place = nil
            draw(tokens, inside: .list(items), in: context)
        case .flag, .text, .number, .names: return
        }
    }

    private mutating func draw(
        _ tokens: [TemplateToken], inside content: TemplateContent, in context: Context
    ) {
        stack.append(content)
        draw(tokens, in: context)
        stack.removeLast()
    }

    // MARK: Names

    private func find(_ name: TemplateName, in context: Context) -> TemplateContent? {
        var found: TemplateContent?
        switch name.scope {
        case .section: found = stack.last
        case .place: return context.place.flatMap { about($0, name.transforms) }
        case .innermost: found = value(of: name.first, at: stack.count - 1)
        case .nearest:
            var level = stack.count
            while found == nil, level > 0 {
                level -= 1
                found = value(of: name.first, at: level)
            }
        }
        for other in name.others {
            guard case .names(let named) = found else { return nil }
            found = named.content(named: other, models)
        }
        for transform in name.transforms.reversed() {
            found = found.flatMap { transformed($0, by: transform) }
        }
        return found
    }

    /// What the value at a level of the stack has under a name.
    private func value(of name: String?, at level: Int) -> TemplateContent? {
        guard let name, level >= 0, case .names(let named) = stack[level] else { return nil }
        return named.content(named: name, models)
    }

    private func about(_ place: ListPlace, _ transforms: [String]) -> TemplateContent? {
        switch transforms {
        case ["first"]: .flag(place.index == 0)
        case ["last"]: .flag(place.isLast)
        case ["index"]: .number(place.index)
        case ["even"]: .flag(place.index.isMultiple(of: 2))
        case ["odd"]: .flag(!place.index.isMultiple(of: 2))
        default: nil
        }
    }

    private func transformed(
        _ content: TemplateContent, by transform: String
    ) -> TemplateContent? {
        switch (content, transform) {
        case (.list(let items), "first"): items.first
        case (.list(let items), "last"): items.last
        case (.list(let items), "reversed"): .list(items.reversed())
        case (.list(let items), "sorted"): sorted(items)
        case (.list(let items), "count"): .number(items.count)
        case (.list(let items), "empty"): .flag(items.isEmpty)
        case (.text(let text), "capitalized"): .text(text.capitalized)
        case (.text(let text), "lowercased"): .text(text.lowercased())
        case (.text(let text), "uppercased"): .text(text.uppercased())
        case (.text(let text), "reversed"): .text(String(text.reversed()))
        case (.text(let text), "empty"): .flag(text.isEmpty)
        case (.number(let number), "equalzero"): .flag(number == 0)
        case (.number(let number), "even"): .flag(number.isMultiple(of: 2))
        case (.number(let number), "odd"): .flag(!number.isMultiple(of: 2))
        case (.number(let number), "plusone"): .number(number + 1)
        case (.number(let number), "minusone"): .number(number - 1)
        default: nil
        }
    }

    /// A list of texts or of numbers in order; nothing of any other.
    private func sorted(_ items: [TemplateContent]) -> TemplateContent? {
        let texts = items.compactMap { if case .text(let text) = $0 { text } else { nil } }
        if texts.count == items.count { return .list(texts.sorted().map { .text($0) }) }
        let numbers = items.compactMap { if case .number(let number) = $0 { number } else { nil } }
        return numbers.count == items.count ? .list(numbers.sorted().map { .number($0) }) : nil
    }
}
