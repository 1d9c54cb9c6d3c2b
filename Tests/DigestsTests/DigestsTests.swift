import HTML
import Testing

@testable import Digests

@Suite struct DigestsTests {
    /// FIPS 180-4's examples are held against `sha256` of `HTML`; this one is held against that, at
    /// every length around the ends of blocks.
    @Test func bothWaysAreTheSameAsSHA256InSwift() {
        for length in 0..<260 {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 2) }
            let expected = sha256(bytes)
            #expect(digest(of: bytes) == expected)
            #expect(digestAnywhere(of: bytes) == expected)
        }
    }
}
