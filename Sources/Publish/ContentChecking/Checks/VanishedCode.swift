import ContentParsing
import Diagnostics

let vanishedCode = Check(
    "vanished-code",
    "A code that was published, of a vocabulary, worksheet, question or theme, never vanishes.",
    passes: [
        people("friend", "cousin").after(["people": ["friend"], "themes": ["identity"]]),
        ExampleContent("vocabulary/people.yml", retired).after(["people": ["friend"]]),
    ],
    fails: [
        people("freind").after(["people": ["friend"]]),
        people("friend").after(["rings": ["close"]]),
        people("friend").after(["themes": ["identity", "moods"]]),
    ]
) { content in
    let lists = codeLists(of: content.library)
    let published = content.published?.codes.sorted { $0.key < $1.key } ?? []
    return published.flatMap { name, codes in
        let list = lists.first { $0.name == name }
        return codes.subtracting(list?.codes ?? []).sorted().map { code in
            Diagnostic(
                code: "vanished-code", at: list?.place ?? content.library.local.place,
                "`\(code)` was published in the list `\(name)` and is gone.",
                help: "Put it back: maps, links and printed pages that name it are still around."
                    + (list?.isVocabulary == true
                        ? " Add `retired: yes` to it to offer it no longer." : ""))
        }
    }
}

private func people(_ codes: String...) -> ExampleContent {
    let lines = codes.map { "  - {code: \($0), label: A word}\n" }.joined()
    return ExampleContent("vocabulary/people.yml", "title: Who\ncodes:\n" + lines)
}

private let retired = "title: Who\ncodes:\n  - {code: friend, label: Friend, retired: yes}\n"
