@_spi(ExactCounts) @testable import ThemeCounting
import Testing

@testable import DisclosureControl
@testable import Worksheets

/// Every table of a small domain is published, and the tables that come out the same are laid side
/// by side, as a reader of the published files could do who knows the rule. What is behind a figure
/// must stay open: 8 numbers behind each [c], 5 behind each rounded figure.
@Suite("All small tables")
struct EnumerationTests {
    @Test("one answer for each map, left-out answers enumerated too", arguments: [2, 3])
    func answers(rows: Int) {
        attack(rows: rows, subject: .answers(question: 0)) { cells, maps in
            cells.reduce(0, +) <= maps
        }
    }

    @Test("people that maps point to, any number for each map", arguments: [2, 3])
    func chosenPeople(rows: Int) {
        attack(rows: rows, subject: .chosenPeople(question: 0, field: 0)) { _, _ in true }
    }

    private let mostMaps = 40

    private func attack(
        rows: Int, subject: Statistic.Subject, isPossible: ([Int], Int) -> Bool
    ) {
        let code = Code(code: [], label: [])
        let statistic = Statistic(
            subject: subject, id: [], title: [], rows: Array(repeating: code, count: rows),
            columns: [])
        let definition = WorksheetDefinition(
            id: [], version: 1, mostPeople: 1, title: [], vocabularies: [], personFields: [],
            questions: [])
        // Behind each published pattern, the numbers that each of its figures can stand for.
        var behind: [Pattern: [Set<Int>]] = [:]
        for maps in 20...mostMaps {
            for cells in allCells(count: rows, upTo: maps) where isPossible(cells, maps) {
                let counts = ExactCounts(worksheets: [
                    WorksheetCounts(
                        definition: definition, maps: maps,
                        statistics: [StatisticCounts(statistic: statistic, maps: cells)])
                ])
                guard let figures = releasableSummary(of: counts).worksheets[0].figures else {
                    Issue.record("No figures for \(maps) maps")
                    return
                }
                let pattern = Pattern(figures)
                var numbers = behind[pattern] ?? Array(repeating: [], count: rows)
                for (row, number) in cells.enumerated() { numbers[row].insert(number) }
                behind[pattern] = numbers
            }
        }
        judge(behind, isOneCellPerMap: subject == .answers(question: 0))
    }

    private func judge(_ behind: [Pattern: [Set<Int>]], isOneCellPerMap: Bool) {
        var judged = 0
        for (pattern, numbers) in behind where fits(pattern, isOneCellPerMap: isOneCellPerMap) {
            judged += 1
            for (figure, possible) in zip(pattern.figures, numbers) {
                switch figure {
                case -1: #expect(possible == Set(0...7))
                case -2: #expect(possible.count >= 8)
                default: #expect(possible == Set(figure - 2...figure + 2))
                }
            }
        }
        #expect(judged > 3)
    }

    /// Whether the domain is large enough for every number that the pattern's figures can stand
    /// for; a pattern at its edge looks narrow only because larger tables were not enumerated.
    private func fits(_ pattern: Pattern, isOneCellPerMap: Bool) -> Bool {
        let ends = pattern.figures.map { figure in
            switch figure {
            case -1: 7
            case -2: 0
            default: figure + 2
            }
        }
        // A rounded figure also needs 8 maps that are not in it, or it would be "most or all".
        let largest = ends.max() ?? 0
        let needed = isOneCellPerMap ? max(ends.reduce(0, +), largest + 8) : largest + 8
        return needed <= mostMaps
    }

    private func allCells(count: Int, upTo most: Int) -> [[Int]] {
        if count == 0 { return [[]] }
        let rest = allCells(count: count - 1, upTo: most)
        return (0...most).flatMap { first in rest.map { [first] + $0 } }
    }
}

/// What is published of a table: -1 for withheld, -2 for most or all, and the least number of maps.
private struct Pattern: Hashable {
    let figures: [Int]
    let fewestMaps: Int

    init(_ figures: ReleasableFigures) {
        self.figures = figures.statistics[0].figures.map { figure in
            switch figure {
            case .withheld: -1
            case .mostOrAll: -2
            case .about(let value): value
            }
        }
        fewestMaps = figures.fewestMaps
    }
}
