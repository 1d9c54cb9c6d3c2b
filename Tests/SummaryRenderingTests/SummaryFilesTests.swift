import DisclosureControl
import MapReading
import SummaryRendering
import Testing
import TestSupport
import ThemeCounting
import Worksheets

@Suite("The files of a summary")
struct SummaryFilesTests {
    let definition: WorksheetDefinition
    let date = CalendarDate(year: 2026, month: 11, day: 21)

    init() throws {
        definition = try SharedMapFixtures.definition()
    }

    /// 30 maps by hand. Someone to go to: mum on 24 (most or all), teacher on 9, no one on 3. On
    /// all of them mum is close; on 10 a neighbour is further away. How you want it: yes 12,
    /// mostly 13.
    private func thirtyMaps() throws -> [MapRecord] {
        let who = definition.vocabularies[0]
        let place = { (code: String) in UInt64(try #require(who.place(of: Array(code.utf8)))) }
        let (mum, teacher, neighbour) = (
            try place("mum"), try place("teacher"), try place("neighbour")
        )
        return (0..<30).map { number in
            var map = emptyMap(of: definition, once: UInt64(number))
            // Nothing more is said of anybody: not how it feels, nor a wish, nor any list.
            let nothing = [MapRecord.withheld, MapRecord.withheld, 0, 0, 0]
            map.people = [mum, 0] + nothing + [teacher, 1] + nothing
            if number < 10 { map.people += [neighbour, 2] + nothing }
            switch number {
            case 0..<9: map.chosen = [0, 1]
            case 9..<24: map.chosen = [0]
            default: break
            }
            if !map.chosen.isEmpty { map.answers[0] = .people(0..<map.chosen.count) }
            if number >= 27 { map.answers[0] = .code(0) }
            if number < 12 { map.answers[2] = .code(0) }
            if (12..<25).contains(number) { map.answers[2] = .code(1) }
            return map
        }
    }

    private func files(
        _ maps: [MapRecord], of definition: WorksheetDefinition? = nil
    ) throws -> [String: String] {
        let definition = definition ?? self.definition
        var counter = MapCounter(definitions: [definition])
        for map in maps { #expect(counter.add(map) == .counted) }
        let files = summaryFiles(
            of: releasableSummary(of: counter.counts), madeOn: try #require(date),
            stylesheet: Array(".summary { color: black; }".utf8))
        var texts: [String: String] = [:]
        for file in files {
            texts["\(file.name)"] = String(decoding: file.bytes, as: UTF8.self)
        }
        return texts
    }

    @Test("the figures worked out by hand are in all three")
    func figures() throws {
        let files = try files(try thirtyMaps())
        let table = try #require(files["tables.csv"])
        for line in [
            #""circle-map","who-by-ring","mum","Mum","close","Close to me","most or all","","""#,
            #""circle-map","who-by-ring","neighbour","Neighbour","further-away","Further away""#
                + #","10","8","12""#,
            #""circle-map","someone-to-go-to-by-who","mum","Mum","","","most or all","","""#,
            #""circle-map","someone-to-go-to-by-who","teacher","Teacher","","","10","8","12""#,
            #""circle-map","someone-to-go-to","no-one","No one on my map","","","[c]","","""#,
            #""circle-map","how-you-want-it","mostly","Mostly","","","15","13","17""#,
        ] {
            #expect(table.contains("\r\n" + line + "\r\n"), "\(line)")
        }
        #expect(
            table.split(separator: "\r\n").count == 1
                + statisticCatalogue(of: definition).map(\.cellCount).reduce(0, +))

        let json = try #require(files["summary.json"])
        #expect(json.hasPrefix("{\"kith-summary\":1,\"made-on\":\"2026-11-21\","))
        #expect(json.contains("\"review-by\":\"2027-02-21\""))
        #expect(json.contains("\"maps-at-least\":21,"))
        #expect(json.contains("[{\"about\":10,\"low\":8,\"high\":12}],[{\"about\":15,"))

        let page = try #require(files["index.html"])
        #expect(page.contains("At least <strong>21 maps</strong>"))
        #expect(
            page.contains(
                "Most often <strong>mum</strong>, on most or all maps; "
                    + "<strong>teacher</strong>, on about 10."))
        #expect(
            page.contains("The answer given most: <strong>“Mostly”</strong>, on about 15 maps."))
    }

    @Test("the page loads nothing, runs nothing and names its own style by hash")
    func policy() throws {
        let page = try #require(try files(try thirtyMaps())["index.html"])
        #expect(page.contains("content=\"default-src 'none'; style-src 'sha256-"))
        for forbidden in ["<script", " style=\"", "src=\"", "http:", "https:", "<img", "@import"] {
            #expect(!page.contains(forbidden), "\(forbidden)")
        }
        #expect(page.contains("does this help to keep the group safe?"))
        #expect(page.contains("not intelligence"))
        #expect(page.contains("21 February 2027"))
    }

    @Test("with too few maps there is a discussion guide, the same for 0 as for 19")
    func tooFew() throws {
        let maps = try thirtyMaps()
        let none = try files([])
        let nineteen = try files(Array(maps.prefix(19)))
        #expect(none == nineteen)
        let page = try #require(none["index.html"])
        #expect(page.contains("There are too few maps for figures."))
        #expect(page.contains("A discussion that needs no figures"))
        #expect(!page.contains("<svg class=\"chart"))
        #expect(none["tables.csv"]?.split(separator: "\r\n").count == 1)
    }

    @Test("labels cannot become markup, JSON or a formula")
    func hostileLabels() throws {
        var hostile = definition
        hostile.title = Array("A</title><script>x</script>\"\\\n".utf8)
        for place in hostile.vocabularies[0].codes.indices {
            hostile.vocabularies[0].codes[place].label = Array("=2+\"<b>'&\n".utf8)
        }
        hostile.questions[0].text = Array("+cmd|'/c calc'!A0\u{202e}".utf8)
        let files = try files(try thirtyMaps(), of: hostile)
        let page = try #require(files["index.html"])
        #expect(!page.contains("<script"))
        #expect(!page.contains("<b>"))
        #expect(files["tables.csv"]?.contains(",\"'=2+\"\"<b>'&\n\",") == true)
        #expect(files["summary.json"]?.contains("\"=2+\\\"<b>'&\\u000a\"") == true)
        #expect(
            files["summary.json"]?.contains("\"A</title><script>x</script>\\\"\\\\\\u000a\"")
                == true)
    }

    @Test("the same maps in another order give the same bytes")
    func order() throws {
        let maps = try thirtyMaps()
        #expect(try files(maps) == files(maps.reversed()))
    }

    @Test("every chart and table names its figures, and every link leads somewhere")
    func links() throws {
        let page = try #require(try files(try thirtyMaps())["index.html"])
        for table in 1...5 {
            #expect(page.contains("href=\"#table-\(table)\""))
            #expect(page.contains("id=\"table-\(table)\""))
        }
        #expect(page.contains("role=\"img\""))
        #expect(page.contains("<th scope=\"row\">Mum</th>"))
        #expect(page.contains("<th scope=\"col\">Close to me</th>"))
    }
}
