public import Diagnostics
import Foundation
import Yams

/// A file of the content folder, read whole.
public struct ContentFile: Sendable {
    /// Relative to the content folder: `guidance/framework.md`.
    public let path: String
    /// As the writer knows it, for diagnostics: `Content/guidance/framework.md`.
    public let displayPath: String
    private let source: FileSource
    /// What the file holds. Read again where it was let go.
    public var bytes: [UInt8] { source.bytes }
    /// The same in another language, none or one, whose words are read in place of these.
    var translations: [ContentFile] = []
    /// Whether what a translation leaves out is said in English: this partnership's own facts are.
    var mayBePartlyTranslated: Bool { path == localPath }

    /// - Parameters:
    ///   - path: relative to the content folder.
    ///   - displayPath: as the writer knows it.
    ///   - bytes: what the file holds.
    ///   - again: reads it again, so that a large site's files need not be held once they are
    ///     parsed; nil where they are to be held.
    public init(
        path: String, displayPath: String, bytes: [UInt8],
        again: (@Sendable () -> [UInt8])? = nil
    ) {
        self.path = path
        self.displayPath = displayPath
        source = FileSource(bytes, again: again)
    }

    /// Lets go of what the file holds, if it can be read again.
    func letGo() {
        source.letGo()
    }

    /// The name without folder and ending: the id of what the file holds.
    var id: String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.split(separator: ".").first.map(String.init) ?? name
    }

    var place: Place { Place(file: displayPath) }

    /// The text, or nil where the bytes are not UTF-8.
    var text: String? { String(validating: bytes, as: UTF8.self).map(linesAsRead) }

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
        let translation = translations.first.map { file in
            YAMLText(file.text ?? "", in: file)
        }
        if let file = translations.first, file.text == nil { log.report(.notUTF8, at: file.place) }
        return readYAML(
            YAMLText(text, in: self), translation: translation, as: kind, log: log, read)
    }

    func readYAML<Item>(
        _ yaml: YAMLText, translation: YAMLText? = nil, as kind: String, log: ReadingLog,
        _ read: (FieldReader) -> Item?
    ) -> Item? {
        guard let reader = yaml.reader(as: kind, log: log) else { return nil }
        if let translation {
            guard let translated = translation.reader(as: kind, log: log) else { return nil }
            reader.translation = translated
            translated.readTranslatedFrom()
        }
        defer { reader.finish() }
        return read(reader)
    }
}

/// What a file holds, or how to read it again.
private final class FileSource: @unchecked Sendable {
    private let lock = NSLock()
    private var held: [UInt8]?
    private let again: (@Sendable () -> [UInt8])?

    init(_ bytes: [UInt8], again: (@Sendable () -> [UInt8])?) {
        held = bytes
        self.again = again
    }

    var bytes: [UInt8] { lock.withLock { held } ?? again?() ?? [] }

    func letGo() {
        if again != nil { lock.withLock { held = nil } }
    }
}

/// Why a file of content cannot have this name, without its ending; nil where it can.
public func problemWithFileName(_ name: String, at path: String) -> Diagnostic? {
    let place = Place(file: path)
    if !isUsableName(name) { return ContentProblem.fileName(name).diagnostic(at: place) }
    return isDeviceOnWindows(name) ? ContentProblem.windowsName(name).diagnostic(at: place) : nil
}

/// Whether a name can be a page's address, and is not the folder's list.
func isUsableName(_ name: String) -> Bool {
    isCode(name) && name.count <= 80 && name != "index"
}

/// Whether Windows takes a file of this name, with any ending, for one of its devices.
func isDeviceOnWindows(_ name: String) -> Bool {
    if ["con", "prn", "aux", "nul"].contains(name) { return true }
    return name.utf8.count == 4 && (name.hasPrefix("com") || name.hasPrefix("lpt"))
        && name.utf8.last.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } == true
}

/// A text with its lines as they are counted: a byte order mark and the line ends of other systems,
/// which editors add unasked, are dropped.
public func linesAsRead(_ text: String) -> String {
    let mark = "\u{FEFF}".utf8
    let start =
        text.utf8.starts(with: mark)
        ? String(decoding: text.utf8.dropFirst(mark.count), as: UTF8.self) : text
    return start.has(UInt8(ascii: "\r"))
        ? start.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : start
}

extension String {
    /// Whether a byte, in ASCII, is in the text: many times as fast as looking for a character.
    func has(_ byte: UInt8) -> Bool {
        utf8.withContiguousStorageIfAvailable { text in
            text.baseAddress.map { memchr($0, Int32(byte), text.count) != nil } ?? false
        } ?? utf8.contains(byte)
    }
}

/// YAML of a file: the whole of it, or its front matter.
struct YAMLText {
    let text: String
    let file: ContentFile
    /// How many lines of the file come before it.
    let lineOffset: Int

    init(_ text: String, in file: ContentFile, lineOffset: Int = 0) {
        self.text = text
        self.file = file
        self.lineOffset = lineOffset
    }

    func reader(as kind: String, log: ReadingLog) -> FieldReader? {
        do {
            // Everything is read as the text that it is, so nothing need be resolved to numbers or
            // dates.
            let node = try Yams.compose(yaml: text, .basic, .default, .utf8) ?? Node("")
            return FieldReader(node, kind: kind, file: file, lineOffset: lineOffset, log: log)
        } catch {
            let (problem, line, column) = description(of: error)
            log.report(
                problem,
                at: Place(file: file.displayPath, line: line + lineOffset, column: column))
            return nil
        }
    }

    private func description(
        of error: any Error
    ) -> (problem: ContentProblem, line: Int, column: Int) {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _),
            YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            let isTooDeep = problem.contains("nesting level")
            return (isTooDeep ? .yamlTooDeep : .invalidYAML(problem), mark.line, mark.column)
        case YamlError.duplicatedKeysInMapping(let duplicates, let context):
            let key = duplicates.sorted().first ?? ""
            let (line, column) =
                secondPlace(of: key, fromLine: context.mark.line)
                ?? (context.mark.line, context.mark.column)
            return (.keyTwice(key), line, column)
        case YamlError.reader(_, let offset, _, _):
            let before = text.utf8.prefix(offset ?? 0)
            let line = before.split(
                separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            let column = line.last.map { String(decoding: $0, as: UTF8.self).count } ?? 0
            return (.unreadableCharacter, line.count, column + 1)
        default:
            return (.invalidYAML("it is not YAML"), 1, 0)
        }
    }

    /// Where a line begins with the key for the second time; nil where keys share a line.
    private func secondPlace(of key: String, fromLine first: Int) -> (line: Int, column: Int)? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let found = lines.indices.dropFirst(first - 1).filter { index in
            lines[index].drop { $0 == " " || $0 == "-" }.hasPrefix(key + ":")
        }
        guard found.count > 1 else { return nil }
        return (found[1] + 1, lines[found[1]].prefix { $0 == " " || $0 == "-" }.count + 1)
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
