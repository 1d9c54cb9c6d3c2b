import MapReading
import Testing
import TestSupport
@_spi(ExactCounts) import ThemeCounting
import Worksheets

/// What a catalogue must be for the local rule to hold, shown with legal maps at each detail.
@Suite("The conditions on the catalogue")
struct CatalogueTests {
    let definition: WorksheetDefinition

    init() throws {
        definition = try SharedMapFixtures.definition()
    }

    /// The numbers of maps in all cells, statistic by statistic.
    private func counted(
        _ maps: [MapRecord], _ detail: CoarseningStep.Detail
    ) throws -> [StatisticCounts] {
        let reader = MapReader(definitions: [definition])
        var counter = MapCounter(
            definitions: [definition], step: CoarseningStep(block: .quarter, detail: detail))
        for map in maps {
            // By way of its text, so that only legal maps are witnesses.
            let text = Array(sharedMap(map, of: definition).utf8)
            #expect(counter.add(try reader.read(text)) == .counted)
        }
        return try #require(counter.counts.worksheets[0].blocks.first).statistics
    }

    @Test(
        "a legal map with everything left out adds to no cell",
        arguments: CoarseningStep.Detail.allCases)
    func nothingTold(detail: CoarseningStep.Detail) throws {
        var map = emptyMap(of: definition, once: 1)
        map.people = nobody
        for counts in try counted([map], detail) { #expect(counts.maps.allSatisfy { $0 == 0 }) }
    }

    /// So no cell implies another one, and nothing counted is a total, a union or a complement.
    @Test(
        "each cell has a legal map that adds to it alone", arguments: CoarseningStep.Detail.allCases
    )
    func witnesses(detail: CoarseningStep.Detail) throws {
        for statistic in statisticCatalogue(of: definition, detail: detail) {
            for cell in 0..<statistic.cellCount {
                let counts = try counted([witness(for: cell, of: statistic)], detail)
                #expect(counts.first { $0.statistic == statistic }?.maps[cell] == 1)
                #expect(counts.flatMap(\.maps).reduce(0, +) == 1)
            }
        }
    }

    /// The implication rule for the rows that are wider, those of groups: all codes inside one can
    /// be on one map together, so the group's number says nothing of how they are divided.
    @Test("all codes inside a group can be on one legal map, which counts once")
    func groups() throws {
        for statistic in statisticCatalogue(of: definition, detail: .domains) {
            for row in statistic.rows.indices {
                let codes = statistic.rowOfCode.indices.filter { statistic.rowOfCode[$0] == row }
                guard codes.count > 1, let map = map(of: codes, for: statistic) else { continue }
                let width = max(statistic.columns.count, 1)
                let counts = try counted([map], .domains)
                let own = try #require(counts.first { $0.statistic == statistic })
                #expect(own.maps[row * width] == 1)
                #expect(own.maps.reduce(0, +) == 1)
            }
        }
    }

    @Test("at the detail of domains the rows are the groups, and nothing is counted twice")
    func domains() throws {
        let fine = statisticCatalogue(of: definition)
        let coarse = statisticCatalogue(of: definition, detail: .domains)
        #expect(fine.map(\.id) == coarse.map(\.id))
        let support = try #require(coarse.first { $0.id == Array("support".utf8) })
        #expect(
            support.rows.map { String(decoding: $0.label, as: UTF8.self) }
                == ["Practical", "Emotional", "Both", "Another answer"])
        #expect(support.rows[0].code == Array("group-1".utf8))
        // Rings have no groups, and stay.
        #expect(coarse[0].columns == fine[0].columns)
        #expect(Set(support.rowOfCode) == Set(support.rows.indices))
    }

    private var nobody: [UInt64] {
        definition.personFields.map { field in
            if case .several = field.kind { 0 } else { MapRecord.withheld }
        }
    }

    /// A legal map for one cell: the first code of its row, and nothing else said.
    private func witness(for cell: Int, of statistic: Statistic) -> MapRecord {
        let width = max(statistic.columns.count, 1)
        let code = statistic.rowOfCode.firstIndex(of: cell / width) ?? 0
        return map(of: [code], for: statistic, column: cell % width)
            ?? emptyMap(of: definition, once: 1)
    }

    /// A legal map that says these codes; nil where only one can be said.
    private func map(of codes: [Int], for statistic: Statistic, column: Int = 0) -> MapRecord? {
        var map = emptyMap(of: definition, once: 1)
        let set = codes.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
        switch statistic.subject {
        case .people(let rowField, let columnField):
            for code in codes.prefix(definition.mostPeople) {
                var person = nobody
                person[rowField] = UInt64(code)
                person[columnField] = UInt64(column)
                map.people += person
            }
        case .answers(let question):
            if codes.count > 1 { return nil }
            map.answers[question] = .code(Int16(codes[0]))
        case .severalAnswers(let question):
            map.answers[question] = .codes(set)
        case .field(let field):
            var people: [[UInt64]] = []
            for code in codes {
                var person = nobody
                if case .several = definition.personFields[field].kind {
                    person[field] = 1 << UInt64(code)
                } else {
                    person[field] = UInt64(code)
                }
                people.append(person)
            }
            map.people = people.flatMap { $0 }
        case .chosenPeople(let question, let field):
            for code in codes.prefix(definition.mostPeople) {
                var person = nobody
                person[field] = UInt64(code)
                map.chosen.append(Int16(map.chosen.count))
                map.people += person
            }
            map.answers[question] = .people(0..<map.chosen.count)
        }
        return map
    }
}
