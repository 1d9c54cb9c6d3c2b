import Mustache

/// What a template is made of, as the template engine has read it.
enum TemplateToken: Sendable {
    case text([UInt8])
    case value(TemplateName, isEscaped: Bool)
    case section(TemplateName, [TemplateToken])
    case invertedSection(TemplateName, [TemplateToken])
    /// A block with what it holds where nothing fills it.
    case block(String, [TemplateToken], indentation: [UInt8])
    /// A part, with the blocks that it is given.
    case part(String, fills: [String: [TemplateToken]]?, indentation: [UInt8])
}

/// What a tag asks for. A class, so that a token is copied by its address.
final class TemplateName: Sendable {
    enum Scope {
        /// `.`: the value of the section around.
        case section
        /// An empty name: the place in the list.
        case place
        /// `.name`: of the value of the section around alone.
        case innermost
        /// Of the nearest value that has the first name.
        case nearest
    }

    let scope: Scope
    /// Nil for `.` and for an empty name.
    let first: String?
    /// What is asked of the value of the first name, and so on.
    let others: [String]
    /// The one that is applied first stands last.
    let transforms: [String]

    fileprivate init(_ written: String, transforms: [String]) {
        let names = written.split(separator: ".").map(String.init)
        first = names.first
        others = Array(names.dropFirst())
        self.transforms = transforms
        scope =
            switch written {
            case ".": .section
            case "": .place
            default: written.hasPrefix(".") ? .innermost : .nearest
            }
    }
}

extension TemplateToken {
    /// The engine keeps what it has read to itself, and so it is looked at by reflection, once for
    /// each theme.
    /// - Returns: nil where the template has something in it that is not known here, as one with
    ///   names of parts that are worked out has.
    static func tokens(of template: MustacheTemplate) -> [TemplateToken]? {
        guard let tokens = Mirror(reflecting: template).descendant("tokens") else { return nil }
        return all(Mirror(reflecting: tokens).children.map { token(of: $0.value) })
    }

    private static func all(_ tokens: [TemplateToken?]) -> [TemplateToken]? {
        let known = tokens.compactMap(\.self)
        return known.count == tokens.count ? known : nil
    }

    private static func token(of read: Any) -> TemplateToken? {
        guard let form = Mirror(reflecting: read).children.first else { return nil }
        if form.label == "text" { return (form.value as? String).map { .text(Array($0.utf8)) } }
        let fields = Mirror(reflecting: form.value).children.map(\.value)
        guard let name = fields.first as? String else { return nil }
        switch (form.label, fields.count) {
        case ("variable", 2), ("unescapedVariable", 2):
            return (fields[1] as? [String]).map {
                .value(TemplateName(name, transforms: $0), isEscaped: form.label == "variable")
            }
        case ("section", 3), ("invertedSection", 3):
            guard let transforms = fields[1] as? [String],
                let inner = (fields[2] as? MustacheTemplate).flatMap(tokens)
            else { return nil }
            let asked = TemplateName(name, transforms: transforms)
            return form.label == "section"
                ? .section(asked, inner) : .invertedSection(asked, inner)
        case ("blockExpansion", 3):
            guard let inner = (fields[1] as? MustacheTemplate).flatMap(tokens),
                let indentation = fields[2] as? String?
            else { return nil }
            return .block(name, inner, indentation: Array((indentation ?? "").utf8))
        case ("partial", 3):
            guard let indentation = fields[1] as? String?,
                let filled = fields[2] as? [String: MustacheTemplate]?
            else { return nil }
            let fills = filled?.mapValues(tokens)
            if fills?.values.contains(where: { $0 == nil }) == true { return nil }
            return .part(
                name, fills: fills?.compactMapValues(\.self),
                indentation: Array((indentation ?? "").utf8))
        default: return nil
        }
    }
}
