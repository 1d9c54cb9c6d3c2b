import Folders
import Foundation
import MapImporting
import MapIntake
import MapReading
import Testing
import TestSupport
import ThemeCounting
import Worksheets

@Suite("Hostile scenarios, and what is written")
struct OutputScenarioTests {
    let test: TestImport
    var maps: String { test.folder.path + "/maps" }

    init() throws {
        test = try TestImport()
        try test.write(20)
    }

    private func request(_ paths: [String]? = nil) -> ImportRequest {
        ImportRequest(paths: paths ?? [maps], output: test.folder.path + "/out")
    }

    @Test("an output among the maps, or a list of rejects in the summary, is refused")
    func outputAmongMaps() throws {
        var request = ImportRequest(paths: [maps], output: maps + "/out")
        #expect(throws: ImportError.outputInsideInput) { try test.run(request) }
        request = self.request()
        for place in ["/out", "/out/rejects.tsv", ""] {
            request.rejects = place.isEmpty ? "" : test.folder.path + place
            #expect(throws: ImportError.rejectsNotOurs) { try test.run(request) }
        }
        #expect(try test.folder.names(in: ".") == ["maps"])
    }

    @Test("a list of rejects takes the place of a former one, and of nothing else")
    func rejectsOverOther() throws {
        try test.folder.write("not a map", to: "maps/z.json")
        var request = request()
        request.rejects = test.folder.path + "/rejects.tsv"
        for _ in 0..<2 {
            _ = try test.run(request)
            #expect(
                try test.folder.read("rejects.tsv") == "ordinal\tbyte\tcode\n21\t0\tnot-json\n")
        }
        let mode = try FileManager.default.attributesOfItem(atPath: request.rejects ?? "")
        #expect(mode[.posixPermissions] as? Int == 0o600)
        for mine in ["", "mine", "ordinal\tbyte\tname\n"] {
            try test.folder.write(mine, to: "rejects.tsv")
            #expect(throws: ImportError.rejectsNotOurs) { try test.run(request) }
            #expect(try test.folder.read("rejects.tsv") == mine)
        }
        #expect(try test.folder.names(in: ".") == ["maps", "out", "rejects.tsv"])
    }

    @Test("too many rejected: a list of them, and no summary")
    func tooManyRejected() throws {
        for number in 0..<3 { try test.folder.write("x", to: "maps/z\(number).json") }
        var request = request()
        request.rejects = test.folder.path + "/rejects.tsv"
        // 3 of 23 are 13.04 %.
        request.choices.mostRejected = 13
        let error = #expect(throws: ImportError.self) { try test.run(request) }
        guard case .tooManyRejected(let report) = error else {
            Issue.record("Another error")
            return
        }
        #expect((report.counted, report.rejectedCount) == (20, 3))
        #expect(try test.folder.names(in: ".") == ["maps", "rejects.tsv"])
        request.choices.mostRejected = 14
        #expect(try test.run(request).rejectedCount == 3)
    }

    @Test("lines that are longer than the room for a batch are dropped up to their ends")
    func longLines() throws {
        let long = String(repeating: "z", count: 1_300_000)
        let lines = [try test.map(1), long, try test.map(2), try test.map(3), long]
        try test.folder.write(lines.joined(separator: "\n"), to: "list.jsonl")
        let report = try test.report(paths: [test.folder.path + "/list.jsonl"])
        #expect(report.counted == 3)
        #expect(described(report.rejected) == "2:32768:too-large 5:32768:too-large")
    }

    @Test("maps, lists and archives are told apart by their endings alone")
    func allKinds() throws {
        let archive = URL(fileURLWithPath: SharedMapFixtures.folder)
            .deletingLastPathComponent().appendingPathComponent("HostileArchives/two-maps.zip")
        try test.folder.write([UInt8](try Data(contentsOf: archive)), to: "maps/b.ZIP")
        try test.folder.write([UInt8](try Data(contentsOf: archive)), to: "maps/c.json")
        let lines = try (50..<55).map { try test.map($0) }.joined(separator: "\n")
        try test.folder.write(lines, to: "maps/a.jsonl")
        try test.folder.write(lines, to: "maps/d.json")
        let report = try test.report()
        #expect(report.counted == 20 + 5 + 2)
        // In order of names: the 20, then a (5), b (2), c and d.
        #expect(described(report.rejected) == "28:14:not-ascii 29:314:white-space")
        #expect(report.sourceFiles == 24)
    }

    @Test("what is stopped has written nothing, and the former summary stays")
    func stopped() throws {
        _ = try test.run(request())
        let before = try test.folder.read("out/tables.csv")
        var request = request()
        request.rejects = test.folder.path + "/rejects.tsv"
        var asked = 0
        #expect(throws: ImportError.interrupted) {
            try importMaps(
                request, definitions: [test.definition.flatForm], stylesheet: [],
                date: try #require(CalendarDate(iso: "2026-11-22".utf8))
            ) { _ in
                asked += 1
                return false
            }
        }
        #expect(asked == 1)
        #expect(try test.folder.read("out/tables.csv") == before)
        #expect(try test.folder.names(in: ".") == ["maps", "out"])
    }

    @Test("10,000 marks in a row, and as many that share their low bits, are told apart")
    func marksInARow() {
        var marks = MapMarks()
        var map = emptyMap(of: test.definition, once: 0)
        var counted = 0
        for round in 0..<2 {
            for number in 0..<10_000 {
                map.once = UInt64(number)
                if marks.insert(MapMark(map)) == .counted { counted += 1 }
                map.once = UInt64(number + 1) << 40
                if marks.insert(MapMark(map)) == .counted { counted += 1 }
            }
            #expect(counted == 20_000, "round \(round)")
        }
        map.vocabulary = 0
        #expect(marks.insert(MapMark(map)) == .sameMarkOtherMap)
    }

    @Test("any number of threads, and any order of the paths, gives the same bytes")
    func anyThreads() throws {
        let lines = (try (0..<999).map { try test.map($0) } + ["x", try test.map(3), "y"])
            .joined(separator: "\n")
        try test.folder.write(lines, to: "list.jsonl")
        try test.folder.write(
            try test.map(5).replacingOccurrences(of: "\"mum\"", with: "\"dad\""), to: "z.json")
        let paths = ["/maps", "/list.jsonl", "/z.json"].map { test.folder.path + $0 }
        var seen: Set<String> = []
        for threads in [1, 2, 3, 8] {
            for paths in [paths, paths.reversed()] {
                var request = request(paths)
                request.threads = threads
                request.rejects = test.folder.path + "/rejects.tsv"
                let report = try test.run(request)
                #expect((report.counted, report.duplicates) == (999, 21))
                seen.insert(try test.everythingWritten(report))
            }
        }
        #expect(seen.count == 1)
    }

    @Test("a folder with more names than are looked at is refused")
    func tooManyNames() throws {
        let folder = try OpenFolder(path: maps)
        #expect(try folder.names(most: 20) { _ in .read(0) }.count == 20)
        #expect(throws: ReadingFailure.tooLarge) {
            try folder.names(most: 19) { _ in .passOver }
        }
    }
}
