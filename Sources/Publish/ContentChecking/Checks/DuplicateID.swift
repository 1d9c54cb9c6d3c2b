import ContentParsing
import Diagnostics

let duplicateID = Check(
    "duplicate-id",
    "An id is used once where it has to be: a theme's, a question's and a source's in the whole "
        + "content, a worksheet's own in that worksheet.",
    passes: [
        .bank(questions("how-long", "how-often")),
        .worksheet(fields: ["who", "ring"]),
    ],
    fails: [
        .bank(questions("how-long", "how-long")),
        .bank(questions("identity")),
        ExampleContent("references.yml", sources("example-2020", "example-2020")),
        .worksheet(fields: ["who", "who"]),
    ]
) { content in
    let library = content.library
    // Themes and questions are anchors of the same pages.
    let anchors =
        (library.framework?.themes ?? []).map { (kind: "theme", id: $0.code) }
        + library.questionBanks.flatMap(\.questions).map { (kind: "question", id: $0.id) }
    let sources = library.references.map { (kind: "source", id: $0.id) }
    let inWorksheets = library.worksheets.flatMap { worksheet in
        repeats(among: worksheet.people.fields.map { (kind: "field", id: $0.id) })
            + repeats(among: worksheet.questions.map { (kind: "question", id: $0.id) })
    }
    let inSheets = library.sheets.flatMap { sheet in
        repeats(among: sheet.sections.map { (kind: "section", id: $0.id) })
            + repeats(among: sheet.parts.map { (kind: "part", id: $0.id) })
            + sheet.parts.flatMap { part in
                repeats(among: part.columns.map { (kind: "column", id: $0.id) })
                    + repeats(among: part.steps.map { (kind: "step", id: $0.id) })
            }
    }
    return repeats(among: anchors) + repeats(among: sources) + inWorksheets + inSheets
}

private func repeats(among ids: [(kind: String, id: Located<String>)]) -> [Diagnostic] {
    var first: [String: (kind: String, place: Place)] = [:]
    return ids.compactMap { kind, id in
        guard let earlier = first[id.value] else {
            first[id.value] = (kind, id.place)
            return nil
        }
        return Diagnostic(
            code: "duplicate-id", at: id.place,
            "`\(id.value)` is already the id of a \(earlier.kind).",
            help: "The other is at \(earlier.place.file):\(earlier.place.line). Rename one.")
    }
}

private func questions(_ ids: String...) -> String {
    "questions:\n"
        + ids.map {
            """
              - id: \($0)
                theme: identity
                text: What?
                ask: group
                source: example-2020

            """
        }.joined()
}

private func sources(_ ids: String...) -> String {
    "references:\n" + ids.map { "  - {id: \($0), short: Example, cite: Example}\n" }.joined()
}
