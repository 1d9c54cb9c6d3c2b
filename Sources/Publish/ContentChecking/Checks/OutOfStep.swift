import ContentParsing
import Diagnostics

let outOfStep = Check(
    "out-of-step",
    "A translation says from which English words it was made, and they are the same today. A note.",
    passes: [
        .language("vocabulary/people.yml", "translated-from: d029 acd8\n\(words)")
            .with("vocabulary/people.yml", english)
    ],
    fails: [
        .language("vocabulary/people.yml", "translated-from: d029 0000\n\(words)")
            .with("vocabulary/people.yml", english),
        .language("vocabulary/people.yml", words).with("vocabulary/people.yml", english),
    ]
) { content in
    content.library.translations.flatMap(\.files).compactMap { file in
        let parts = file.changedParts
        if parts.isEmpty { return nil }
        let named = parts.map { "“\($0)”" }.joined(separator: ", ")
        let message =
            file.madeFrom == nil
            ? "This translation does not say from which English words it was made."
            : "The English words have changed since they were translated: \(named)."
        return Diagnostic(
            .note, code: "out-of-step", at: file.madeFrom?.place ?? file.place, message,
            help:
                "Compare it with `\(file.englishPlace.file)`, put right what differs, and write at "
                + "its head `translated-from: \(file.upToDate)`.")
    }
}

private let english = "title: Example\ncodes:\n  - {code: friend, label: Friend}\n"
private let words = "title: Enghraifft\ncodes:\n  - {code: friend, label: Ffrind}\n"
