import ContentParsing
import Diagnostics
import Testing

@Suite struct ShortCodesTests {
    @Test func aPersonIsTwoLettersThenADigitAndALetterInTurn() throws {
        let codes = try shortCodes()
        #expect(codes.fields.map(\.field.id.value) == ["who", "ring", "side", "feel", "support"])
        let shorts = codes.fields.map { $0.codes.compactMap(\.short) }
        #expect(shorts[0].prefix(3) == ["AA", "AC", "AD"])
        #expect(shorts[0][16] == "CA")
        #expect(shorts[1] == ["1", "2"])
        #expect(shorts[2] == ["A", "C"])
        #expect(shorts[3] == ["AA", "AC"])
    }

    @Test func whatAPersonHasOrNotBeginsWithADigitOfItsOwn() throws {
        let codes = try shortCodes()
        #expect(codes.fields.map(\.sign) == [nil, nil, nil, "1", "2"])
    }

    @Test func aWishIsNotOnPaper() throws {
        let more = "wish: {title: Wish, lead: Wish., field: feel, after: x}\n"
        let codes = try shortCodes(more: more)
        #expect(codes.fields.map(\.field.id.value) == ["who", "ring", "side", "support"])
    }

    @Test func noTwoKeysAreTakenForEachOther() {
        let keys = ShortCodes.letters + ShortCodes.digits
        #expect(Set(keys).count == 24)
        for alike in ["B8", "OQ0D", "IL17", "S5", "Z2", "G6", "UV", "WM"] {
            #expect(keys.filter { alike.contains($0) }.count <= 1, "\(alike)")
        }
    }

    @Test func aCodeAddedAtTheEndMovesNone() throws {
        let published = try published(library())
        #expect(!published.shortCodes.isEmpty)
        let longer = library(rings: ["close", "far", "further"])
        #expect(longer.movedShortCodes(since: published).isEmpty)
    }

    @Test func aCodeThatMovedIsNamedWithBothItsShortCodes() throws {
        let published = try published(library())
        let moved = library(rings: ["far", "close"]).movedShortCodes(since: published)
        #expect(moved.map(\.code.value) == ["far", "close"])
        #expect(moved.map(\.published) == ["2", "1"])
        #expect(moved.map(\.now) == ["1", "2"])
    }

    @Test func aCodeTooManyHasNoShortCode() {
        let rings = (1...9).map { "ring-\($0)" }
        let moved = library(rings: rings).movedShortCodes(since: nil)
        #expect(moved.map(\.code.value) == ["ring-9"])
        #expect(moved.map(\.now) == [nil])
    }

    @Test func aShortCodeWithALookAlikeIsNoPublishedCode() {
        let text = "paper-a-who\tpal\tAO\npaper-a-who\tpal\tAC\n"
        let (published, problems) = readPublishedCodes(file("codes.tsv", text))
        #expect(published.shortCodes == ["paper-a-who": ["pal": "AC"]])
        #expect(problems.map(\.code) == ["not-a-published-code"])
    }

    // MARK: -

    private func shortCodes(more: String = "") throws -> ShortCodes {
        let library = library(more: more)
        return try #require(library.worksheets.first).shortCodes(with: library.vocabularies)
    }

    private func published(_ library: ContentLibrary) throws -> PublishedCodes {
        let (published, problems) = readPublishedCodes(
            file("codes.tsv", publishedCodes(of: library)))
        try #require(problems.isEmpty)
        return published
    }

    private func library(
        rings: [String] = ["close", "far"], more: String = ""
    ) -> ContentLibrary {
        parseContent([
            file("worksheets/example.yml", worksheet + more),
            file("vocabulary/people.yml", vocabulary((1...17).map { "person-\($0)" })),
            file("vocabulary/rings.yml", vocabulary(rings)),
            file("vocabulary/sides.yml", vocabulary(["left", "right"])),
            file("vocabulary/feelings.yml", vocabulary(["good", "hard"])),
        ]).0
    }

    private func vocabulary(_ codes: [String]) -> String {
        "title: Example\ncodes:\n" + codes.map { "  - {code: \($0), label: A word}\n" }.joined()
    }

    private func file(_ path: String, _ text: String) -> ContentFile {
        ContentFile(path: path, displayPath: path, bytes: Array(text.utf8))
    }

    private let worksheet = """
        title: Example
        summary: An example.
        audience: young-people
        version: 1
        card: {title: Card, lead: Hello., facts: [], start: Start}
        people:
          title: Who?
          lead: Who is it?
          most: 40
          fields:
            - {id: who, label: Who, vocabulary: people, needed: yes, share: yes}
            - {id: ring, label: Ring, vocabulary: rings, needed: yes, share: yes}
            - {id: side, label: Side, vocabulary: sides, needed: yes, share: no}
            - {id: feel, label: Feel, vocabulary: feelings, share: no}
            - {id: support, label: Support, vocabulary: feelings, most: 2, share: no}
        share:
          title: Share
          lead: You choose.
          why: To help.
          who-reads: A worker.
          until: Until then.
          facts-title: What it says
          not-shared: The rest.
          no-is-fine: No is fine.
          change-mind: Tell us.
          save: Save
          saved: Saved.

        """
}
