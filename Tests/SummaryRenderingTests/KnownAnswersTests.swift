import Foundation
import DisclosureControl
import MapReading
import SummaryRendering
import Testing
import TestSupport
import ThemeCounting
import Worksheets

/// `Tests/Fixtures/KnownAnswers/README.md` is the sheet on which this was worked out by hand.
@Suite("40 maps worked out by hand")
struct KnownAnswersTests {
    private func summary() throws -> [String: String] {
        let definition = try SharedMapFixtures.definition()
        let reader = MapReader(definitions: [definition])
        var counter = MapCounter(definitions: [definition])
        for number in 1...40 {
            let name = "../KnownAnswers/maps/\(number < 10 ? "0" : "")\(number).kith.json"
            #expect(counter.add(try reader.read(SharedMapFixtures.bytes(name))) == .counted)
        }
        let files = summaryFiles(
            of: releasableSummary(of: counter.counts),
            madeOn: try #require(CalendarDate(year: 2026, month: 11, day: 21)), stylesheet: [])
        return Dictionary(
            uniqueKeysWithValues: files.map {
                ("\($0.name)", String(decoding: $0.bytes, as: UTF8.self))
            })
    }

    /// Statistic, row, column; then as published. All others are withheld.
    private let worked = [
        "who-by-ring best-friend close": "20 18 22",
        "who-by-ring best-friend part-of-my-life": "10 8 12",
        "who-by-ring mum close": "20 18 22",
        "who-by-ring cousin further-away": "10 8 12",
        "who-by-ring teacher part-of-my-life": "10 8 12",
        "feel good-for-me ": "20 18 22",
        "feel mixed ": "10 8 12",
        "support sharing-food ": "10 8 12",
        "support listening ": "20 18 22",
        "places school-or-college ": "30 28 32",
        "places online ": "10 8 12",
        "someone-to-go-to-by-who best-friend ": "10 8 12",
        "someone-to-go-to-by-who mum ": "20 18 22",
        "someone-to-go-to-by-who teacher ": "10 8 12",
        "know-each-other most-do ": "20 18 22",
        "know-each-other separate-groups ": "15 13 17",
        "how-you-want-it yes ": "10 8 12",
        "how-you-want-it mostly ": "20 18 22",
        "how-you-want-it some-changes ": "10 8 12",
        "someone-new friend-my-age ": "10 8 12",
        "someone-new an-adult-to-trust ": "most or all 27 ",
        "what-could-help a-place-to-go ": "10 8 12",
    ]

    @Test("every figure is the one on the sheet, and every other is withheld")
    func figures() throws {
        let lines = try #require(try summary()["tables.csv"]).split(separator: "\r\n").dropFirst()
        var left = worked
        for line in lines {
            // No label of this worksheet has a quotation mark or this sequence in it.
            let fields = line.dropFirst().dropLast().components(separatedBy: "\",\"")
            #expect(fields.count == 10)
            #expect(fields[0] == "circle-map" && fields[2] == "2026-Q4")
            let expected = left.removeValue(forKey: "\(fields[1]) \(fields[3]) \(fields[5])")
            #expect(
                "\(fields[7]) \(fields[8]) \(fields[9])" == expected ?? "[c] 0 7", "\(line)")
        }
        #expect(left.isEmpty, "not in the tables: \(left.keys)")
    }

    private let sheet = """
        - Circle map: at least 34 maps from October to December 2026.
        - If something was wrong, who could you go to? Most often **mum**, on about 20 maps; \
        **best friend** and **teacher**, on about 10 each.
        - What they do for me: Most often **“Listening”**, on about 20 maps; \
        **“Sharing or buying food”**, on about 10.
        - Where we are together: Most often **“School or college”**, on about 30 maps; \
        **“Online”**, on about 10.
        - How it feels with them: Most often **“Good for me”**, on about 20 maps; \
        **“Good and hard”**, on about 10.
        - Close to me: Most often **best friend** and **mum**, on about 20 maps each.
        - Do the people on your map know each other? The answer given most: \
        **“Most of them do”**, on about 20 maps.
        - Is your map how you want it to be? The answer given most: \
        **“Mostly”**, on about 20 maps.
        """

    @Test("the sentences, the number of maps and the shares are those on the sheet")
    func sentences() throws {
        let files = try summary()
        let text = try #require(files["summary.md"])
        let items = text.split(separator: "\n").filter { $0.hasPrefix("- ") }
        #expect(items.joined(separator: "\n") == sheet)
        let page = try #require(files["index.html"])
        #expect(page.contains("<td>between 32\u{a0}% and 63\u{a0}%</td>"))
        #expect(page.contains("<td>between 23\u{a0}% and 49\u{a0}%</td>"))
    }
}

/// A set built so that what is said most often stands in the order of the table that the vocabulary
/// of support is laid beside.
@Suite("Laid beside the Safer London table")
struct BesideTableTests {
    @Test("a set in the order of the table gives panels and rows in its order")
    func order() throws {
        let definition = try SharedMapFixtures.definition()
        let fields = definition.personFields
        let support = try #require(fields.firstIndex { $0.key == Array("support".utf8) })
        let codes = definition.vocabularies[fields[support].vocabulary].codes
        var groups: [[UInt8]] = []
        for code in codes where !groups.contains(code.group) { groups.append(code.group) }
        // The k-th of its group's codes is on 10 maps fewer than the one before, the last on 10.
        var counter = MapCounter(definitions: [definition])
        for number in 0..<130 {
            var map = emptyMap(of: definition, once: UInt64(number))
            for group in groups.prefix(3) {
                let places = codes.indices.filter { codes[$0].group == group }
                for (rank, place) in places.enumerated()
                where number < 10 * (places.count - rank) {
                    var person = fields.map { field -> UInt64 in
                        if case .several = field.kind { 0 } else { MapRecord.withheld }
                    }
                    person[support] = 1 << UInt64(place)
                    map.people += person
                }
            }
            #expect(counter.add(map) == .counted)
        }
        let files = summaryFiles(
            of: releasableSummary(of: counter.counts),
            madeOn: try #require(CalendarDate(year: 2026, month: 11, day: 21)), stylesheet: [])
        let page = String(decoding: try #require(files.first).bytes, as: UTF8.self)
        let start = try #require(page.firstRange(of: "<h3>What they do for me</h3>"))
        let figure = page[start.upperBound...]
        let drawn = figure[..<(try #require(figure.firstRange(of: "</figure>"))).lowerBound]
        #expect(drawn.contains("what seven Safer London workers said in 2019"))
        // The panels in the table's order, and in each the rows in the table's order.
        var places: [String.Index] = []
        for group in groups.prefix(3) {
            let title = String(decoding: group, as: UTF8.self)
            places.append(try #require(drawn.firstRange(of: "y=\"29\">\(title)<")).lowerBound)
            for code in codes where code.group == group {
                // A label's first line: up to its second word is enough to tell it.
                let words = String(decoding: code.label, as: UTF8.self).split(separator: " ")
                let first = words.prefix(2).joined(separator: " ")
                    .replacingOccurrences(of: "'", with: "&#39;")
                let rest = drawn[(try #require(places.last))...]
                places.append(
                    try #require(rest.firstRange(of: "\">\(first)"), "\(first)").lowerBound)
            }
        }
        #expect(places == places.sorted())
        #expect(drawn.components(separatedBy: "<circle class=\"named\"").count - 1 == 14)
    }
}
