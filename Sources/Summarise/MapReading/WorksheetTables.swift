import Worksheets

/// A worksheet definition in the form in which the reader uses it.
struct WorksheetTables: Sendable {
    let version: Int
    let mostPeople: Int
    let fields: [FieldTable]
    /// How many fields are needed; they come first.
    let neededCount: Int
    /// The keys of the others.
    let optionalKeys: CodeTable
    let questions: [QuestionTable]
    /// The keys of `questions`.
    let questionKeys: CodeTable

    init(_ definition: WorksheetDefinition) {
        version = definition.version
        mostPeople = min(definition.mostPeople, Int(Int16.max) - 1)
        fields = definition.personFields.enumerated().map { index, field in
            FieldTable(field, isFirst: index == 0, in: definition)
        }
        neededCount = definition.personFields.count { $0.kind == .needed }
        optionalKeys = CodeTable(
            definition.personFields.dropFirst(neededCount).map { $0.key })
        questions = definition.questions.map { question in
            let codes = definition.vocabularies[question.vocabulary].codes.map { $0.code }
            return QuestionTable(kind: question.kind, codes: CodeTable(codes))
        }
        questionKeys = CodeTable(definition.questions.map { $0.key })
    }
}

/// How one field of a person is read.
struct FieldTable: Sendable {
    let kind: FieldKind
    /// All that stands before the code of a field that is needed: `{"who":"` or `,"ring":"`.
    let opening: [UInt8]
    /// The field's codes, then, where it is needed, "withheld".
    let codes: CodeTable
    var isOfSeveral: Bool {
        if case .several = kind { true } else { false }
    }

    /// The place of "withheld" in `codes`.
    let withheldPlace: Int16

    init(_ field: PersonField, isFirst: Bool, in definition: WorksheetDefinition) {
        let vocabulary = definition.vocabularies[field.vocabulary].codes.map { $0.code }
        var text = Array((isFirst ? "{\"" : ",\"").utf8)
        text += field.key
        text += Array("\":\"".utf8)
        kind = field.kind
        opening = text
        codes = CodeTable(
            field.kind == .needed ? vocabulary + [WorksheetDefinition.withheld] : vocabulary)
        withheldPlace = Int16(clamping: vocabulary.count)
    }
}

/// How the answer to one question is read.
struct QuestionTable: Sendable {
    let kind: AnswerKind
    let codes: CodeTable
}
