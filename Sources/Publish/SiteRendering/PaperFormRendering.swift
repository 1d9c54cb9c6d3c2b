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
            if part.columns.isEmpty { return nil }
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
                            table: table(part), dates: datesForm(of: part))
                    })
            })
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

/// What the template of the paper form is given.
struct PaperFormModel {
    struct Section {
        let title: String
        let lead: String?
        let parts: [Part]
    }

    struct Part {
        let text: String
        let hint: String?
        let at: String
        let words: [String]
        let isNote: Bool
        let people: [Person]
        let table: Table?
        let dates: DatesFormModel?
    }

    struct Person {
        let code: String
        let label: String
    }

    struct Table {
        let heads: [String]
        let rows: [Row]
    }

    struct Row {
        let row: String
        let label: String
        let cells: [Cell]
    }

    struct Cell {
        let at: String
        let words: [String]
        let isNote: Bool
    }

    let title: String
    let sections: [Section]
}
