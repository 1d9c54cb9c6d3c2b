@_spi(ExactCounts) @testable import ThemeCounting
import DisclosureControl
import Testing
import TestSupport
import Worksheets

@Suite("What may be published")
struct GateTests {
    private func summary(
        maps: Int, cells: [Int], isAboutOneGroup: Bool = false
    ) throws -> ReleasableBlock? {
        let definition = try SharedMapFixtures.definition()
        let statistic = try #require(
            statisticCatalogue(of: definition).first { $0.cellCount == cells.count })
        let counts = ExactCounts(worksheets: [
            WorksheetCounts(
                definition: definition,
                blocks: [
                    BlockCounts(
                        time: TimeBlock(year: 2026, quarter: 4, length: .quarter), maps: maps,
                        statistics: [StatisticCounts(statistic: statistic, maps: cells)])
                ])
        ])
        return releasableSummary(of: counts, isAboutOneGroup: isAboutOneGroup)
            .worksheets[0].blocks.first
    }

    @Test("no figures below 20 maps, and the same for every number below")
    func fewMaps() throws {
        #expect(try summary(maps: 0, cells: [0, 0, 0]) == nil)
        #expect(try summary(maps: 19, cells: [9, 10, 0]) == nil)
        #expect(try summary(maps: 20, cells: [9, 10, 0]) != nil)
    }

    @Test("no figures about one group, whatever the number of maps")
    func oneGroup() throws {
        for maps in [0, 20, 60, 3000] {
            #expect(try summary(maps: maps, cells: [10, 8, 0], isAboutOneGroup: true) == nil)
        }
    }

    @Test("each block of time has its own threshold, and one below it leaves no trace")
    func blocks() throws {
        let definition = try SharedMapFixtures.definition()
        func summary(_ maps: [Int]) -> ReleasableSummary {
            let blocks = maps.enumerated().map { place, maps in
                BlockCounts(
                    time: TimeBlock(year: 2026, quarter: place + 1, length: .quarter), maps: maps,
                    statistics: [])
            }
            return releasableSummary(
                of: ExactCounts(worksheets: [
                    WorksheetCounts(definition: definition, blocks: blocks.filter { $0.maps > 0 })
                ]))
        }
        let times = summary([30, 19, 0, 20]).worksheets[0].blocks.map(\.time.code)
        #expect(times == [Array("2026-Q1".utf8), Array("2026-Q4".utf8)])
        #expect(summary([30, 19, 0, 20]) == summary([30, 0, 1, 20]))
        #expect(summary([19, 19, 19, 19]) == summary([]))
    }

    @Test("a figure depends on its own cell and on no other")
    func local() throws {
        for first in 0...60 {
            let alone = try summary(maps: 60, cells: [first, 0, 0])
            for others in [[1, 60], [8, 52], [53, 7]] {
                let among = try summary(maps: 60, cells: [first] + others)
                #expect(among?.statistics[0].figures[0] == alone?.statistics[0].figures[0])
            }
        }
    }
}
