public import MapReading
public import Worksheets

/// Writes a record as a shared map. Made for tests alone, and from the format's description rather
/// than from the reader, so that each can catch a mistake of the other.
public func sharedMap(_ map: MapRecord, of definition: WorksheetDefinition) -> String {
    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    func code(_ place: UInt64, _ vocabulary: Int) -> String {
        place == MapRecord.withheld
            ? "\"withheld\""
            : "\"\(text(definition.vocabularies[vocabulary].codes[Int(place)].code))\""
    }
    func list(_ set: UInt64, _ vocabulary: Int) -> String {
        let codes = (0..<UInt64(64)).filter { set >> $0 & 1 == 1 }.map { code($0, vocabulary) }
        return "[\(codes.joined(separator: ","))]"
    }
    func value(_ value: UInt64, of field: PersonField) -> String? {
        switch field.kind {
        case .needed: return code(value, field.vocabulary)
        case .optional:
            return value == MapRecord.withheld ? nil : code(value, field.vocabulary)
        case .several: return value == 0 ? nil : list(value, field.vocabulary)
        }
    }
    let width = definition.personFields.count
    let people = stride(from: 0, to: map.people.count, by: max(width, 1)).map { start in
        let fields = definition.personFields.enumerated().compactMap { index, field in
            value(map.people[start + index], of: field).map { "\"\(text(field.key))\":\($0)" }
        }
        return "{\(fields.joined(separator: ","))}"
    }
    let answers = definition.questions.enumerated().compactMap { index, question -> String? in
        switch map.answers[index] {
        case .absent: return nil
        case .code(let place):
            return "\"\(text(question.key))\":\(code(UInt64(place), question.vocabulary))"
        case .codes(let set):
            return "\"\(text(question.key))\":\(list(set, question.vocabulary))"
        case .people(let range):
            let indexes = range.map { "\(map.chosen[$0])" }.joined(separator: ",")
            return "\"\(text(question.key))\":[\(indexes)]"
        }
    }
    let head =
        "{\"kith\":1,\"worksheet\":\"\(text(definition.id))\",\"vocabulary\":\(map.vocabulary)"
    let period = "\(map.period.year)-Q\(map.period.quarter)"
    return head + ",\"period\":\"\(period)\",\"once\":\"\(onceMark(map.once))\""
        + ",\"people\":[\(people.joined(separator: ","))]"
        + ",\"answers\":{\(answers.joined(separator: ","))}}"
}

private func onceMark(_ number: UInt64) -> String {
    let letters = Array("bcdfghjklmnpqrstvwxz")
    var rest = number
    var mark = ""
    for _ in 0..<8 {
        let pair = Int(rest % 200)
        mark = "\(letters[pair / 10])\(pair % 10)" + mark
        rest /= 200
    }
    return mark
}
