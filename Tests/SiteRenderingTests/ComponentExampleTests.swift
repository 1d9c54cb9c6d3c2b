import Foundation
import Mustache
import TestSupport
import Testing

@testable import SiteRendering

/// Each component's examples: `examples/NAME.json` is what it is given, `NAME.html` what it draws.
@Suite struct ComponentExampleTests {
    @Test func everyExampleIsDrawnAsItSays() throws {
        let examples = try exampleFiles()
        #expect(!examples.isEmpty)
        let (theme, problems) = Theme.load([
            ThemeLayer(displayFolder: "Themes/paper", files: try themeFiles())
        ])
        #expect(problems.isEmpty)
        for example in examples {
            let model = try JSONSerialization.jsonObject(
                with: Data(try projectFile(example.path).utf8))
            let drawn = theme.templates.render(model, withTemplate: example.component)
            let expected = try projectFile(example.path.replacing(".json", with: ".html"))
            #expect(drawn == expected, "\(example.path)")
        }
    }

    private let folder = "Themes/paper"

    private func exampleFiles() throws -> [(component: String, path: String)] {
        try filePaths().filter { $0.contains("/examples/") && $0.hasSuffix(".json") }
            // The circle map's example is for its scripts and draws no HTML here.
            .filter { !$0.hasPrefix("components/circle-map/") }
            .map { path in
                let component = path.split(separator: "/").prefix(2).joined(separator: "/")
                return (component, folder + "/" + path)
            }
    }

    private func themeFiles() throws -> [ThemeFile] {
        try filePaths().map { path in
            ThemeFile(path: path, bytes: Array(try projectFile(folder + "/" + path).utf8))
        }
    }

    private func filePaths() throws -> [String] {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: folder)
        return try FileManager.default.subpathsOfDirectory(atPath: root.path)
            .filter { $0.contains(".") }.sorted()
    }
}
