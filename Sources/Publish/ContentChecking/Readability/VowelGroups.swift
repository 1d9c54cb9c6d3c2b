/// The vowels of one word in small letters a to z, and how many syllables they make.
struct VowelGroups {
    private let word: String
    private let letters: [UInt8]

    init(_ word: String) {
        self.word = word
        letters = Array(word.utf8)
    }

    var syllables: Int {
        max(1, groups - silentEnding + soundedEnding + breaks)
    }

    // MARK: Groups

    /// How many runs of vowels there are. A `y` before a vowel is a consonant at the start of a
    /// word and between vowels (*you*, *player*); the `u` of `qu` is one always.
    private var groups: Int {
        letters.indices.count { isVowel(at: $0) && !isVowel(at: $0 - 1) }
    }

    private func isVowel(at index: Int) -> Bool {
        guard letters.indices.contains(index) else { return false }
        switch letters[index] {
        case UInt8(ascii: "y"):
            let startsOrFollowsVowel = index == 0 || isPlainVowel(at: index - 1)
            return !(startsOrFollowsVowel && isPlainVowel(at: index + 1))
        case UInt8(ascii: "u"): return letter(before: index) != UInt8(ascii: "q")
        default: return isPlainVowel(at: index)
        }
    }

    private func isPlainVowel(at index: Int) -> Bool {
        letters.indices.contains(index) && "aeiou".utf8.contains(letters[index])
    }

    // MARK: Endings

    /// 1 where the last `e` is silent: *safe*, *safes*, *shared*; not *table*, *centre*, *places*,
    /// *wanted*.
    private var silentEnding: Int {
        for ending in ["e", "es", "ed"] where word.hasSuffix(ending) {
            let e = letters.count - ending.utf8.count
            guard e > 0, !isVowel(at: e - 1) else { return 0 }
            return isSounded(ending, eAt: e) ? 0 : 1
        }
        return 0
    }

    private func isSounded(_ ending: String, eAt e: Int) -> Bool {
        let before = letters[e - 1]
        if e > 1, !isVowel(at: e - 2) {
            let beforeThat = letters[e - 2]
            if before == UInt8(ascii: "l"), !"lrw".utf8.contains(beforeThat) { return true }
            if before == UInt8(ascii: "r"), ending != "ed", !"rw".utf8.contains(beforeThat) {
                return true
            }
        }
        switch ending {
        case "es":
            return "sxzcg".utf8.contains(before)
                || ["shes", "ches"].contains { word.hasSuffix($0) }
        case "ed": return before == UInt8(ascii: "t") || before == UInt8(ascii: "d")
        default: return false
        }
    }

    /// 1 where a consonant at the end makes a syllable: *racism*, *rhythm*.
    private var soundedEnding: Int {
        ["sm", "sms", "thm", "thms"].contains { word.hasSuffix($0) } ? 1 : 0
    }

    // MARK: Breaks

    /// How often two vowels side by side are two syllables: *going*, *create*, *quiet*.
    private var breaks: Int {
        letters.indices.dropLast().count { isBreak(after: $0) }
            + vowelBreaks.count { word.contains($0) }
            + vowelBreaksAtStart.count { word.hasPrefix($0) }
    }

    private func isBreak(after index: Int) -> Bool {
        guard isVowel(at: index), isVowel(at: index + 1) else { return false }
        let before = letter(before: index) ?? 0
        let rest = word.utf8.dropFirst(index + 2)
        if letters[index] == UInt8(ascii: "y") { return true }
        if rest.elementsEqual("ng".utf8), letters[index + 1] == UInt8(ascii: "i") { return true }
        switch (letters[index], letters[index + 1]) {
        case (UInt8(ascii: "i"), let second): return iBreaks(before, second, rest)
        case (UInt8(ascii: "u"), UInt8(ascii: "a")): return !"gq".utf8.contains(before)
        case (UInt8(ascii: "u"), UInt8(ascii: "e")):
            return !"gq".utf8.contains(before) && rest.first.map("nl".utf8.contains) == true
        case (UInt8(ascii: "u"), UInt8(ascii: "o")), (UInt8(ascii: "a"), UInt8(ascii: "o")):
            return true
        case (UInt8(ascii: "e"), UInt8(ascii: "o")): return rest.first != UInt8(ascii: "u")
        default: return false
        }
    }

    /// `ia`, `ie`, `io` and `iu` break, except after the soft consonants of *special*, *patient*
    /// and *region*, in *Australian*, and `ie` in most places.
    private func iBreaks(
        _ before: UInt8, _ second: UInt8, _ rest: Substring.UTF8View.SubSequence
    ) -> Bool {
        let isSoft = "cstgxh".utf8.contains(before)
        switch second {
        case UInt8(ascii: "a"):
            if rest.first == UInt8(ascii: "g") { return false }
            if before == UInt8(ascii: "l"), rest.elementsEqual("n".utf8) { return false }
            return !isSoft || rest.starts(with: "te".utf8) || rest.starts(with: "ti".utf8)
        case UInt8(ascii: "o"):
            if rest.starts(with: "ur".utf8) { return false }
            return !(isSoft && rest.first.map("nu".utf8.contains) == true)
        case UInt8(ascii: "u"): return true
        case UInt8(ascii: "e"):
            if rest.starts(with: "t".utf8) { return true }
            if rest.starts(with: "nt".utf8) || rest.starts(with: "nc".utf8) {
                return !"ct".utf8.contains(before)
            }
            let isComparing = ["r", "rs", "st"].contains { rest.elementsEqual($0.utf8) }
            return isComparing && letters.count > 5
        default: return false
        }
    }

    private func letter(before index: Int) -> UInt8? {
        index > 0 ? letters[index - 1] : nil
    }
}

/// Breaks that the letters around them tell.
private let vowelBreaks = [
    "creat", "uity", "luid", "ruid", "suici", "tuit", "poe", "neous", "ruin",
]
private let vowelBreaksAtStart = [
    "react", "reass", "reapp", "reali", "coop", "coord", "coex", "reinf", "reins", "reuse",
]
