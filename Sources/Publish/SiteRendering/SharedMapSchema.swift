import Foundation
import Worksheets

/// The JSON Schema (draft 2020-12) of the maps that a worksheet shares, for whoever wants to look
/// at a file with a tool of their own. It says what JSON Schema can say; the importer is stricter:
/// it takes one form of writing only, keys and people in their order.
struct SharedMapSchema {
    let definition: WorksheetDefinition

    var text: String {
        let options: JSONSerialization.WritingOptions = [
            .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
        ]
        guard let data = try? JSONSerialization.data(withJSONObject: schema, options: options)
        else { return "" }
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    private var schema: [String: Any] {
        var root = object([
            "kith": ["const": 1],
            "worksheet": ["const": string(definition.id)],
            "vocabulary": ["type": "integer", "minimum": 1, "maximum": definition.version],
            "period": ["type": "string", "pattern": "^20(2[6-9]|[3-9][0-9])-Q[1-4]$"],
            "once": ["type": "string", "pattern": "^([bcdfghjklmnpqrstvwxz][0-9]){8}$"],
            "people": [
                "type": "array", "maxItems": definition.mostPeople, "items": person,
            ],
            "answers": answers,
        ])
        root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
        root["title"] = "A shared map: \(string(definition.title))"
        root["description"] = """
            Written without white space, in ASCII, with the keys and the people in their order. \
            Nothing else is accepted.
            """
        return root
    }

    private var person: [String: Any] {
        var schema = object(
            Dictionary(
                uniqueKeysWithValues: definition.personFields.map { field in
                    (string(field.key), value(of: field))
                }))
        let needed = definition.personFields.filter { $0.kind == .needed }
        schema["required"] = needed.map { string($0.key) }.sorted()
        return schema
    }

    private func value(of field: PersonField) -> [String: Any] {
        let codes = codes(of: field.vocabulary)
        switch field.kind {
        case .needed: return ["enum": codes + [string(WorksheetDefinition.withheld)]]
        case .optional: return ["enum": codes]
        case .several(let most): return list(of: codes, most: most)
        }
    }

    private func list(of codes: [String], most: Int) -> [String: Any] {
        [
            "type": "array", "minItems": 1, "maxItems": min(most, codes.count),
            "uniqueItems": true, "items": ["enum": codes],
        ]
    }

    private var answers: [String: Any] {
        var schema = object(
            Dictionary(
                uniqueKeysWithValues: definition.questions.map { question in
                    (string(question.key), answer(to: question))
                }))
        schema["required"] = nil
        return schema
    }

    private func answer(to question: Question) -> [String: Any] {
        let codes = codes(of: question.vocabulary)
        let code: [String: Any] = ["enum": codes]
        if question.kind == .one { return code }
        if question.kind == .several { return list(of: codes, most: codes.count) }
        let people: [String: Any] = [
            "type": "array", "minItems": 1, "uniqueItems": true,
            "items": ["type": "integer", "minimum": 0, "maximum": definition.mostPeople - 1],
        ]
        return ["anyOf": [people, code]]
    }

    /// An object with these properties, all of them, and no others.
    private func object(_ properties: [String: [String: Any]]) -> [String: Any] {
        [
            "type": "object", "properties": properties, "required": properties.keys.sorted(),
            "additionalProperties": false,
        ]
    }

    private func codes(of vocabulary: Int) -> [String] {
        definition.vocabularies[vocabulary].codes.map { string($0.code) }
    }

    private func string(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
