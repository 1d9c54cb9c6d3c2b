import Diagnostics
import Foundation
import SitePublishing
import TestSupport
import Testing
import Worksheets

@Suite struct PublishTests {
    let folder = NSTemporaryDirectory() + "kith-publish-" + UUID().uuidString
    let project = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func edition(content: String? = nil, theme: String = "paper") throws -> Edition {
        let today = try #require(CalendarDate(iso: "2026-11-21".utf8))
        return Edition(
            content: content ?? project + "/Content", themes: project + "/Themes", theme: theme,
            site: nil, today: today)
    }

    private func files(in folder: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for case let path as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
            files[path] = try? Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))
        }
        return files
    }

    @Test func buildingTwiceGivesTheSameBytes() throws {
        let first = publish(try edition(), to: folder + "/one")
        #expect(first.written != nil, "\(first.diagnostics)")
        _ = publish(try edition(), to: folder + "/two")
        let one = try files(in: folder + "/one")
        #expect(one.count > 60)
        #expect(try one == files(in: folder + "/two"))
    }

    @Test func aMistakeLeavesTheOldSiteAsItWas() throws {
        _ = publish(try edition(), to: folder + "/Site")
        let before = try files(in: folder + "/Site")
        let broken = folder + "/Content"
        try FileManager.default.copyItem(atPath: project + "/Content", toPath: broken)
        try Data("no front matter".utf8)
            .write(to: URL(fileURLWithPath: broken + "/guidance/broken.md"))

        let report = publish(try edition(content: broken), to: folder + "/Site")

        #expect(report.written == nil)
        let problem = try #require(report.diagnostics.first { $0.severity == .error })
        #expect(problem.place == Place(file: broken + "/guidance/broken.md", line: 1, column: 1))
        #expect(report.sourceLines[problem.place] == "no front matter")
        #expect(try files(in: folder + "/Site") == before)
    }

    @Test(arguments: ["mine/thesis.txt", "Site/thesis.docx", "Site/.git/config"])
    func aFolderThatIsNotAFormerSiteIsLeftAlone(mine: String) throws {
        _ = publish(try edition(), to: folder + "/Site")
        let place = URL(fileURLWithPath: folder + "/" + mine)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("mine".utf8).write(to: place)
        let output = folder + "/" + mine.prefix { $0 != "/" }

        let report = publish(try edition(), to: output)

        #expect(report.written == nil)
        #expect(report.diagnostics.map(\.code) == ["not-a-former-site"])
        #expect(try String(contentsOf: place, encoding: .utf8) == "mine")
    }

    @Test func aFormerSiteThatWasLookedAtIsReplaced() throws {
        _ = publish(try edition(), to: folder + "/Site")
        try Data().write(to: URL(fileURLWithPath: folder + "/Site/guidance/.DS_Store"))
        #expect(publish(try edition(), to: folder + "/Site").written != nil)
        #expect(try files(in: folder + "/Site")["guidance/.DS_Store"] == nil)
    }

    @Test func aSiteIsNotWrittenAmongItsSources() throws {
        let content = folder + "/Content"
        try FileManager.default.copyItem(atPath: project + "/Content", toPath: content)
        for output in [content + "/Site", content + "/guidance/../Site"] {
            let report = publish(try edition(content: content), to: output)
            #expect(report.diagnostics.map(\.code) == ["output-inside-source"])
        }
        // The content is not a former site.
        let report = publish(try edition(content: content), to: content)
        #expect(report.diagnostics.map(\.code) == ["not-a-former-site"])
        #expect(try !files(in: content).keys.contains("Site"))
    }

    @Test func aThemeThatIsNotThereIsNamed() throws {
        let report = publish(try edition(theme: "papre"), to: folder + "/Site")
        let problem = try #require(report.diagnostics.last)
        #expect(problem.code == "unknown-theme-folder" && problem.help == "Did you mean `paper`?")
        #expect(problem.place.file.hasSuffix("Themes/papre"))
        #expect(!FileManager.default.fileExists(atPath: folder + "/Site"))
    }

    @Test func aThemePartThatIsMissingIsNamedWithWhoAsksForIt() throws {
        let theme = folder + "/paper"
        try FileManager.default.copyItem(atPath: project + "/Themes/paper", toPath: theme)
        try FileManager.default.removeItem(
            atPath: theme + "/components/citations/template.mustache")
        var edition = try edition()
        edition.themes = folder
        let report = publish(edition, to: folder + "/Site")
        #expect(
            report.diagnostics.contains {
                $0.message == "The theme has no `components/citations`."
                    && $0.place.file.hasSuffix("paper/layouts/guidance.mustache")
            })
    }

    @Test func aCodeThatVanishesStopsTheBuild() throws {
        _ = publish(try edition(), to: folder + "/Site")
        let changed = folder + "/Content"
        try FileManager.default.copyItem(atPath: project + "/Content", toPath: changed)
        try FileManager.default.removeItem(atPath: changed + "/languages")
        let people = URL(fileURLWithPath: changed + "/vocabulary/people.yml")
        let text = try String(contentsOf: people, encoding: .utf8)
        try Data(text.replacing("code: team-mate", with: "code: teammate").utf8).write(to: people)

        let report = publish(try edition(content: changed), to: folder + "/Site")

        #expect(report.written == nil)
        #expect(
            report.diagnostics.filter { $0.severity == .error }.map(\.message)
                == ["`team-mate` was published in the list `people` and is gone."])
    }

    /// The contract's fixtures are read against this definition by the Swift and the script tests.
    @Test func theContractsDefinitionIsWhatTheCircleMapCompilesTo() throws {
        let (content, report) = compileWorksheets(try edition())
        #expect(!report.hasErrors)
        let texts = content.definitions.map { String(decoding: $0, as: UTF8.self) }
        try expect(
            try #require(texts.first { $0.contains("\nworksheet\tcircle-map\t") }),
            equalsFile: "../Fixtures/SharedMaps/definition.txt")
    }
}
