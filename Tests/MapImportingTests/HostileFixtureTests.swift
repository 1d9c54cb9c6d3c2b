import Foundation
import MapIntake
import Testing
import TestSupport

/// An archive or a list with what is expected of it.
struct HostileFixture: Sendable, CustomStringConvertible {
    let folder: String
    let name: String
    let counted: Int
    let duplicates: Int
    /// `ordinal:byte:code`, one after another; `-` where nothing is rejected.
    let rejected: String

    var description: String { name }

    static func all(in folder: String) throws -> [HostileFixture] {
        try projectFile("Tests/Fixtures/\(folder)/expected.tsv").split(separator: "\n").map {
            let fields = $0.split(separator: "\t").map(String.init)
            return HostileFixture(
                folder: folder, name: fields[0], counted: Int(fields[1]) ?? -1,
                duplicates: Int(fields[2]) ?? -1, rejected: fields[3])
        }
    }
}

func described(_ rejected: [RejectedMap]) -> String {
    let texts = rejected.map { map in
        "\(map.ordinal):\(map.offset.map(String.init) ?? ""):\(map.reason.name)"
    }
    return texts.isEmpty ? "-" : texts.joined(separator: " ")
}

@Suite("Hostile input")
struct HostileFixtureTests {
    private static let root = URL(fileURLWithPath: SharedMapFixtures.folder)
        .deletingLastPathComponent().path

    @Test(
        "gets what is expected of it",
        arguments: try HostileFixture.all(in: "HostileArchives")
            + HostileFixture.all(in: "HostileLists"))
    func fixtures(fixture: HostileFixture) throws {
        let import_ = try TestImport()
        let report = try import_.report(
            paths: ["\(Self.root)/\(fixture.folder)/\(fixture.name)"])
        #expect(report.counted == fixture.counted)
        #expect(report.duplicates == fixture.duplicates)
        #expect(described(report.rejected) == fixture.rejected)
    }

    @Test("is all listed", arguments: ["HostileArchives", "HostileLists"])
    func listed(folder: String) throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: "\(Self.root)/\(folder)")
            .filter { $0.hasSuffix(".zip") || $0.hasSuffix(".jsonl") }
        #expect(Set(files) == Set(try HostileFixture.all(in: folder).map(\.name)))
    }

    @Test("shows every reason to leave an archive out, but that its drive fails")
    func everyArchiveCode() throws {
        let shown = try HostileFixture.all(in: "HostileArchives").map(\.rejected).joined()
        for reason in allRejectionReasons where "\(reason.name)".hasPrefix("zip-") {
            #expect(shown.contains("\(reason.name)") != ("\(reason.name)" == "zip-read-failed"))
        }
    }

    @Test("has a fixture for each number of the catalogue")
    func catalogue() throws {
        let known = try knownFixtures()
        let lines = try projectFile("Tests/Fixtures/hostile-catalogue.tsv").split(separator: "\n")
            .filter { !$0.hasPrefix("#") }
        for (index, line) in lines.enumerated() {
            let fields = line.split(separator: "\t")
            #expect(fields.count == 3 && Int(fields[0]) == index + 1, "\(line)")
            for fixture in fields.last?.split(separator: " ") ?? [] {
                #expect(known.contains(String(fixture)), "\(fixture) does not exist")
            }
        }
        #expect(lines.count == 99)
        let used = lines.flatMap { $0.split(separator: "\t")[2].split(separator: " ") }
        let scenarios = HostileScenario.allCases.map { "scenario:\($0.rawValue)" }
        #expect(Set(scenarios).isSubset(of: used.map(String.init)))
    }

    private func knownFixtures() throws -> Set<String> {
        func stems(_ names: [String]) -> [String] {
            names.map { name in
                [".kith.json", ".zip", ".jsonl"].reduce(name) {
                    $0.hasSuffix($1) ? String($0.dropLast($1.count)) : $0
                }
            }
        }
        var known = stems(try RejectedFixture.all().map(\.name)).map { "map:" + $0 }
        known += stems(try HostileFixture.all(in: "HostileArchives").map(\.name))
            .map { "archive:" + $0 }
        known += stems(try HostileFixture.all(in: "HostileLists").map(\.name)).map { "list:" + $0 }
        known += HostileScenario.allCases.map { "scenario:\($0.rawValue)" }
        let tests = try projectFile("Tests/CommandLine/test_import.py")
        known += tests.split(separator: "\n").compactMap { line in
            line.hasPrefix("def test_")
                ? "process:" + line.dropFirst(9).prefix { $0 != "(" } : nil
        }
        return Set(known)
    }
}
