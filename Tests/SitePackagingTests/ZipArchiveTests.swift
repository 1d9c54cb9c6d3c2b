import SitePackaging
import Testing

@Suite struct ZipArchiveTests {
    static let files = [
        PackagedFile(path: "index.html", bytes: Array("<p>Kith</p>".utf8)),
        PackagedFile(
            path: "guidance/a.html", bytes: Array(String(repeating: "near ", count: 400).utf8)),
        PackagedFile(
            path: "assets/noise.png",
            bytes: (0..<600).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) }),
        PackagedFile(path: "guidance/ŷ.html", bytes: []),
    ]

    private func archive() throws -> [UInt8] { try #require(zipArchive(of: Self.files)) }

    @Test func whatIsPackedComesOutSortedByPath() throws {
        let opened = try openedZipArchive(try archive(), most: 10_000)
        #expect(
            opened.map(\.path) == [
                "assets/noise.png", "guidance/a.html", "guidance/ŷ.html", "index.html",
            ])
        for file in Self.files { #expect(opened.contains(file)) }
    }

    @Test func theOrderOfTheFilesDoesNotChangeAByte() throws {
        #expect(try zipArchive(of: Self.files.reversed()) == archive())
    }

    /// The form that every unpacker knows: signature, version 2.0, UTF-8, and the one fixed day.
    /// The first entry is noise, which is stored (0).
    @Test func anEntryHasNoTimeOfItsOwn() throws {
        #expect(
            try Array(archive().prefix(14)) == [
                0x50, 0x4b, 3, 4, 20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0,
            ])
    }

    @Test func whatRepeatsIsPackedSmaller() throws {
        #expect(try archive().count < 2_000)
    }

    @Test func aByteAnywhereThatIsChangedIsNoticed() throws {
        let whole = try archive()
        for place in whole.indices {
            var changed = whole
            changed[place] ^= 0x41
            let opened = try? openedZipArchive(changed, most: 10_000)
            #expect(opened == nil, "byte \(place) of \(whole.count)")
        }
    }

    @Test func anArchiveThatIsCutShortOrLongerIsNotOpened() throws {
        let whole = try archive()
        for length in 0..<whole.count {
            #expect(throws: ZipProblem.self) {
                try openedZipArchive(Array(whole.prefix(length)), most: 10_000)
            }
        }
        #expect(throws: ZipProblem.notOurForm) {
            try openedZipArchive(whole + [0], most: 10_000)
        }
    }

    @Test func nothingIsUnpackedBeyondTheLimit() throws {
        let size = Self.files.map(\.bytes.count).reduce(0, +)
        #expect(try openedZipArchive(try archive(), most: size).count == 4)
        #expect(throws: ZipProblem.tooLarge) {
            try openedZipArchive(try archive(), most: size - 1)
        }
    }

    @Test(arguments: ["../out.html", "/etc/passwd", "a//b", "a\\b", "c:d", "a/./b", "a\nb", ""])
    func aPathThatLeadsOutIsNotOpened(path: String) throws {
        let file = PackagedFile(path: path, bytes: [1])
        let archive = try #require(zipArchive(of: [file]))
        #expect(throws: ZipProblem.notOurForm) { try openedZipArchive(archive, most: 10) }
    }
}
