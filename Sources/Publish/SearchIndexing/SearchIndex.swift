import Deflate
import Digests
import HTML
import ParallelMapping
public import WorkKeeping

/// An index in parts, each of which a page loads when it needs it.
///
/// | part | what is in it, unpacked |
/// | --- | --- |
/// | `terms-0` | every word, its stem, and where the stem's postings are |
/// | `pages-0` | for each page a line: group, tab, path, tab, title |
/// | `postings-N` | for each stem the pages that hold it |
/// | `text-N` | for each page its summary, and its sentences by heading |
///
/// The first three are described at the head of `TermsPart.swift`, the last in `TextPart.swift`.
/// `index-reading.mjs` of the theme's search box reads them.
public struct SearchIndex: Sendable {
    public struct Part: Sendable {
        /// `postings-3`
        public let name: String
        /// What the part holds before it is packed.
        public let content: [UInt8]
    }

    public let parts: [Part]
    /// The same in every part of one index, and another in every other index: a page does not mix
    /// the parts of two editions.
    public let stamp: String
    /// Packing the index of a large site as small as can be would take a tenth of its whole build.
    private let effort: PackingEffort

    /// - Parameters:
    ///   - documents: the pages, in an order that stays.
    ///   - synonyms: words and phrases that mean the same, group by group.
    public init(of documents: [SearchDocument], synonyms: [[String]]) {
        let (choice, postings) = read(documents)
        let groups = postingsParts(of: postings)
        let pages = pagesPart(of: documents)
        let room = roomForText(
            pages: documents.count,
            rest: groups.map(\.content.count).reduce(0, +) + pages.count
                + postings.words.count * bytesOfAWord)
        let texts = choice.parts(room: room)
        let terms = termsPart(
            of: postings, in: groups, texts: texts, documents: documents, synonyms: synonyms)
        var parts = [
            Part(name: "terms-0", content: terms), Part(name: "pages-0", content: pages),
        ]
        for (number, group) in groups.enumerated() {
            parts.append(Part(name: "postings-\(number)", content: group.content))
        }
        for (number, text) in texts.enumerated() {
            parts.append(Part(name: "text-\(number)", content: text.content))
        }
        self.parts = parts
        effort = documents.count > pagesOfASmallSite ? .little : .most
        stamp = Self.stamp(of: parts)
    }

    /// How many parts of each kind there are.
    public var counts: [(kind: String, count: Int)] {
        ["terms", "pages", "postings", "text"].map { kind in
            (kind, parts.count { $0.name.hasPrefix(kind + "-") })
        }
    }

    /// A part as a classic script, which a page loads from a file as well as from a server. It
    /// hands the part on as `kithShard(name, stamp, bytes)`.
    public func script(of part: Part, keeping kept: KeptWork? = nil) -> [UInt8] {
        let sources = [part.content, [UInt8(effort.rawValue)]]
        let content = kept.result(of: "packing a part", from: sources) { packed(part) }
        return Array("kithShard(\"\(part.name)\",\"\(stamp)\",\"".utf8)
            + content + Array("\")\n".utf8)
    }

    /// All parts as scripts, packed on all cores at once.
    public func scripts(
        keeping kept: KeptWork? = nil
    ) -> [(name: String, script: [UInt8])] {
        parallelMap(parts.count) { places in
            places.map { (parts[$0].name, script(of: parts[$0], keeping: kept)) }
        }
    }

    /// A part's bytes, packed (zlib) in base64.
    public func packed(_ part: Part) -> [UInt8] {
        base64(zlibCompressed(part.content, effort: effort))
    }

    private static func stamp(of parts: [Part]) -> String {
        let digests = parts.flatMap { digest(of: Array($0.name.utf8) + $0.content) }
        return digest(of: digests).prefix(4).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}

/// Reads the texts and the words of pages, which have nothing to do with each other, side by side.
private func read(_ documents: [SearchDocument]) -> (TextChoice, Postings) {
    enum Half {
        case texts(TextChoice)
        case words(Postings)
    }
    let most = mostRoomForText(pages: documents.count)
    var texts: TextChoice?
    var words: Postings?
    let halves = parallelMap(2) { places in
        places.map { place -> Half in
            place == 0
                ? .words(Postings(of: documents))
                : .texts(TextChoice(of: documents, most: most))
        }
    }
    for half in halves {
        switch half {
        case .texts(let found): texts = found
        case .words(let found): words = found
        }
    }
    return (texts ?? TextChoice(of: [], most: 0), words ?? Postings(of: []))
}

// MARK: - How large an index may become

/// A group of postings, and a group of pages' texts, before it is packed. Packed it is a third to
/// a half of that: large enough to be worth a file, small enough to be read at once.
let bytesOfAPart = 96 * 1024
/// What a word takes in `terms-0`.
private let bytesOfAWord = 6

/// How many bytes of text have room beside the rest, so that the whole index, packed, has at most
/// 0.5 MB up to 1,000 pages and 4 MB at 10,000. It is judged by what is to be packed and not by
/// what comes of it, since that differs between versions of libdeflate.
private func roomForText(pages: Int, rest: Int) -> Int {
    let packedRest = rest * 60 / 100
    return max(0, most(pages: pages) - packedRest) * 100 / 45
}

private func mostRoomForText(pages: Int) -> Int {
    most(pages: pages) * 100 / 45
}

private func most(pages: Int) -> Int {
    460_000 + max(0, pages - pagesOfASmallSite) * 360
}

private let pagesOfASmallSite = 1000
