public import Diagnostics
public import Worksheets

extension ContentLibrary {
    /// What a worksheet can name: the vocabularies, and the framework as some more. `framework` has
    /// all its themes as codes, `framework-` and a domain's code those of that domain.
    public var offeredVocabularies: [VocabularyFile] {
        guard let framework else { return vocabularies }
        func vocabulary(_ id: String, _ title: String, _ domains: [FrameworkDomain])
            -> VocabularyFile
        {
            VocabularyFile(
                id: id, place: framework.source.place, title: title, besideTable: nil,
                codes: domains.flatMap { domain in
                    domain.themes.map { VocabularyCode(theme: $0, of: domain) }
                })
        }
        return vocabularies
            + [vocabulary("framework", "Themes", framework.domains)]
            + framework.domains.map {
                vocabulary("framework-\($0.code.value)", $0.title, [$0])
            }
    }
}

extension ContentLibrary {
    /// What the Summarise lane needs of every worksheet and sheet, in the order in which an import
    /// is given them, and what stands in the way of some.
    public func compiledWorksheets() -> ([WorksheetDefinition], [Diagnostic]) {
        let compiled =
            worksheets.map { $0.compiled(with: vocabularies, framework: framework) }
            + sheets.map { $0.compiled(with: offeredVocabularies, framework: framework) }
        return (compiled.compactMap(\.0), compiled.flatMap(\.1))
    }
}

extension VocabularyCode {
    fileprivate init(theme: FrameworkTheme, of domain: FrameworkDomain) {
        self.init(
            code: theme.code, label: theme.title, meaning: theme.summary.plain,
            group: domain.title, timesNamed: nil, side: nil, isAdult: false, offersHelp: false,
            isGap: false, picture: nil, isRetired: false)
    }
}

extension Sheet {
    /// What the Summarise lane needs of this sheet: each shared part as a question, and each row of
    /// a shared column as one of its own, `part-row`. Nil, without a problem, where nothing is
    /// shared; nil, with the reasons, where something that it names does not exist.
    public func compiled(
        with vocabularies: [VocabularyFile], framework: Framework? = nil
    ) -> (WorksheetDefinition?, [Diagnostic]) {
        var compiler = WorksheetCompiler(available: vocabularies)
        let themes = Set((framework?.themes ?? []).map(\.code.value))
        var questions: [Question] = []
        for part in parts {
            if let name = part.vocabulary, let place = compiler.place(of: name, use: part.isShared),
                let kind = part.kind.inSharedCopies
            {
                questions.append(
                    Question(
                        key: Array(part.id.value.utf8), kind: kind, vocabulary: place,
                        text: compiler.line(part.text, key: "text"),
                        theme: Array((part.theme?.value ?? "").utf8)))
            }
            if case .vocabulary(let name)? = part.rows { _ = compiler.place(of: name, use: false) }
            for column in part.columns {
                guard let name = column.vocabulary,
                    let place = compiler.place(
                        of: name, use: column.isShared && part.kind != .map),
                    let kind = column.kind.inSharedCopies
                else { continue }
                for row in rows(of: part, in: vocabularies) {
                    let isTheme = themes.contains(row.code.value)
                    let theme = isTheme ? row.code.value : part.theme?.value ?? ""
                    let label = Located(
                        "\(row.label): \(column.label.value)", at: column.label.place)
                    questions.append(
                        Question(
                            key: Array("\(part.id.value)-\(row.code.value)".utf8), kind: kind,
                            vocabulary: place, text: compiler.line(label, key: "label"),
                            theme: Array(theme.utf8)))
                }
            }
        }
        if let keep { _ = compiler.place(of: keep.vocabulary, use: false) }
        let diagnostics = compiler.diagnostics
        if questions.isEmpty || !diagnostics.isEmpty { return (nil, diagnostics) }
        return (
            WorksheetDefinition(
                id: Array(id.utf8), version: version.value, mostPeople: 0,
                title: compiler.line(head.title, key: "title"), vocabularies: compiler.used,
                personFields: [], questions: questions, domains: themeDomains(of: framework),
                voice: voice),
            compiler.diagnostics
        )
    }

    /// The words that the rows of a table can stand for; none for people and rows that are added.
    public func rows(
        of part: SheetPart, in vocabularies: [VocabularyFile]
    ) -> [VocabularyCode] {
        let name: String?
        switch part.rows {
        case .vocabulary(let vocabulary)?: name = vocabulary.value
        case .part(let id)?:
            name = parts.first { $0.id.value == id.value }?.vocabulary?.value
        case .numbered?, nil: name = nil
        }
        return vocabularies.first { $0.id == name }?.codes ?? []
    }
}

extension SheetPart.Kind {
    /// The form of an answer in a shared copy; nil for what is never in one.
    public var inSharedCopies: AnswerKind? {
        switch self {
        case .choice, .scale: .one
        case .several, .checklist: .several
        case .people, .table, .dates, .map, .note: nil
        }
    }
}

/// The framework as a definition carries it.
func themeDomains(of framework: Framework?) -> [ThemeDomain] {
    (framework?.domains ?? []).map { domain in
        ThemeDomain(
            code: Array(domain.code.value.utf8), title: Array(domain.title.utf8),
            themes: domain.themes.map {
                Code(code: Array($0.code.value.utf8), label: Array($0.title.utf8))
            })
    }
}
