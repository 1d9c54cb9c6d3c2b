import ContentParsing

extension SiteRenderer {
    /// A sheet as a form to print and to fill in by hand. The script ticks the same boxes before a
    /// filled sheet is printed: `data-at` names what a box belongs to, and its place in the list
    /// says which word it is.
    func paperForm(of sheet: Sheet) -> PaperFormModel {
        let known = library.offeredVocabularies
        func words(_ name: Located<String>?) -> [String] {
            known.first { $0.id == name?.value }?.codes.filter { !$0.isRetired }.map(\.label) ?? []
        }
        func table(_ part: SheetPart) -> PaperFormModel.Table? {
            if part.columns.isEmpty || part.kind == .map { return nil }
            return PaperFormModel.Table(
                heads: part.columns.map(\.label.value),
                rows: paperRows(of: part, in: sheet).map { code, label in
                    PaperFormModel.Row(
                        row: "\(part.id.value)/\(code)", label: label,
                        cells: part.columns.map { column in
                            PaperFormModel.Cell(
                                at: "\(part.id.value)/\(code)/\(column.id.value)",
                                words: words(column.vocabulary), isNote: column.kind == .note)
                        })
                })
        }
        func map(_ part: SheetPart) -> PaperFormModel.Map? {
            if part.kind != .map { return nil }
            return PaperFormModel.Map(
                id: part.id.value, links: Array(1...linksToDrawByHand),
                columns: part.columns.map { column in
                    PaperFormModel.LinkColumn(
                        label: column.label.value, isNote: column.kind == .note,
                        words: words(column.vocabulary).map(endsByHand))
                })
        }
        return PaperFormModel(
            title: sheet.head.title.value,
            sections: sheet.sections.map { section in
                PaperFormModel.Section(
                    title: section.title, lead: section.lead,
                    parts: section.parts.map { part in
                        PaperFormModel.Part(
                            text: part.text.value, hint: part.hint, at: part.id.value,
                            words: words(part.vocabulary), isNote: part.kind == .note,
                            people: part.kind == .people ? letters(upTo: part.most?.value) : [],
                            table: table(part), dates: datesForm(of: part), map: map(part))
                    })
            })
    }

    /// A word that names the ends of a link, as it stands where they are not known yet.
    private func endsByHand(_ word: String) -> String {
        let strings = theme.strings.section("sheet")
        return ["first", "second"].reduce(word) { word, end in
            word.replacing("{\(end)}", with: strings["link-\(end)-word"] ?? end)
        }
    }

    private func paperRows(
        of part: SheetPart, in sheet: Sheet
    ) -> [(code: String, label: String)] {
        switch part.rows {
        case .numbered(let most)?: return (1...max(most.value, 1)).map { ("\($0)", "\($0)") }
        case .part(let id)?:
            let other = sheet.parts.first { $0.id.value == id.value }
            if other?.kind == .people {
                return letters(upTo: other?.most?.value).map { ($0.code, $0.label) }
            }
        case .vocabulary?, nil: break
        }
        return sheet.rows(of: part, in: library.offeredVocabularies)
            .filter { !$0.isRetired }.map { ($0.code.value, $0.label) }
    }

    private func letters(upTo most: Int?) -> [PaperFormModel.Person] {
        "abcdefghijkl".prefix(most ?? mostPeopleOnSheets).map {
            PaperFormModel.Person(code: "\($0)", label: $0.uppercased())
        }
    }
}

/// Where a sheet does not say: as many letters as a table can be read with.
let mostPeopleOnSheets = 12

/// How many links a blank form has room for; the style sheet's `by-number` has as many signs. Each
/// word stands there once, with the numbers, since a page has a limit of bytes.
private let linksToDrawByHand = 6

/// What the template of the paper form is given.
struct PaperFormModel: TemplateModel {
    struct Section: TemplateModel {
        let title: String
        let lead: String?
        let parts: [Part]
    }

    struct Part: TemplateModel {
        let text: String
        let hint: String?
        let at: String
        let words: [String]
        let isNote: Bool
        let people: [Person]
        let table: Table?
        let dates: DatesFormModel?
        let map: Map?
    }

    /// Room to draw, and for what is known of each link.
    struct Map: TemplateModel {
        let id: String
        /// Their numbers.
        let links: [Int]
        let columns: [LinkColumn]
    }

    struct LinkColumn: TemplateModel {
        let label: String
        let isNote: Bool
        let words: [String]
    }

    struct Person: TemplateModel {
        let code: String
        let label: String
    }

    struct Table: TemplateModel {
        let heads: [String]
        let rows: [Row]
    }

    struct Row: TemplateModel {
        let row: String
        let label: String
        let cells: [Cell]
    }

    struct Cell: TemplateModel {
        let at: String
        let words: [String]
        let isNote: Bool
    }

    let title: String
    let sections: [Section]
}
