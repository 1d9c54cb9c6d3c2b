import Foundation
import TestSupport
import Testing

@testable import SearchIndexing

/// Reads an index back, as the page does.
private struct Reader {
    var bytes: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        self.bytes = bytes[...]
    }

    mutating func number() -> Int {
        var number = 0
        var shift = 0
        while let byte = bytes.popFirst() {
            number |= Int(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift += 7
        }
        return number
    }

    mutating func text() -> String {
        let count = number()
        defer { bytes = bytes.dropFirst(count) }
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }
}

private func page(
    _ path: String, _ title: String, _ passages: [String] = [], language: String = "en"
) -> SearchDocument {
    SearchDocument(
        path: path, title: title, group: "guidance", kind: "Guidance",
        language: SearchLanguage(code: language), summary: "About it.",
        sections: [.init(anchor: "one", heading: "A heading", passages: passages)])
}

private func part(_ name: String, of index: SearchIndex) -> [UInt8] {
    index.parts.first { $0.name == name }?.content ?? []
}

/// Words with the pages and levels of their stems, decoded from the parts.
private func decoded(_ index: SearchIndex) -> [String: [[Int]]] {
    var terms = Reader(part("terms-0", of: index))
    let lines = terms.text().split(separator: "\u{C}", omittingEmptySubsequences: false)[0]
        .split(separator: "\n").map { Array($0.utf16) }
    var words: [String] = []
    for line in lines {
        let shared = Int(line[0]) - 32
        let units = Array((words.last ?? "").utf16.prefix(shared)) + line.dropFirst()
        words.append(String(decoding: units, as: UTF16.self))
    }
    #expect(terms.number() == words.count)
    var next = 0
    let stems = words.map { _ in
        let stem = next - terms.number()
        if stem == next { next += 1 }
        return stem
    }
    #expect(terms.number() == next)
    let sizes = (0..<next).map { _ in (pages: terms.number(), bytes: terms.number()) }
    var postings = Reader(
        (0..<terms.number()).flatMap { part("postings-\($0)", of: index) })
    let found = sizes.map { size in
        var page = -1
        return (0..<size.pages).map { _ in
            let value = postings.number()
            page += value / 16
            return [page, value % 16]
        }
    }
    return Dictionary(uniqueKeysWithValues: zip(words, stems.map { found[$0] }))
}

@Suite struct SearchIndexTests {
    @Test func aWordLeadsToThePagesThatHoldItsStem() {
        let index = SearchIndex(
            of: [
                page("a.html", "Mapping", ["We map."]), page("b.html", "Other", ["Two maps here."]),
                page("c.html", "Consent"),
            ], synonyms: [])
        let found = decoded(index)
        #expect(found["mapping"]?.map { $0[0] } == [0, 1])
        #expect(found["maps"] == found["mapping"])
        #expect(found["consent"]?.map { $0[0] } == [2])
        // A title says more of a page than a sentence in it.
        let levels = found["mapping"]?.map { $0[1] } ?? []
        #expect(levels.count == 2 && levels[0] > levels[1])
    }

    @Test func wordsThatEveryPageHasAreFoundInTitlesAlone() {
        let found = decoded(
            SearchIndex(
                of: [page("a.html", "Who is in?"), page("b.html", "Other", ["Who is in it?"])],
                synonyms: []))
        #expect(found["who"]?.map { $0[0] } == [0])
        #expect(found["it"] == nil)
    }

    @Test func wordsOfAnUnstemmedPageStayApart() {
        let found = decoded(
            SearchIndex(
                of: [page("cy/a.html", "Mapiau", ["Mapio, maping."], language: "cy")],
                synonyms: []))
        #expect(Set(found.keys).isSuperset(of: ["mapiau", "mapio", "maping"]))
        #expect(found["map"] == nil)
    }

    @Test func frequentWordsAndLongGapsComeBack() {
        let pages = (0..<900).map { number in
            page(
                "p\(number).html", "Page \(number)",
                number % 300 == 7 ? ["rare rare rare"] : [String(repeating: "often ", count: 40)])
        }
        let found = decoded(SearchIndex(of: pages, synonyms: []))
        #expect(found["rare"]?.map { $0[0] } == [7, 307, 607])
        #expect(found["often"]?.count == 897)
        #expect(found["page"]?.map { $0[0] } == Array(0..<900))
        for postings in found.values {
            #expect(postings.allSatisfy { (0..<Postings.levels).contains($0[1]) })
        }
    }

    @Test func aPagesTextHasItsSentencesByHeading() {
        let index = SearchIndex(
            of: [page("a.html", "Title", ["One. Two\tthree."]), page("b.html", "B")], synonyms: [])
        let text = String(decoding: part("text-0", of: index), as: UTF8.self)
        #expect(
            text == "About it.\n\tone\tA heading\nOne.\nTwo three.\u{C}About it.\n\tone\tA heading")
        #expect(
            String(decoding: part("pages-0", of: index), as: UTF8.self)
                == "guidance\ta.html\tTitle\nguidance\tb.html\tB")
    }

    @Test func aLargeSiteKeepsLessTextAndStaysInItsBounds() {
        // Words that hardly repeat, as if each page were about something else.
        let pages = (0..<2_000).map { number in
            page(
                "p\(number).html", "Page \(number)",
                (0..<40).map { "Sentence w\(number * 31 % 997)x\($0) of page q\(number)." })
        }
        let index = SearchIndex(of: pages, synonyms: [])
        let packed = index.parts.map { index.script(of: $0).count }
        #expect(packed.reduce(0, +) <= 880_000)
        #expect(packed.count <= 128)
        let text = index.parts.filter { $0.name.hasPrefix("text") }.map(\.content.count)
        #expect(text.reduce(0, +) > 2_000 * 10)
    }

    @Test func aPartIsAScriptThatHandsItsBytesOn() throws {
        let index = SearchIndex(of: [page("a.html", "Title")], synonyms: [["a b", "c"]])
        for part in index.parts {
            let script = String(decoding: index.script(of: part), as: UTF8.self)
            let form = try Regex(
                #"kithShard\("([a-z]+-[0-9]+)","([0-9a-f]{8})","([A-Za-z0-9+/=]+)"\)\n"#,
                as: (Substring, Substring, Substring, Substring).self)
            let match = try #require(try form.wholeMatch(in: script))
            #expect(match.output.1 == part.name)
            #expect(match.output.2 == index.stamp)
            let packed = try #require(Data(base64Encoded: String(match.output.3)))
            #expect(unpackedZlib(Array(packed)) == part.content)
        }
    }

    @Test func theStampFollowsTheContent() {
        let documents = [page("a.html", "Title", ["One."])]
        let stamp = SearchIndex(of: documents, synonyms: []).stamp
        #expect(SearchIndex(of: documents, synonyms: []).stamp == stamp)
        #expect(SearchIndex(of: documents, synonyms: [["a", "b"]]).stamp != stamp)
        let other = [page("a.html", "Title", ["Two."])]
        #expect(SearchIndex(of: other, synonyms: []).stamp != stamp)
    }

    @Test func aSiteWithoutPagesHasAnIndex() {
        let index = SearchIndex(of: [], synonyms: [])
        #expect(decoded(index).isEmpty)
        #expect(index.counts.map(\.kind) == ["terms", "pages", "postings", "text"])
    }
}
