import ContentParsing
import Foundation
import TestSupport
import Testing

@testable import SiteRendering

/// The printable page of a worksheet that is not the circle map: two rings, four sides, and codes
/// of its own.
@Suite struct PaperMapTests {
    @Test func everyOfferedCodeStandsOnThePaperWithItsKeys() throws {
        let page = try paperPage()
        for (short, label) in [
            ("AA", "Pal"), ("AD", "Cousin"), ("1", "Near"), ("2", "Far"), ("A", "North"),
            ("E", "West"), ("1", "Red"), ("A", "Ball"), ("AC", "Bad"),
        ] {
            #expect(page.contains(line(short, label)), "\(short) \(label)")
        }
        #expect(page.contains("Practice map on paper"))
    }

    @Test func aRetiredCodeKeepsItsPlaceAndIsNotOffered() throws {
        let page = try paperPage()
        #expect(!page.contains("Retired word"))
        #expect(!page.contains(line("AC", "Cousin")))
    }

    @Test func theBlankMapHasTheRingsAndSidesOfTheWorksheet() throws {
        let page = try paperPage()
        #expect(page.matches(of: #/class="blank-band /#).count == 2)
        #expect(page.matches(of: #/class="blank-spoke"/#).count == 4)
        #expect(page.contains("href=\"#blank-ring-2\""))
        #expect(page.contains("href=\"#blank-side-3\""))
    }

    @Test func thereIsAStickerForEachColourInEachShape() throws {
        let page = try paperPage()
        let stickers = page.matches(of: #/<use class="mark-on-/#)
        #expect(stickers.count == 2 * 3)
        #expect(page.contains(">2D</b>"))
    }

    @Test func thePageHasNoPlaceToWriteIn() throws {
        let page = try paperPage()
        for forbidden in ["<input", "<textarea", " style=", "contenteditable"] {
            #expect(!page.contains(forbidden), "\(forbidden)")
        }
        #expect(page.contains("default-src 'none'"))
    }

    @Test func theWorksheetItselfLeadsToItAndHoldsTheBlankMapForWhereScriptsDoNotRun() throws {
        let files = try siteFiles()
        let worksheet = try #require(files["worksheets/practice-map.html"])
        #expect(worksheet.contains("href=\"practice-map-on-paper.html\""))
        #expect(worksheet.matches(of: #/class="blank-band /#).count == 2)
        let list = try #require(files["worksheets/index.html"])
        #expect(list.contains("worksheets/practice-map-on-paper.html"))
    }

    @Test func ringsAreAsWideAsOnTheScreen() {
        let ring = ShortCodeModel(code: "a", short: "1", label: "A", group: nil)
        let map = BlankMapModel(rings: [ring, ring, ring], sides: [], name: "", me: "")
        // 304 times (3 √(1/3) + 1/3) / 4 and so on: see ringRadii in geometry.mjs.
        #expect(map.rings.map(\.radius) == ["304.0", "236.8", "157.0"])
    }

    @Test func wordsRoundTheBottomAreNotUpsideDown() {
        let side = ShortCodeModel(code: "a", short: "A", label: "A", group: nil)
        let map = BlankMapModel(
            rings: [], sides: [side, side, side, side], name: "", me: "")
        #expect(map.sides[0].words == "M0.0 -314.0A314.0 314.0 0 0 1 314.0 0.0")
        #expect(map.sides[1].words == "M0.0 326.0A326.0 326.0 0 0 0 326.0 0.0")
    }

    // MARK: -

    private func line(_ short: String, _ label: String) -> String {
        "<b class=\"short\" translate=\"no\">\(short)</b> <span>\(label)</span>"
    }

    /// The page, with drawings between a key and its words taken out and white space made one.
    private func paperPage() throws -> String {
        let page = try #require(try siteFiles()["worksheets/practice-map-on-paper.html"])
        return page.replacing(#/<svg class="drawn-token"[^\n]*?</svg>\s*(?=<span)/#, with: "")
            .replacing(/\s+/, with: " ")
    }

    private func siteFiles() throws -> [String: String] {
        let (theme, problems) = Theme.load([
            ThemeLayer(displayFolder: "Themes/paper", files: try themeFiles())
        ])
        try #require(problems.isEmpty)
        let (library, _) = parseContent(content)
        let (files, _, found) = renderSite(library, theme: theme)
        try #require(found.isEmpty)
        return Dictionary(
            files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) },
            uniquingKeysWith: { first, _ in first })
    }

    private func themeFiles() throws -> [ThemeFile] {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Themes/paper")
        return try FileManager.default.subpathsOfDirectory(atPath: root.path)
            .filter { $0.contains(".") }.sorted().map { path in
                let text = try projectFile("Themes/paper/" + path)
                return ThemeFile(path: path, bytes: Array(text.utf8))
            }
    }

    private var content: [ContentFile] {
        [
            file("worksheets/practice-map.yml", worksheet),
            file("vocabulary/people.yml", people),
            file("vocabulary/rings.yml", vocabulary("Near", "Far")),
            file("vocabulary/sides.yml", vocabulary("North", "East", "South", "West")),
            file("vocabulary/colours.yml", vocabulary("Red", "Green")),
            file("vocabulary/shapes.yml", vocabulary("Ball", "Box", "Cone")),
            file("vocabulary/feelings.yml", vocabulary("Good", "Bad")),
        ]
    }

    private func vocabulary(_ labels: String...) -> String {
        "title: Example\ncodes:\n"
            + labels.map { "  - {code: \($0.lowercased()), label: \($0)}\n" }.joined()
    }

    private let people = """
        title: People
        codes:
          - {code: pal, label: Pal}
          - {code: old-word, label: Retired word, retired: yes}
          - {code: cousin, label: Cousin}

        """

    private func file(_ path: String, _ text: String) -> ContentFile {
        ContentFile(path: path, displayPath: path, bytes: Array(text.utf8))
    }

    private let worksheet = """
        title: Practice map
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
            - {id: colour, label: Colour, vocabulary: colours, needed: yes, share: no}
            - {id: shape, label: Shape, vocabulary: shapes, needed: yes, share: no}
            - {id: feel, label: Feel, vocabulary: feelings, share: no}
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
