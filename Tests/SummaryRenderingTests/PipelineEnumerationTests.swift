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
    func twoOptions() throws {
        try attack(questions: [2], mostMaps: isLong ? 40 : 20)
    }

    @Test("one question of three options", .enabled(if: isLong))
    func threeOptions() throws {
        try attack(questions: [3], mostMaps: 40)
    }

    @Test("two questions of two options, which share the number of maps", .enabled(if: isLong))
    func twoQuestions() throws {
        try attack(questions: [2, 2], mostMaps: 22)
    }

    private func attack(questions: [Int], mostMaps: Int) throws {
        let pipeline = try Pipeline(questions: questions)
        var behind: [UInt64: (figures: [String], numbers: [UInt64])] = [:]
        for maps in 20...mostMaps {
            for cells in tables(questions, maps: maps) {
                let published = try pipeline.publish(cells, maps: maps)
                var known = behind[published.digest] ?? (published.figures, cells.map { _ in 0 })
                #expect(known.figures == published.figures)
                for (row, number) in cells.enumerated() {
                    known.numbers[row] |= 1 << UInt64(number)
                }
                behind[published.digest] = known
            }
        }
        var judged = 0
        for (figures, numbers) in behind.values where fits(figures, questions, mostMaps) {
            judged += 1
            for (figure, possible) in zip(figures, numbers) {
                switch figure {
                case "[c]": #expect(possible == 0b1111_1111)
                case "most or all": #expect(possible.nonzeroBitCount >= 8)
                default:
                    let value = try #require(Int(figure))
                    #expect(possible == 0b1_1111 << UInt64(value - 2), "\(figures)")
                }
            }
        }
        // Of up to 40 maps, so many patterns of figures fit, of two options as of three.
        #expect(mostMaps < 40 ? judged >= 4 : judged == 23)
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

/// A worksheet of nothing but a few questions, and the way from maps to files.
private struct Pipeline {
    let definition: WorksheetDefinition
    let reader: MapReader
    let questions: [Int]

    init(questions: [Int]) throws {
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
    }

    /// What is published of a table: all bytes, as a digest, and the figures in `tables.csv`.
    func publish(_ cells: [Int], maps: Int) throws -> (digest: UInt64, figures: [String]) {
        var counter = MapCounter(definitions: [definition])
        var record = MapRecord()
        for number in 0..<maps {
            var map = emptyMap(of: definition, once: UInt64(number))
            var start = 0
            for (question, options) in questions.enumerated() {
                // The first so many maps give the first answer, the next ones the second.
                var end = 0
                for option in 0..<options {
                    end += cells[start + option]
                    if number < end {
                        map.answers[question] = .code(Int16(option))
                        break
                    }
                }
                start += options
            }
            let text = Array(sharedMap(map, of: definition).utf8)
            try reader.read(text.span, into: &record)
            #expect(counter.add(record) == .counted)
        }
        let files = summaryFiles(
            of: releasableSummary(of: counter.counts),
            madeOn: try #require(CalendarDate(year: 2026, month: 11, day: 21)), stylesheet: [])
        var digest: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in files.flatMap(\.bytes) {
            digest = (digest ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        let table = String(decoding: try #require(files.last).bytes, as: UTF8.self)
        let figures = table.split(separator: "\r\n").dropFirst()
            .map { $0.components(separatedBy: "\",\"") }
            .filter { $0[1].hasPrefix("q") }.map { $0[7] }
        return (digest, figures)
    }
}
