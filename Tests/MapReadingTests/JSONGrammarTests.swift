import Foundation
@testable import MapReading
import Testing
import TestSupport

/// The parsing files of JSONTestSuite (Nicolas Seriot, MIT: see the licence beside them).
@Suite("JSON, as its grammar has it")
struct JSONGrammarTests {
    private static let folder = URL(fileURLWithPath: SharedMapFixtures.folder)
        .deletingLastPathComponent().appendingPathComponent("JSONTestSuite")

    private func files(_ kind: String) throws -> [(name: String, bytes: [UInt8])] {
        try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
            .filter { $0.hasPrefix(kind) && $0.hasSuffix(".json") }
            .map { ($0, [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent($0)))) }
    }

    @Test("95 of 95 files that are JSON are taken for it")
    func accepted() throws {
        let files = try files("y_")
        #expect(files.count == 95)
        for file in files { #expect(isJSONText(file.bytes), "\(file.name)") }
    }

    @Test("188 of 188 files that are not JSON are not")
    func rejected() throws {
        let files = try files("n_") + tooLargeToKeep
        #expect(files.count == 188)
        for file in files { #expect(!isJSONText(file.bytes), "\(file.name)") }
    }

    /// Two of the suite's files are 100,000 and 250,000 brackets: made here.
    private var tooLargeToKeep: [(name: String, bytes: [UInt8])] {
        [
            (
                "n_structure_100000_opening_arrays.json",
                Array(repeating: UInt8(ascii: "["), count: 100_000)
            ),
            (
                "n_structure_open_array_object.json",
                Array(String(repeating: "[{\"\":", count: 50_000).utf8) + [0x0A]
            ),
        ]
    }

    @Test("no file of the suite is read as a map")
    func noMap() throws {
        let reader = MapReader(definitions: [try SharedMapFixtures.definition()])
        let files = try files("y_") + files("n_") + files("i_") + tooLargeToKeep
        #expect(files.count == 318)
        for file in files {
            #expect(throws: ReadingProblem.self, "\(file.name)") { try reader.read(file.bytes) }
        }
    }

    /// Numbers of any size, surrogates that are escaped, and any depth are in the grammar; a mark,
    /// UTF-16 and bytes that are not UTF-8 are not.
    @Test("what may be taken either way is pinned")
    func either() throws {
        let beginnings = [
            "i_number_", "i_object_key_lone_2nd_surrogate", "i_string_1st_", "i_string_incomplete_",
            "i_string_invalid_lonely_surrogate", "i_string_invalid_surrogate",
            "i_string_inverted_surrogates", "i_string_lone_second_surrogate", "i_structure_500",
        ]
        let files = try files("i_")
        #expect(files.count == 35)
        for file in files {
            let isTaken = beginnings.contains { file.name.hasPrefix($0) }
            #expect(isJSONText(file.bytes) == isTaken, "\(file.name)")
        }
    }
}

/// A span cannot be handed to the macro.
private func isJSONText(_ bytes: [UInt8]) -> Bool {
    isJSON(bytes.span)
}
