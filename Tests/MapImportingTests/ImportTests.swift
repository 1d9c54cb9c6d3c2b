import Foundation
import MapImporting
import MapIntake
import MapReading
import Testing
import TestSupport
import Worksheets

@Suite("Importing maps")
struct ImportTests {
    let folder: TemporaryFolder
    let definition: WorksheetDefinition

    init() throws {
        folder = try TemporaryFolder()
        definition = try SharedMapFixtures.definition()
    }

    @discardableResult
    private func run(
        _ inputs: [String], output: String = "out", mostRejected: Int = 100, threads: Int = 2
    ) throws -> ImportReport {
        var request = ImportRequest(
            paths: inputs.map { folder.path + "/" + $0 }, output: folder.path + "/" + output)
        request.choices.mostRejected = mostRejected
        request.threads = threads
        return try importMaps(
            request, definitions: [definition.flatForm], stylesheet: [],
            date: try #require(CalendarDate(year: 2026, month: 11, day: 21)))
    }

    private func writeMaps(_ count: Int, seed: UInt64 = 1) throws {
        var generator = SeededGenerator(seed: seed)
        for number in 0..<count {
            let map = randomMap(of: definition, using: &generator)
            try folder.write(
                sharedMap(map, of: definition), to: "maps/\(number % 3)/\(number).kith.json")
        }
    }

    @Test("writes the four files and says what to delete by when")
    func writes() throws {
        try writeMaps(24)
        try folder.write("not a map", to: "maps/notes.txt")
        try folder.write("not a map", to: "maps/.hidden.json")
        let report = try run(["maps"])
        #expect(report.counted == 24)
        #expect(report.rejected.isEmpty)
        #expect(report.sourceFiles == 24)
        #expect(report.deleteBy == CalendarDate(year: 2026, month: 12, day: 21))
        #expect(report.written == ["index.html", "summary.json", "summary.md", "tables.csv"])
        #expect(try folder.names(in: "out") == report.written)
        #expect(report.passedOver == 2)
    }

    @Test("a rejected file is listed by its place, and the rest go on")
    func rejects() throws {
        for (index, fixture) in try RejectedFixture.all().enumerated() {
            let bytes = try SharedMapFixtures.bytes("rejected/" + fixture.name)
            let url = URL(fileURLWithPath: folder.path + "/maps/z\(1000 + index)-ZZCANARYZZ.json")
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: url)
        }
        try writeMaps(24)
        let report = try run(["maps"])
        #expect(report.counted == 24)
        let expected = try RejectedFixture.all()
        #expect(report.rejected.map { "\($0.reason.name)" } == expected.map(\.code))
        #expect(report.rejected.map(\.offset) == expected.map(\.offset))
        #expect(report.rejected.first?.ordinal == 25)
        let said = report.rejected.map { "\($0) \($0.reason.sentence)" }.joined()
        #expect(!said.lowercased().contains("canary"))
        for name in report.written {
            #expect(!(try folder.read("out/" + name)).lowercased().contains("canary"))
        }
    }

    @Test("the same file under two names counts once; a changed one is left out")
    func duplicates() throws {
        try writeMaps(20)
        let map = try folder.read("maps/0/0.kith.json")
        try folder.write(map, to: "maps/z-again.json")
        try folder.write(
            map.replacingOccurrences(of: "-Q1", with: "-Q2").replacingOccurrences(
                of: "-Q3", with: "-Q4"
            ).replacingOccurrences(of: "\"answers\":{", with: "\"answers\":{"),
            to: "maps/z-changed.json")
        let report = try run(["maps", "maps/0/0.kith.json"])
        #expect(report.counted == 20)
        #expect(report.duplicates + report.rejected.count == 2)
        #expect(report.rejected.allSatisfy { $0.reason == .sameMarkOtherMap })
    }

    @Test("a link is not followed")
    func links() throws {
        try writeMaps(21)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/link.json",
            withDestinationPath: folder.path + "/maps/0/0.kith.json")
        let report = try run(["maps", "link.json"])
        #expect(report.counted == 21)
        #expect(report.rejected.map(\.reason) == [.notAFile])
    }

    @Test("a link in a folder is listed, and an ending in capitals counts")
    func linksInFolders() throws {
        try writeMaps(21)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/maps/link.json", withDestinationPath: "/etc/hostname")
        try FileManager.default.moveItem(
            atPath: folder.path + "/maps/0/0.kith.json", toPath: folder.path + "/maps/0.KITH.JSON")
        let report = try run(["maps"])
        #expect(report.counted == 21)
        #expect(report.rejected.map(\.reason) == [.notAFile])
    }

    @Test("the summary says nothing of how many files there were")
    func sameBytes() throws {
        try writeMaps(24)
        try run(["maps"])
        let before = try ["index.html", "summary.json", "summary.md", "tables.csv"].map {
            try folder.read("out/" + $0)
        }
        try folder.write("nonsense", to: "maps/nonsense.json")
        try folder.write(try folder.read("maps/0/0.kith.json"), to: "maps/again.json")
        let report = try run(["maps"])
        #expect(report.rejectedCount == 1 && report.duplicates == 1)
        let after = try ["index.html", "summary.json", "summary.md", "tables.csv"].map {
            try folder.read("out/" + $0)
        }
        #expect(before == after)
    }

    @Test("nothing to count: no output")
    func nothing() throws {
        try folder.write("nonsense", to: "maps/nonsense.json")
        let error = #expect(throws: ImportError.self) { try run(["maps"]) }
        guard case .nothingToCount(let report) = error else {
            Issue.record("Another error")
            return
        }
        #expect(report.rejected.map(\.reason) == [.reading(.notJSON)])
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
        try folder.write("", to: "empty/readme.txt")
        #expect(throws: ImportError.noFiles) { try run(["empty"]) }
        #expect(throws: ImportError.pathNotReadable(argument: 2)) { try run(["maps", "missing"]) }
    }

    @Test("a former summary is replaced; anything else in the output folder is never touched")
    func outputs() throws {
        try writeMaps(24)
        try run(["maps"])
        try run(["maps"])
        #expect(try folder.names(in: "out").count == 4)

        try folder.write("mine", to: "out/my-notes.txt")
        #expect(throws: ImportError.outputNotOurs) { try run(["maps"]) }
        #expect(try folder.read("out/my-notes.txt") == "mine")

        try folder.write("mine", to: "hidden/.git/config")
        #expect(throws: ImportError.outputNotOurs) { try run(["maps"], output: "hidden") }
        try folder.write("{}", to: "other/summary.json")
        #expect(throws: ImportError.outputNotOurs) { try run(["maps"], output: "other") }
        try folder.write("mine", to: "file")
        #expect(throws: ImportError.outputNotOurs) { try run(["maps"], output: "file") }
        #expect(try folder.read("file") == "mine")
    }

    @Test("no output path, and one that leads through a link, delete nothing")
    func outputsElsewhere() throws {
        try writeMaps(24)
        #expect(throws: ImportError.outputNotOurs) {
            try importMaps(
                ImportRequest(paths: [folder.path + "/maps"], output: ""),
                definitions: [definition.flatForm], stylesheet: [],
                date: try #require(CalendarDate(year: 2026, month: 11, day: 21)))
        }
        try FileManager.default.createDirectory(
            atPath: folder.path + "/far/away", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/link", withDestinationPath: folder.path + "/far/away")
        try folder.write("mine", to: "out/my-notes.txt")
        try run(["maps"], output: "link/../out")
        #expect(try folder.read("out/my-notes.txt") == "mine")
        #expect(try folder.names(in: "far/out").count == 4)
    }

    @Test("output and maps are kept apart")
    func insideEachOther() throws {
        try writeMaps(24)
        for output in ["maps", "maps/out", "maps/0/../out", "maps/0"] {
            #expect(throws: ImportError.outputInsideInput) { try run(["maps"], output: output) }
        }
        #expect(throws: ImportError.inputInsideOutput) { try run(["maps/0"], output: "maps") }
        #expect(throws: ImportError.inputInsideOutput) {
            try run(["maps/0/0.kith.json"], output: "maps/0")
        }
    }

    @Test("every reason has a name of its own and a sentence")
    func sentences() {
        let reasons = allRejectionReasons
        #expect(Set(reasons.map { "\($0.name)" }).count == reasons.count)
        #expect(Set(reasons.map { "\($0.sentence)" }).count == reasons.count)
        #expect(reasons.allSatisfy { "\($0.sentence)".hasSuffix(".") })
    }
}
