import Foundation
@testable import MapImporting
import MapReading
import Testing
import TestSupport
import Worksheets

/// Sequences of releases, made again with and without single maps. What is published is the same,
/// byte for byte, or refused. 10,000 trials with `make prove-import ONLY=ledger`.
@Suite("Releases over time, with and without any one map")
struct LedgerTrials {
    @Test("a release is the same bytes, or refused, whatever one map says")
    func trials() throws {
        let wanted = ProcessInfo.processInfo.environment["KITH_LONG"] == nil ? 24 : 10_000
        var office = try ReleasingOffice(seed: 20_261_201)
        while office.trials < wanted { try office.sequence() }
        print("\(office.trials) trials: \(office.same) the same bytes, \(office.refused) refused.")
        #expect(office.same > wanted / 4 && office.refused > wanted / 20)
    }
}

private struct ReleasingOffice {
    let importing: TestImport
    var random: SeededGenerator
    var number: UInt64 = 0
    var trials = 0
    var same = 0
    var refused = 0

    init(seed: UInt64) throws {
        importing = try TestImport()
        random = SeededGenerator(seed: seed)
    }

    private var ledger: String { importing.folder.path + "/records/ledger.jsonl" }

    /// Up to eight quarters, each released when it is over; between releases maps come late, are
    /// taken away or are others.
    mutating func sequence() throws {
        try? FileManager.default.removeItem(atPath: ledger)
        try importing.folder.write("", to: "records/folder")
        var kept: [MapRecord] = []
        var openFrom = 0
        for quarter in 0..<Int.random(in: 2...8, using: &random) {
            let new = (0..<Int.random(in: 18...26, using: &random)).map { _ in map(of: quarter) }
            let before = written(ledger)
            let expected = try release(kept + new, after: quarter)
            let after = written(ledger)
            for _ in 0..<4 {
                // What is closed is other by one map, before this release or for it again.
                try trial(
                    with(oneOther(kept, closed: openFrom) + new, after: quarter, ledger: before),
                    expected, isRepeat: false)
                if expected != nil {
                    try trial(
                        with(
                            oneOther(kept + new, closed: quarter + 1), after: quarter,
                            ledger: after),
                        expected, isRepeat: true)
                }
            }
            put(after)
            if expected != nil { openFrom = quarter + 1 }
            kept += new
        }
    }

    /// A refusal is right where there was none, and where a release is made again.
    private mutating func trial(
        _ found: [String: [UInt8]]?, _ expected: [String: [UInt8]]?, isRepeat: Bool
    ) throws {
        trials += 1
        if found == nil {
            refused += 1
            #expect(isRepeat || expected == nil)
        } else {
            same += 1
            #expect(found == expected)
        }
    }

    /// What is published of these maps with this ledger, nil where it is refused; then the ledger
    /// is as it was.
    private mutating func with(
        _ maps: [MapRecord], after quarter: Int, ledger before: [UInt8]?
    ) throws -> [String: [UInt8]]? {
        put(before)
        let found = try release(maps, after: quarter)
        if found == nil { #expect(written(ledger) == before) }
        return found
    }

    private func release(
        _ maps: [MapRecord], after quarter: Int
    ) throws -> [String: [UInt8]]? {
        let lines = maps.map { sharedMap($0, of: importing.definition) }
        try importing.folder.write(lines.joined(separator: "\n") + "\n", to: "maps.jsonl")
        let output = importing.folder.path + "/out"
        try? FileManager.default.removeItem(atPath: output)
        var request = ImportRequest(paths: [importing.folder.path + "/maps.jsonl"], output: output)
        request.ledger = ledger
        let next = quarter + 1
        let date = try #require(
            CalendarDate(year: 2027 + next / 4, month: next % 4 * 3 + 1, day: 10))
        if try !isReleased(request, on: date) {
            #expect(!FileManager.default.fileExists(atPath: output))
            return nil
        }
        var files: [String: [UInt8]] = [:]
        for name in try importing.folder.names(in: "out") {
            files[name] = written(output + "/" + name)
        }
        return files
    }

    /// False where the ledger does not allow it.
    private func isReleased(_ request: ImportRequest, on date: CalendarDate) throws -> Bool {
        do throws(ImportError) {
            _ = try importMaps(
                request, definitions: [importing.definition.flatForm], stylesheet: [], date: date)
            return true
        } catch {
            if case .notReleased = error { return false }
            throw error
        }
    }

    /// The same maps, but of those before a quarter one is taken away, or more by one, or both.
    private mutating func oneOther(_ maps: [MapRecord], closed: Int) -> [MapRecord] {
        var maps = maps
        if closed == 0 { return maps }
        let change = Int.random(in: 0..<3, using: &random)
        let places = maps.indices.filter {
            (maps[$0].period.year - 2027) * 4 + maps[$0].period.quarter - 1 < closed
        }
        if change != 1, let place = places.randomElement(using: &random) { maps.remove(at: place) }
        if change != 0 { maps.append(map(of: Int.random(in: 0..<closed, using: &random))) }
        return maps
    }

    /// A map of nobody with answers, the first of which are given most often.
    private mutating func map(of quarter: Int) -> MapRecord {
        number += 1
        var map = emptyMap(of: importing.definition, once: number)
        map.period = Period(year: 2027 + quarter / 4, quarter: quarter % 4 + 1)
        for (place, question) in importing.definition.questions.enumerated()
        where question.kind == .one {
            let most = importing.definition.vocabularies[question.vocabulary].codes.count
            let code = Int.random(in: 0..<2 * most, using: &random)
            map.answers[place] = code % 5 == 4 ? .absent : .code(Int16(code < most ? code : 0))
        }
        return map
    }

    private func written(_ path: String) -> [UInt8]? {
        FileManager.default.contents(atPath: path).map { [UInt8]($0) }
    }

    private func put(_ bytes: [UInt8]?) {
        if let bytes {
            FileManager.default.createFile(atPath: ledger, contents: Data(bytes))
        } else {
            try? FileManager.default.removeItem(atPath: ledger)
        }
    }
}
