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
        _ maps: [MapRecord], of definition: WorksheetDefinition? = nil,
        step: CoarseningStep = CoarseningStep(), isAboutOneGroup: Bool = false,
        audience: SummaryAudience = .team
    ) throws -> [String: String] {
        let definition = definition ?? self.definition
        var counter = MapCounter(definitions: [definition], step: step)
        for map in maps { #expect(counter.add(map) == .counted) }
        let files = summaryFiles(
            of: releasableSummary(of: counter.counts, isAboutOneGroup: isAboutOneGroup),
            madeOn: try #require(date), stylesheet: Array(".summary { color: black; }".utf8),
            audience: audience)
        var texts: [String: String] = [:]
        for file in files {
            texts["\(file.name)"] = String(decoding: file.bytes, as: UTF8.self)
        }
        return texts
    }

    @Test("the figures worked out by hand are in all of them")
    func figures() throws {
        let files = try files(try thirtyMaps())
        let table = try #require(files["tables.csv"])
        for line in [
            #""who-by-ring","2026-Q4","mum","Mum","close","Close to me","most or all","14","""#,
            #""who-by-ring","2026-Q4","neighbour","Neighbour","further-away","Further away""#
                + #","10","8","12""#,
            #""someone-to-go-to-by-who","2026-Q4","mum","Mum","","","most or all","14","""#,
            #""someone-to-go-to-by-who","2026-Q4","teacher","Teacher","","","10","8","12""#,
            #""someone-to-go-to","2026-Q4","no-one","No one on my map","","","[c]","0","7""#,
            #""how-you-want-it","2026-Q4","mostly","Mostly","","","15","13","17""#,
        ] {
            #expect(table.contains("\r\n\"circle-map\"," + line + "\r\n"), "\(line)")
        }
        #expect(
            table.split(separator: "\r\n").count == 1
                + statisticCatalogue(of: definition).map(\.cellCount).reduce(0, +))

        let json = try #require(files["summary.json"])
        #expect(json.hasPrefix("{\"kith-summary\":1,\"made-on\":\"2026-11-21\","))
        #expect(json.contains("\"review-by\":\"2027-02-21\""))
        #expect(json.contains("\"blocks\":[{\"time\":\"2026-Q4\",\"maps-at-least\":21}]"))
        #expect(json.contains("[{\"about\":10,\"low\":8,\"high\":12}],[{\"about\":15,"))

        let page = try #require(files["index.html"])
        #expect(page.contains("at least\n<strong>21 maps</strong>"))
        let text = try #require(files["summary.md"])
        #expect(text.contains("- Circle map: at least 21 maps from October to December 2026.\n"))
        #expect(text.contains("| Teacher | about 10 (8 to 12) |\n"))
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

    @Test("about one group there is the reason and a guide, the same for any number of maps")
    func oneGroup() throws {
        let maps = try thirtyMaps()
        let none = try files([], isAboutOneGroup: true)
        #expect(try none == files(maps, isAboutOneGroup: true))
        let page = try #require(none["index.html"])
        #expect(page.contains("agreed themes sheet"))
        #expect(page.contains("A discussion that needs no figures"))
        #expect(!page.contains("<svg class=\"chart"))
        #expect(none["summary.json"]?.contains("\"one-group\":true") == true)
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
        let links = page.split(separator: "href=\"#").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(links.count > 12)
        for link in links { #expect(page.contains("id=\"\(link)\""), "\(link)") }
        #expect(page.contains("role=\"img\""))
        #expect(page.contains("<th scope=\"row\">Mum</th>"))
        #expect(page.contains("<th scope=\"col\">Close to me</th>"))
    }

    @Test("the framework's headings stand in its order, each with the topics that speak to it")
    func framework() throws {
        let page = try #require(try files(try thirtyMaps())["index.html"])
        let headings = page.split(separator: "<section class=\"domain\" id=\"").dropFirst()
        #expect(
            headings.map { String($0.prefix { $0 != "\"" }) } == [
                "group-functioning", "guardianship-capacity", "environment",
            ])
        #expect(headings[2].contains("If something was wrong, who could you go to?"))
    }

    @Test("from three to seven sentences come first")
    func threeToSeven() throws {
        for maps in [try thirtyMaps(), (0..<20).map { emptyMap(of: definition, once: $0) }] {
            let page = try #require(try files(maps)["index.html"])
            let list = try #require(page.split(separator: "<ul class=\"headlines\"").last)
            let end = try #require(list.firstRange(of: "</ul>")).lowerBound
            let sentences = list.prefix(upTo: end).split(separator: "<li>").count - 1
            #expect((3...7).contains(sentences))
        }
    }

    /// 30 maps a quarter. "Mostly" is the answer on 10, 10, 22; the third quarter has 19 maps.
    @Test("change is told by closed quarters, with ranges, and a quarter of few maps is a gap")
    func change() throws {
        var maps: [MapRecord] = []
        for (quarter, count, mostly) in [(1, 30, 10), (2, 30, 10), (3, 19, 19), (4, 30, 22)] {
            for number in 0..<count {
                var map = emptyMap(of: definition, once: UInt64(maps.count))
                map.period = Period(year: 2026, quarter: quarter)
                map.answers[2] = .code(number < mostly ? 1 : 0)
                maps.append(map)
            }
        }
        let files = try files(maps)
        let page = try #require(files["index.html"])
        #expect(page.contains("<h2>Change by quarter</h2>"))
        // From about 10 to about 20: 10 + 10 + 20 = 40, from 8 + 8 + 18 to 12 + 12 + 22.
        #expect(page.contains("<td>↑ more maps</td><td>about 40, between 34 and 46</td>"))
        #expect(page.contains(">–</text>"))
        #expect(files["tables.csv"]?.contains("2026-Q3") == false)
        #expect(files["summary.json"]?.contains("2026-Q3") == false)
        // Halves: 20 of 60 and 41 of 49.
        let halves = try #require(
            try self.files(maps, step: CoarseningStep(block: .halfYear))["tables.csv"])
        #expect(halves.contains("\"2026-H1\",\"mostly\",\"Mostly\",\"\",\"\",\"20\""))
        #expect(halves.contains("\"2026-H2\",\"mostly\",\"Mostly\",\"\",\"\",\"40\""))
    }

    @Test("for families: plain words, the same figures, and no framework")
    func families() throws {
        let team = try files(try thirtyMaps())
        let families = try files(try thirtyMaps(), audience: .families)
        #expect(team["tables.csv"] == families["tables.csv"])
        #expect(team["summary.json"] == families["summary.json"])
        let page = try #require(families["index.html"])
        #expect(page.contains("What young people told us together"))
        #expect(page.contains("Please do not ask a young person which map was"))
        #expect(!page.contains("Group functioning"))
    }
}
