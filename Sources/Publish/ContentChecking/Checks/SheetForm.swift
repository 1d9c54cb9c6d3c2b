import ContentParsing
import Diagnostics
import Worksheets

let sheetForm = Check(
    "sheet-form",
    "A sheet's parts have what their kind needs, and what is shared fits into a shared copy.",
    passes: [
        .sheet("id: a, kind: choice, text: Which, vocabulary: people"),
        .sheet(
            "id: a, kind: people, text: Who",
            "id: b, kind: table, text: Which, rows-of: a, "
                + "columns: [{id: c, label: C, kind: scale, vocabulary: people}]"),
        .sheet(
            "id: a, kind: several, text: Which, vocabulary: people, share: yes",
            more: ExampleContent.shareStep),
    ],
    fails: [
        .sheet("id: a, kind: choice, text: Which"),
        .sheet("id: a, kind: note, text: Which, vocabulary: people"),
        .sheet("id: a, kind: table, text: Which, rows: people"),
        .sheet(
            "id: a, kind: table, text: Which, columns: [{id: c, label: C, kind: note}]"),
        .sheet(
            "id: b, kind: table, text: Which, rows-of: a, "
                + "columns: [{id: c, label: C, kind: note}]"),
        .sheet(
            "id: a, kind: table, text: Which, rows: people, "
                + "columns: [{id: c, label: C, kind: people}]"),
        .sheet(
            "id: a, kind: table, text: Which, rows-most: 3, "
                + "columns: [{id: c, label: C, kind: choice, vocabulary: people, share: yes}]",
            more: ExampleContent.shareStep),
        .sheet(
            "id: a, kind: table, text: Which, rows: people, columns: "
                + "[{id: c, label: C, kind: choice, vocabulary: people, share: yes}, "
                + "{id: d, label: D, kind: choice, vocabulary: people, share: yes}]",
            more: ExampleContent.shareStep),
        .sheet("id: a, kind: choice, text: Which, vocabulary: people, share: yes"),
        .sheet("id: a, kind: people, text: Who, share: yes", more: ExampleContent.shareStep),
        .sheet(
            "id: a, kind: choice, text: Which, vocabulary: people",
            more: "fills: [{part: b, from: other, of: a}]"),
        .sheet(
            "id: a, kind: choice, text: Which, vocabulary: people",
            more: "fills: [{part: a, from: other, of: a}]"),
    ]
) { content in
    content.library.sheets.flatMap { sheet in
        sheet.parts.enumerated().flatMap { place, part in
            formProblems(of: part, after: Array(sheet.parts[..<place]))
                + shareProblems(of: part, in: sheet, content.library)
        } + fillProblems(of: sheet, in: content.library)
    }
}

private let columnKinds: [SheetPart.Kind] = [.choice, .several, .scale, .note]

private func formProblems(of part: SheetPart, after earlier: [SheetPart]) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let isOfWords = part.kind.inSharedCopies != nil
    if isOfWords != (part.vocabulary != nil) {
        problems.append(
            problem(
                part.id,
                isOfWords
                    ? "`\(part.id.value)` offers words and names no vocabulary."
                    : "`\(part.id.value)` offers no words and names a vocabulary.",
                help: isOfWords
                    ? "Add `vocabulary: …`." : "Take it away, or choose another kind."))
    }
    let isTable = part.kind == .table
    let hasColumns = isTable || part.kind == .map
    if hasColumns == part.columns.isEmpty || isTable != (part.rows != nil) {
        problems.append(
            problem(
                part.id, "A table, and nothing else, has rows and columns; a map has columns.",
                help: "Give it `columns` and one of `rows`, `rows-of` and `rows-most`."))
    }
    if case .part(let id)? = part.rows,
        !earlier.contains(where: {
            $0.id.value == id.value && ($0.kind == .people || $0.kind == .several)
        })
    {
        problems.append(
            problem(
                id, "`\(id.value)` is no earlier part of people or of several words.",
                help: "Name one that stands before this table."))
    }
    for column in part.columns {
        let needsWords = column.kind != .note
        if !columnKinds.contains(column.kind) || needsWords != (column.vocabulary != nil) {
            problems.append(
                problem(
                    column.id, "A column is a choice, several or a scale of words, or a note.",
                    help: "All but a note name a vocabulary."))
        }
    }
    return problems
}

private func shareProblems(
    of part: SheetPart, in sheet: Sheet, _ library: ContentLibrary
) -> [Diagnostic] {
    // That nothing of a map is shared is looked for by `map-form`.
    if part.kind == .map { return [] }
    let columns = part.columns.filter { $0.isShared && $0.kind != .note }
    // Notes and days have checks of their own.
    let isShared = part.isShared && part.kind != .note && part.kind != .dates
    guard isShared || !columns.isEmpty else { return [] }
    var problems: [Diagnostic] = []
    let rows = sheet.rows(of: part, in: library.offeredVocabularies)
    if isShared && part.kind.inSharedCopies == nil || columns.count > 1
        || !columns.isEmpty && rows.isEmpty
    {
        problems.append(
            problem(
                part.id, "This cannot be in a shared copy.",
                help: "Words can be shared, and of a table with rows of words one column."))
    }
    if sheet.share == nil {
        problems.append(
            problem(
                part.id, "Something is shared, and the sheet has no words for sharing.",
                help: "Add `share:`, as in circle-map.yml."))
    }
    let names = [isShared ? part.vocabulary : nil] + columns.map(\.vocabulary)
    for name in names.compactMap(\.self) {
        let length = library.vocabularies.first { $0.id == name.value }?.codes.count ?? 0
        if length > 64 {
            problems.append(
                problem(
                    name, "What is shared is picked of at most 64 words.",
                    help: "Use a shorter vocabulary."))
        }
    }
    return problems
}

private func fillProblems(of sheet: Sheet, in library: ContentLibrary) -> [Diagnostic] {
    sheet.fills.flatMap { fill in
        var problems: [Diagnostic] = []
        if !sheet.parts.contains(where: { $0.id.value == fill.part.value }) {
            problems.append(
                problem(
                    fill.part, "`\(fill.part.value)` is no part of this sheet.",
                    help: helpNaming(fill.part.value, among: sheet.parts.map(\.id.value))))
            return problems
        }
        guard let other = library.sheets.first(where: { $0.id == fill.from.value }) else {
            problems.append(
                problem(
                    fill.from, "`\(fill.from.value)` is no sheet.",
                    help: helpNaming(fill.from.value, among: library.sheets.map(\.id))))
            return problems
        }
        guard let part = other.parts.first(where: { $0.id.value == fill.of.value }) else {
            problems.append(
                problem(
                    fill.of, "`\(fill.of.value)` is no part of `\(other.id)`.",
                    help: helpNaming(fill.of.value, among: other.parts.map(\.id.value))))
            return problems
        }
        if let column = fill.column,
            !part.columns.contains(where: { $0.id.value == column.value })
        {
            problems.append(
                problem(
                    column, "`\(column.value)` is no column of `\(fill.of.value)`.",
                    help: helpNaming(column.value, among: part.columns.map(\.id.value))))
        }
        return problems
    }
}

private func problem(_ id: Located<String>, _ message: String, help: String) -> Diagnostic {
    Diagnostic(code: "sheet-form", at: id.place, message, help: help)
}
