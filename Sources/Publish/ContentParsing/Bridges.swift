public import Diagnostics
public import Worksheets

/// What another tool's words are in a worksheet's codes, out of `bridges.yml`.
public struct Bridge: Sendable {
    public enum Tool: String, CaseIterable, Sendable {
        case easynwk
        case networkCanvas = "network-canvas"
    }

    public enum Spacing: String, CaseIterable, Sendable {
        case even, skewed
    }

    public struct Circles: Sendable {
        public let field: Located<String>
        public let spacing: Spacing
        public let column: String?
        /// One for each circle, from the middle outwards.
        public let codes: [Located<String>]
    }

    public struct Field: Sendable {
        public let name: String
        public let field: Located<String>
        /// None where the tool's words are the codes themselves.
        public let words: [Words]
    }

    public struct Words: Sendable {
        public let code: Located<String>
        public let words: [Located<String>]
    }

    public let tool: Tool
    public let worksheet: Located<String>
    public let circles: Circles?
    public let fields: [Field]
}

func readBridges(_ file: ContentFile, log: ReadingLog) -> [Bridge]? {
    file.readYAML(as: "the bridges from other tools", log: log) { reader in
        reader.list("tools", of: "a tool") { tool -> Bridge? in
            let name = tool.choice("tool", of: Bridge.Tool.self)
            let worksheet = tool.code("worksheet")
            let circles = tool.optionalMapping("circles", of: "the circles", readCircles)
            let fields = tool.list("fields", of: "a field of a tool", readField)
            guard let name, let worksheet else { return nil }
            return Bridge(tool: name, worksheet: worksheet, circles: circles, fields: fields)
        }
    }
}

private func readCircles(_ reader: FieldReader) -> Bridge.Circles? {
    let field = reader.code("field")
    let spacing = reader.choice("spacing", of: Bridge.Spacing.self)
    let column = reader.optionalAsWritten("column")
    let codes = reader.codes("codes")
    guard let field, let spacing else { return nil }
    return Bridge.Circles(field: field, spacing: spacing, column: column?.value, codes: codes)
}

private func readField(_ reader: FieldReader) -> Bridge.Field? {
    let name = reader.asWritten("from")
    let field = reader.code("field")
    let words = reader.list("words", of: "the words for a code") { entry -> Bridge.Words? in
        let code = entry.code("code")
        let words = entry.listAsWritten("words")
        guard let code else { return nil }
        return Bridge.Words(code: code, words: words)
    }
    guard let name, let field else { return nil }
    return Bridge.Field(name: name.value, field: field, words: words)
}

extension ContentLibrary {
    /// The bridges, as the Summarise lane needs them, or what they name that is not there.
    public func compiledBridges() -> ([ToolBridge], [Diagnostic]) {
        var compiler = BridgeCompiler(definitions: compiledWorksheets().0)
        return (bridges.compactMap { compiler.compiled($0) }, compiler.diagnostics)
    }
}

private struct BridgeCompiler {
    let definitions: [WorksheetDefinition]
    var diagnostics: [Diagnostic] = []

    mutating func compiled(_ bridge: Bridge) -> ToolBridge? {
        let id = bytes(bridge.worksheet)
        guard let definition = definitions.first(where: { $0.id == id }) else {
            report(bridge.worksheet, "worksheet", among: definitions.map(\.id))
            return nil
        }
        return ToolBridge(
            tool: bridge.tool == .easynwk ? .easyNWK : .networkCanvas, worksheet: id,
            circles: bridge.circles.flatMap { compiled($0, definition) },
            fields: bridge.fields.compactMap { compiled($0, definition) })
    }

    private mutating func compiled(
        _ circles: Bridge.Circles, _ definition: WorksheetDefinition
    ) -> ToolBridge.Circles? {
        guard let known = codes(of: circles.field, definition), !circles.codes.isEmpty else {
            return nil
        }
        return ToolBridge.Circles(
            field: bytes(circles.field), spacing: circles.spacing == .even ? .even : .skewed,
            column: Array((circles.column ?? "").utf8),
            codes: circles.codes.compactMap { checked($0, among: known) })
    }

    private mutating func compiled(
        _ field: Bridge.Field, _ definition: WorksheetDefinition
    ) -> ToolBridge.Field? {
        guard let known = codes(of: field.field, definition) else { return nil }
        var words: [ToolBridge.Word] = []
        for entry in field.words {
            guard let code = checked(entry.code, among: known) else { continue }
            words += entry.words.map { ToolBridge.Word(word: bytes($0), code: code) }
        }
        return ToolBridge.Field(
            name: Array(field.name.utf8), field: bytes(field.field), words: words)
    }

    /// The codes of a shared field of people.
    private mutating func codes(
        of field: Located<String>, _ definition: WorksheetDefinition
    ) -> [[UInt8]]? {
        let key = bytes(field)
        guard let found = definition.personFields.first(where: { $0.key == key }) else {
            report(field, "shared field", among: definition.personFields.map(\.key))
            return nil
        }
        return definition.vocabularies[found.vocabulary].codes.map(\.code)
    }

    private mutating func checked(_ code: Located<String>, among known: [[UInt8]]) -> [UInt8]? {
        if known.contains(bytes(code)) { return bytes(code) }
        report(code, "code", among: known)
        return nil
    }

    private mutating func report(
        _ named: Located<String>, _ what: String, among known: [[UInt8]]
    ) {
        let problem = ContentProblem.unknownInBridge(
            named.value, what: what, known: known.map { String(decoding: $0, as: UTF8.self) })
        diagnostics.append(problem.diagnostic(at: named.place))
    }

    private func bytes(_ text: Located<String>) -> [UInt8] { Array(text.value.utf8) }
}
