import ContentParsing
import Diagnostics

let wordToAvoid = Check(
    "word-to-avoid",
    "No page uses a word of `words-to-avoid.yml`, except in quotation marks, where it is talked "
        + "about.",
    passes: [
        .guidance("They went missing.").with("words-to-avoid.yml", examples),
        .guidance("Nobody “absconded”, or is ‘hard to reach’.").with(
            "words-to-avoid.yml", examples),
        .guidance("They put it hard to reachable people.").with("words-to-avoid.yml", examples),
    ],
    fails: [
        .guidance("They Absconded again.").with("words-to-avoid.yml", examples),
        .guidance("It is\nhard to\nreach them.").with("words-to-avoid.yml", examples),
        .guidance("| who |\n| --- |\n| drug mules |").with("words-to-avoid.yml", examples),
    ]
) { content in
    let avoided = content.library.wordsToAvoid.map { (word: $0, forms: forms(of: $0.word.value)) }
    return content.texts.flatMap { $0.labels + $0.passages }.flatMap { text in
        let said = words(in: withoutQuotations(text.value))
        let different = Set(said)
        return avoided.filter { avoided in
            avoided.forms.contains { form in
                different.isSuperset(of: form) && stands(form, in: said)
            }
        }.map { word, _ in
            Diagnostic(
                code: "word-to-avoid", at: text.place,
                "Do not say `\(word.word.value)`: \(word.reason).",
                help: "Better: \(word.instead). To talk about the word itself, quote it.")
        }
    }
}

/// The word or phrase and its plural, word by word.
private func forms(of word: String) -> [[Substring]] {
    let words = words(in: word)
    guard let last = words.last else { return [] }
    return [words, words.dropLast() + [last + "s"]]
}

/// The words of a text in small letters. A bar is a word too: a quotation was there.
private func words(in text: String) -> [Substring] {
    let text = text.lowercased()
    // The same for plain letters, and many times as fast: every word of the content passes here.
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
        return text.utf8.split { !isPartOfPlainWord($0) && $0 != UInt8(ascii: "|") }
            .map { Substring($0) }
    }
    return text.split { !$0.isPartOfWord && $0 != "|" }
}

private func isPartOfPlainWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func stands(_ phrase: [Substring], in words: [Substring]) -> Bool {
    words.indices.contains { words[$0...].starts(with: phrase) }
}

private let examples = """
    words:
      - {avoid: absconded, instead: went missing, why: it speaks of a prisoner}
      - {avoid: hard to reach, instead: not reached yet, why: it is for us to reach them}
      - {avoid: drug mule, instead: child made to carry drugs, why: it makes a child a thing}
    """
