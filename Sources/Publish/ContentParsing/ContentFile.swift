public import Diagnostics
import Yams

/// A file of the content folder, read whole.
public struct ContentFile: Sendable {
    /// Relative to the content folder: `guidance/framework.md`.
    public let path: String
    /// As the writer knows it, for diagnostics: `Content/guidance/framework.md`.
    public let displayPath: String
    public let bytes: [UInt8]

    public init(path: String, displayPath: String, bytes: [UInt8]) {
        self.path = path
        self.displayPath = displayPath
        self.bytes = bytes
    }

    /// The name without folder and ending: the id of what the file holds.
    var id: String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.split(separator: ".").first.map(String.init) ?? name
    }

    var place: Place { Place(file: displayPath) }

    /// The text, or nil where the bytes are not UTF-8. A byte order mark and Windows line ends,
    /// which editors add unasked, are dropped.
    var text: String? {
        String(validating: bytes, as: UTF8.self).map {
            let start = $0.hasPrefix("\u{FEFF}") ? $0.dropFirst() : Substring($0)
            return String(start).replacing("\r\n", with: "\n")
        }
    }

    /// The place of a YAML node, given how many lines come before the YAML.
    func place(of node: Node, lineOffset: Int) -> Place {
        guard let mark = node.mark else { return place }
        return Place(file: displayPath, line: mark.line + lineOffset, column: mark.column)
    }

    /// Reads the file as one YAML mapping with `read`.
    func readYAML<Item>(
        as kind: String, log: ReadingLog, _ read: (FieldReader) -> Item?
    ) -> Item? {
        guard let text else {
            log.report(.notUTF8, at: place)
            return nil
        }
        return readYAML(text, as: kind, lineOffset: 0, log: log, read)
    }

    func readYAML<Item>(
        _ yaml: String, as kind: String, lineOffset: Int, log: ReadingLog,
        _ read: (FieldReader) -> Item?
    ) -> Item? {
        let node: Node
        do {
            node = try Yams.compose(yaml: yaml) ?? Node("")
        } catch {
            let (problem, line, column) = description(of: error)
            log.report(
                .invalidYAML(problem),
                at: Place(file: displayPath, line: line + lineOffset, column: column))
            return nil
        }
        guard
            let reader = FieldReader(
                node, kind: kind, file: self, lineOffset: lineOffset, log: log)
        else { return nil }
        defer { reader.finish() }
        return read(reader)
    }

    private func description(of error: any Error) -> (problem: String, line: Int, column: Int) {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _),
            YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            return (problem, mark.line, mark.column)
        case YamlError.duplicatedKeysInMapping(let duplicates, let context):
            let keys = duplicates.map { "`\($0)`" }.joined(separator: ", ")
            return ("\(keys) stands twice", context.mark.line, context.mark.column)
        default:
            return ("it is not YAML", 1, 0)
        }
    }
}

/// A value and where it was written.
public struct Located<Value> {
    public var value: Value
    public var place: Place

    public init(_ value: Value, at place: Place) {
        self.value = value
        self.place = place
    }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
