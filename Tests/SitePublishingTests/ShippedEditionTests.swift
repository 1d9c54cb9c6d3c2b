import ContentParsing
import Foundation
import Folders
@testable import SitePublishing
import Testing
import Worksheets

/// A program that holds an edition, and what its pages have become since others were made of them.
@Suite struct ShippedEditionTests {
    private let program = Array("a program".utf8)
    private let content = [
        ReadFile(path: "guidance/a.md", bytes: Array("A".utf8)),
        ReadFile(path: "local.yml", bytes: []),
    ]
    private let themes = [
        ReadFile(path: "paper/theme.yml", bytes: Array("x".utf8)),
        ReadFile(path: "paperback/theme.yml", bytes: Array("y".utf8)),
    ]

    private func written<Value>(
        _ bytes: [UInt8], _ body: (String) throws -> Value
    ) throws -> Value {
        let path = NSTemporaryDirectory() + "kith-shipped-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return try body(path)
    }

    private var archive: [UInt8]? {
        ShippedEdition.archive(content: content, themes: themes, reviewModule: [1, 2])
    }

    @Test func whatAProgramHoldsIsReadBack() throws {
        let bytes = joined(program, holding: try #require(archive))
        try written(bytes) { path in
            let shipped = try #require(ShippedEdition(heldBy: path))
            #expect(shipped.content == ["guidance/a.md": Array("A".utf8), "local.yml": []])
            #expect(shipped.theme("paper").map(\.path) == ["theme.yml"])
            #expect(shipped.theme("paper").first?.bytes == Array("x".utf8))
            #expect(shipped.theme("pap").isEmpty)
            #expect(shipped.reviewModule == [1, 2])
            #expect(heldArchive(of: path)?.end == program.count)
        }
    }

    @Test func aProgramWithoutAnEditionHoldsNone() throws {
        for bytes in [program, [], Array("kith-edition-1\r\n".utf8)] {
            try written(bytes) { path in
                #expect(ShippedEdition(heldBy: path) == nil)
                #expect(heldArchive(of: path)?.end == bytes.count)
            }
        }
        #expect(ShippedEdition(heldBy: "/nowhere/kith") == nil)
    }

    /// Whatever byte of what is held is another one, or whatever is missing at its end.
    @Test func aDamagedEditionIsNoEdition() throws {
        let whole = joined(program, holding: try #require(archive))
        for place in program.count..<whole.count {
            var damaged = whole
            damaged[place] ^= 0x80
            try written(damaged) { #expect(ShippedEdition(heldBy: $0) == nil, "byte \(place)") }
            try written(Array(whole[..<place])) {
                #expect(ShippedEdition(heldBy: $0) == nil, "cut at \(place)")
            }
        }
    }

    @Test func aPageIsComparedWithWhatItWasMadeFrom() throws {
        let bytes = joined(program, holding: try #require(archive))
        let shipped = try written(bytes) { try #require(ShippedEdition(heldBy: $0)) }
        func codes(_ path: String, madeFrom digest: String?) -> [String] {
            let file = ContentFile(path: path, displayPath: "Content/" + path, bytes: [])
            return Overrides(digests: digest.map { [path: $0] } ?? [:])
                .notes(on: [file], shipped: shipped).map(\.code)
        }
        // SHA-256 of "A".
        let present = "559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd"
        let other = String(repeating: "0", count: 64)
        #expect(codes("guidance/a.md", madeFrom: present) == [])
        #expect(codes("guidance/a.md", madeFrom: other) == ["shipped-changed"])
        #expect(codes("guidance/a.md", madeFrom: nil) == ["shipped-not-compared"])
        #expect(codes("guidance/b.md", madeFrom: other) == ["shipped-gone"])
        #expect(codes("guidance/b.md", madeFrom: nil) == [])
    }
}
