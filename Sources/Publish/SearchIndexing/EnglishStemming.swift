/// The stem that English words of one family share (connect, connected, connection): Porter's
/// second algorithm ("Porter2"), as Snowball 3 has it. What is typed is stemmed by the same rules,
/// in `stemming.mjs` of the theme's search box: the tests of both read
/// `Tests/Fixtures/search-stems.tsv`.
///
/// `word` is in lower case. A word that has anything but a to z in it is its own stem.
func englishStem(_ word: [UInt8]) -> [UInt8] {
    if word.count < 3 || !word.allSatisfy({ $0 >= 97 && $0 <= 122 }) { return word }
    if let stem = exceptions[word] { return stem }
    var stemmer = Stemmer(word)
    return stemmer.stem()
}

private struct Stemmer {
    /// The word, shorter with each step. A y that is a consonant is written Y.
    private var word: [UInt8]
    /// Where what follows the first consonant after a vowel starts, and the same once more from
    /// there: only endings that lie within are cut off.
    private let first: Int
    private let second: Int

    init(_ word: [UInt8]) {
        self.word = word
        for place in word.indices where word[place] == y {
            if place == 0 || isVowel(self.word[place - 1]) { self.word[place] = consonantY }
        }
        let marked = self.word
        func region(after start: Int) -> Int {
            var place = start + 1
            while place < marked.count {
                if isVowel(marked[place - 1]) && !isVowel(marked[place]) { return place + 1 }
                place += 1
            }
            return marked.count
        }
        let prefix = prefixes.first { marked.starts(with: $0) }
        first = prefix?.count ?? region(after: 0)
        second = region(after: first)
    }

    mutating func stem() -> [UInt8] {
        removePlural()
        if kept.contains(word) { return word }
        removePast()
        if word.count > 2, [y, consonantY].contains(word[word.count - 1]),
            !isVowel(word[word.count - 2])
        {
            word[word.count - 1] = UInt8(ascii: "i")
        }
        replaceSecond()
        replaceThird()
        removeFourth()
        removeLast()
        return word.map { $0 == consonantY ? y : $0 }
    }

    private mutating func removePlural() {
        if ends(with: "sses") {
            word.removeLast(2)
        } else if ends(with: "ied") || ends(with: "ies") {
            word.removeLast(word.count > 4 ? 2 : 1)
        } else if ends(with: "s"), !ends(with: "us"), !ends(with: "ss"),
            word.dropLast(2).contains(where: isVowel)
        {
            word.removeLast()
        }
    }

    private mutating func removePast() {
        let endings = ["eedly", "ingly", "edly", "eed", "ing", "ed"]
        guard let ending = endings.first(where: { ends(with: $0) }) else { return }
        let start = Array(word.dropLast(ending.utf8.count))
        if ending.hasPrefix("eed") {
            if start.count >= first { word = start + Array("ee".utf8) }
            return
        }
        if ending == "ing", start.count == 2, start[1] == y, !isVowel(start[0]) {
            word = [start[0]] + Array("ie".utf8)
            return
        }
        if !start.contains(where: isVowel) { return }
        word = start
        if ["at", "bl", "iz"].contains(where: { ends(with: $0) }) {
            word.append(UInt8(ascii: "e"))
        } else if let last = word.last, doubles.contains(last), word.dropLast().last == last {
            let isShort = word.count == 3 && "aeo".utf8.contains(word[0])
            if !isShort { word.removeLast() }
        } else if word.count <= first && endsInShortSyllable(word) {
            word.append(UInt8(ascii: "e"))
        }
    }

    private mutating func replaceSecond() {
        guard let (ending, other) = secondEndings.first(where: { ends(with: $0.0) }) else { return }
        let start = Array(word.dropLast(ending.utf8.count))
        if start.count < first { return }
        if ending == "ogi", start.last != UInt8(ascii: "l") { return }
        if ending == "li" {
            guard let last = start.last, "cdeghkmnrt".utf8.contains(last) else { return }
        }
        word = start + Array(other.utf8)
    }

    private mutating func replaceThird() {
        guard let (ending, other) = thirdEndings.first(where: { ends(with: $0.0) }) else { return }
        let start = Array(word.dropLast(ending.utf8.count))
        if start.count < (ending == "ative" ? second : first) { return }
        word = start + Array(other.utf8)
    }

    private mutating func removeFourth() {
        guard let ending = fourthEndings.first(where: { ends(with: $0) }) else { return }
        let start = Array(word.dropLast(ending.utf8.count))
        if start.count < second { return }
        if ending == "ion" {
            guard let last = start.last, "st".utf8.contains(last) else { return }
        }
        word = start
    }

    private mutating func removeLast() {
        let start = Array(word.dropLast())
        if ends(with: "e") {
            if start.count >= second || (start.count >= first && !endsInShortSyllable(start)) {
                word = start
            }
        } else if ends(with: "ll"), start.count >= second {
            word = start
        }
    }

    private func ends(with ending: String) -> Bool {
        word.count >= ending.utf8.count && word.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
}

private func endsInShortSyllable(_ word: [UInt8]) -> Bool {
    if word.suffix(4).elementsEqual("past".utf8) { return true }
    guard let last = word.last, !isVowel(last), word.count > 1, isVowel(word[word.count - 2])
    else { return false }
    if word.count == 2 { return true }
    return !isVowel(word[word.count - 3]) && !"wxY".utf8.contains(last)
}

private let y = UInt8(ascii: "y")
private let consonantY = UInt8(ascii: "Y")
private let doubles = Array("bdfgmnprt".utf8)

private func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
        UInt8(ascii: "u"), UInt8(ascii: "y"):
        true
    default: false
    }
}

private func bytes(_ words: String) -> [[UInt8]] {
    words.split(separator: " ").map { Array($0.utf8) }
}

/// Words whose stem follows no rule.
private let exceptions: [[UInt8]: [UInt8]] = [
    "skis": "ski", "skies": "sky", "idly": "idl", "gently": "gentl", "ugly": "ugli",
    "early": "earli", "only": "onli", "singly": "singl", "sky": "sky", "news": "news",
    "howe": "howe", "atlas": "atlas", "cosmos": "cosmos", "bias": "bias", "andes": "andes",
].reduce(into: [:]) { $0[Array($1.key.utf8)] = Array($1.value.utf8) }

/// Words that stay as they are once a plural's s is gone.
private let kept = bytes(
    "inning outing canning herring earring evening proceed exceed succeed")

/// Beginnings after which the first region starts.
private let prefixes = bytes("gener commun arsen past univers later emerg organ inter")

/// Endings of a step, longest first, and what stands in their place.
private let secondEndings = [
    ("ational", "ate"), ("fulness", "ful"), ("iveness", "ive"), ("ization", "ize"),
    ("ousness", "ous"), ("biliti", "ble"), ("lessli", "less"), ("tional", "tion"),
    ("alism", "al"), ("aliti", "al"), ("ation", "ate"), ("entli", "ent"), ("fulli", "ful"),
    ("iviti", "ive"), ("ogist", "og"), ("ousli", "ous"), ("abli", "able"), ("alli", "al"),
    ("anci", "ance"), ("ator", "ate"), ("enci", "ence"), ("izer", "ize"), ("bli", "ble"),
    ("ogi", "og"), ("li", ""),
]
private let thirdEndings = [
    ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("ative", ""), ("icate", "ic"),
    ("iciti", "ic"), ("ical", "ic"), ("ness", ""), ("ful", ""),
]
private let fourthEndings = [
    "ement", "able", "ance", "ence", "ible", "ment", "ant", "ate", "ent", "ion", "ism", "iti",
    "ive", "ize", "ous", "al", "er", "ic",
]
