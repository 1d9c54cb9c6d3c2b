public import Diagnostics
public import Worksheets

extension Worksheet {
    /// What the Summarise lane needs of this worksheet: the shared fields and questions with their
    /// vocabularies. Nil, with the reasons, where something that it names does not exist.
    /// Without a framework a summary is ordered by nothing.
    public func compiled(
        with vocabularies: [VocabularyFile], framework: Framework? = nil
    ) -> (WorksheetDefinition?, [Diagnostic]) {
        var compiler = WorksheetCompiler(available: vocabularies)
        let fields = people.fields.map { ($0, compiler.place(of: $0.vocabulary, use: $0.isShared)) }
        let asked = questions.map { ($0, compiler.place(of: $0.vocabulary, use: $0.isShared)) }
        if let links = people.links { _ = compiler.place(of: links, use: false) }
        if let keep { _ = compiler.place(of: keep.vocabulary, use: false) }
        if !fields.contains(where: { $0.0.isShared }) {
            compiler.diagnostics.append(
                ContentProblem.nothingShared.diagnostic(at: head.place))
        }
        let definition = WorksheetDefinition(
            id: Array(id.utf8), version: version.value, mostPeople: people.most.value,
            title: compiler.line(head.title, key: "title"),
            vocabularies: compiler.used,
            personFields: fields.compactMap { field, place in
                place.map {
                    PersonField(
                        key: Array(field.id.value.utf8), kind: field.kind, vocabulary: $0,
                        label: compiler.line(field.label, key: "label"),
                        theme: Array((field.theme?.value ?? "").utf8))
                }
            },
            questions: asked.compactMap { question, place in
                place.map {
                    Question(
                        key: Array(question.id.value.utf8), kind: question.kind.inSharedMaps,
                        vocabulary: $0, text: compiler.line(question.text, key: "text"),
                        theme: Array((question.theme?.value ?? "").utf8))
                }
            },
            domains: themeDomains(of: framework))
        let diagnostics = compiler.diagnostics
        return (diagnostics.isEmpty ? definition : nil, diagnostics)
    }
}

extension WorksheetField {
    fileprivate var kind: FieldKind {
        if isNeeded { return .needed }
        return most.map { .several(most: $0.value) } ?? .optional
    }
}

extension WorksheetQuestion.Kind {
    fileprivate var inSharedMaps: AnswerKind {
        switch self {
        case .one: .one
        case .several: .several
        case .people: .people
        }
    }
}

/// Gathers the vocabularies that a definition uses, each once, in the order of first use.
struct WorksheetCompiler {
    let available: [VocabularyFile]
    var used: [Vocabulary] = []
    var diagnostics: [Diagnostic] = []

    /// The place of a vocabulary among the used ones; nil where it is not to be used. A vocabulary
    /// that does not exist is reported either way.
    mutating func place(of name: Located<String>, use: Bool) -> Int? {
        guard let file = available.first(where: { $0.id == name.value }) else {
            let known = available.map(\.id)
            diagnostics.append(
                ContentProblem.unknownVocabulary(name.value, known: known)
                    .diagnostic(at: name.place))
            return nil
        }
        guard use else { return nil }
        let id = Array(file.id.utf8)
        if let place = used.firstIndex(where: { $0.id == id }) { return place }
        let codes = file.codes.map {
            Code(
                code: Array($0.code.value.utf8), label: Array($0.label.utf8),
                group: Array(($0.group ?? "").utf8), timesNamed: $0.timesNamed ?? 0)
        }
        used.append(
            Vocabulary(
                id: id, title: Array(file.title.utf8), codes: codes,
                besideTable: Array((file.besideTable ?? "").utf8)))
        return used.count - 1
    }

    /// The bytes of a text that must fit on one line of the flat form.
    mutating func line(_ text: Located<String>, key: String) -> [UInt8] {
        if text.value.contains(where: { $0 == "\t" || $0.isNewline }) {
            diagnostics.append(
                ContentProblem.controlCharacter(key).diagnostic(at: text.place))
        }
        return Array(text.value.utf8)
    }
}
