import Foundation
public import Worksheets

/// The contract folder: shared maps, accepted and rejected, read by these tests and by the tests of
/// the script that saves maps.
public enum SharedMapFixtures {
    public static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures/SharedMaps").path

    public static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
    }

    /// The names of the maps in `accepted` or `rejected`.
    public static func names(in kind: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder + "/" + kind)
            .filter { $0.hasSuffix(".kith.json") }.sorted()
    }

    /// The definition that the fixtures are read against, as Publish compiles it.
    public static func definition() throws -> WorksheetDefinition {
        try WorksheetDefinition(flatForm: try bytes("definition.txt"))
    }
}

/// A rejected fixture with what is expected of it.
public struct RejectedFixture: Sendable, CustomStringConvertible {
    public let name: String
    public let code: String
    public let offset: Int

    public var description: String { name }

    /// All lines of `rejected/expected.tsv`.
    public static func all() throws -> [RejectedFixture] {
        let text = String(
            decoding: try SharedMapFixtures.bytes("rejected/expected.tsv"), as: UTF8.self)
        return text.split(separator: "\n").map { line in
            let fields = line.split(separator: "\t")
            return RejectedFixture(
                name: String(fields[0]), code: String(fields[1]), offset: Int(fields[2]) ?? -1)
        }
    }
}
