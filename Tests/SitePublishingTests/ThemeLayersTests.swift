import Diagnostics
import Foundation
import SitePublishing
import Testing
import Worksheets

/// Themes that extend others.
@Suite struct ThemeLayersTests {
    private let folder = NSTemporaryDirectory() + "kith-themes-" + UUID().uuidString
    private let project = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    init() throws {
        try FileManager.default.createDirectory(
            atPath: folder + "/Themes", withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: project + "/Themes/paper", toPath: folder + "/Themes/paper")
    }

    private func write(_ text: String, to path: String) throws {
        let place = URL(fileURLWithPath: folder + "/Themes/" + path)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: place)
    }

    private func edition(_ theme: String) throws -> Edition {
        Edition(
            content: project + "/Content", themes: folder + "/Themes", theme: theme, site: nil,
            today: try #require(CalendarDate(iso: "2026-11-21".utf8)))
    }

    private func read(_ path: String) throws -> String {
        try String(contentsOfFile: folder + "/Site/" + path, encoding: .utf8)
    }

    @Test func aFewFilesOnTopOfAThemeAreATheme() throws {
        try write("extends: paper\n", to: "blue/theme.yml")
        try write(":root { --accent: #00f; }\n", to: "blue/styles/tokens.css")
        try write("site:\n  menu: Where to\n", to: "blue/strings/en.yml")
        try write("<footer>Ours</footer>", to: "blue/components/site-footer/template.mustache")
        let report = publish(try edition("blue"), to: folder + "/Site")
        #expect(report.written != nil, "\(report.diagnostics)")
        let page = try read("index.html")
        #expect(page.contains("Where to") && page.contains("<footer>Ours</footer>"))
        // What the theme does not say is the other's.
        #expect(page.contains("Who are you?"))
        let style = try read("assets/home.css")
        let own = try #require(style.range(of: "--accent:#00f"))
        let first = try #require(style.range(of: "--accent:#0a6b66"))
        #expect(first.lowerBound < own.lowerBound)
        let (summary, problem) = summaryStylesheet(try edition("blue"))
        #expect(problem == nil)
        #expect(String(decoding: summary, as: UTF8.self).contains("--accent:#00f"))
    }

    @Test(
        arguments: [
            ("extends: papre\n", "unknown-theme-folder", "Did you mean `paper`?"),
            ("extends: blue\n", "theme-extends-itself", "Name a theme that"),
            ("extends: ../paper\n", "not-a-code", ""), ("extend: paper\n", "unknown-key", ""),
        ])
    func aMistakeIsNamedWhereItStands(text: String, code: String, help: String) throws {
        try write(text, to: "blue/theme.yml")
        let report = publish(try edition("blue"), to: folder + "/Site")
        #expect(report.written == nil)
        let problem = try #require(report.diagnostics.last)
        #expect(problem.code == code && problem.help.hasPrefix(help), "\(problem)")
        #expect(problem.place.file.hasSuffix("blue/theme.yml") && problem.place.line == 1)
    }

    @Test func aMistakeInTheExtendedThemeIsNamedInItsOwnFolder() throws {
        try write("extends: green\n", to: "blue/theme.yml")
        try write("extends: paper\n", to: "green/theme.yml")
        try write("{{#open}}", to: "green/components/site-footer/template.mustache")
        let report = publish(try edition("blue"), to: folder + "/Site")
        #expect(
            report.diagnostics.contains {
                $0.code == "template-error"
                    && $0.place.file.hasSuffix("green/components/site-footer/template.mustache")
            })
    }
}
