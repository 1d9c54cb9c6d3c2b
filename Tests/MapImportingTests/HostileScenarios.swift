import Folders
import Foundation
@testable import MapImporting
import MapIntake
import Testing
import TestSupport

@Suite("Hostile scenarios")
struct HostileScenarioTests {
    let test: TestImport
    var maps: String { test.folder.path + "/maps" }

    init() throws {
        test = try TestImport()
        try test.write(20)
    }

    /// 20 maps count whatever else is there, and this becomes of the rest.
    private func expectRejected(_ expected: String, counted: Int = 20) throws {
        let report = try test.report()
        #expect(report.counted == counted)
        #expect(described(report.rejected) == expected)
    }

    @Test("names of files are told nowhere")
    func namesOfFiles() throws {
        try test.folder.write("ZZ", to: "maps/ZZCANARYZZ/ZZCANARYZZ.json")
        try test.folder.write(try test.map(50), to: "maps/ZZCANARYZZ/ZZCANARYZZ-2.json")
        let report = try test.report()
        #expect(report.counted == 21 && report.rejectedCount == 1)
        #expect(!(try test.everythingWritten(report)).contains("CANARY"))
    }

    @Test("copies of a map do not add up")
    func copies() throws {
        for number in 0..<30 {
            try test.folder.write(try test.map(7), to: "maps/copy-\(number).json")
        }
        let before = try test.report(paths: (0..<20).map { "\(maps)/\(100 + $0).kith.json" })
        let tables = try test.folder.read("out/tables.csv")
        let report = try test.report()
        #expect((before.counted, before.duplicates) == (20, 0))
        #expect((report.counted, report.duplicates) == (20, 30))
        #expect(try test.folder.read("out/tables.csv") == tables)
    }

    @Test("the same import again gives the same bytes")
    func again() throws {
        let first = try test.everythingWritten(try test.report())
        #expect(try test.everythingWritten(try test.report()) == first)
    }

    @Test("19 maps give no figures, as one gives none")
    func tooFew() throws {
        _ = try test.report()
        let twenty = try test.folder.read("out/tables.csv")
        try FileManager.default.removeItem(atPath: maps + "/100.kith.json")
        #expect(try test.report().counted == 19)
        let nineteen = try test.folder.read("out/tables.csv")
        _ = try test.report(paths: [maps + "/101.kith.json"])
        #expect(try test.folder.read("out/tables.csv") == nineteen)
        #expect(nineteen != twenty)
    }

    @Test("a link to a file is not followed")
    func linkToFile() throws {
        try test.folder.write(try test.map(50), to: "elsewhere/a.json")
        try FileManager.default.createSymbolicLink(
            atPath: maps + "/z.json", withDestinationPath: "../elsewhere/a.json")
        try expectRejected("21::not-a-file")
    }

    @Test("a link to a folder is not followed, and links in a loop do no harm")
    func linkToFolder() throws {
        try FileManager.default.createSymbolicLink(
            atPath: maps + "/loop", withDestinationPath: ".")
        try FileManager.default.createSymbolicLink(
            atPath: maps + "/z.json", withDestinationPath: "z.json")
        try expectRejected("21::not-a-file")
        #expect(try test.report().passedOver == 1)
    }

    @Test("a pipe is not waited for")
    func pipe() throws {
        #expect(mkfifo(maps + "/z.json", 0o600) == 0)
        try expectRejected("21::not-a-file")
        #expect(
            described(try test.report(paths: [maps + "/z.json"]).rejected) == "1::not-a-file")
    }

    @Test("a device is not read")
    func device() throws {
        for device in ["/dev/zero", "/dev/null"] {
            #expect(described(try test.report(paths: [device]).rejected) == "1::not-a-file")
        }
    }

    @Test("a socket is not read")
    func socket() throws {
        // A socket's path must be short.
        let path = "/tmp/kith-\(getpid()).json"
        #expect(makeSocket(at: path))
        defer { unlink(path) }
        let report = try test.report(paths: [path])
        #expect(described(report.rejected) == "1::not-a-file")
    }

    @Test(
        "a file that has no size, or another than it has bytes, is left out",
        .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status")))
    func fileWithoutSize() throws {
        let report = try test.report(paths: ["/proc/self/status"])
        #expect(described(report.rejected) == "1::changed-meanwhile")
    }

    @Test("a list that shrinks while it is read is told")
    func listThatShrinks() throws {
        let line = try test.map(50) + "\n"
        try test.folder.write(String(repeating: line, count: 10), to: "list.jsonl")
        let path = test.folder.path + "/list.jsonl"
        let feed = LineFeed(try OpenFile(path: path))
        #expect(truncate(path, off_t(line.utf8.count * 4)) == 0)
        let batch = DocumentBatch(roomSize: ImportRun.roomSize)
        var problems: [DocumentProblem?] = []
        while feed.fill(batch) {
            batch.load()
            problems += batch.documents.map(\.problem)
        }
        #expect(problems == [nil, nil, nil, nil, DocumentProblem(.changedMeanwhile)])
    }

    @Test("two names for one file are one map")
    func twoNames() throws {
        try FileManager.default.linkItem(
            atPath: maps + "/100.kith.json", toPath: maps + "/z.json")
        let report = try test.report()
        #expect((report.counted, report.duplicates) == (20, 1))
    }

    @Test("a file that cannot be read is told")
    func notReadable() throws {
        // Nobody may read this one at its beginning, root neither; elsewhere the mode says no.
        let memory = "/proc/self/mem"
        if FileManager.default.fileExists(atPath: memory) {
            #expect(described(try test.report(paths: [memory]).rejected) == "1::not-readable")
        }
        if getuid() != 0 {
            try test.folder.write("x", to: "maps/z.json")
            chmod(maps + "/z.json", 0)
            try expectRejected("21::not-readable")
        }
    }

    @Test("strange names are bytes like others")
    func strangeNames() throws {
        let names: [[UInt8]] = [
            Array("\n.json".utf8), Array("\u{1B}[31m.json".utf8), [0xFF, 0xFE] + ".json".utf8,
            Array("-rf.json".utf8), Array(repeating: 0x7A, count: 250) + ".json".utf8,
        ]
        for (number, name) in names.enumerated() {
            let path = Array("\(maps)/".utf8) + name + [0]
            let text = Array(try test.map(50 + number).utf8)
            let file = path.withUnsafeBufferPointer { path in
                path.withMemoryRebound(to: CChar.self) { fopen($0.baseAddress, "w") }
            }
            // Some file systems take no name that is not text.
            guard let file else { continue }
            #expect(fwrite(text, 1, text.count, file) == text.count)
            fclose(file)
        }
        let report = try test.report()
        #expect(report.counted >= 24 && report.rejectedCount == 0)
    }

    @Test("hidden files, and what programs leave, are passed over and counted")
    func hiddenFiles() throws {
        for name in [
            ".hidden.json", "._100.kith.json", ".DS_Store", "Thumbs.db", "a.json~", "a.json.tmp",
            ".git/config.json", "notes.txt",
        ] { try test.folder.write("ZZCANARYZZ", to: "maps/" + name) }
        try expectRejected("-")
        #expect(try test.report().passedOver == 8)
    }

    @Test("folders are looked into eight deep")
    func deepFolders() throws {
        try test.folder.write(try test.map(50), to: "maps/2/3/4/5/6/7/8/a.json")
        try test.folder.write(try test.map(51), to: "maps/2/3/4/5/6/7/8/9/a.json")
        try expectRejected("21::folder-too-deep", counted: 21)
    }

    @Test("names that differ in capitals are two files")
    func capitals() throws {
        try test.folder.write(try test.map(50), to: "maps/a.json")
        try test.folder.write(try test.map(51), to: "maps/A.JSON")
        let files = try test.folder.names(in: "maps").count
        try expectRejected("-", counted: files)
    }

    @Test("a huge file is not read")
    func hugeFile() throws {
        try test.folder.write("{", to: "maps/z.json")
        #expect(truncate(maps + "/z.json", 1 << 40) == 0)
        try expectRejected("21:32768:too-large")
    }

    @Test(
        "another drive is not looked into",
        .enabled(if: drive(of: "/dev") != drive(of: "/dev/shm") && getuid() == 0))
    func anotherDrive() throws {
        let inside = "/dev/shm/kith-\(getpid())"
        try FileManager.default.createDirectory(
            atPath: inside, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: inside) }
        try Data(try test.map(50).utf8).write(to: URL(fileURLWithPath: inside + "/a.json"))
        let report = try test.report(paths: ["/dev"])
        #expect(report.counted == 0)
        #expect(report.rejected.contains { $0.reason == .folderElsewhere })
        #expect(try test.report(paths: ["/dev/shm"]).counted == 1)
    }
}

private func makeSocket(at path: String) -> Bool {
    // 1 is SOCK_STREAM, which is a number on some systems and an enumeration on others.
    let opened = socket(AF_UNIX, numericCast(1), 0)
    defer { close(opened) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    return withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(opened, $0, size) == 0 }
    }
}

private func drive(of path: String) -> UInt64? {
    var status = stat()
    return stat(path, &status) == 0 ? UInt64(truncatingIfNeeded: status.st_dev) : nil
}
