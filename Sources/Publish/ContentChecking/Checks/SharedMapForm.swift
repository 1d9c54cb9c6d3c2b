import ContentParsing
import Diagnostics
import Worksheets

let sharedMapForm = Check(
    "shared-map-form",
    "What a worksheet shares fits into a shared map: needed fields first, lists of at most 64 "
        + "words, at most 32 KiB.",
    passes: [
        .worksheet(), fields("needed: yes, share: yes", "most: 2, share: yes"),
        fields("needed: yes, share: yes", "share: no", "needed: yes, share: yes"),
    ],
    fails: [
        fields("share: yes"), fields("needed: yes, share: yes", "most: 0, share: yes"),
        fields("needed: yes, share: yes", "share: yes", "needed: yes, share: yes"),
        fields("needed: yes, most: 2, share: yes"),
        fields("needed: yes, share: yes", "most: 2, share: yes", codes: 65),
        fields("needed: yes, share: yes", "most: 64, share: yes", codes: 64),
        .worksheet(more: question).with("vocabulary/people.yml", vocabulary(of: 65)),
    ]
) { content in
    content.library.worksheets.flatMap { worksheet in
        let lengths = Dictionary(
            content.library.vocabularies.map { ($0.id, $0.codes.count) }, uniquingKeysWith: max)
        return fieldProblems(of: worksheet, lengths: lengths)
            + questionProblems(of: worksheet, lengths: lengths)
            + sizeProblems(of: worksheet, vocabularies: content.library.vocabularies)
    }
}

/// The most codes of which a list may be made: a set of them is 64 bits wide.
private let mostCodes = 64

private func fieldProblems(of worksheet: Worksheet, lengths: [String: Int]) -> [Diagnostic] {
    let shared = worksheet.people.fields.filter(\.isShared)
    var problems: [Diagnostic] = []
    if let first = shared.first, !first.isNeeded {
        problems.append(
            problem(
                at: first.id.place, "The first field that is shared is not needed.",
                help: "Add `needed: yes`: a person in a shared map begins with it."))
    }
    for (before, field) in zip(shared, shared.dropFirst()) where field.isNeeded {
        if before.isNeeded { continue }
        problems.append(
            problem(
                at: field.id.place, "`\(field.id.value)` is needed and follows one that is not.",
                help: "Put the fields that are needed first."))
    }
    for field in worksheet.people.fields {
        guard let most = field.most else { continue }
        if field.isNeeded {
            problems.append(
                problem(
                    at: most.place, "`\(field.id.value)` is needed, and a list.",
                    help: "Leave away `needed: yes` or `most`."))
        }
        let length = lengths[field.vocabulary.value] ?? 0
        if most.value < 1 || length > mostCodes {
            problems.append(
                problem(
                    at: most.place,
                    "A list is from 1 to `most` words of a vocabulary of at most 64.",
                    help: "Write another number, or use a shorter vocabulary."))
        }
    }
    return problems
}

private func questionProblems(of worksheet: Worksheet, lengths: [String: Int]) -> [Diagnostic] {
    worksheet.questions.filter { $0.kind == .several }
        .filter { lengths[$0.vocabulary.value] ?? 0 > mostCodes }
        .map {
            problem(
                at: $0.vocabulary.place, "Several answers are picked of at most 64 words.",
                help: "Use a shorter vocabulary.")
        }
}

private func sizeProblems(
    of worksheet: Worksheet, vocabularies: [VocabularyFile]
) -> [Diagnostic] {
    guard let definition = worksheet.compiled(with: vocabularies).0 else { return [] }
    let size = definition.largestMapSize
    if size <= largestSharedMap { return [] }
    return [
        problem(
            at: worksheet.people.most.place,
            "The largest map would have \(size) bytes, and at most \(largestSharedMap) are read.",
            help: "Allow fewer people or shorter lists.")
    ]
}

/// In bytes, as the importer reads them.
private let largestSharedMap = 32_768

private func problem(at place: Place, _ message: String, help: String) -> Diagnostic {
    Diagnostic(code: "shared-map-form", at: place, message, help: help)
}

private func fields(_ forms: String..., codes: Int = 1) -> ExampleContent {
    .worksheet(fields: forms.indices.map { "field-\($0)" }, forms: forms)
        .with("vocabulary/people.yml", vocabulary(of: codes))
}

private func vocabulary(of codes: Int) -> String {
    "title: Example\ncodes:\n"
        + (1...codes).map { "  - {code: a-rather-long-code-\($0), label: A word}\n" }.joined()
}

private let question = """
    questions:
      - id: which
        text: Which?
        kind: several
        vocabulary: people
        share: yes
        source: example-2020
    """
