import DisclosureControl
import MapReading
import SummaryRendering
import TestSupport
import Testing
import ThemeCounting
import Worksheets

/// What practitioners see stands beside what young people say, and is never mixed with it.
@Suite("Voices")
struct VoicesTests {
    private let map: WorksheetDefinition
    private let sheet: WorksheetDefinition

    init() throws {
        map = try SharedMapFixtures.definition()
        let text = """
            kith-worksheet\t1
            worksheet\ttheme-sheet\t1\t0\tTheme sheet
            voice\tpractitioners
            domain\tgroup-functioning\tGroup functioning
            theme\tidentity\tIdentity
            vocabulary\tseen\tWhat you see
            code\tstrength\tStrength
            code\tneed\tNeed
            question\tgroup-identity\tone\tseen\tIdentity: What you see\tidentity

            """
        sheet = try WorksheetDefinition(flatForm: Array(text.utf8))
    }

    /// 24 sheets of which 14 say strength and 10 need, read from the bytes of files.
    private func sheets() throws -> [MapRecord] {
        let reader = MapReader(definitions: [map, sheet])
        let letters = Array("bcdfghjklmnpqrstvwxz")
        return try (0..<24).map { number in
            let once = "\(letters[number % 20])\(number / 20)b1b1b1b1b1b1b1"
            let said = number < 14 ? "strength" : "need"
            let text = """
                {"kith":1,"worksheet":"theme-sheet","vocabulary":1,"period":"2026-Q4",\
                "once":"\(once)","people":[],"answers":{"group-identity":"\(said)"}}
                """
            return try reader.read(Array(text.utf8))
        }
    }

    private func maps() -> [MapRecord] {
        (0..<24).map { number in
            var record = emptyMap(of: map, once: UInt64(1_000_000 + number))
            record.answers[2] = .code(0)
            return record
        }
    }

    private func files(
        _ records: [MapRecord], audience: SummaryAudience = .team
    ) throws -> [String: String] {
        var counter = MapCounter(definitions: [map, sheet])
        for record in records { #expect(counter.add(record) == .counted) }
        let date = try #require(CalendarDate(year: 2026, month: 11, day: 21))
        let files = summaryFiles(
            of: releasableSummary(of: counter.counts), madeOn: date, stylesheet: [],
            audience: audience)
        return Dictionary(
            uniqueKeysWithValues: files.map {
                ("\($0.name)", String(decoding: $0.bytes, as: UTF8.self))
            })
    }

    @Test func sheetsAreCountedAsSheetsUnderAHeadingOfTheirOwn() throws {
        let files = try files(maps() + sheets())
        let page = try #require(files["index.html"])
        #expect(page.contains("<h1>What young people’s maps and practitioners’ sheets say</h1>"))
        #expect(page.contains("sheets</strong> were put together"))
        let own = try #require(page.firstRange(of: "<p class=\"voice\">What practitioners see</p>"))
        #expect(page[own.upperBound...].contains("<h3>Identity: What you see</h3>"))
        #expect(!page[..<own.lowerBound].contains("<h3>Identity: What you see</h3>"))
        let text = try #require(files["summary.md"])
        #expect(text.contains("### What practitioners see"))
        #expect(text.contains("on about 15 sheets"))
        #expect(try #require(files["summary.json"]).contains("\"voice\":\"practitioners\""))
    }

    @Test func sheetsAloneMakeASummaryOfTheirOwn() throws {
        let page = try #require(try files(sheets())["index.html"])
        #expect(page.contains("<h1>What practitioners’ sheets say together</h1>"))
        #expect(page.contains("there are too few maps for"))
    }

    @Test func mapsAloneReadAsBefore() throws {
        let page = try #require(try files(maps())["index.html"])
        #expect(page.contains("<h1>What young people’s maps say together</h1>"))
        #expect(!page.contains("class=\"voice\""))
    }

    @Test func familiesReadWhatYoungPeopleSayAlone() throws {
        let files = try files(maps() + sheets(), audience: .families)
        for name in ["index.html", "summary.md"] {
            let text = try #require(files[name])
            #expect(!text.contains("What you see"))
        }
        let none = try #require(try self.files(sheets(), audience: .families)["index.html"])
        #expect(none.contains("nothing to show in numbers"))
    }
}
