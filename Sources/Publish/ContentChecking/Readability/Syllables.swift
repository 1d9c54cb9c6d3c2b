/// How many syllables an English word has when it is read aloud.
///
/// Counted by rule, since there is no list of all words: groups of vowels, less the vowels that are
/// silent, plus the breaks within a group. What the rules get wrong stands in `irregularWords`. A
/// hyphenated word is the sum of its parts; capitals alone are spelt out (NHS is 3); a number is 1.
func syllableCount(of word: String) -> Int {
    word.split(separator: "-").map(countPart).reduce(0, +)
}

/// Counts each word once: a large site says the same words again and again.
struct SyllableCounts {
    private var known: [String: Int] = [:]

    mutating func count(of word: String) -> Int {
        if let count = known[word] { return count }
        let count = syllableCount(of: word)
        known[word] = count
        return count
    }
}

private func countPart(_ part: Substring) -> Int {
    let letters = part.filter(\.isLetter)
    if isSpeltOut(letters) {
        return letters.count + 2 * letters.count { $0 == "W" }
    }
    var word = part.lowercased().replacing("’", with: "'")
    var added = 0
    if let apostrophe = word.lastIndex(of: "'") {
        let ending = word[apostrophe...]
        word = String(word[..<apostrophe])
        if ending == "'t", ["d", "s", "t"].contains(word.dropLast().last) { added = 1 }
        if ending == "'s", hissingEnds.contains(where: word.hasSuffix) { added = 1 }
    }
    let bytes = word.compactMap(plainLetter)
    return bytes.isEmpty ? 1 : count(String(decoding: bytes, as: UTF8.self)) + added
}

/// After these an `'s` is heard as a syllable.
private let hissingEnds = ["s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze"]

/// Capitals that are read letter by letter: two or three of them, or more without a vowel.
private func isSpeltOut(_ letters: String) -> Bool {
    guard letters.count > 1, letters.allSatisfy({ $0.isASCII && $0.isUppercase }) else {
        return false
    }
    return letters.count < 4 || !letters.contains { "AEIOUY".contains($0) }
}

/// The letter a to z, without its accent; nil for anything else.
private func plainLetter(_ character: Character) -> UInt8? {
    let plain: Character = accents[character] ?? character
    guard let byte = plain.asciiValue, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    else { return nil }
    return byte
}

private let accents: [Character: Character] = ["é": "e", "è": "e", "ê": "e", "ï": "i", "ö": "o"]

// MARK: A word of small letters a to z

private func count(_ word: String) -> Int {
    if let known = irregularWords[word] { return known }
    for (ending, syllables) in irregularEndings where word.hasSuffix(ending) {
        if let known = irregularWords[String(word.dropLast(ending.count))] {
            return known + syllables
        }
    }
    for (ending, syllables) in endingsAfterSilentE where word.hasSuffix(ending) {
        let stem = Array(word.utf8.dropLast(ending.utf8.count))
        if stem.count > 2, stem.last == UInt8(ascii: "e"), !isVowel(stem[stem.count - 2]) {
            return count(String(decoding: stem, as: UTF8.self)) + syllables
        }
    }
    for beginning in beginningsWithSilentE where word.hasPrefix(beginning) {
        let rest = String(word.dropFirst(beginning.count))
        if rest.utf8.count > 2, let first = rest.utf8.first, !isVowel(first) {
            return 1 + count(rest)
        }
    }
    return VowelGroups(word).syllables
}

/// Endings of a known word, and what they add. (`some` + `s` is read like `some`.)
private let irregularEndings: [(String, Int)] = [("s", 0), ("ly", 1), ("d", 0)]

private let endingsAfterSilentE: [(String, Int)] = [
    ("ly", 1), ("less", 1), ("ness", 1), ("ment", 1), ("ments", 1), ("ful", 1), ("fully", 2),
    ("ty", 1), ("thing", 1), ("where", 1), ("guard", 1), ("guards", 1), ("guarded", 2),
    ("guarding", 2), ("work", 1), ("worker", 2), ("workers", 2), ("worked", 1), ("holder", 2),
    ("holders", 2),
]

private let beginningsWithSilentE = [
    "some", "safe", "home", "life", "time", "house", "peace", "white",
]

func isVowel(_ letter: UInt8) -> Bool {
    "aeiouy".utf8.contains(letter)
}
