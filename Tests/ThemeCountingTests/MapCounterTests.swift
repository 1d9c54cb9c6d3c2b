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
        for counts in counter.counts.worksheets.flatMap(\.statistics) {
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
        #expect(counter.counts.worksheets.map(\.maps) == [1])
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
        #expect(counter.counts.worksheets.map(\.maps) == [1])
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
        #expect(counter.counts.worksheets.map(\.maps) == [1])
        #expect(cells(counter)["how-you-want-it/mostly"] == 1)
    }

    @Test("each cell has a legal map that adds to it alone")
    func witnesses() throws {
        let reader = MapReader(definitions: [definition])
        for statistic in statisticCatalogue(of: definition) {
            for cell in 0..<statistic.cellCount {
                let witness = witnessMap(for: cell, of: statistic)
                let bytes = Array(sharedMap(witness, of: definition).utf8)
                var counter = MapCounter(definitions: [definition])
                _ = counter.add(try reader.read(bytes))
                let counts = counter.counts.worksheets[0].statistics
                let own = counts.first { $0.statistic == statistic }
                #expect(own?.maps[cell] == 1)
                #expect(counts.flatMap(\.maps).reduce(0, +) == 1)
            }
        }
    }

    private func witnessMap(for cell: Int, of statistic: Statistic) -> MapRecord {
        var map = emptyMap(of: definition, once: 1)
        let width = max(statistic.columns.count, 1)
        let (row, column) = (UInt64(cell / width), UInt64(cell % width))
        let nobody = definition.personFields.map { field -> UInt64 in
            if case .several = field.kind { 0 } else { MapRecord.withheld }
        }
        switch statistic.subject {
        case .people(let rowField, let columnField):
            map.people = nobody
            map.people[rowField] = row
            map.people[columnField] = column
        case .answers(let question):
            map.answers[question] = .code(Int16(row))
        case .severalAnswers(let question):
            map.answers[question] = .codes(1 << row)
        case .field(let field):
            map.people = nobody
            if case .several = definition.personFields[field].kind {
                map.people[field] = 1 << row
            } else {
                map.people[field] = row
            }
        case .chosenPeople(let question, let field):
            map.people = nobody
            map.people[field] = row
            map.chosen = [0]
            map.answers[question] = .people(0..<1)
        }
        return map
    }
}
