import Worksheets

/// A worksheet definition in the form in which the reader uses it.
struct WorksheetTables: Sendable {
    let version: Int
    let mostPeople: Int
    /// Every list of codes below.
    let codes: CodeTables
    /// What stands before the codes of the needed fields, one after another.
    let openings: [UInt8]
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
        var codes = CodeTables()
        var openings: [UInt8] = []
        var fields: [FieldTable] = []
        for field in definition.personFields {
            fields.append(FieldTable(field, in: definition, &codes, &openings))
        }
        self.fields = fields
        neededCount = definition.personFields.count { $0.kind == .needed }
        optionalKeys = codes.insert(
            definition.personFields.dropFirst(neededCount).map { $0.key })
        questions = definition.questions.map { question in
            let vocabulary = definition.vocabularies[question.vocabulary].codes.map { $0.code }
            return QuestionTable(kind: question.kind, codes: codes.insert(vocabulary))
        }
        questionKeys = codes.insert(definition.questions.map { $0.key })
        self.codes = codes
        self.openings = openings
    }
}

/// How one field of a person is read. Without arrays of its own, so that to look at one costs
/// nothing.
struct FieldTable: Sendable {
    let kind: FieldKind
    /// All that stands before the code of a field that is needed: `{"who":"` or `,"ring":"`, as a
    /// part of `WorksheetTables.openings`.
    let opening: Range<Int>
    /// The field's codes, then, where it is needed, "withheld".
    let codes: CodeTable
    var isOfSeveral: Bool {
        if case .several = kind { true } else { false }
    }

    /// The place of "withheld" in `codes`.
    let withheldPlace: Int16

    init(
        _ field: PersonField, in definition: WorksheetDefinition, _ codes: inout CodeTables,
        _ openings: inout [UInt8]
    ) {
        let vocabulary = definition.vocabularies[field.vocabulary].codes.map { $0.code }
        let start = openings.count
        openings += start == 0 ? ascii("{\"") : ascii(",\"")
        openings += field.key
        openings += ascii("\":\"")
        kind = field.kind
        opening = start..<openings.count
        self.codes = codes.insert(
            field.kind == .needed ? vocabulary + [WorksheetDefinition.withheld] : vocabulary)
        withheldPlace = Int16(clamping: vocabulary.count)
    }
}

/// How the answer to one question is read.
struct QuestionTable: Sendable {
    let kind: AnswerKind
    let codes: CodeTable
}
