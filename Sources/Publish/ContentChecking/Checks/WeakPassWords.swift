import ContentParsing
import Diagnostics

let weakPassWords = Check(
    "weak-pass-words",
    "The words that lock a private copy are 128 or more, and none is retired.",
    passes: [.worksheet(), keeping(passWords(128))],
    fails: [keeping(passWords(127)), keeping(passWords(128) + retired)]
) { content in
    let library = content.library
    let used = Set(
        library.worksheets.compactMap(\.keep?.vocabulary.value)
            + library.sheets.compactMap(\.keep?.vocabulary.value))
    let lists = content.library.vocabularies.filter { used.contains($0.id) }
    return lists.flatMap { list in
        let few = list.codes.filter { !$0.isRetired }.count < fewestPassWords
        let short = Diagnostic(
            code: "weak-pass-words", at: list.place,
            "The words of `\(list.id)` are fewer than \(fewestPassWords).",
            help: "Add words: six of so few could be found by trying.")
        let retired = list.codes.filter(\.isRetired).map { code in
            Diagnostic(
                code: "weak-pass-words", at: code.code.place,
                "`\(code.code.value)` is retired, and copies that it locked cannot be opened.",
                help: "Take away `retired: yes`. A word of this list is there for good.")
        }
        return (few ? [short] : []) + retired
    }
}

private let fewestPassWords = 128

private func keeping(_ words: String) -> ExampleContent {
    .worksheet(more: "keep: {vocabulary: words}")
        .with("vocabulary/words.yml", "title: Words\ncodes:\n" + words)
}

private func passWords(_ count: Int) -> String {
    (1...count).map { "  - {code: word-\($0), label: A word}\n" }.joined()
}

private let retired = "  - {code: gone, label: A word, retired: yes}\n"
