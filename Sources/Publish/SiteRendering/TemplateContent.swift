@_spi(Reflection) import Swift

/// What a template finds under a name.
enum TemplateContent {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([TemplateContent])
    /// Something with names of its own.
    case names(any NamedContent)
}

/// Something that a template can be given.
protocol TemplateRepresentable {
    /// Nil where there is nothing.
    var templateContent: TemplateContent? { get }
}

/// Something that a template can ask by name.
protocol NamedContent {
    func content(named name: String, _ models: ModelFields) -> TemplateContent?
}

/// A model whose properties are what a template can ask for, each by its name.
protocol TemplateModel: TemplateRepresentable, NamedContent {}

extension TemplateModel {
    var templateContent: TemplateContent? { .names(self) }

    func content(named name: String, _ models: ModelFields) -> TemplateContent? {
        guard let read = models.fields(of: Self.self)[name] else { return nil }
        return withUnsafeBytes(of: self) { $0.baseAddress.flatMap(read) }
    }
}

/// How the properties of models are read by name. A type is looked at once; asking each value anew
/// what it consists of takes many times as long as drawing it. Models are structs: an object has
/// its properties elsewhere.
final class ModelFields {
    /// What is in a property, given where the model is in memory.
    typealias Reader = (UnsafeRawPointer) -> TemplateContent?

    private var known: [ObjectIdentifier: [String: Reader]] = [:]

    func fields<Model>(of type: Model.Type) -> [String: Reader] {
        if let fields = known[ObjectIdentifier(type)] { return fields }
        var fields: [String: Reader] = [:]
        _ = _forEachField(of: type) { name, offset, type, _ in
            if let value = type as? any TemplateRepresentable.Type {
                fields[String(cString: name)] = reader(of: value, at: offset)
            }
            return true
        }
        known[ObjectIdentifier(type)] = fields
        return fields
    }

    private func reader<Value: TemplateRepresentable>(
        of type: Value.Type, at offset: Int
    ) -> Reader {
        // Most are texts, which are read without looking their type up.
        if type == String.self {
            return { .text($0.load(fromByteOffset: offset, as: String.self)) }
        }
        if type == String?.self {
            return { $0.load(fromByteOffset: offset, as: String?.self).map { .text($0) } }
        }
        return { $0.load(fromByteOffset: offset, as: Value.self).templateContent }
    }
}

extension String: TemplateRepresentable {
    var templateContent: TemplateContent? { .text(self) }
}

extension Int: TemplateRepresentable {
    var templateContent: TemplateContent? { .number(self) }
}

extension Bool: TemplateRepresentable {
    var templateContent: TemplateContent? { .flag(self) }
}

extension Optional: TemplateRepresentable where Wrapped: TemplateRepresentable {
    var templateContent: TemplateContent? { flatMap { $0.templateContent } }
}

extension Array: TemplateRepresentable where Element: TemplateRepresentable {
    var templateContent: TemplateContent? { .list(compactMap { $0.templateContent }) }
}

extension Dictionary: TemplateRepresentable, NamedContent
where Key == String, Value: TemplateRepresentable {
    var templateContent: TemplateContent? { .names(self) }

    func content(named name: String, _ models: ModelFields) -> TemplateContent? {
        self[name]?.templateContent
    }
}

/// A model that is put together key by key.
struct KeyedContent: NamedContent {
    private let values: [String: TemplateContent]

    init(values: [String: Any]) {
        self.values = values.compactMapValues(Self.content)
    }

    func content(named name: String, _ models: ModelFields) -> TemplateContent? {
        values[name]
    }

    private static func content(of value: Any) -> TemplateContent? {
        switch value {
        case let value as any TemplateRepresentable: value.templateContent
        case let values as [String: Any]: .names(KeyedContent(values: values))
        case let list as [[String: Any]]: .list(list.map { .names(KeyedContent(values: $0)) })
        default: nil
        }
    }
}
