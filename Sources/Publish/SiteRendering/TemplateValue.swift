import ContentParsing
@_spi(Reflection) import Swift

/// What a template is given under a name, as far as it can be known before there is a page: a type
/// stands for its values. The template engine finds a property by its name, so what can be asked of
/// a value follows from its type and is written down nowhere else.
indirect enum TemplateValue: Sendable {
    case type(Any.Type)
    /// A model that is put together key by key.
    case keys([String: TemplateValue])
    case list(TemplateValue)
    /// The theme's own words: those of these sections of its `strings/en.yml`.
    case words([String])

    /// How a section or a tag takes it.
    enum Form {
        /// A section of it is there or is not, and asks for the same as around it.
        case flag
        /// Text or a number, which can be written.
        case text
        case list(of: TemplateValue)
        /// Something with names of its own.
        case names
    }

    var form: Form {
        switch self {
        case .list(let element): return .list(of: element)
        case .keys, .words: return .names
        case .type(let type):
            if let optional = type as? any OptionalType.Type {
                return TemplateValue.type(optional.wrapped).form
            }
            if let list = type as? any ListType.Type { return .list(of: .type(list.element)) }
            if type == Bool.self { return .flag }
            return type == String.self || type == Int.self ? .text : .names
        }
    }

    /// What it has under each name.
    func names(with strings: ThemeStrings) -> [String: TemplateValue] {
        switch self {
        case .list: return [:]
        case .keys(let keys): return keys
        case .words(let sections):
            let keys = sections.flatMap { strings.section($0).keys }
            return Dictionary(keys.map { ($0, .type(String.self)) }) { first, _ in first }
        case .type(let type):
            if let optional = type as? any OptionalType.Type {
                return TemplateValue.type(optional.wrapped).names(with: strings)
            }
            guard case .names = form else { return [:] }
            var names: [String: TemplateValue] = [:]
            _ = _forEachField(of: type) { name, _, type, _ in
                names[String(cString: name)] = .type(type)
                return true
            }
            return names
        }
    }

    /// What a transform of the template engine makes of it; nil where it makes nothing of it.
    func transformed(by transform: String) -> TemplateValue? {
        switch (form, transform) {
        case (.list(let element), "first"), (.list(let element), "last"): return element
        case (.list, "reversed"), (.list, "sorted"): return self
        case (.list, "count"): return .type(Int.self)
        case (.list, "empty"): return .type(Bool.self)
        case (.text, "capitalized"), (.text, "lowercased"), (.text, "uppercased"): return self
        case (.text, "empty"), (.text, "equalzero"), (.text, "even"), (.text, "odd"):
            return .type(Bool.self)
        case (.text, "plusone"), (.text, "minusone"), (.text, "reversed"): return self
        default: return nil
        }
    }
}

private protocol OptionalType {
    static var wrapped: Any.Type { get }
}

extension Optional: OptionalType {
    static var wrapped: Any.Type { Wrapped.self }
}

private protocol ListType {
    static var element: Any.Type { get }
}

extension Array: ListType {
    static var element: Any.Type { Element.self }
}
