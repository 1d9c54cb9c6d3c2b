import MapReading
import Testing
import TestSupport
@_spi(ExactCounts) import ThemeCounting
import Worksheets

@Suite("Counting maps")
struct MapCounterTests {
    let definition: WorksheetDefinition

    init() throws {
        definition = try SharedMapFixtures.definition()
    }

    /// The exact number of maps in each cell that is not empty: `statistic/row/column`.
    private func cells(_ counter: MapCounter) -> [String: Int] {
        func text(_ code: Code) -> String { String(decoding: code.code, as: UTF8.self) }
        var cells: [String: Int] = [:]
        for counts in counter.counts.worksheets.flatMap(\.blocks).flatMap(\.statistics) {
            let id = String(decoding: counts.statistic.id, as: UTF8.self)
            let columns = counts.statistic.columns
            let width = max(columns.count, 1)
            for (cell, maps) in counts.maps.enumerated() where maps > 0 {
                let column = columns.isEmpty ? "" : "/" + text(columns[cell % width])
                cells[id + "/" + text(counts.statistic.rows[cell / width]) + column] = maps
            }
        }
        return cells
    }

    private func read(_ name: String) throws -> MapRecord {
        try MapReader(definitions: [definition])
            .read(try SharedMapFixtures.bytes("accepted/\(name).kith.json"))
    }

    @Test("a map with three people and all answers")
    func oneMap() throws {
        var counter = MapCounter(definitions: [definition])
        #expect(counter.add(try read("three-people-all-answers")) == .counted)
        #expect(
            cells(counter) == [
                "who-by-ring/best-friend/close": 1, "who-by-ring/mum/close": 1,
                "who-by-ring/neighbour/further-away": 1,
                "someone-to-go-to-by-who/best-friend": 1, "someone-to-go-to-by-who/mum": 1,
                "know-each-other/separate-groups": 1, "how-you-want-it/mostly": 1,
            ])
        #expect(counter.counts.worksheets.flatMap(\.blocks).map(\.maps) == [1])
    }

    @Test("four best friends on one map count once")
    func atMostOne() throws {
        var counter = MapCounter(definitions: [definition])
        _ = counter.add(try read("two-of-the-same"))
        #expect(cells(counter)["who-by-ring/best-friend/close"] == 1)
    }

    @Test(
        "a map with everything left out adds to no cell",
        arguments: [
            "nobody-and-nothing-answered", "everything-withheld",
        ])
    func nothingTold(name: String) throws {
        var counter = MapCounter(definitions: [definition])
        #expect(counter.add(try read(name)) == .counted)
        #expect(cells(counter).isEmpty)
        #expect(counter.counts.worksheets.flatMap(\.blocks).map(\.maps) == [1])
    }

    @Test("the same file again counts once; the same mark with other content is a conflict")
    func duplicates() throws {
        var counter = MapCounter(definitions: [definition])
        let map = try read("three-people-all-answers")
        var changed = map
        changed.answers[2] = .code(0)
        #expect(counter.add(map) == .counted)
        #expect(counter.add(map) == .sameMapAgain)
        #expect(counter.add(changed) == .sameMarkOtherMap)
        #expect(counter.counts.worksheets.flatMap(\.blocks).map(\.maps) == [1])
        #expect(cells(counter)["how-you-want-it/mostly"] == 1)
    }

    @Test("each map counts in the block of its own quarter, in order of time")
    func blocks() throws {
        for (length, expected) in [
            (BlockLength.quarter, ["2026-Q1 2", "2026-Q4 3", "2027-Q2 1"]),
            (.halfYear, ["2026-H1 2", "2026-H2 3", "2027-H1 1"]),
            (.year, ["2026 5", "2027 1"]),
        ] {
            var counter = MapCounter(
                definitions: [definition], step: CoarseningStep(block: length))
            let periods = [(2027, 2), (2026, 4), (2026, 1), (2026, 4), (2026, 1), (2026, 4)]
            for (place, period) in periods.enumerated() {
                var map = emptyMap(of: definition, once: UInt64(place))
                map.period = Period(year: period.0, quarter: period.1)
                #expect(counter.add(map) == .counted)
            }
            let blocks = counter.counts.worksheets[0].blocks
            #expect(
                blocks.map { "\(String(decoding: $0.time.code, as: UTF8.self)) \($0.maps)" }
                    == expected)
        }
    }
}
