public import MapReading
public import Worksheets

/// Writes a record as a shared map. Made for tests alone, and from the format's description rather
/// than from the reader, so that each can catch a mistake of the other.
public func sharedMap(_ map: MapRecord, of definition: WorksheetDefinition) -> String {
    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    func code(_ place: Int16, _ vocabulary: Int) -> String {
        place == MapRecord.withheld
            ? "\"withheld\""
            : "\"\(text(definition.vocabularies[vocabulary].codes[Int(place)].code))\""
    }
    let width = definition.personFields.count
    let people = stride(from: 0, to: map.people.count, by: max(width, 1)).map { start in
        let fields = definition.personFields.enumerated().map { index, field in
            "\"\(text(field.key))\":\(code(map.people[start + index], field.vocabulary))"
        }
        return "{\(fields.joined(separator: ","))}"
    }
    let answers = definition.questions.enumerated().compactMap { index, question -> String? in
        switch map.answers[index] {
        case .absent: return nil
        case .code(let place):
            return "\"\(text(question.key))\":\(code(place, question.vocabulary))"
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
