// What `terms-0`, `pages-0` and `postings-N` hold.
//
// `terms-0`: the length of a text in bytes, the text, and numbers. All numbers are as in
// `IndexBytes`. The text has blocks, with a form feed between them:
//
//   1. The words as they are written, in order, one a line. A line begins with one character: how
//      many characters the word shares with the one before it, from the space (0) on. The rest of
//      the word follows.
//   2. Words that say little by themselves, with spaces between them.
//   3. Words and phrases that mean the same: a group a line, with tabs between them.
//   4. Forms of one word that no ending tells, such as keep and kept, likewise.
//   5. What a page of each group is called: a group a line, then a tab and the words.
//
// The numbers:
//
//   1. How many words; for each word, in the same order, 0 where its stem is a new one, and
//      otherwise how many stems back from the next new one its stem is.
//   2. How many stems; for each in how many pages it is and how many bytes its postings have.
//   3. How many parts of postings, and for each the number of its first stem.
//   4. How many pages; how many parts of text, and for each the number of its first page.
//
// `postings-N`: the postings of its stems, one stem after another. A posting is one number:
// 16 times how many pages further on it is (from the page before the first), and the level.

/// Stems' postings that travel together.
struct PostingsPart {
    let firstStem: Int
    var content: [UInt8]
}

func postingsParts(of postings: Postings) -> [PostingsPart] {
    var parts: [PostingsPart] = []
    for (stem, entries) in postings.ofStem.enumerated() {
        let bytes = entries.bytes
        if let last = parts.last, last.content.count + bytes.count <= bytesOfAPart {
            parts[parts.count - 1].content += bytes
        } else {
            parts.append(PostingsPart(firstStem: stem, content: bytes))
        }
    }
    return parts
}

func pagesPart(of documents: [SearchDocument]) -> [UInt8] {
    let lines = documents.map { "\($0.group)\t\($0.path)\t\(inOneLine($0.title))" }
    return Array(lines.joined(separator: "\n").utf8)
}

func termsPart(
    of postings: Postings, in parts: [PostingsPart], texts: [TextPart],
    documents: [SearchDocument], synonyms: [[String]]
) -> [UInt8] {
    let stopWords = englishStopWords.map { String(decoding: $0, as: UTF8.self) }
    let blocks = [
        frontCoded(postings.words.map(\.word)),
        stopWords.joined(separator: " "),
        lines(of: synonyms), lines(of: englishIrregularForms), lines(of: kinds(of: documents)),
    ]
    var bytes = IndexBytes()
    bytes.append(text: blocks.joined(separator: "\u{C}"))
    bytes.append(postings.words.count)
    var next = 0
    for (_, stem) in postings.words {
        bytes.append(next - stem)
        if stem == next { next += 1 }
    }
    bytes.append(postings.ofStem.count)
    for entries in postings.ofStem {
        bytes.append(entries.documents)
        bytes.append(entries.bytes.count)
    }
    bytes.append(parts.count)
    for part in parts { bytes.append(part.firstStem) }
    bytes.append(documents.count)
    bytes.append(texts.count)
    for text in texts { bytes.append(text.firstPage) }
    return bytes.bytes
}

private func kinds(of documents: [SearchDocument]) -> [[String]] {
    var kinds: [[String]] = []
    for document in documents where !document.kind.isEmpty {
        let kind = [document.group, document.kind]
        if !kinds.contains(kind) { kinds.append(kind) }
    }
    return kinds
}

/// A group of words or phrases a line, with tabs between them.
private func lines(of groups: [[String]]) -> String {
    groups.map { $0.map(inOneLine).joined(separator: "\t") }.joined(separator: "\n")
}

/// Each word in a line, without what it shares with the word before. Counted in UTF-16, as a
/// browser counts.
private func frontCoded(_ words: [String]) -> String {
    var before: [UInt16] = []
    var lines: [String] = []
    for word in words {
        let units = Array(word.utf16)
        var shared = 0
        while shared < min(units.count, before.count, 90), units[shared] == before[shared] {
            shared += 1
        }
        let mark = Unicode.Scalar(UInt8(ascii: " ") + UInt8(shared))
        lines.append(String(mark) + String(decoding: units[shared...], as: UTF16.self))
        before = units
    }
    return lines.joined(separator: "\n")
}
