/// The sentences of a passage, as they are written. A sentence ends after a full stop, a question
/// mark, an exclamation mark or an ellipsis, with any closing quote or bracket, where a space and
/// then no lower-case letter follows. An abbreviation may end one too early: a result then shows
/// half a sentence, which still holds the words that were looked for.
func sentences(of passage: String) -> [String] {
    var sentences: [String] = []
    forEachSentence(of: passage) { sentences.append(String(decoding: $0, as: UTF8.self)) }
    return sentences
}

/// Calls `use` with the UTF-8 of each sentence.
func forEachSentence(of passage: String, _ use: (UnsafeBufferPointer<UInt8>) -> Void) {
    var passage = passage
    let isPlain = passage.withUTF8 { splitPlain($0, use) }
    if !isPlain { splitAny(passage, use) }
}

/// A text without line ends and tabs.
func inOneLine(_ text: String) -> String {
    var bytes: [UInt8] = []
    appendInOneLine(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}

func appendInOneLine(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    let isPlain = text.withUTF8 { text in
        guard isPlainText(text) else { return false }
        var pieces = PlainPieces(text)
        var isFirst = true
        while let piece = pieces.next() {
            if !isFirst { bytes.append(UInt8(ascii: " ")) }
            isFirst = false
            bytes += text[piece]
        }
        return true
    }
    if !isPlain { bytes += text.split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8 }
}

// MARK: By bytes

// A large site has millions of words, and looking at characters takes many times as long.

/// False, and nothing used, where the text is not plain.
private func splitPlain(
    _ text: UnsafeBufferPointer<UInt8>, _ use: (UnsafeBufferPointer<UInt8>) -> Void
) -> Bool {
    guard isPlainText(text) else { return false }
    var pieces = PlainPieces(text)
    var sentence = SentenceBeingRead(text)
    var current = pieces.next()
    while let piece = current {
        sentence.add(piece)
        let next = pieces.next()
        if next.map({ endsSentence(text, piece, before: $0) }) ?? true { sentence.end(use) }
        current = next
    }
    return true
}

/// A sentence as it stands in the text, as long as there is one space between its words; most are
/// never copied.
private struct SentenceBeingRead {
    private let text: UnsafeBufferPointer<UInt8>
    private var range = 0..<0
    /// The sentence with one space between its words; empty while it is as it stands in the text.
    private var copy: [UInt8] = []

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    mutating func add(_ piece: Range<Int>) {
        if range.isEmpty {
            range = piece
            return
        }
        let follows =
            piece.lowerBound == range.upperBound + 1
            && text[range.upperBound] == UInt8(ascii: " ")
        if !follows, copy.isEmpty { copy = Array(text[range]) }
        if !copy.isEmpty {
            copy.append(UInt8(ascii: " "))
            copy += text[piece]
        }
        range = range.lowerBound..<piece.upperBound
    }

    mutating func end(_ use: (UnsafeBufferPointer<UInt8>) -> Void) {
        if copy.isEmpty {
            use(UnsafeBufferPointer(rebasing: text[range]))
        } else {
            copy.withUnsafeBufferPointer(use)
            copy.removeAll(keepingCapacity: true)
        }
        range = 0..<0
    }
}

private func endsSentence(
    _ text: UnsafeBufferPointer<UInt8>, _ piece: Range<Int>, before next: Range<Int>
) -> Bool {
    var end = piece.upperBound
    while end > piece.lowerBound, let length = lengthOfCloser(text, before: end, from: piece) {
        end -= length
    }
    guard let mark = lengthOfEnder(text, before: end, from: piece) else { return false }
    var start = next.lowerBound
    while start < next.upperBound, let length = lengthOfOpener(text, at: start) { start += length }
    if start < next.upperBound, isLowercase(text, at: start) { return false }
    return mark > 1 || text[end - 1] != UInt8(ascii: ".") || !isAbbreviation(text[piece])
}

private func lengthOfCloser(
    _ text: UnsafeBufferPointer<UInt8>, before end: Int, from piece: Range<Int>
) -> Int? {
    switch text[end - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): 1
    case 0x99, 0x9D: isGeneralMark(text, at: end - 3, from: piece) ? 3 : nil  // ’ ”
    default: nil
    }
}

private func lengthOfEnder(
    _ text: UnsafeBufferPointer<UInt8>, before end: Int, from piece: Range<Int>
) -> Int? {
    if end == piece.lowerBound { return nil }
    switch text[end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): return 1
    case 0xA6: return isGeneralMark(text, at: end - 3, from: piece) ? 3 : nil  // …
    default: return nil
    }
}

private func lengthOfOpener(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
    switch text[place] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "["): 1
    case 0xE2:
        // ‘ “
        text[place + 1] == 0x80 && (text[place + 2] == 0x98 || text[place + 2] == 0x9C) ? 3 : nil
    default: nil
    }
}

/// U+2000 to U+203F.
private func isGeneralMark(
    _ text: UnsafeBufferPointer<UInt8>, at place: Int, from piece: Range<Int>
) -> Bool {
    place >= piece.lowerBound && text[place] == 0xE2 && text[place + 1] == 0x80
}

private func isLowercase(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    let byte = text[place]
    if byte < 0x80 { return byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
    guard byte < 0xE0 else { return false }
    let code = UInt32(byte & 0x1F) << 6 | UInt32(text[place + 1] & 0x3F)
    return Unicode.Scalar(code).map { Character($0).isLowercase } ?? false
}

private func isAbbreviation(_ piece: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard piece.count <= 4 else { return false }
    return abbreviations.contains(String(decoding: piece, as: UTF8.self).lowercased())
}

/// Whether each Unicode scalar of a text is a character of its own, and whether it is white space
/// is known here: ASCII, Latin letters and the usual marks (quotation marks, dashes).
private func isPlainText(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    while true {
        place = endOfASCII(in: text, from: place)
        if place >= text.count { return true }
        switch text[place] {
        case 0xC2...0xCB: place += 2
        case 0xE2:
            guard place + 2 < text.count else { return false }
            switch (text[place + 1], text[place + 2]) {
            // Not what is invisible, or turns the direction: U+200B to U+200F, U+202A to U+202E.
            case (0x80, 0x80...0x8A), (0x80, 0x90...0xA9), (0x80, 0xAF...0xBF), (0x81, ..<0xA0):
                place += 3
            default: return false
            }
        default: return false
        }
    }
}

/// Where the stretch of ASCII that begins at `start` ends.
func endOfASCII(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(text)
    var place = start
    while place + 8 <= bytes.count,
        bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
        place += 8
    }
    while place < text.count, text[place] < 0x80 { place += 1 }
    return place
}

/// What stands between white space in a plain text.
private struct PlainPieces {
    private let text: UnsafeBufferPointer<UInt8>
    private var place = 0

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    mutating func next() -> Range<Int>? {
        while place < text.count, let length = lengthOfSpace(at: place) { place += length }
        if place >= text.count { return nil }
        let start = place
        while place < text.count {
            let byte = text[place]
            if byte > 0x20, byte < 0x80 {
                place += 1
            } else if lengthOfSpace(at: place) != nil {
                break
            } else {
                place += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3
            }
        }
        return start..<place
    }

    private func lengthOfSpace(at place: Int) -> Int? {
        switch text[place] {
        case 0x20, 9...13: return 1
        case 0xC2: return text[place + 1] == 0x85 || text[place + 1] == 0xA0 ? 2 : nil
        case 0xE2:
            switch (text[place + 1], text[place + 2]) {
            case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF), (0x81, 0x9F):
                return 3
            default: return nil
            }
        default: return nil
        }
    }
}

// MARK: By characters

private func splitAny(_ passage: String, _ use: (UnsafeBufferPointer<UInt8>) -> Void) {
    func end(_ sentence: [Substring]) {
        Array(sentence.joined(separator: " ").utf8).withUnsafeBufferPointer(use)
    }
    let pieces = passage.split(whereSeparator: \.isWhitespace)
    var sentence: [Substring] = []
    for (place, piece) in pieces.enumerated() {
        sentence.append(piece)
        let next = pieces.indices.contains(place + 1) ? pieces[place + 1] : nil
        guard let next else { break }
        let start = next.first { !openers.contains($0) }
        let last = piece.last { !closers.contains($0) }
        guard let last, enders.contains(last), start?.isLowercase != true else { continue }
        if last == ".", abbreviations.contains(piece.lowercased()) { continue }
        end(sentence)
        sentence = []
    }
    if !sentence.isEmpty { end(sentence) }
}

private let enders: Set<Character> = [".", "?", "!", "…"]
private let openers: Set<Character> = ["“", "‘", "\"", "'", "(", "["]
private let closers: Set<Character> = ["”", "’", "\"", "'", ")", "]"]
private let abbreviations: Set<String> = ["e.g.", "i.e.", "no.", "p.", "pp.", "dr.", "mr.", "mrs."]
