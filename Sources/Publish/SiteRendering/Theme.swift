import ContentParsing
public import Diagnostics
import Mustache

/// A file of a theme, read whole.
public struct ThemeFile: Sendable {
    /// Relative to the theme's folder: `layouts/frame.mustache`.
    public let path: String
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// A theme, ready to draw pages: templates by name (`frame`, `components/citations`), styles
/// and scripts by path, and the words that the theme itself says.
public struct Theme: Sendable {
    let templates: MustacheLibrary
    let templateSources: [String: String]
    let files: [String: String]
    let strings: ThemeStrings
    /// The folder as its author knows it: `Themes/paper`.
    let displayFolder: String

    func displayPath(of path: String) -> String { displayFolder + "/" + path }

    /// Reads a theme. Files that no page uses (tests, examples, settings) are passed over.
    public static func load(
        _ themeFiles: [ThemeFile], displayFolder: String
    ) -> (Theme, [Diagnostic]) {
        var problems: [Diagnostic] = []
        var templates = MustacheLibrary()
        var sources: [String: String] = [:]
        var files: [String: String] = [:]
        var strings = ThemeStrings(sections: [:])
        for file in themeFiles where isUsed(file.path) {
            let displayPath = displayFolder + "/" + file.path
            guard let text = String(validating: file.bytes, as: UTF8.self) else {
                problems.append(ThemeProblem.notUTF8.diagnostic(in: displayPath))
                continue
            }
            files[file.path] = text
            if let name = templateName(of: file.path) {
                sources[name] = text
                do {
                    try templates.register(text, named: name)
                } catch {
                    problems.append(ThemeProblem(templateError: error).diagnostic(in: displayPath))
                }
            } else if file.path == "strings/en.yml" {
                let source = ContentFile(
                    path: file.path, displayPath: displayPath, bytes: file.bytes)
                let (read, found) = readThemeStrings(source)
                strings = read
                problems += found
            }
        }
        let theme = Theme(
            templates: templates, templateSources: sources, files: files, strings: strings,
            displayFolder: displayFolder)
        return (theme, problems)
    }

    private static func isUsed(_ path: String) -> Bool {
        !path.hasSuffix(".test.mjs")
            && [".mustache", ".css", ".mjs", ".yml"].contains { path.hasSuffix($0) }
    }

    /// `layouts/frame.mustache` is `frame`; `components/citations/template.mustache` is
    /// `components/citations`.
    private static func templateName(of path: String) -> String? {
        let ending = ".mustache"
        guard path.hasSuffix(ending) else { return nil }
        let name = path.dropLast(ending.count)
        if name.hasPrefix("layouts/") { return String(name.dropFirst("layouts/".count)) }
        return name.hasSuffix("/template") ? String(name.dropLast("/template".count)) : nil
    }
}
