import Worksheets

/// A worksheet definition in the form in which the reader uses it.
struct WorksheetTables: Sendable {
    let version: Int
    let mostPeople: Int
    let fields: [FieldTable]
    let questions: [QuestionTable]
    /// The keys of `questions`.
    let questionKeys: CodeTable

    init(_ definition: WorksheetDefinition) {
        version = definition.version
        mostPeople = min(definition.mostPeople, Int(Int16.max) - 1)
        fields = definition.personFields.enumerated().map { index, field in
            FieldTable(field, isFirst: index == 0, in: definition)
        }
        questions = definition.questions.map { question in
            let codes = definition.vocabularies[question.vocabulary].codes.map { $0.code }
            return QuestionTable(kind: question.kind, codes: CodeTable(codes))
        }
        questionKeys = CodeTable(definition.questions.map { $0.key })
    }
}

/// How one field of a person is read.
struct FieldTable: Sendable {
    /// All that stands before the field's code: `{"who":"` or `,"ring":"`.
    let opening: [UInt8]
    /// The field's codes, then "withheld".
    let codes: CodeTable
    /// The place of "withheld" in `codes`.
    let withheldPlace: Int16

    init(_ field: PersonField, isFirst: Bool, in definition: WorksheetDefinition) {
        let vocabulary = definition.vocabularies[field.vocabulary].codes.map { $0.code }
        var text = Array((isFirst ? "{\"" : ",\"").utf8)
        text += field.key
        text += Array("\":\"".utf8)
        opening = text
        codes = CodeTable(vocabulary + [WorksheetDefinition.withheld])
        withheldPlace = Int16(clamping: vocabulary.count)
    }
}

/// How the answer to one question is read.
struct QuestionTable: Sendable {
    let kind: AnswerKind
    let codes: CodeTable
}
