import ContentParsing
import Diagnostics

let freeNote = Check(
    "free-note",
    "Free text is on practitioners' sheets alone, and is never shared.",
    passes: [
        .sheet("id: a, kind: note, text: A note"),
        .sheet("id: a, kind: choice, text: Which, vocabulary: people", audience: "young-people"),
    ],
    fails: [
        .sheet("id: a, kind: note, text: A note", audience: "young-people"),
        .sheet("id: a, kind: note, text: A note", audience: "carers"),
        .sheet("id: a, kind: note, text: A note, share: yes"),
        .sheet(
            "id: a, kind: table, text: Which, rows: people, "
                + "columns: [{id: b, label: B, kind: note}]", audience: "young-people"),
        .sheet(
            "id: a, kind: table, text: Which, rows: people, "
                + "columns: [{id: b, label: B, kind: note, share: yes}]"),
    ]
) { content in
    content.library.sheets.flatMap { sheet in
        let notes =
            sheet.parts.filter { $0.kind == .note }.map { (id: $0.id, isShared: $0.isShared) }
            + sheet.parts.flatMap(\.columns).filter { $0.kind == .note }
            .map { (id: $0.id, isShared: $0.isShared) }
        return notes.compactMap { note in
            if sheet.head.audience != .practitioners {
                return problem(
                    note.id, "This sheet is not for practitioners, and has somewhere to write.",
                    help: "Offer words of a vocabulary instead: nowhere to type, no name.")
            }
            if note.isShared {
                return problem(
                    note.id, "`\(note.id.value)` is free text, and would be shared.",
                    help: "Take away `share: yes`. A note can hold a name.")
            }
            return nil
        }
    }
}

private func problem(_ id: Located<String>, _ message: String, help: String) -> Diagnostic {
    Diagnostic(code: "free-note", at: id.place, message, help: help)
}
