import ParallelMapping

// What `text-N` holds: the texts of some pages, with a form feed between them. A page's text has
// lines: the summary first; then, for each part of the page, a tab, the id of its place in the
// page, a tab and its heading, and its sentences, one a line.

/// Pages' texts that travel together.
struct TextPart {
    let firstPage: Int
    var content: [UInt8]
}

/// What texts there are to choose from, before it is known how much room they have.
struct TextChoice {
    private var pages: [DocumentInSentences] = []
    private var bytes = 0
    private var isCut = false

    /// - Parameters:
    ///   - documents: the pages.
    ///   - most: the most room that there can be. Pages that have more together are cut at once to
    ///     what each could then keep, so that not all words of a large site are held in memory.
    init(of documents: [SearchDocument], most: Int) {
        let each = most / max(1, documents.count)
        var start = 0
        while start < documents.count {
            let end = min(start + 1024, documents.count)
            let cut = isCut
            let first = start
            pages += parallelMap(end - start) { range in
                range.map { place in
                    let document = documents[first + place]
                    if !cut { return DocumentInSentences(document) }
                    return DocumentInSentences(document, most: mostWhereCut).cut(to: each)
                }
            }
            bytes += pages[start...].map(\.count).reduce(0, +)
            if bytes > most, !isCut {
                isCut = true
                pages = pages.map { $0.cut(to: each) }
            }
            start = end
        }
    }

    /// The texts of all pages, if they have room. Otherwise each page keeps its summary, and as
    /// many of each part's first sentences as there is room for: what a result shows is then
    /// sometimes the summary, and not the sentence that was found.
    /// - Parameter room: at most the `most` that was given before.
    /// - Returns: the texts, in the pages' order.
    func parts(room: Int) -> [TextPart] {
        let each = room / max(1, pages.count)
        let hasRoom = !isCut && bytes <= room
        var parts: [TextPart] = []
        for (number, page) in pages.enumerated() {
            let bytes = hasRoom ? page.bytes : page.cut(to: each).bytes
            if let last = parts.last, last.content.count + bytes.count < bytesOfAPart {
                parts[parts.count - 1].content.append(UInt8(ascii: "\u{C}"))
                parts[parts.count - 1].content += bytes
            } else {
                parts.append(TextPart(firstPage: number, content: bytes))
            }
        }
        return parts
    }
}

/// How many sentences of each part a text keeps at most that does not keep all.
private let mostWhereCut = 8

/// A page's text, and where its lines are.
private struct DocumentInSentences {
    private struct Line {
        /// Without the line end before it.
        let start: Int
        /// From 1, in its part of the page; 0 for the summary and for the heads of parts.
        let sentence: Int
    }

    private(set) var bytes: [UInt8] = []
    private var lines: [Line] = []

    var count: Int { bytes.count }

    /// After `most` sentences of a part its other passages are passed over.
    init(_ document: SearchDocument, most: Int = .max) {
        lines.append(Line(start: 0, sentence: 0))
        appendInOneLine(document.summary, to: &bytes)
        for section in document.sections {
            begin(0)
            bytes += "\t\(section.anchor ?? "")\t".utf8
            appendInOneLine(section.heading, to: &bytes)
            var sentence = 0
            for passage in section.passages where sentence < most {
                forEachSentence(of: passage) { text in
                    sentence += 1
                    begin(sentence)
                    bytes += text
                }
            }
        }
    }

    private mutating func begin(_ sentence: Int) {
        bytes.append(UInt8(ascii: "\n"))
        lines.append(Line(start: bytes.count, sentence: sentence))
    }

    private init(lines: some Sequence<Int>, of whole: DocumentInSentences) {
        for line in lines {
            if self.lines.isEmpty {
                self.lines.append(Line(start: 0, sentence: 0))
            } else {
                begin(whole.lines[line].sentence)
            }
            bytes += whole.bytes[whole.range(ofLine: line)]
        }
    }

    /// The most of it that has room in so many bytes, part by part equally.
    func cut(to room: Int) -> DocumentInSentences {
        for most in [mostWhereCut, 4, 2, 1] {
            let kept = lines.indices.filter { lines[$0].sentence <= most }
            let size = kept.reduce(kept.count - 1) { $0 + range(ofLine: $1).count }
            if size <= room { return DocumentInSentences(lines: kept, of: self) }
        }
        return DocumentInSentences(lines: [0], of: self)
    }

    private func range(ofLine line: Int) -> Range<Int> {
        let end = line + 1 < lines.count ? lines[line + 1].start - 1 : bytes.count
        return lines[line].start..<end
    }
}
