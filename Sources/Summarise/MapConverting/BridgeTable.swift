import MapReading
import Worksheets

/// A bridge in the form in which it is used: words to the places of codes.
struct BridgeTable {
    struct Field {
        let name: String
        /// Among the worksheet's person fields.
        let place: Int
        let places: [String: Int]
    }

    struct Circles {
        /// Among the worksheet's person fields.
        let place: Int
        let spacing: ToolBridge.Circles.Spacing
        let column: String
        /// A code's place for each circle, from the middle outwards.
        let codes: [Int]
    }

    let definition: WorksheetDefinition
    let fields: [Field]
    let circles: Circles?

    /// Nil where the bridge's worksheet is not among these.
    init?(_ bridge: ToolBridge, definitions: [WorksheetDefinition]) {
        guard let definition = definitions.first(where: { $0.id == bridge.worksheet }) else {
            return nil
        }
        self.definition = definition
        fields = bridge.fields.compactMap { Field($0, definition) }
        circles = bridge.circles.flatMap { Circles($0, definition) }
    }

    /// Somebody of whom nothing is said.
    var nobody: [UInt64] { definition.personFields.map { $0.kind.nothing } }

    /// Says of a person that a code holds, or codes.
    /// - Returns: whether it could be said: one code has room for one, several for `most`.
    func say(_ codes: Set<Int>, at field: Int, of person: inout [UInt64]) -> Bool {
        if case .several(let most) = definition.personFields[field].kind {
            guard !codes.isEmpty, codes.count <= most else { return false }
            person[field] = codes.reduce(0) { $0 | 1 << UInt64($1) }
            return true
        }
        guard codes.count == 1, let code = codes.first else { return false }
        person[field] = UInt64(code)
        return true
    }
}

extension BridgeTable.Field {
    fileprivate init?(_ field: ToolBridge.Field, _ definition: WorksheetDefinition) {
        guard let place = definition.personFields.firstIndex(where: { $0.key == field.field })
        else { return nil }
        let vocabulary = definition.vocabularies[definition.personFields[place].vocabulary]
        let words =
            field.words.isEmpty
            ? vocabulary.codes.map { ToolBridge.Word(word: $0.code, code: $0.code) } : field.words
        var places: [String: Int] = [:]
        for word in words {
            places[String(decoding: word.word, as: UTF8.self)] = vocabulary.place(of: word.code)
        }
        self.init(name: String(decoding: field.name, as: UTF8.self), place: place, places: places)
    }
}

extension BridgeTable.Circles {
    fileprivate init?(_ circles: ToolBridge.Circles, _ definition: WorksheetDefinition) {
        guard let place = definition.personFields.firstIndex(where: { $0.key == circles.field })
        else { return nil }
        let vocabulary = definition.vocabularies[definition.personFields[place].vocabulary]
        self.init(
            place: place, spacing: circles.spacing,
            column: String(decoding: circles.column, as: UTF8.self),
            codes: circles.codes.compactMap { vocabulary.place(of: $0) })
    }
}

extension FieldKind {
    /// What a field holds that says nothing, as `MapRecord` has it.
    var nothing: UInt64 {
        if case .several = self { return 0 }
        return MapRecord.withheld
    }
}
