@_spi(ExactCounts) @testable import ThemeCounting
import DisclosureControl
import Testing
import TestSupport
import Worksheets

@Suite("What may be published")
struct GateTests {
    private func summary(maps: Int, cells: [Int]) throws -> ReleasableFigures? {
        let definition = try SharedMapFixtures.definition()
        let statistic = try #require(
            statisticCatalogue(of: definition).first { $0.cellCount == cells.count })
        let counts = ExactCounts(worksheets: [
            WorksheetCounts(
                definition: definition, maps: maps,
                statistics: [StatisticCounts(statistic: statistic, maps: cells)])
        ])
        return releasableSummary(of: counts).worksheets[0].figures
    }

    @Test("no figures below 20 maps, and the same for every number below")
    func fewMaps() throws {
        #expect(try summary(maps: 0, cells: [0, 0, 0]) == nil)
        #expect(try summary(maps: 19, cells: [9, 10, 0]) == nil)
        #expect(try summary(maps: 20, cells: [9, 10, 0]) != nil)
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
