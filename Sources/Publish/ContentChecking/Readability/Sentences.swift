/// The sentences of a passage, each as its words.
///
/// A word is what stands between spaces, dashes or slashes and has a letter or a digit in it; a
/// hyphenated word is one. A sentence ends after a full stop, a question mark, an exclamation mark
/// or an ellipsis (with any closing quote or bracket), unless a lower-case letter follows: “Why?”
/// she asked.
func sentences(in passage: String) -> [[String]] {
    let pieces = passage.split { $0.isWhitespace || separators.contains($0) }
    var sentences: [[String]] = []
    var words: [String] = []
    for (index, piece) in pieces.enumerated() {
        let word = trimmed(piece)
        if !word.isEmpty { words.append(String(word)) }
        let next = pieces.indices.contains(index + 1) ? pieces[index + 1] : nil
        if !words.isEmpty, endsSentence(piece, before: next) {
            sentences.append(words)
            words = []
        }
    }
    return sentences
}

private let separators: Set<Character> = ["—", "–", "/"]
private let enders: Set<Character> = [".", "?", "!", "…"]
/// What may stand between a sentence's end mark and the space after it.
private let closers: Set<Character> = ["”", "’", "\"", "'", ")", "]"]
/// Their full stop is never the end of a sentence.
private let abbreviations: Set<String> = ["e.g", "i.e", "cf", "dr", "mr", "mrs", "ms", "vs"]
/// Nor is the full stop of these before a number: “No. 4”, “p. 12”.
private let numberAbbreviations: Set<String> = ["no", "nos", "p", "pp", "s", "ch"]

private func endsSentence(_ piece: Substring, before next: Substring?) -> Bool {
    guard let next else { return true }
    guard let last = piece.last(where: { !closers.contains($0) }), enders.contains(last) else {
        return false
    }
    guard let first = next.first(where: { $0.isLetter || $0.isNumber }) else { return true }
    if first.isLowercase { return false }
    if last != "." { return true }
    let word = trimmed(piece).lowercased()
    if abbreviations.contains(word) { return false }
    return !(first.isNumber && numberAbbreviations.contains(word))
}

/// Without the punctuation around it.
private func trimmed(_ piece: Substring) -> Substring {
    let isPart: (Character) -> Bool = { $0.isLetter || $0.isNumber }
    guard let first = piece.firstIndex(where: isPart), let last = piece.lastIndex(where: isPart)
    else { return "" }
    return piece[first...last]
}
