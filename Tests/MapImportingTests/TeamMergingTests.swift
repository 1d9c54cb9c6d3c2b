import CountMasking
import DisclosureControl
import Folders
import Foundation
@testable import MapImporting
import MapIntake
import MapReading
import Synchronization
import Testing
import TestSupport
import Worksheets

@Suite("Several teams, from maps to a summary's files")
struct TeamMergingTests {
    @Test("the files are those of one import of all maps", arguments: 2...12)
    func sameBytes(teams: Int) throws {
        var random = SeededGenerator(seed: UInt64(teams))
        let partnership = try Partnership(teams: teams, using: &random)
        let maps = partnership.maps(90, using: &random)
        var parts = Array(repeating: [String](), count: teams)
        // Every second partnership has a team without maps.
        for map in maps { parts[Int.random(in: teams % 2..<teams, using: &random)].append(map) }
        for (index, part) in parts.enumerated() { try partnership.share(part, by: index + 1) }

        let expected = try partnership.importAll(maps)
        #expect(expected["tables.csv"]?.contains("2026-Q4") == true)
        for _ in 0..<2 {
            let order = (1...teams).shuffled(using: &random)
            _ = try partnership.add(order)
            #expect(try partnership.files(in: "out") == expected)
        }
    }

    @Test("with a share missing, repeated or of another round nothing is written")
    func wrongShares() throws {
        var random = SeededGenerator(seed: 1)
        let partnership = try Partnership(teams: 3, using: &random)
        let other = try Partnership(teams: 3, using: &random)
        for team in 1...3 {
            try partnership.share(partnership.maps(20, using: &random), by: team)
            try other.share([], by: team)
        }
        func refusal(_ shares: [String]) throws -> MergeProblem? {
            do throws(ImportError) {
                _ = try partnership.add(files: shares)
                return nil
            } catch {
                if case .notMerged(let problem) = error { return problem }
                throw error
            }
        }
        let own = (1...3).map { partnership.path("team-\($0).share") }
        #expect(try refusal(Array(own.dropLast())) == .sharesMissing([3]))
        #expect(try refusal(own + [own[1]]) == .shareRepeated(2))
        #expect(
            try refusal(own.dropLast() + [other.path("team-3.share")]) == .shareOfAnotherRound)
        #expect(try refusal(own + [partnership.path("key-1")]) == .notAShare)
        #expect(!FileManager.default.fileExists(atPath: partnership.path("out")))
        #expect(try refusal(own) == nil)
    }

    @Test("a share of this content for a year by quarters has at most 16 kB")
    func size() throws {
        var random = SeededGenerator(seed: 2)
        let partnership = try Partnership(teams: 2, using: &random)
        try partnership.share(partnership.maps(5, using: &random), by: 1)
        let share = try partnership.importing.folder.bytes("team-1.share")
        print("A share of this worksheet for four quarters has \(share.count) bytes.")
        #expect(share.count < 16_000)
    }

    @Test("of two shares that are made at once with one key, one is written")
    func atOnce() throws {
        var random = SeededGenerator(seed: 4)
        nonisolated(unsafe) let partnership = try Partnership(teams: 2, using: &random)
        let maps = [partnership.maps(20, using: &random), partnership.maps(21, using: &random)]
        // A copy of the key would be another matter: this is one file, at one moment.
        let outcomes = Outcomes()
        DispatchQueue.concurrentPerform(iterations: 2) { run in
            outcomes.add(partnership.refusal(ofShare: maps[run], by: 1, named: "run-\(run)"))
        }
        #expect(outcomes.all.count { $0 == nil } == 1)
        #expect(outcomes.all.contains { $0 == .keyInUse || $0 == .sharedOtherwise })
        do {
            let held = try #require(try LockedFolder.around(partnership.path("key-2")))
            #expect(partnership.refusal(ofShare: [], by: 2, named: "later") == .keyInUse)
            withExtendedLifetime(held) {}
        }
        #expect(try !partnership.importing.folder.names(in: ".").contains("later.share"))
        #expect(partnership.refusal(ofShare: [], by: 2, named: "later") == nil)
    }

    @Test("no key is left behind where its round or card cannot be written")
    func keyWithoutItsOther() throws {
        var random = SeededGenerator(seed: 5)
        let partnership = try Partnership(teams: 2, using: &random)
        #expect(throws: ImportError.notMerged(.notWritable)) {
            try partnership.begin(in: "key-1/round", key: "new-key", using: &random)
        }
        #expect(
            try !partnership.importing.folder.names(in: ".").contains { $0.contains("new-key") })
    }

    @Test("a ledger closes a merged release as it closes an import")
    func ledger() throws {
        var random = SeededGenerator(seed: 3)
        let partnership = try Partnership(teams: 2, using: &random)
        let maps = partnership.maps(80, using: &random)
        try partnership.share(Array(maps.prefix(30)), by: 1)
        try partnership.share(Array(maps.dropFirst(30)), by: 2)
        try partnership.importing.folder.write("", to: "records/folder")
        let closed = try partnership.add([1, 2], ledger: "records/ledger.jsonl")
        #expect(closed?.release == 1 && closed?.isAgain == false)
        let again = try partnership.add([2, 1], ledger: "records/ledger.jsonl")
        #expect(again?.isAgain == true && again?.seal == closed?.seal)
        try partnership.importing.folder.write("", to: "others/folder")
        _ = try partnership.importAll(maps, ledger: "others/ledger.jsonl")
        #expect(
            try partnership.importing.folder.read("others/ledger.jsonl")
                == partnership.importing.folder.read("records/ledger.jsonl"))
    }
}

private final class Outcomes: Sendable {
    private let found = Mutex<[MergeProblem?]>([])

    var all: [MergeProblem?] { found.withLock { $0 } }

    func add(_ outcome: MergeProblem?) { found.withLock { $0.append(outcome) } }
}

/// Several teams and whoever adds, with their files in one folder.
private struct Partnership {
    let importing: TestImport
    let teams: Int
    private let date: CalendarDate

    init(teams: Int, using random: inout SeededGenerator) throws {
        importing = try TestImport()
        self.teams = teams
        date = try #require(CalendarDate(year: 2027, month: 1, day: 12))
        try begin(in: "round", key: "adder-key", using: &random)
        for team in 1...teams {
            try joinRound(
                team: team, folder: path("round"), key: path("key-\(team)"),
                random: bytes(32, using: &random))
        }
    }

    func begin(
        in folder: String, key: String, using random: inout SeededGenerator
    ) throws(ImportError) {
        var choices = SummaryChoices()
        choices.profile = .ukStrict13
        try beginRound(
            RoundRequest(
                folder: path(folder), key: path(key), teams: teams,
                quarters: 4 * 2026..<4 * 2027, choices: choices),
            definitions: [importing.definition.flatForm], random: bytes(48, using: &random))
    }

    func path(_ name: String) -> String { importing.folder.path + "/" + name }

    private func bytes(_ count: Int, using random: inout SeededGenerator) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    }

    func maps(_ count: Int, using random: inout SeededGenerator) -> [String] {
        (0..<count).map { _ in
            var map = randomMap(of: importing.definition, using: &random)
            map.period = Period(year: 2026, quarter: Int.random(in: 3...4, using: &random))
            return sharedMap(map, of: importing.definition)
        }
    }

    /// Writes `NAME.share` from maps of its own folder, by default `team-1.share`.
    func share(_ maps: [String], by team: Int, named name: String? = nil) throws {
        let name = name ?? "team-\(team)"
        try importing.folder.write("", to: "maps-\(name)/nothing.txt")
        if !maps.isEmpty {
            try importing.folder.write(
                maps.joined(separator: "\n") + "\n", to: "maps-\(name)/all.jsonl")
        }
        _ = try shareMaps(
            ShareRequest(
                folder: path("round"), key: path("key-\(team)"),
                fingerprint: try partiesOfRound(in: path("round")).fingerprint,
                paths: [path("maps-\(name)")], output: path("\(name).share")),
            definitions: [importing.definition.flatForm],
            floor: SummaryFloor(disclosureRule: "uk-strict"), date: date)
    }

    /// Why a share was not written, or nil.
    func refusal(ofShare maps: [String], by team: Int, named name: String) -> MergeProblem? {
        do {
            try share(maps, by: team, named: name)
            return nil
        } catch ImportError.notMerged(let problem) {
            return problem
        } catch {
            Issue.record(error)
            return nil
        }
    }

    func add(_ order: [Int], ledger: String? = nil) throws(ImportError) -> ReleaseClosed? {
        try add(files: order.map { path("team-\($0).share") }, ledger: ledger)
    }

    func add(files: [String], ledger: String? = nil) throws(ImportError) -> ReleaseClosed? {
        var request = AddRequest(
            folder: path("round"), key: path("adder-key"), shares: files, output: path("out"))
        request.ledger = ledger.map { path($0) }
        return try addShares(
            request, definitions: [importing.definition.flatForm],
            floor: SummaryFloor(disclosureRule: "uk-strict"), stylesheet: [], date: date)
    }

    /// The files of one import of these maps.
    func importAll(_ maps: [String], ledger: String? = nil) throws -> [String: String] {
        try importing.folder.write(maps.joined(separator: "\n") + "\n", to: "all.jsonl")
        var request = ImportRequest(paths: [path("all.jsonl")], output: path("together"))
        request.choices.profile = .ukStrict13
        request.ledger = ledger.map { path($0) }
        _ = try importMaps(
            request, definitions: [importing.definition.flatForm], stylesheet: [], date: date)
        return try files(in: "together")
    }

    func files(in folder: String) throws -> [String: String] {
        var files: [String: String] = [:]
        for name in try importing.folder.names(in: folder) {
            files[name] = try importing.folder.read("\(folder)/\(name)")
        }
        return files
    }
}
