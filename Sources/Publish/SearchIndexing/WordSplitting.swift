import Foundation

/// Calls `use` with each word of a text, in lower case, without accents, as UTF-8.
///
/// A word is letters and digits in a row. An apostrophe inside it is left out, and an `'s` at its
/// end with it; a hyphen ends a word. `words.mjs` of the theme's search box splits what is typed
/// by the same rules: the tests of both read `Tests/Fixtures/search-words.tsv`.
func forEachWord(in text: String, _ use: ([UInt8]) -> Void) {
    var text = text
    let isPlain = text.withUTF8 { splitPlain($0, use) }
    if !isPlain { splitAny(text, use) }
}

/// For a text in ASCII and the usual signs (quotation marks, dashes), by its bytes alone: a
/// large site has millions of words. False, and nothing used, if there is anything else in it.
private func splitPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ use: ([UInt8]) -> Void) -> Bool {
    var place = 0
    while place < bytes.count {
        if bytes[place] < 0x80 {
            place += 1
        } else if isGeneralPunctuation(bytes, at: place) {
            place += 3
        } else {
            return false
        }
    }
    var word = WordBeingRead()
    place = 0
    while place < bytes.count {
        let byte = bytes[place]
        if byte >= 0x80 {
            let isApostrophe = bytes[place + 1] == 0x80 && bytes[place + 2] == 0x99  // U+2019
            if isApostrophe { word.addApostrophe() } else { word.end(use) }
            place += 3
            continue
        }
        if let letter = lowercased(byte) {
            word.add(letter)
        } else if byte == UInt8(ascii: "'") {
            word.addApostrophe()
        } else {
            word.end(use)
        }
        place += 1
    }
    word.end(use)
    return true
}

/// U+2000 to U+206F.
private func isGeneralPunctuation(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard place + 2 < bytes.count, bytes[place] == 0xE2 else { return false }
    return bytes[place + 1] == 0x80 || (bytes[place + 1] == 0x81 && bytes[place + 2] < 0xB0)
}

/// For any text: accents are what stays of a letter's decomposition beside the letter.
private func splitAny(_ text: String, _ use: ([UInt8]) -> Void) {
    var word = WordBeingRead()
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .nonspacingMark: continue
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber:
            for byte in scalar.properties.lowercaseMapping.utf8 { word.add(byte) }
        default:
            if scalar == "'" || scalar == "\u{2019}" { word.addApostrophe() } else { word.end(use) }
        }
    }
    word.end(use)
}

private struct WordBeingRead {
    private var bytes: [UInt8] = []
    /// How long the word was at its last apostrophe.
    private var lengthAtApostrophe: Int?

    mutating func add(_ byte: UInt8) {
        bytes.append(byte)
    }

    mutating func addApostrophe() {
        if !bytes.isEmpty { lengthAtApostrophe = bytes.count }
    }

    mutating func end(_ use: ([UInt8]) -> Void) {
        if bytes.isEmpty { return }
        if let length = lengthAtApostrophe, bytes.count == length + 1,
            bytes[length] == UInt8(ascii: "s")
        {
            bytes.removeLast()
        }
        use(bytes)
        bytes.removeAll(keepingCapacity: true)
        lengthAtApostrophe = nil
    }
}

private func lowercased(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
    default: nil
    }
}
