@_spi(ExactCounts) @testable import ThemeCounting
import Foundation
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
        attack([Domain(rows: rows, isOneCellPerMap: true)])
    }

    @Test("people that maps point to, any number for each map", arguments: [2, 3])
    func chosenPeople(rows: Int) {
        attack([Domain(rows: rows, isOneCellPerMap: false)])
    }

    @Test(
        "every pair of tables that share the number of maps",
        arguments: [
            (Domain(rows: 2, isOneCellPerMap: true), Domain(rows: 2, isOneCellPerMap: true)),
            (Domain(rows: 2, isOneCellPerMap: true), Domain(rows: 3, isOneCellPerMap: true)),
            (Domain(rows: 3, isOneCellPerMap: true), Domain(rows: 3, isOneCellPerMap: true)),
            (Domain(rows: 2, isOneCellPerMap: true), Domain(rows: 2, isOneCellPerMap: false)),
            (Domain(rows: 3, isOneCellPerMap: true), Domain(rows: 2, isOneCellPerMap: false)),
            (Domain(rows: 2, isOneCellPerMap: false), Domain(rows: 2, isOneCellPerMap: false)),
        ])
    func pairs(first: Domain, second: Domain) {
        attack([first, second])
    }

    /// The instrument itself finds what leaks: a reader who knows the number of maps, and that each
    /// of them answered, can work a withheld figure out. So neither is ever published.
    @Test("a rule that told the number of maps would be found out")
    func toldNumber() {
        var narrowest = 8
        for maps in 20...24 {
            let all = patterns(of: Domain(rows: 3, isOneCellPerMap: true), maps: maps) {
                $0.reduce(0, +) == maps
            }
            for (pattern, behind) in all {
                for (figure, numbers) in zip(pattern.figures, behind) where figure == .withheld {
                    narrowest = min(narrowest, numbers.nonzeroBitCount)
                }
            }
        }
        #expect(narrowest == 1)
    }

    /// 40 where tables are few, or where there is time: `make prove-import ONLY="tables"`.
    private func mostMaps(_ domains: [Domain]) -> Int {
        let isLong = ProcessInfo.processInfo.environment["KITH_LONG"] != nil
        return isLong || domains.allSatisfy { $0.rows == 2 } ? 40 : 27
    }

    /// What a reader of the published files can tell of each cell, over all numbers of maps.
    private func attack(_ domains: [Domain]) {
        var behind: [Published: [UInt64]] = [:]
        let mostMaps = mostMaps(domains)
        for maps in 20...mostMaps {
            // Given the number of maps, tables are filled independently of each other: behind a
            // pair of patterns is every pair of their tables.
            var published: [Published: [UInt64]] = [Published(): []]
            for domain in domains {
                var joined: [Published: [UInt64]] = [:]
                let all = patterns(of: domain, maps: maps)
                for (before, numbersBefore) in published {
                    for (pattern, numbers) in all {
                        joined[before.with(pattern)] = numbersBefore + numbers
                    }
                }
                published = joined
            }
            for (pattern, numbers) in published {
                guard let known = behind[pattern] else {
                    behind[pattern] = numbers
                    continue
                }
                behind[pattern] = zip(known, numbers).map { $0 | $1 }
            }
        }
        judge(behind, domains, mostMaps: mostMaps)
    }

    private func judge(
        _ behind: [Published: [UInt64]], _ domains: [Domain], mostMaps: Int
    ) {
        var judged = 0
        for (published, numbers) in behind {
            let fits = zip(published.patterns, domains).allSatisfy { pattern, domain in
                self.fits(
                    pattern, isOneCellPerMap: domain.isOneCellPerMap, mostMaps: mostMaps)
            }
            if !fits { continue }
            judged += 1
            for (figure, possible) in zip(published.patterns.flatMap(\.figures), numbers) {
                switch figure {
                case .withheld: #expect(possible == bits(0...7))
                case .mostOrAll: #expect(possible.nonzeroBitCount >= 8)
                case .about(let value): #expect(possible == bits(value - 2...value + 2))
                }
            }
        }
        #expect(judged > 3)
    }

    /// Whether the domain is large enough for every number that the pattern's figures can stand
    /// for; a pattern at its edge looks narrow only because larger tables were not enumerated.
    private func fits(_ pattern: Pattern, isOneCellPerMap: Bool, mostMaps: Int) -> Bool {
        let ends = pattern.figures.map { figure in
            switch figure {
            case .withheld: 7
            case .mostOrAll: 0
            case .about(let value): value + 2
            }
        }
        // A rounded figure also needs 8 maps that are not in it, or it would be "most or all".
        let largest = ends.max() ?? 0
        let needed = isOneCellPerMap ? max(ends.reduce(0, +), largest + 8) : largest + 8
        return needed <= mostMaps
    }

    /// Each pattern that a domain's tables are published as, with the numbers behind each figure.
    private func patterns(
        of domain: Domain, maps: Int, where isPossible: ([Int]) -> Bool = { _ in true }
    ) -> [Pattern: [UInt64]] {
        var patterns: [Pattern: [UInt64]] = [:]
        var known: [[Figure]: Pattern] = [:]
        // A figure depends on its cell and the number of maps alone (GateTests), so each is asked
        // for once; what follows from all of a table's figures comes from the whole release.
        let figures = (0...maps).map { figure(of: $0, outOf: maps, profile: .ukStrict) }
        forEachTable(of: domain, maps: maps) { cells in
            if !isPossible(cells) { return }
            let shown = cells.map { figures[$0] }
            let pattern = known[shown] ?? domain.released(cells, maps: maps)
            known[shown] = pattern
            var numbers = patterns[pattern] ?? Array(repeating: 0, count: cells.count)
            for (row, number) in cells.enumerated() { numbers[row] |= 1 << UInt64(number) }
            patterns[pattern] = numbers
        }
        return patterns
    }

    private func forEachTable(of domain: Domain, maps: Int, _ visit: ([Int]) -> Void) {
        var cells = Array(repeating: 0, count: domain.rows)
        func fill(_ row: Int, left: Int) {
            if row == cells.count { return visit(cells) }
            for number in 0...left {
                cells[row] = number
                fill(row + 1, left: domain.isOneCellPerMap ? left - number : left)
            }
        }
        fill(0, left: maps)
    }

    private func bits(_ numbers: ClosedRange<Int>) -> UInt64 {
        numbers.reduce(0) { $0 | 1 << UInt64($1) }
    }
}

/// Tables of one kind.
struct Domain: Sendable, CustomTestStringConvertible {
    let rows: Int
    /// Whether a map can be in one row only, or in any number of them.
    let isOneCellPerMap: Bool

    var testDescription: String { "\(rows) \(isOneCellPerMap ? "answers" : "descriptors")" }

    /// What the release says of one table of so many maps.
    fileprivate func released(_ cells: [Int], maps: Int) -> Pattern {
        let code = Code(code: [], label: [])
        let statistic = Statistic(
            subject: isOneCellPerMap
                ? .answers(question: 0) : .chosenPeople(question: 0, field: 0),
            id: [], title: [], rows: CountedRows(Array(repeating: code, count: rows)))
        let definition = WorksheetDefinition(
            id: [], version: 1, mostPeople: 1, title: [], vocabularies: [], personFields: [],
            questions: [])
        let time = TimeBlock(year: 2026, quarter: 4, length: .quarter)
        let counts = ExactCounts(worksheets: [
            WorksheetCounts(
                definition: definition,
                blocks: [
                    BlockCounts(
                        time: time, maps: maps,
                        statistics: [StatisticCounts(statistic: statistic, maps: cells)])
                ])
        ])
        let block = releasableSummary(of: counts).worksheets[0].blocks.first
        return Pattern(
            figures: block?.statistics[0].figures ?? [], fewestMaps: block?.fewestMaps ?? 0)
    }
}

/// What is published of one table, and the number of maps that there are at least.
private struct Pattern: Hashable {
    let figures: [Figure]
    let fewestMaps: Int
}

/// What is published of tables that share their maps. The number of maps is at least the largest
/// that any of them shows.
private struct Published: Hashable {
    var patterns: [Pattern] = []
    var fewestMaps = 0

    func with(_ pattern: Pattern) -> Published {
        Published(
            patterns: patterns + [Pattern(figures: pattern.figures, fewestMaps: 0)],
            fewestMaps: max(fewestMaps, pattern.fewestMaps))
    }
}
