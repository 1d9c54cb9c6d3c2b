/// The text with each quotation replaced by a bar, which is part of no word. What is quoted is
/// talked about, not said.
///
/// Single and double marks count, curled or straight. A mark opens a quotation where no letter
/// stands before it, and closes it where none follows, so that an apostrophe does neither. An open
/// quotation that is never closed is kept.
func withoutQuotations(_ text: String) -> String {
    // Most texts have no mark, and looking at bytes is many times as fast as at characters.
    if !text.utf8.contains(where: mayBeginMark) { return text }
    let characters = Array(text)
    var kept = ""
    var index = 0
    while index < characters.count {
        if let end = endOfQuotation(from: index, in: characters) {
            kept += " | "
            index = end + 1
        } else {
            kept.append(characters[index])
            index += 1
        }
    }
    return kept
}

/// “ and ‘ begin with the same byte.
private func mayBeginMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || byte == "“".utf8.first
}

private let closingMarks: [Character: Character] = ["‘": "’", "“": "”", "'": "'", "\"": "\""]

private func endOfQuotation(from start: Int, in characters: [Character]) -> Int? {
    guard let closing = closingMarks[characters[start]],
        start == 0 || !characters[start - 1].isPartOfWord
    else { return nil }
    return characters.indices.dropFirst(start + 1).first { index in
        characters[index] == closing
            && !(index + 1 < characters.count && characters[index + 1].isPartOfWord)
    }
}

extension Character {
    var isPartOfWord: Bool { isLetter || isNumber }
}
