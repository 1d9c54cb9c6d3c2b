import DisclosureControl
import Foundation
@testable import MapImporting
import MapIntake
import MapReading
import Testing
import TestSupport
import Worksheets

@Suite("Importing with a key of cells")
struct CellKeyImportTests {
    private let key: [UInt8] = (0..<32).map { UInt8($0) }

    private func tables(
        _ importing: TestImport, _ maps: [String], key: [UInt8], threads: Int = 1,
        output: String = "out"
    ) throws -> String {
        try? FileManager.default.removeItem(atPath: importing.folder.path + "/records")
        try importing.folder.write(key, to: "records/cell.key")
        try importing.folder.write(maps.joined(separator: "\n") + "\n", to: "in/all.jsonl")
        return try tables(importing, path: "in", threads: threads, output: output)
    }

    private func tables(
        _ importing: TestImport, path: String, threads: Int = 1, output: String = "out"
    ) throws -> String {
        var request = ImportRequest(
            paths: [importing.folder.path + "/" + path],
            output: importing.folder.path + "/" + output)
        request.choices.profile = .cellKey
        request.ledger = importing.folder.path + "/records/ledger.jsonl"
        request.threads = threads
        _ = try importMaps(
            request, definitions: [importing.definition.flatForm], stylesheet: [],
            date: try #require(CalendarDate(year: 2027, month: 1, day: 12)))
        return try importing.folder.read(output + "/tables.csv")
    }

    /// The last three columns of each line: the figure, its lowest and its highest number.
    private func figures(in tables: String) -> [[String]] {
        tables.split(whereSeparator: \.isNewline).dropFirst().map { line in
            line.split(separator: ",").suffix(3).map { $0.filter { $0 != "\"" } }
        }
    }

    private func maps(_ count: Int, of definition: WorksheetDefinition, seed: UInt64) -> [String] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            var map = randomMap(of: definition, using: &random)
            map.period = Period(year: 2026, quarter: 4)
            return sharedMap(map, of: definition)
        }
    }

    @Test(
        "the same maps give the same figures: in any order, form and number of threads, and twice")
    func sameSetSameFigure() throws {
        let importing = try TestImport()
        let maps = maps(70, of: importing.definition, seed: 1)
        let expected = try tables(importing, maps, key: key)
        #expect(figures(in: expected).contains(["5", "1", "9"]))
        #expect(figures(in: expected).contains(["[c]", "0", "4"]))
        #expect(try tables(importing, maps.reversed(), key: key, threads: 4) == expected)
        #expect(try tables(importing, maps + maps.prefix(20), key: key, threads: 3) == expected)
        for (number, map) in maps.enumerated() {
            try importing.folder.write(map, to: "files/\(number).kith.json")
        }
        try? FileManager.default.removeItem(atPath: importing.folder.path + "/records/ledger.jsonl")
        #expect(try tables(importing, path: "files") == expected)
        #expect(try tables(importing, maps, key: key.reversed()) != expected)
    }

    @Test("a set of maps has the same figure in every table that it is in")
    func acrossTables() throws {
        let importing = try TestImport()
        let questions = importing.definition.questions.indices.filter {
            importing.definition.questions[$0].kind == .one
        }
        var seen: Set<String> = []
        for seed in 0..<6 {
            let maps = (0..<40).map { number in
                var map = emptyMap(of: importing.definition, once: UInt64(1_000 * seed + number))
                // 23 of them give the first answer to each question; the rest give none.
                for question in questions where number < 23 { map.answers[question] = .code(0) }
                return sharedMap(map, of: importing.definition)
            }
            let figures = figures(in: try tables(importing, maps, key: key)).map { $0[0] }
                .filter { $0 != "[c]" }
            #expect(figures.count == questions.count && Set(figures).count == 1)
            seen.formUnion(figures)
        }
        // 23 is 20 or 25, by the maps.
        #expect(questions.count > 1 && seen.count == 2)
    }

    @Test("without a ledger it is refused, and nothing is written")
    func withoutLedger() throws {
        let importing = try TestImport()
        try importing.write(30)
        var request = ImportRequest(
            paths: [importing.folder.path + "/maps"], output: importing.folder.path + "/out")
        request.choices.profile = .cellKey
        request.random = key
        #expect(throws: ImportError.keyWithoutLedger) { try importing.run(request) }
        #expect(!FileManager.default.fileExists(atPath: importing.folder.path + "/out"))
    }
}
