import ContentParsing
import Diagnostics

let wordToAvoid = Check(
    "word-to-avoid",
    "No page uses a word of `words-to-avoid.yml`, except in quotation marks, where it is talked "
        + "about.",
    passes: [
        .guidance("They went missing.").with("words-to-avoid.yml", words),
        .guidance("Nobody “absconded”, or is ‘hard to reach’.").with("words-to-avoid.yml", words),
        .guidance("They put it hard to reachable people.").with("words-to-avoid.yml", words),
    ],
    fails: [
        .guidance("They Absconded again.").with("words-to-avoid.yml", words),
        .guidance("It is\nhard to\nreach them.").with("words-to-avoid.yml", words),
        .guidance("| who |\n| --- |\n| drug mules |").with("words-to-avoid.yml", words),
    ]
) { content in
    let avoided = content.library.wordsToAvoid.map { (word: $0, forms: forms(of: $0.word.value)) }
    return content.texts.flatMap { $0.labels + $0.passages }.flatMap { text in
        let said = spaced(withoutQuotations(text.value))
        return avoided.filter { $0.forms.contains { said.contains($0) } }.map { word, _ in
            Diagnostic(
                code: "word-to-avoid", at: text.place,
                "Do not say `\(word.word.value)`: \(word.reason).",
                help: "Better: \(word.instead). To talk about the word itself, quote it.")
        }
    }
}

/// The word and its plural, as they would stand in a spaced text.
private func forms(of word: String) -> [String] {
    let word = spaced(word)
    return [word, word.dropLast() + "s "]
}

/// Small letters, one space before and after every word, and nothing but words.
private func spaced(_ text: String) -> String {
    let words = text.lowercased().split { !$0.isPartOfWord && $0 != "|" }
    return " " + words.joined(separator: " ") + " "
}

private let words = """
    words:
      - {avoid: absconded, instead: went missing, why: it speaks of a prisoner}
      - {avoid: hard to reach, instead: not reached yet, why: it is for us to reach them}
      - {avoid: drug mule, instead: child made to carry drugs, why: it makes a child a thing}
    """
