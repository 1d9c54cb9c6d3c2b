import ContentParsing

extension SiteRenderer {
    /// A sheet as one file, as a circle map is: with its style, its script and its definition. The
    /// paper form stands in it as plain HTML, for a browser without scripts and for every print.
    mutating func render(_ sheet: Sheet) {
        let unused = kindsLeftOut(of: sheet)
        let data = SheetData(
            worksheet: SheetModel(
                sheet, keep: keepModel(of: sheet.keep), times: library.local.times),
            vocabularies: vocabularies(of: sheet), bankHolidays: bankHolidays(for: sheet),
            help: help,
            strings:
                stringsOfSheets
                .filter { key, _ in !unused.contains { key.hasPrefix("\($0)-") } })
        var model: [String: Any] = [:]
        model["sheet"] = sheet.head.title.value
        model["form"] = paperForm(of: sheet)
        model["hasNotes"] = sheet.hasNotes
        model["help"] = data.help
        model["strings"] = data.strings
        drawWorksheet("sheet", for: sheet.head, without: unused, data: json(data), with: model)
        if let definition = sheet.compiled(with: library.offeredVocabularies).0 {
            addSchema(of: definition, named: sheet.id)
        }
    }

    /// The words that the theme has for sheets.
    var stringsOfSheets: [String: String] {
        theme.strings.section("circle-map")
            .merging(theme.strings.section("sheet")) { _, own in own }
    }

    /// The kinds that the sheet has no part of, where the theme says what a page is without them:
    /// it is lighter by their script, style and words.
    private func kindsLeftOut(of sheet: Sheet) -> [String] {
        let used = Set(sheet.parts.map(\.kind))
        return SheetPart.Kind.allCases.filter { kind in
            let folder = "components/sheet/without-\(kind.rawValue)/"
            return !used.contains(kind) && theme.files.keys.contains { $0.hasPrefix(folder) }
        }.map(\.rawValue)
    }

    /// The codes of what the sheet offers, retired ones too, and what people look like.
    private func vocabularies(of sheet: Sheet) -> [String: [CodeModel]] {
        let rows = sheet.parts.compactMap { part -> String? in
            if case .vocabulary(let name)? = part.rows { return name.value }
            return nil
        }
        let hasPeople = sheet.parts.contains { $0.kind == .people }
        let used = Set(
            sheet.parts.compactMap(\.vocabulary?.value)
                + sheet.parts.flatMap(\.columns).compactMap(\.vocabulary?.value) + rows
                + (hasPeople ? ["colours", "shapes"] : []))
        var found: [String: [CodeModel]] = [:]
        for vocabulary in library.offeredVocabularies where used.contains(vocabulary.id) {
            found[vocabulary.id] = vocabulary.codes.map(CodeModel.init)
        }
        return found
    }
}

extension Sheet {
    /// Whether anything in it is free text: only then has its page somewhere to type.
    var hasNotes: Bool {
        head.audience == .practitioners
            && (parts.contains { $0.kind == .note }
                || parts.flatMap(\.columns).contains { $0.kind == .note })
    }
}

/// What the page's script is given.
private struct SheetData: Encodable {
    let worksheet: SheetModel
    let vocabularies: [String: [CodeModel]]
    let bankHolidays: BankHolidaysModel?
    let help: [HelpModel]
    let strings: [String: String]
}

private struct SheetModel: Encodable {
    struct Section: Encodable {
        let id: String
        let title: String
        let lead: String?
        let parts: [Part]
    }

    struct Part: Encodable {
        let id: String
        let kind: String
        let text: String
        let hint: String?
        let vocabulary: String?
        let share: Bool?
        let needed: Bool?
        let help: Bool?
        let rows: String?
        let rowsOf: String?
        let most: Int?
        let columns: [Column]?
        let start: String?
        let steps: [DateStepModel]?
        let between: [String]?
        let dated: [String]?
    }

    struct Column: Encodable {
        let id: String
        let label: String
        let kind: String
        let vocabulary: String?
        let share: Bool?
        let needed: Bool?
    }

    struct Figure: Encodable {
        let kind: String
        let column: String
        let tone: String?
    }

    struct Fill: Encodable {
        let part: String
        let from: String
        let of: String
        let column: String?
        let codes: [String]
    }

    struct Version: Encodable {
        struct Part: Encodable {
            let part: String
            let title: String
            let columns: [String]?
            let codes: [String]?
        }

        let id: String
        let label: String
        let title: String
        let lead: String
        let parts: [Part]
        let end: String?
    }

    let id: String
    let version: Int
    let title: String
    let card: WorksheetModel.Card
    let sections: [Section]
    let figure: Figure?
    let fills: [Fill]
    let versions: [Version]?
    let share: WorksheetModel.Share?
    let keep: WorksheetModel.Keep?

    init(_ sheet: Sheet, keep: WorksheetModel.Keep?, times: [String: Located<TimeSpan>]) {
        id = sheet.id
        version = sheet.version.value
        title = sheet.head.title.value
        card = WorksheetModel.Card(sheet.card)
        sections = sheet.sections.map { section in
            Section(
                id: section.id.value, title: section.title, lead: section.lead,
                parts: section.parts.map { Part($0, times: times) })
        }
        figure = sheet.figure.map {
            Figure(kind: $0.kind.rawValue, column: $0.column.value, tone: $0.tone?.value)
        }
        fills = sheet.fills.map {
            Fill(
                part: $0.part.value, from: $0.from.value, of: $0.of.value,
                column: $0.column?.value, codes: $0.codes.map(\.value))
        }
        versions = sheet.versions.isEmpty ? nil : sheet.versions.map(Version.init)
        share = sheet.share.map(WorksheetModel.Share.init)
        self.keep = keep
    }
}

extension SheetModel.Version {
    init(_ version: SheetVersion) {
        id = version.id.value
        label = version.label
        title = version.title
        lead = version.lead
        parts = version.parts.map { part in
            func codes(_ all: [Located<String>]) -> [String]? {
                all.isEmpty ? nil : all.map(\.value)
            }
            return Part(
                part: part.part.value, title: part.title, columns: codes(part.columns),
                codes: codes(part.codes))
        }
        end = version.end
    }
}

extension SheetModel.Part {
    init(_ part: SheetPart, times: [String: Located<TimeSpan>]) {
        id = part.id.value
        kind = part.kind.rawValue
        text = part.text.value
        hint = part.hint
        vocabulary = part.vocabulary?.value
        share = part.isShared ? true : nil
        needed = part.isNeeded ? true : nil
        help = part.offersHelp ? true : nil
        start = part.start?.value
        steps = part.steps.isEmpty ? nil : part.steps.map { DateStepModel($0, times: times) }
        var rows: String?
        var rowsOf: String?
        var most = part.most?.value
        switch part.rows {
        case .vocabulary(let name)?: rows = name.value
        case .part(let id)?: rowsOf = id.value
        case .numbered(let number)?: most = number.value
        case nil: break
        }
        self.rows = rows
        self.rowsOf = rowsOf
        self.most = most
        between = part.between.isEmpty ? nil : part.between.map(\.value)
        dated = part.dated.isEmpty ? nil : part.dated.map(\.value)
        columns =
            part.columns.isEmpty
            ? nil
            : part.columns.map {
                SheetModel.Column(
                    id: $0.id.value, label: $0.label.value, kind: $0.kind.rawValue,
                    vocabulary: $0.vocabulary?.value, share: $0.isShared ? true : nil,
                    needed: $0.isNeeded ? true : nil)
            }
    }
}
