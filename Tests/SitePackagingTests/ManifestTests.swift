import SitePackaging
import Testing

@Suite struct ManifestTests {
    let abc = PackagedFile(path: "guidance/abc.html", bytes: Array("abc".utf8))
    let empty = PackagedFile(path: "assets/empty.css", bytes: [])

    /// The digests of FIPS 180-4's examples, in the form of `sha256sum`.
    let text = """
        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  assets/empty.css
        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  guidance/abc.html

        """

    private func comparison(_ copy: [PackagedFile]) throws -> SiteComparison {
        let found = Dictionary(
            uniqueKeysWithValues: copy.map { ($0.path, Optional(fingerprint(of: $0.bytes))) })
        return SiteComparison(try Manifest(Array(text.utf8)), found: found)
    }

    @Test func aManifestIsSortedAndIsThatOfSha256sum() {
        #expect(String(decoding: manifest(of: [abc, empty]), as: UTF8.self) == text)
    }

    @Test func aManifestDoesNotListItself() {
        let itself = PackagedFile(path: manifestPath, bytes: [1])
        #expect(manifest(of: [itself, abc, empty]) == Array(text.utf8))
    }

    @Test func aCopyThatIsWholeIsSaidToBe() throws {
        let itself = PackagedFile(path: manifestPath, bytes: Array(text.utf8))
        let comparison = try comparison([abc, empty, itself])
        #expect(comparison.isWhole)
        #expect(comparison.listed == 2)
    }

    @Test func whatIsMissingChangedAndAddedIsNamed() throws {
        let changed = PackagedFile(path: abc.path, bytes: Array("abd".utf8))
        let added = PackagedFile(path: "worksheets/other.html", bytes: [])
        let comparison = try comparison([changed, added])
        #expect(comparison.missing == ["assets/empty.css"])
        #expect(comparison.changed == ["guidance/abc.html"])
        #expect(comparison.added == ["worksheets/other.html"])
        #expect(!comparison.isWhole)
    }

    @Test func whatIsThereAndCannotBeReadIsChanged() throws {
        let manifest = try Manifest(Array(text.utf8))
        let comparison = SiteComparison(
            manifest, found: [abc.path: nil, empty.path: manifest.fingerprints[empty.path]])
        #expect(comparison.changed == [abc.path])
        #expect(comparison.missing.isEmpty)
    }

    @Test(arguments: [
        ("", 1),
        ("no line end", 1),
        ("ba7816bf  short.html\n", 1),
        ("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD  capitals.html\n", 1),
        ("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad one-space.html\n", 1),
        ("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  ../out.html\n", 1),
    ])
    func whatIsNoManifestIsTold(text: String, line: Int) {
        #expect(throws: Manifest.Problem(line: line)) { try Manifest(Array(text.utf8)) }
    }

    @Test func aPathThatIsListedTwiceIsTold() {
        #expect(throws: Manifest.Problem(line: 3)) {
            try Manifest(Array((text + text).utf8))
        }
    }

    @Test func theFingerprintOfASiteChangesWithAnyFile() throws {
        let one = try Manifest(manifest(of: [abc, empty]))
        let other = try Manifest(
            manifest(of: [abc, PackagedFile(path: empty.path, bytes: [0])]))
        #expect(one.fingerprint != other.fingerprint)
        #expect(one.fingerprint == fingerprint(of: manifest(of: [abc, empty])))
    }
}
