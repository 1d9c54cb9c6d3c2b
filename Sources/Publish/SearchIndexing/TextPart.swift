// What `text-N` holds: the texts of some pages, with a form feed between them. A page's text has
// lines: the summary first; then, for each part of the page, a tab, the id of its place in the
// page, a tab and its heading, and its sentences, one a line.

/// Pages' texts that travel together.
struct TextPart {
    let firstPage: Int
    var content: [UInt8]
}

/// The texts of all pages, if they have room. Otherwise each page keeps its summary, and as many of
/// each part's first sentences as there is room for: what a result shows is then sometimes the
/// summary, and not the sentence that was found.
func textParts(of documents: [SearchDocument], room: Int) -> [TextPart] {
    let inSentences = documents.map(DocumentInSentences.init)
    var texts = inSentences.map { $0.text(sentencesInAPart: .max) }
    if texts.map(\.utf8.count).reduce(0, +) > room {
        let each = room / max(1, documents.count)
        texts = inSentences.map { $0.text(within: each) }
    }
    var parts: [TextPart] = []
    for (page, text) in texts.enumerated() {
        let bytes = Array(text.utf8)
        if let last = parts.last, last.content.count + bytes.count < bytesOfAPart {
            parts[parts.count - 1].content += [UInt8(ascii: "\u{C}")] + bytes
        } else {
            parts.append(TextPart(firstPage: page, content: bytes))
        }
    }
    return parts
}

private struct DocumentInSentences {
    let summary: String
    let sections: [(head: String, sentences: [String])]

    init(_ document: SearchDocument) {
        summary = inOneLine(document.summary)
        sections = document.sections.map { section in
            (
                "\t\(section.anchor ?? "")\t\(inOneLine(section.heading))",
                section.passages.flatMap(sentences(of:))
            )
        }
    }

    /// The page's text with at most so many sentences in each part.
    func text(sentencesInAPart most: Int) -> String {
        let lines = sections.flatMap { [$0.head] + $0.sentences.prefix(most) }
        return ([summary] + lines).joined(separator: "\n")
    }

    /// The most of it that has room in so many bytes, part by part equally.
    func text(within room: Int) -> String {
        for most in [8, 4, 2, 1] {
            let text = text(sentencesInAPart: most)
            if text.utf8.count <= room { return text }
        }
        return summary
    }
}
