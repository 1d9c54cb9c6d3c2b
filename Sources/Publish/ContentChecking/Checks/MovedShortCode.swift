import ContentParsing
import Diagnostics

let movedShortCode = Check(
    "moved-short-code",
    "What a person on a paper map is keyed in by has a short code, and keeps the one that was "
        + "published.",
    passes: [
        people("friend", "cousin"), people("friend", "cousin").after([:], shortCodes: friendIsAA),
        ExampleContent.worksheet(fields: ["who", "feel"], forms: [needed, "share: no"])
            .after([:], shortCodes: ["paper-example": ["feel": "1"]]),
    ],
    fails: [
        people("cousin", "friend").after([:], shortCodes: friendIsAA),
        ExampleContent.worksheet(fields: ["who", "new", "feel"], forms: [needed, "share: no"])
            .after([:], shortCodes: ["paper-example": ["feel": "1"]]),
        ExampleContent.worksheet(fields: ["who", "ring"])
            .with("vocabulary/people.yml", vocabulary((1...9).map { "ring-\($0)" })),
    ]
) { content in
    content.library.movedShortCodes(since: content.published).map { moved in
        let code = moved.code.value
        guard let now = moved.now else {
            return Diagnostic(
                code: "moved-short-code", at: moved.code.place,
                "`\(code)` has no short code: there are too many before it.",
                help: "The first field has room for 256 codes, other needed fields for 8 and 16 in "
                    + "turn, and 8 more fields for 256 each.")
        }
        return Diagnostic(
            code: "moved-short-code", at: moved.code.place,
            "`\(code)` is \(moved.published ?? "") on paper maps and would be \(now) now.",
            help: "Keep the order, and put what is new at the end: paper maps that were made are "
                + "keyed in by it.")
    }
}

private let needed = "needed: yes, share: yes"
private let friendIsAA = ["paper-example-who": ["friend": "AA"]]

private func people(_ codes: String...) -> ExampleContent {
    .worksheet().with("vocabulary/people.yml", vocabulary(codes))
}

private func vocabulary(_ codes: [String]) -> String {
    "title: Example\ncodes:\n" + codes.map { "  - {code: \($0), label: A word}\n" }.joined()
}
