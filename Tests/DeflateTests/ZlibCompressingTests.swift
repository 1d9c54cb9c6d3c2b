import Deflate
import TestSupport
import Testing

@Suite struct ZlibCompressingTests {
    private static let examples: [String: [UInt8]] = [
        "nothing": [],
        "one byte": [97],
        "every byte": Array(0...255),
        "what repeats": Array(String(repeating: "best friend, ", count: 50_000).utf8),
        "what hardly repeats": (0..<100_000).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) },
    ]

    @Test(arguments: examples.keys.sorted())
    func whatWasPackedIsUnpacked(name: String) throws {
        let bytes = try #require(Self.examples[name])
        let packed = zlibCompressed(bytes)
        #expect(unpackedZlib(packed) == bytes)
        #expect(unpackedZlib(zlibCompressed(bytes, effort: .little)) == bytes)
    }

    @Test func whatRepeatsBecomesSmall() {
        let bytes = Array(String(repeating: "best friend, ", count: 1_000).utf8)
        #expect(zlibCompressed(bytes).count < bytes.count / 50)
    }

    /// A browser's `DecompressionStream('deflate')` reads this format and no other.
    @Test func theHeaderIsThatOfZlibAtItsBestLevel() {
        #expect(zlibCompressed(Array("a".utf8)).prefix(2) == [0x78, 0xda])
    }

    @Test func theSameTextGivesTheSameBytes() {
        let bytes = Array(String(repeating: "cousin, youth worker, ", count: 9_000).utf8)
        #expect(zlibCompressed(bytes) == zlibCompressed(bytes))
    }
}
