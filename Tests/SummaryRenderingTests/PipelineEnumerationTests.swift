import DisclosureControl
import Foundation
import MapReading
import SummaryRendering
import Testing
import TestSupport
import ThemeCounting
import Worksheets

/// Every table of a small domain goes the whole way, from the text of its maps to the bytes of all
/// published files, and tables that are published as the same bytes are laid side by side. What
/// stands behind a figure must be open: 8 numbers behind each [c], 5 behind each rounded figure.
///
/// In the test suite as far as a rounded figure needs; with `make prove-import ONLY="tables"` up to
/// 40 maps, and three options.
@Suite("All small tables, from maps to published bytes")
struct PipelineEnumerationTests {
    @Test("one question of two options")
    func twoOptions() async throws {
        try await attack(questions: [2], mostMaps: isLong ? 40 : 20)
    }

    @Test("one question of three options", .enabled(if: isLong))
    func threeOptions() async throws {
        try await attack(questions: [3], mostMaps: 40)
    }

    @Test("two questions of two options, which share the number of maps", .enabled(if: isLong))
    func twoQuestions() async throws {
        try await attack(questions: [2, 2], mostMaps: 40)
    }

    private func attack(questions: [Int], mostMaps: Int) async throws {
        let pipeline = try Pipeline(questions: questions, mostMaps: mostMaps)
        var behind: [UInt64: Behind] = [:]
        for maps in 20...mostMaps {
            for (digest, there) in try await published(
                tables(questions, maps: maps), maps, by: pipeline)
            {
                try behind[digest, default: there].join(there)
            }
        }
        var judged = 0
        for there in behind.values where fits(there.figures, questions, mostMaps) {
            judged += 1
            for (figure, possible) in zip(there.figures, there.numbers) {
                switch figure {
                case "[c]": #expect(possible == 0b1111_1111)
                case "most or all": #expect(possible.nonzeroBitCount >= 8)
                default:
                    let value = try #require(Int(figure))
                    #expect(possible == 0b1_1111 << UInt64(value - 2), "\(there.figures)")
                }
            }
        }
        // Of up to 40 maps, 23 patterns of figures fit, of two options as of three, and every pair
        // of them for two questions.
        #expect(mostMaps < 40 ? judged >= 4 : judged == (questions.count == 2 ? 23 * 23 : 23))
    }

    /// What is behind each publication of these tables, a share of them on each processor.
    private func published(
        _ tables: [[Int]], _ maps: Int, by pipeline: Pipeline
    ) async throws -> [(digest: UInt64, there: Behind)] {
        let shares = ProcessInfo.processInfo.activeProcessorCount
        return try await withThrowingTaskGroup { group in
            for share in 0..<shares {
                group.addTask {
                    try pipeline.publish(
                        stride(from: share, to: tables.count, by: shares).map { tables[$0] },
                        maps: maps)
                }
            }
            return try await group.reduce(into: []) { all, share in
                all += share.map { (digest: $0.key, there: $0.value) }
            }
        }
    }

    /// All tables of so many maps, left-out answers too: the answers to one question are at most as
    /// many as the maps.
    private func tables(_ questions: [Int], maps: Int) -> [[Int]] {
        var all: [[Int]] = [[]]
        for options in questions {
            var more: [[Int]] = []
            for cells in all {
                for own in fill(options, left: maps) { more.append(cells + own) }
            }
            all = more
        }
        return all
    }

    private func fill(_ options: Int, left: Int) -> [[Int]] {
        if options == 0 { return [[]] }
        return (0...left).flatMap { number in
            fill(options - 1, left: left - number).map { [number] + $0 }
        }
    }

    /// Whether the domain is large enough for every number that the figures can stand for.
    private func fits(_ figures: [String], _ questions: [Int], _ mostMaps: Int) -> Bool {
        var start = 0
        for options in questions {
            let ends = figures[start..<start + options].map { figure in
                figure == "[c]" ? 7 : Int(figure).map { $0 + 2 } ?? 0
            }
            start += options
            let needed = max(ends.reduce(0, +), (ends.max() ?? 0) + 8)
            if needed > mostMaps { return false }
        }
        return true
    }
}

private let isLong = ProcessInfo.processInfo.environment["KITH_LONG"] != nil

/// Figures that are published alike, and by row the numbers that can be behind each, as bits.
private struct Behind {
    let figures: [String]
    var numbers: [UInt64]

    /// Adds another table's numbers; its figures must be these.
    mutating func join(_ other: Behind) throws {
        guard figures == other.figures else { throw WrongOnTheWay() }
        for (row, possible) in other.numbers.enumerated() { numbers[row] |= possible }
    }
}

/// Two publications of the same bytes with other figures, or a map that was not counted.
private struct WrongOnTheWay: Error {}

/// All files of a summary, as the digest of their bytes, and the figures in `tables.csv`.
private struct Publication {
    let summary: ReleasableSummary
    let digest: UInt64
    let figures: [String]

    init(of summary: ReleasableSummary) throws {
        self.summary = summary
        let files = summaryFiles(
            of: summary, madeOn: try #require(CalendarDate(year: 2026, month: 11, day: 21)),
            stylesheet: [])
        var digest: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in files.flatMap(\.bytes) {
            digest = (digest ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        self.digest = digest
        let table = String(decoding: try #require(files.last).bytes, as: UTF8.self)
        figures = table.split(separator: "\r\n").dropFirst()
            .map { $0.components(separatedBy: "\",\"") }
            .filter { $0[1].hasPrefix("q") }.map { $0[7] }
    }
}

/// A worksheet of nothing but a few questions, and the way from maps to files.
private struct Pipeline {
    let definition: WorksheetDefinition
    let reader: MapReader
    let questions: [Int]
    /// The text of each map that is needed, by its number and then by its answers.
    var texts: [[[UInt8]]] = []

    init(questions: [Int], mostMaps: Int) throws {
        var form = "kith-worksheet\t1\nworksheet\tsmall\t1\t1\tSmall\n"
        for (place, options) in questions.enumerated() {
            form += "vocabulary\tv\(place)\tV\n"
            for option in 0..<options { form += "code\to\(option)\tO\(option)\n" }
        }
        form += "vocabulary\tp\tP\ncode\ta\tA\nperson-field\twho\tneeded\t1\tp\tWho\n"
        for place in questions.indices { form += "question\tq\(place)\tone\tv\(place)\tQ\n" }
        definition = try WorksheetDefinition(flatForm: Array(form.utf8))
        reader = MapReader(definitions: [definition])
        self.questions = questions
        let combinations = questions.reduce(1) { $0 * ($1 + 1) }
        for number in 0..<mostMaps {
            texts.append((0..<combinations).map { text(of: number, answers: $0) })
        }
    }

    /// Answers as one number: each question has a digit, and its last value leaves the answer out.
    private func text(of number: Int, answers: Int) -> [UInt8] {
        var map = emptyMap(of: definition, once: UInt64(number))
        var rest = answers
        for (question, options) in questions.enumerated() {
            let digit = rest % (options + 1)
            if digit < options { map.answers[question] = .code(Int16(digit)) }
            rest /= options + 1
        }
        return Array(sharedMap(map, of: definition).utf8)
    }

    /// What is published of each table, by the digest of all its bytes. The files are a function of
    /// the releasable summary alone, so equal ones are drawn once.
    func publish(_ tables: [[Int]], maps: Int) throws -> [UInt64: Behind] {
        var behind: [UInt64: Behind] = [:]
        var drawn: [[Figure]: Publication] = [:]
        var record = MapRecord()
        for cells in tables {
            let summary = try releasable(cells, maps: maps, into: &record)
            let figures = summary.worksheets.flatMap(\.blocks).flatMap(\.statistics)
                .flatMap(\.figures)
            let publication = try drawn[figures] ?? Publication(of: summary)
            drawn[figures] = publication
            guard publication.summary == summary else { throw WrongOnTheWay() }
            let there = Behind(figures: publication.figures, numbers: cells.map { 1 << UInt64($0) })
            try behind[publication.digest, default: there].join(there)
        }
        return behind
    }

    private func releasable(
        _ cells: [Int], maps: Int, into record: inout MapRecord
    ) throws -> ReleasableSummary {
        var counter = MapCounter(definitions: [definition])
        for number in 0..<maps {
            let text = texts[number][answers(of: number, cells)]
            try reader.read(text.span, into: &record)
            guard counter.add(record) == .counted else { throw WrongOnTheWay() }
        }
        return releasableSummary(of: counter.counts)
    }

    /// The first so many maps give the first answer, the next ones the second.
    private func answers(of number: Int, _ cells: [Int]) -> Int {
        var all = 0, digits = 1, start = 0
        for options in questions {
            var digit = 0, end = cells[start]
            while number >= end, digit < options {
                digit += 1
                if digit < options { end += cells[start + digit] }
            }
            all += digit * digits
            digits *= options + 1
            start += options
        }
        return all
    }
}
