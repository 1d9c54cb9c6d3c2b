import ContentParsing
import Diagnostics

let sheetVersions = Check(
    "sheet-versions",
    "A version of a sheet for certain readers tells parts of words, and never notes or people.",
    passes: [
        .sheet(
            "id: a, kind: several, text: Which, vocabulary: people",
            more: version(of: "{part: a, title: A}")),
        .sheet(
            "id: a, kind: table, text: Which, rows: people, "
                + "columns: [{id: c, label: C, kind: choice, vocabulary: people}]",
            more: version(of: "{part: a, title: A, columns: [c], is: [friend]}")),
    ],
    fails: [
        .sheet(
            "id: a, kind: several, text: Which, vocabulary: people",
            more: version(of: "{part: b, title: A}")),
        .sheet("id: a, kind: people, text: Who", more: version(of: "{part: a, title: A}")),
        .sheet("id: a, kind: note, text: Who", more: version(of: "{part: a, title: A}")),
        .sheet(
            "id: a, kind: people, text: Who",
            "id: b, kind: map, text: Links, between: [a], "
                + "columns: [{id: c, label: C, kind: choice, vocabulary: people}]",
            more: version(of: "{part: b, title: B}")),
        .sheet(
            "id: a, kind: people, text: Who",
            "id: b, kind: table, text: Which, rows-of: a, "
                + "columns: [{id: c, label: C, kind: scale, vocabulary: people}]",
            more: version(of: "{part: b, title: B}")),
        .sheet(
            "id: a, kind: table, text: Which, rows: people, "
                + "columns: [{id: c, label: C, kind: note}]",
            more: version(of: "{part: a, title: A}")),
        .sheet(
            "id: a, kind: table, text: Which, rows: people, "
                + "columns: [{id: c, label: C, kind: choice, vocabulary: people}]",
            more: version(of: "{part: a, title: A, columns: [d]}")),
        .sheet(
            "id: a, kind: several, text: Which, vocabulary: people",
            more: version(of: "{part: a, title: A, is: [no-such-word]}")),
    ]
) { content in
    content.library.sheets.flatMap { sheet in
        sheet.versions.flatMap(\.parts).flatMap { told in
            problems(of: told, in: sheet, content.library)
        }
    }
}

private func version(of part: String) -> String {
    "versions: [{id: v, label: For them, title: T, lead: L, parts: [\(part)]}]"
}

private func problems(
    of told: SheetVersion.Part, in sheet: Sheet, _ library: ContentLibrary
) -> [Diagnostic] {
    guard let part = sheet.parts.first(where: { $0.id.value == told.part.value }) else {
        return [
            problem(
                told.part, "`\(told.part.value)` is no part of this sheet.",
                help: helpNaming(told.part.value, among: sheet.parts.map(\.id.value)))
        ]
    }
    var problems: [Diagnostic] = []
    for column in told.columns where !part.columns.contains(where: { $0.id.value == column.value })
    {
        problems.append(
            problem(
                column, "`\(column.value)` is no column of `\(part.id.value)`.",
                help: helpNaming(column.value, among: part.columns.map(\.id.value))))
    }
    let columns = part.columns.filter { column in
        told.columns.isEmpty || told.columns.contains { $0.value == column.id.value }
    }
    if [.note, .people, .map].contains(part.kind) || isOfPeople(part, in: sheet)
        || columns.contains(where: { $0.kind == .note })
    {
        problems.append(
            problem(
                told.part, "Notes and people are told to nobody but the workers.",
                help: "Tell parts of words alone. Of a table, name the `columns` that are told."))
    }
    let names = [part.vocabulary] + columns.map(\.vocabulary)
    let words = library.offeredVocabularies
        .filter { vocabulary in names.contains { $0?.value == vocabulary.id } }
        .flatMap(\.codes).map(\.code.value)
    for code in told.codes where !words.contains(code.value) {
        problems.append(
            problem(
                code, "`\(code.value)` is no word that `\(part.id.value)` offers.",
                help: helpNaming(code.value, among: words)))
    }
    return problems
}

/// Whether a table has a row for each person.
private func isOfPeople(_ part: SheetPart, in sheet: Sheet) -> Bool {
    guard case .part(let id)? = part.rows else { return false }
    return sheet.parts.contains { $0.id.value == id.value && $0.kind == .people }
}

private func problem(_ id: Located<String>, _ message: String, help: String) -> Diagnostic {
    Diagnostic(code: "sheet-versions", at: id.place, message, help: help)
}
