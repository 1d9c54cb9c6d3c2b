import Diagnostics
import Foundation
import SitePublishing
import TestSupport
import Testing
import WorkKeeping
import Worksheets

@Suite("What a build keeps for the next one")
struct KeptWorkTests {
    /// More in `make prove-import ONLY="kept"`.
    private let edits = ProcessInfo.processInfo.environment["KITH_EDITS"].flatMap(Int.init) ?? 8

    @Test("after each of many edits the site and what is wrong with it are those of a clean build")
    func equality() throws {
        let project = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let folder = try EditedFolder(copying: ["Content", "Themes"], of: project)
        let today = try #require(CalendarDate(iso: "2026-11-21".utf8))
        let edition = Edition(
            content: folder.path + "/Content", themes: folder.path + "/Themes", theme: "paper",
            site: nil, today: today)
        let kept = KeptWork()
        var random = SeededGenerator(seed: 9)
        var sound = 0
        _ = render(edition, keeping: kept)
        let most = kept.count
        for number in 1...edits {
            let edited = try folder.edit(number, using: &random)
            let (files, report) = render(edition, keeping: kept)
            let clean = render(edition)
            let others = files.filter { clean.files[$0.key] != $0.value }.keys.sorted()
            #expect(others.isEmpty, "\(edited): \(others)")
            #expect(files.count == clean.files.count, "\(edited)")
            #expect(report.diagnostics == clean.report.diagnostics, "\(edited)")
            sound += report.hasErrors ? 0 : 1
            if report.hasErrors { try folder.undo() }
        }
        #expect(sound > edits / 4)
        // What no build asks for is let go.
        #expect(kept.count < most + most / 4)
    }

    @Test("what follows from other sources, or other work on the same, is worked out")
    func keys() {
        let kept = KeptWork()
        func result(_ work: String, _ sources: [[UInt8]], _ value: Int) -> Int {
            kept.result(of: work, from: sources) { value }
        }
        #expect(result("one", [[1, 2], [3]], 1) == 1)
        #expect(result("one", [[1, 2], [3]], 2) == 1)
        #expect(result("one", [[1], [2, 3]], 3) == 3)
        #expect(result("two", [[1, 2], [3]], 4) == 4)
        kept.endRound()
        #expect(result("two", [[1, 2], [3]], 5) == 4)
        kept.endRound()
        #expect(kept.count == 1)
        #expect(result("one", [[1, 2], [3]], 6) == 6)
    }
}

/// A copy of folders that is edited as writers do, and now and then as nobody should.
private struct EditedFolder {
    let path = NSTemporaryDirectory() + "kith-kept-" + UUID().uuidString
    private let places: [String]
    private let last = LastEdit()

    init(copying names: [String], of project: URL) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        var places: [String] = []
        for name in names {
            let copy = path + "/" + name
            try FileManager.default.copyItem(
                atPath: project.appendingPathComponent(name).path, toPath: copy)
            for case let file as String in FileManager.default.enumerator(atPath: copy) ?? .init()
            where ["md", "yml", "css", "mjs", "mustache"].contains { file.hasSuffix("." + $0) } {
                places.append(copy + "/" + file)
            }
        }
        self.places = places.sorted()
    }

    /// - Returns: the file that was edited.
    func edit(_ number: Int, using random: inout SeededGenerator) throws -> String {
        // Every fourth edit takes back the one before.
        if number.isMultiple(of: 4), last.place != nil { return try undo() }
        // The files that all pages hang on, as often as all others.
        let central = places.filter {
            $0.contains("/glossary") || $0.contains("/local.") || $0.contains("/strings/")
                || $0.contains("frame.mustache")
        }
        let place = (Bool.random(using: &random) ? central : places).randomElement(using: &random)
        let file = try #require(place)
        let text = try String(contentsOfFile: file, encoding: .utf8)
        last.place = (file, text)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if file.hasSuffix(".css") || file.hasSuffix(".mjs") {
            lines.append("/* edit \(number) */\(file.hasSuffix(".css") ? ".edit{color:red}" : "")")
        } else {
            let written = lines.indices.filter { lines[$0].count > 20 }
            if let line = written.randomElement(using: &random) { lines[line] += " again\(number)" }
        }
        try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
        return "edit \(number) of \(file)"
    }

    @discardableResult
    func undo() throws -> String {
        guard let (file, text) = last.place else { return "nothing" }
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        last.place = nil
        return "undone in \(file)"
    }
}

private final class LastEdit {
    var place: (String, String)?
}
