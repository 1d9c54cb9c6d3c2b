import MapReading
import Testing
import TestSupport
import Worksheets

@Suite("Shared maps of the contract folder")
struct ContractTests {
    let definition: WorksheetDefinition
    let reader: MapReader

    init() throws {
        definition = try SharedMapFixtures.definition()
        reader = MapReader(definitions: [definition])
    }

    @Test(
        "are accepted, and mean exactly their bytes",
        arguments: try SharedMapFixtures.names(in: "accepted"))
    func accepted(name: String) throws {
        let bytes = try SharedMapFixtures.bytes("accepted/" + name)
        let map = try reader.read(bytes)
        #expect(sharedMap(map, of: definition) == String(decoding: bytes, as: UTF8.self))
    }

    @Test("are rejected with the expected code and place", arguments: try RejectedFixture.all())
    func rejected(fixture: RejectedFixture) throws {
        let bytes = try SharedMapFixtures.bytes("rejected/" + fixture.name)
        let problem = #expect(throws: ReadingProblem.self) { try reader.read(bytes) }
        #expect(problem.map { "\($0.code.name)" } == fixture.code)
        #expect(problem?.offset == fixture.offset)
    }

    @Test("are all listed in expected.tsv, and there are enough of them")
    func complete() throws {
        let listed = try RejectedFixture.all().map(\.name).sorted()
        #expect(try SharedMapFixtures.names(in: "rejected") == listed)
        #expect(listed.count >= 99)
        #expect(try SharedMapFixtures.names(in: "accepted").count >= 12)
    }

    @Test("show every reason for which a map is rejected")
    func everyCode() throws {
        let shown = Set(try RejectedFixture.all().map(\.code))
        let all = Set(ReadingCode.allCases.map { "\($0.name)" })
        #expect(shown == all)
    }
}

@Suite("What a map says")
struct MeaningTests {
    @Test("is read as places in the vocabularies")
    func places() throws {
        let definition = try SharedMapFixtures.definition()
        let bytes = try SharedMapFixtures.bytes("accepted/three-people-all-answers.kith.json")
        let map = try MapReader(definitions: [definition]).read(bytes)
        let who = definition.vocabularies[0]
        let ring = definition.vocabularies[1]
        let nothing = [MapRecord.withheld, MapRecord.withheld, 0, 0, 0]
        let expected = [("best-friend", "close"), ("mum", "close"), ("neighbour", "further-away")]
            .flatMap { descriptor, nearness in
                [who.place(of: Array(descriptor.utf8)), ring.place(of: Array(nearness.utf8))]
                    .compactMap { $0.map(UInt64.init) } + nothing
            }
        #expect(map.people == expected)
        #expect(map.answers == [.people(0..<2), .code(1), .code(1), .absent, .absent])
        #expect(map.chosen == [0, 1])
        #expect(map.period == Period(year: 2026, quarter: 4))
    }

    @Test("is the same in a record that was used before")
    func reuse() throws {
        let reader = MapReader(definitions: [try SharedMapFixtures.definition()])
        var record = MapRecord()
        for name in try SharedMapFixtures.names(in: "accepted") {
            let bytes = try SharedMapFixtures.bytes("accepted/" + name)
            try reader.read(bytes.span, into: &record)
            #expect(try reader.read(bytes) == record)
        }
    }

    @Test("belongs to the worksheet that it names, out of several")
    func severalWorksheets() throws {
        let circleMap = try SharedMapFixtures.definition()
        var other = circleMap
        other.id = Array("my-places".utf8)
        let reader = MapReader(definitions: [other, circleMap])
        let bytes = try SharedMapFixtures.bytes("accepted/two-of-the-same.kith.json")
        #expect(try reader.read(bytes).worksheet == 1)
    }
}
