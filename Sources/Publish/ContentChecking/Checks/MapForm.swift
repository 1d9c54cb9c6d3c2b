import ContentParsing
import Diagnostics

let mapForm = Check(
    "map-form",
    "A map lies between at most 12 people and 8 places of earlier parts, and its sheet shares "
        + "nothing.",
    passes: [
        .sheet(people, places, map()),
        .sheet(people, map(between: "a", more: "dated: [d], "), choice),
    ],
    fails: [
        .sheet(people, places, map(between: "a, z")),
        .sheet(map(), people, places),
        .sheet(choice, map(between: "d")),
        .sheet("id: a, kind: people, text: Who", "id: b, kind: people, text: Who", map()),
        .sheet(
            people,
            places.replacing("rows-most: 8", with: "rows-most: 9"),
            map()),
        .sheet(people, "id: b, kind: choice, text: Which, vocabulary: people, between: [a]"),
        .sheet(people, places, map(more: "dated: [a], ")),
        .sheet(people, places, map(more: "share: yes, ")),
        .sheet(
            people, places, map(column: ", share: yes"), more: ExampleContent.shareStep),
        .sheet(
            people, places, map(),
            "id: e, kind: choice, text: Which, vocabulary: people, share: yes",
            more: ExampleContent.shareStep),
    ]
) { content in
    content.library.sheets.flatMap { sheet in
        sheet.parts.enumerated().flatMap { place, part in
            part.kind == .map
                ? rowProblems(of: part, after: Array(sheet.parts[..<place]))
                    + dateProblems(of: part, in: sheet)
                : strayProblems(of: part)
        } + sharingProblems(of: sheet)
    }
}

/// As many as the theme's drawing has places for, with their words, on the smallest phone.
private let (mostPeople, mostPlaces) = (12, 8)

private func rowProblems(of map: SheetPart, after earlier: [SheetPart]) -> [Diagnostic] {
    var (people, places) = (0, 0)
    var problems: [Diagnostic] = []
    for id in map.between {
        let part = earlier.first { $0.id.value == id.value }
        switch (part?.kind, part?.rows) {
        case (.people?, _): people += part?.most?.value ?? mostPeople
        case (.table?, .numbered(let most)?): places += most.value
        default:
            problems.append(
                problem(
                    id, "`\(id.value)` is no earlier part of people, or of rows that are added.",
                    help: "Name one with `kind: people`, or a table with `rows-most`."))
        }
    }
    if problems.isEmpty && (people == 0 || people > mostPeople || places > mostPlaces) {
        problems.append(
            problem(
                map.id, "This map would have \(people) people and \(places) places.",
                help: "Name parts in `between` with 1 to \(mostPeople) people (`most`) and at most "
                    + "\(mostPlaces) places (`rows-most`) in all."))
    }
    return problems
}

private func dateProblems(of map: SheetPart, in sheet: Sheet) -> [Diagnostic] {
    map.dated.filter { id in
        !sheet.parts.contains { part in
            part.id.value == id.value && part.kind.inSharedCopies != nil
        }
    }.map {
        problem(
            $0, "`\($0.value)` is no part of this sheet that is answered in words.",
            help: "Name a choice or a scale that says when the map was made.")
    }
}

private func strayProblems(of part: SheetPart) -> [Diagnostic] {
    (part.between.prefix(1) + part.dated.prefix(1)).prefix(1).map {
        problem(
            $0, "`\(part.id.value)` is no map, and says what one lies between or is dated by.",
            help: "Take it away, or write `kind: map`.")
    }
}

/// A pattern of links can tell which group it is, and so can much else beside it.
private func sharingProblems(of sheet: Sheet) -> [Diagnostic] {
    guard sheet.parts.contains(where: { $0.kind == .map }) else { return [] }
    let shared =
        sheet.parts.filter(\.isShared).map(\.id)
        + sheet.parts.flatMap(\.columns).filter(\.isShared).map(\.id)
    return shared.map {
        problem(
            $0, "`\($0.value)` would be shared, and this sheet has a map of a group.",
            help: "Take away `share: yes`: who is linked to whom can tell which group it is.")
    }
}

private func problem(_ id: Located<String>, _ message: String, help: String) -> Diagnostic {
    Diagnostic(code: "map-form", at: id.place, message, help: help)
}

// MARK: - The examples' parts

private let people = "id: a, kind: people, text: Who, most: 6"
private let places =
    "id: b, kind: table, text: Where, rows-most: 8, columns: [{id: n, label: N, kind: note}]"
private let choice = "id: d, kind: choice, text: Which, vocabulary: people"

private func map(
    between: String = "a, b", column: String = "", more: String = ""
) -> String {
    "id: c, kind: map, text: Links, \(more)between: [\(between)], "
        + "columns: [{id: n, label: N, kind: choice, vocabulary: people\(column)}]"
}
