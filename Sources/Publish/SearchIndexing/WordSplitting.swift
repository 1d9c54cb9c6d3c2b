import Foundation

/// Calls `use` with each word of a text, in lower case, without accents, as UTF-8.
///
/// A word is letters and digits in a row. An apostrophe inside it is left out, and an `'s` at its
/// end with it; a hyphen ends a word. `words.mjs` of the theme's search box splits what is typed
/// by the same rules: the tests of both read `Tests/Fixtures/search-words.tsv`.
@inline(__always)
func forEachWord(in text: String, _ use: (UnsafeBufferPointer<UInt8>) -> Void) {
    var text = text
    let isPlain = text.withUTF8 { splitPlain($0, use) }
    if !isPlain { splitAny(text, use) }
}

/// For a text in ASCII, Latin letters and the usual signs (quotation marks, dashes), by its bytes
/// alone: a large site has millions of words. False, and nothing used, if there is anything else
/// in it.
@inline(__always)
private func splitPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, _ use: (UnsafeBufferPointer<UInt8>) -> Void
) -> Bool {
    if !isPlain(bytes) { return false }
    // No letter becomes longer than three bytes for each of its own.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count * 3 + 1) { room in
        plainLetters.withUnsafeBufferPointer { letters in
            var word = WordBeingRead(room)
            var place = 0
            while place < bytes.count {
                let byte = bytes[place]
                if byte < 0x80 {
                    let letter = letters[Int(byte)]
                    if letter > 0 {
                        word.add(letter)
                    } else if byte == UInt8(ascii: "'") {
                        word.addApostrophe()
                    } else {
                        word.end(use)
                    }
                    place += 1
                } else if byte < 0xE0 {
                    let letter = Int(byte & 0x1F) << 6 | Int(bytes[place + 1] & 0x3F)
                    switch latinLetters[letter - 0x80] {
                    case .letters(let letters): for letter in letters { word.add(letter) }
                    case .nothing: break
                    case .end: word.end(use)
                    }
                    place += 2
                } else {
                    let isApostrophe = bytes[place + 1] == 0x80 && bytes[place + 2] == 0x99
                    if isApostrophe { word.addApostrophe() } else { word.end(use) }
                    place += 3
                }
            }
            word.end(use)
        }
    }
    return true
}

private func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    while true {
        place = endOfASCII(in: bytes, from: place)
        if place >= bytes.count { return true }
        switch bytes[place] {
        case 0xC2...0xC9: place += 2  // up to U+027F
        case _ where isGeneralPunctuation(bytes, at: place): place += 3
        default: return false
        }
    }
}

/// U+2000 to U+206F.
private func isGeneralPunctuation(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard place + 2 < bytes.count, bytes[place] == 0xE2 else { return false }
    return bytes[place + 1] == 0x80 || (bytes[place + 1] == 0x81 && bytes[place + 2] < 0xB0)
}

/// What a word has of a character.
private enum WordPart {
    case letters([UInt8])
    case nothing
    /// It is no part of a word.
    case end
}

/// What words have of the characters from U+0080 to U+027F, each of which says the same whatever
/// stands beside it.
private let latinLetters: [WordPart] = (UInt32(0x80)...0x27F).map { code in
    var letters: [UInt8] = []
    var isEnd = false
    for scalar in Unicode.Scalar(code).map(String.init)?
        .decomposedStringWithCanonicalMapping.unicodeScalars ?? String().unicodeScalars
    {
        switch part(of: scalar) {
        case .letters(let found): letters += found
        case .nothing: break
        case .end: isEnd = true
        }
    }
    return isEnd ? .end : letters.isEmpty ? .nothing : .letters(letters)
}

/// By an ASCII character, the small letter or digit; 0 for anything else.
private let plainLetters: [UInt8] = (UInt8(0)..<0x80).map { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
    default: 0
    }
}

/// For any text: accents are what stays of a letter's decomposition beside the letter.
private func splitAny(_ text: String, _ use: (UnsafeBufferPointer<UInt8>) -> Void) {
    let scalars = text.decomposedStringWithCanonicalMapping.unicodeScalars
    // The largest mapping to small letters has three scalars, of four bytes at most.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: scalars.count * 12 + 1) { room in
        var word = WordBeingRead(room)
        for scalar in scalars {
            switch part(of: scalar) {
            case .letters(let letters): for letter in letters { word.add(letter) }
            case .nothing: break
            case .end where scalar == "'" || scalar == "\u{2019}": word.addApostrophe()
            case .end: word.end(use)
            }
        }
        word.end(use)
    }
}

private func part(of scalar: Unicode.Scalar) -> WordPart {
    switch scalar.properties.generalCategory {
    case .nonspacingMark: .nothing
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber:
        .letters(Array(scalar.properties.lowercaseMapping.utf8))
    default: .end
    }
}

private struct WordBeingRead {
    private let room: UnsafeMutableBufferPointer<UInt8>
    private var count = 0
    /// How long the word was at its last apostrophe; -1 where it has none.
    private var lengthAtApostrophe = -1

    init(_ room: UnsafeMutableBufferPointer<UInt8>) {
        self.room = room
    }

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        room[count] = byte
        count += 1
    }

    mutating func addApostrophe() {
        if count > 0 { lengthAtApostrophe = count }
    }

    @inline(__always)
    mutating func end(_ use: (UnsafeBufferPointer<UInt8>) -> Void) {
        if count == 0 { return }
        let isPossessive =
            lengthAtApostrophe == count - 1 && room[count - 1] == UInt8(ascii: "s")
        use(UnsafeBufferPointer(rebasing: room[..<(isPossessive ? count - 1 : count)]))
        count = 0
        lengthAtApostrophe = -1
    }
}
