import MapReading
import Worksheets

/// Writes a shared map in its one form, with people and nothing else: no question was put to
/// whoever made a map with another tool.
struct SharedMapWriter {
    let definition: WorksheetDefinition
    let period: Period

    /// - Parameters:
    ///   - people: of each, one value for each person field, as `MapRecord.people` has them.
    ///   - once: the mark, below `onceMarks`.
    /// - Returns: the file.
    func map(of people: [[UInt64]], once: UInt64) -> [UInt8] {
        let sorted = people.sorted(by: standsBefore)
        var text = "{\"kith\":1,\"worksheet\":\"\(word(definition.id))\""
        text += ",\"vocabulary\":\(definition.version)"
        text += ",\"period\":\"\(period.year)-Q\(period.quarter)\",\"once\":\"\(mark(once))\""
        text += ",\"people\":[" + sorted.map { person($0) }.joined(separator: ",") + "]"
        text += ",\"answers\":{}}"
        return Array(text.utf8)
    }

    /// Field by field, each by its code's place, nothing said last; of two lists, the first code
    /// that only one of them has decides.
    private func standsBefore(_ one: [UInt64], _ other: [UInt64]) -> Bool {
        for (index, field) in definition.personFields.enumerated() where one[index] != other[index]
        {
            guard case .several = field.kind else { return one[index] < other[index] }
            let differing = one[index] ^ other[index]
            return one[index] & (1 << UInt64(differing.trailingZeroBitCount)) != 0
        }
        return false
    }

    private func person(_ values: [UInt64]) -> String {
        var parts: [String] = []
        for (field, value) in zip(definition.personFields, values) {
            let codes = definition.vocabularies[field.vocabulary].codes
            let said: String
            if case .several = field.kind {
                let chosen = codes.indices.filter { $0 < 64 && value & (1 << UInt64($0)) != 0 }
                said =
                    "[" + chosen.map { "\"\(word(codes[$0].code))\"" }.joined(separator: ",") + "]"
            } else if value == MapRecord.withheld {
                said = "\"\(word(WorksheetDefinition.withheld))\""
            } else {
                said = "\"\(word(codes[Int(value)].code))\""
            }
            if value != field.kind.nothing || field.kind == .needed {
                parts.append("\"\(word(field.key))\":\(said)")
            }
        }
        return "{" + parts.joined(separator: ",") + "}"
    }

    private func word(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

/// How many marks there are: eight pairs of one of 20 letters and one of 10 digits.
public let onceMarks: UInt64 = 200 * 200 * 200 * 200 * 200 * 200 * 200 * 200

private func mark(_ number: UInt64) -> String {
    let letters = Array("bcdfghjklmnpqrstvwxz")
    var rest = number
    var pairs: [String] = []
    for _ in 0..<8 {
        let pair = Int(rest % 200)
        rest /= 200
        pairs.append("\(letters[pair / 10])\(pair % 10)")
    }
    return pairs.reversed().joined()
}
