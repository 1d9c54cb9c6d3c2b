import Foundation
import Testing

@testable import DisclosureControl

/// What remains possible behind a withheld figure, for each reader that ARCHITECTURE.md names, over
/// every table of 20 to 38 maps: the table there is what this finds.
@Suite("The threat model")
struct ThreatModelTests {
    @Test("the table in ARCHITECTURE.md is what an enumeration finds")
    func table() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(
            contentsOf: root.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
        for line in lines() {
            #expect(text.contains(line + "\n"), "ARCHITECTURE.md lacks: \(line)")
        }
    }

    private func lines() -> [String] {
        let two = Asked(options: 2)
        let three = Asked(options: 3)
        let all = { (question: Asked) in Asked(options: question.options, isAnsweredByAll: true) }
        func line(_ reader: String, _ found: [Found]) -> String {
            "| \(reader) | \(found.map(\.words).joined(separator: " | ")) |"
        }
        func each(_ find: (Asked) -> Found) -> [Found] { [find(two), find(three)] }
        return [
            line("has the published files", each { readers([$0]) } + [readers([two, three])]),
            line(
                "also knows that all answered one question",
                each { readers([all($0)]) } + [readers([all(two), three])]),
            line(
                "also knows N",
                each { readers([$0], knowsMaps: true) } + [readers([two, three], knowsMaps: true)]
            ),
            line(
                "knows both",
                each { readers([all($0)], knowsMaps: true) }
                    + [readers([all(two), three], knowsMaps: true)]),
            line(
                "contributed one batch of 5 (`uk-strict`)",
                each { insider($0, batch: 5, profile: .ukStrict) }) + " – |",
            line(
                "contributed one batch of 5 (`uk-strict-13`)",
                each { insider($0, batch: 5, profile: .ukStrict13) }) + " – |",
            line(
                "contributed one batch of 10 (`uk-strict-18`)",
                each { insider($0, batch: 10, profile: .ukStrict18) }) + " – |",
            line(
                "has the block as it was before one map was added",
                each { differencer($0) }) + " – |",
            line(
                "has all earlier releases of a ledger",
                each { releases([$0, $0]) } + [releases([two, three])]),
        ]
    }

    private let maps = 20...38

    /// Readers of the files who may know the number of maps, or that a question was answered by
    /// all.
    private func readers(_ questions: [Asked], knowsMaps: Bool = false) -> Found {
        var behind: [Key: Behind] = [:]
        for number in maps {
            var joined: [[Figure]: Behind] = [[]: Behind(numbers: [], tables: 1)]
            for question in questions {
                joined = beside(joined, question.patterns(maps: number, profile: .ukStrict))
            }
            for (figures, there) in joined {
                let key = Key(figures: figures, maps: knowsMaps ? number : nil)
                behind[key] = behind[key]?.joined(there) ?? there
            }
        }
        return Found(
            behind.filter { knowsMaps || fits($0.key.figures, questions, maps: maps) }.map {
                (figures: $0.key.figures, behind: $0.value)
            })
    }

    /// Readers of several blocks. No two releases of a ledger share a map, so each block has a
    /// number of maps of its own.
    private func releases(_ blocks: [Asked]) -> Found {
        var joined: [[Figure]: Behind] = [[]: Behind(numbers: [], tables: 1)]
        for block in blocks {
            var all: [[Figure]: Behind] = [:]
            for number in maps {
                all.merge(block.patterns(maps: number, profile: .ukStrict)) { $0.joined($1) }
            }
            joined = beside(joined, all)
        }
        return Found(
            joined.filter { fits($0.key, blocks, maps: maps) }.map {
                (figures: $0.key, behind: $0.value)
            })
    }

    /// All publications that put one of these after one of those.
    private func beside(
        _ before: [[Figure]: Behind], _ after: [[Figure]: Behind]
    ) -> [[Figure]: Behind] {
        var both: [[Figure]: Behind] = [:]
        for (figures, known) in before {
            for (more, there) in after {
                both[figures + more] = Behind(
                    numbers: known.numbers + there.numbers, tables: known.tables * there.tables)
            }
        }
        return both
    }

    /// Somebody who handed in some of the maps, and asks what the others say. The batch is taken to
    /// say the one thing that is withheld, which tells most.
    private func insider(_ question: Asked, batch: Int, profile: DisclosureProfile) -> Found {
        let maps = profile.fewestMaps...profile.fewestMaps + 18
        var behind: [Key: Behind] = [:]
        for number in maps {
            question.forEachTable(maps: number) { cells in
                let shown = cells.map { figure(of: $0, outOf: number, profile: profile) }
                guard fits(shown, [question], maps: maps, threshold: profile.threshold) else {
                    return
                }
                for (own, cell) in cells.enumerated() where shown[own] == .withheld && cell >= batch
                {
                    // The last figure says which cell it is.
                    let key = Key(figures: shown + [.about(own)], maps: nil)
                    let there = Behind(numbers: [1 << UInt64(cell - batch)], tables: 1)
                    behind[key] = behind[key]?.joined(there) ?? there
                }
            }
        }
        return Found(behind.map { (figures: [.withheld], behind: $0.value) })
    }

    /// Somebody who has a block twice, and knows that one map came in between.
    private func differencer(_ question: Asked) -> Found {
        var behind: [Key: Behind] = [:]
        for number in maps {
            question.forEachTable(maps: number) { cells in
                for answer in 0...cells.count {
                    var later = cells
                    if answer < cells.count { later[answer] += 1 }
                    let shown = zip(cells, later).map { old, new in
                        (
                            figure(of: old, outOf: number, profile: .ukStrict),
                            figure(of: new, outOf: number + 1, profile: .ukStrict)
                        )
                    }
                    let key = Key(figures: shown.map(\.0) + shown.map(\.1), maps: nil)
                    let there = Behind(
                        numbers: (cells + later).map { 1 << UInt64($0) }, tables: 1)
                    behind[key] = behind[key]?.joined(there) ?? there
                }
            }
        }
        return Found(
            behind.filter {
                fits(Array($0.key.figures.prefix(question.options)), [question], maps: maps)
            }.map {
                (figures: $0.key.figures, behind: $0.value)
            })
    }

    /// Whether every table with these figures has few enough maps to be enumerated.
    private func fits(
        _ figures: [Figure], _ questions: [Asked], maps: ClosedRange<Int>, threshold: Int = 7
    ) -> Bool {
        var start = 0
        for question in questions {
            let ends = figures[start..<start + question.options].map { figure in
                switch figure {
                case .withheld: threshold
                case .mostOrAll: 0
                case .about(let value): value + 2
                }
            }
            start += question.options
            let needed = max(ends.reduce(0, +), (ends.max() ?? 0) + threshold + 1)
            if needed > maps.upperBound { return false }
        }
        return true
    }
}

/// What tells one publication from another for a reader.
private struct Key: Hashable {
    let figures: [Figure]
    let maps: Int?
}

/// The numbers that can be behind each figure, as bits, and of how many tables.
private struct Behind {
    var numbers: [UInt64]
    var tables: Int

    func joined(_ other: Behind) -> Behind {
        Behind(
            numbers: zip(numbers, other.numbers).map { $0 | $1 }, tables: tables + other.tables)
    }
}

/// A question of one answer.
private struct Asked {
    let options: Int
    var isAnsweredByAll = false

    func forEachTable(maps: Int, _ visit: ([Int]) -> Void) {
        var cells = Array(repeating: 0, count: options)
        func fill(_ row: Int, left: Int) {
            if row == options {
                if left == 0 || !isAnsweredByAll { visit(cells) }
                return
            }
            for number in 0...left {
                cells[row] = number
                fill(row + 1, left: left - number)
            }
        }
        fill(0, left: maps)
    }

    func patterns(maps: Int, profile: DisclosureProfile) -> [[Figure]: Behind] {
        var patterns: [[Figure]: Behind] = [:]
        forEachTable(maps: maps) { cells in
            let shown = cells.map { figure(of: $0, outOf: maps, profile: profile) }
            let there = Behind(numbers: cells.map { 1 << UInt64($0) }, tables: 1)
            patterns[shown] = patterns[shown]?.joined(there) ?? there
        }
        return patterns
    }
}

/// The fewest numbers behind a withheld figure, and how many of them have fewer than 8, or one.
private struct Found {
    var fewest = Int.max
    var withheld = 0
    var narrow = 0
    var known = 0

    init(_ publications: [(figures: [Figure], behind: Behind)]) {
        for (figures, behind) in publications {
            for (figure, numbers) in zip(figures, behind.numbers) where figure == .withheld {
                let count = numbers.nonzeroBitCount
                fewest = min(fewest, count)
                withheld += behind.tables
                if count < 8 { narrow += behind.tables }
                if count == 1 { known += behind.tables }
            }
        }
    }

    var words: String {
        if narrow == 0 { return "\(fewest)" }
        return "\(fewest) (\(share(narrow)) below 8, \(share(known)) exact)"
    }

    /// In per cent, rounded up where it is less than one.
    private func share(_ part: Int) -> String {
        part == 0 ? "none" : part * 100 < withheld ? "under 1 %" : "\(part * 100 / withheld) %"
    }
}
