import ContentParsing
import Diagnostics
import ParallelMapping

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
    let beginnings = PhraseBeginnings(of: avoided.flatMap(\.forms))
    @Sendable func problems(with text: Located<String>) -> [Diagnostic] {
        if !beginnings.mayStand(in: text.value) { return [] }
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
    let texts = content.texts
    return parallelMap(texts.count) { places in
        places.map { place in
            texts[place].labels.flatMap(problems) + texts[place].passages.flatMap(problems)
        }
    }.flatMap(\.self)
}

/// The first words of phrases, to see quickly that a text has none of them: every word of the
/// content passes here.
private struct PhraseBeginnings: Sendable {
    /// By the first letter and the length, and nothing where no phrase begins so.
    private var words: [[[UInt8]]] = Array(repeating: [], count: 128 * 64)
    private var arePlain = true

    init(of phrases: [[Substring]]) {
        for word in Set(phrases.compactMap(\.first)) {
            let bytes = Array(word.utf8)
            if bytes.count < 64, bytes.allSatisfy(isPartOfPlainWord) {
                words[place(of: bytes[...])].append(bytes)
            } else {
                arePlain = false
            }
        }
    }

    /// Whether a phrase may stand in the text; false only where none does.
    func mayStand(in text: String) -> Bool {
        if !arePlain { return true }
        var text = text
        return text.withUTF8 { bytes in
            smallPlainLetters.withUnsafeBufferPointer { letters in
                var start = 0
                for place in bytes.indices {
                    if letters[Int(bytes[place])] != 0 { continue }
                    // Among these signs there are letters whose small form is a plain one.
                    if bytes[place] == 0xE2, place + 1 < bytes.count, bytes[place + 1] == 0x84 {
                        return true
                    }
                    if isBeginning(bytes[start..<place], letters) { return true }
                    start = place + 1
                }
                return isBeginning(bytes[start...], letters)
            }
        }
    }

    private func isBeginning(
        _ word: Slice<UnsafeBufferPointer<UInt8>>, _ letters: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard let first = word.first, word.count < 64 else { return false }
        let place = Int(letters[Int(first)]) * 64 + word.count
        if words[place].isEmpty { return false }
        return words[place].contains { $0.elementsEqual(word.map { letters[Int($0)] }) }
    }

    private func place(of word: ArraySlice<UInt8>) -> Int {
        Int(word[word.startIndex]) * 64 + word.count
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

/// By a byte, the small letter or digit; 0 for anything else.
private let smallPlainLetters: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    let small = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
    return isPartOfPlainWord(small) ? small : 0
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
