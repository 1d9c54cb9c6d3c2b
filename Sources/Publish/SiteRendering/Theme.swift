import ContentParsing
public import Diagnostics
import Mustache
import WorkKeeping

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

/// The files of one theme's folder. A theme that extends another is two layers or more.
public struct ThemeLayer: Sendable {
    /// The folder as its author knows it: `Themes/paper`.
    public let displayFolder: String
    public let files: [ThemeFile]

    public init(displayFolder: String, files: [ThemeFile]) {
        self.displayFolder = displayFolder
        self.files = files
    }

    /// All that a theme follows from.
    public var sources: [[UInt8]] {
        [Array(displayFolder.utf8)] + files.flatMap { [Array($0.path.utf8), $0.bytes] }
    }
}

/// A theme, ready to draw pages: templates by name (`frame`, `components/citations`), styles
/// and scripts by path, and the words that the theme itself says.
public struct Theme: Sendable {
    let templates: MustacheLibrary
    let drawing: TemplateDrawing
    let templateSources: [String: String]
    private(set) var files: [String: String]
    /// The theme's words in the language that it speaks: in English, or in another with English in
    /// place of what is missing.
    private(set) var strings: ThemeStrings
    /// Its words in English.
    let english: ThemeStrings
    /// Its words in other languages, by code.
    let translations: [String: ThemeStrings]
    /// The folder that each file comes from.
    let displayFolders: [String: String]
    /// The folder of the theme itself.
    let displayFolder: String
    /// The digest of all that it was read from.
    let digest: [UInt8]

    func displayPath(of path: String) -> String {
        (displayFolders[path] ?? displayFolder) + "/" + path
    }

    /// Reads a theme. Files that no page uses (tests, examples, settings) are passed over.
    /// - Parameter layers: the theme that all others extend first, the theme itself last. A file
    ///   takes the place of one with its path in a layer before. Two are laid over what is there:
    ///   the design tokens, which are joined, and the strings, key by key.
    /// - Returns: the theme, and what is wrong with its files.
    public static func load(_ layers: [ThemeLayer]) -> (Theme, [Diagnostic]) {
        var problems: [Diagnostic] = []
        var files: [String: String] = [:]
        var displayFolders: [String: String] = [:]
        var strings = ThemeTranslations()
        for layer in layers {
            for file in layer.files where isUsed(file.path) {
                let displayPath = layer.displayFolder + "/" + file.path
                guard let text = String(validating: file.bytes, as: UTF8.self) else {
                    problems.append(ThemeProblem.notUTF8.diagnostic(in: displayPath))
                    continue
                }
                let below = file.path == tokensPath ? files[file.path] : nil
                files[file.path] = below.map { $0 + "\n" + text } ?? text
                displayFolders[file.path] = layer.displayFolder
                if let language = languageOfStrings(file.path) {
                    let source = ContentFile(
                        path: file.path, displayPath: displayPath, bytes: file.bytes)
                    let (read, found) = readThemeStrings(source)
                    strings.lay(read, in: language, from: displayPath)
                    problems += found
                }
            }
        }
        var templates = MustacheLibrary()
        var sources: [String: String] = [:]
        for (path, text) in files.sorted(by: { $0.key < $1.key }) {
            guard let name = templateName(of: path) else { continue }
            sources[name] = text
            if let place = nestingTooDeep(in: text) {
                problems.append(
                    ThemeProblem.nestedTooDeep(at: place)
                        .diagnostic(in: (displayFolders[path] ?? "") + "/" + path))
                continue
            }
            do {
                try templates.register(text, named: name)
            } catch {
                problems.append(
                    ThemeProblem(templateError: error)
                        .diagnostic(in: (displayFolders[path] ?? "") + "/" + path))
            }
        }
        let theme = Theme(
            templates: templates,
            drawing: TemplateDrawing(templates, names: sources.keys),
            templateSources: sources, files: files,
            strings: strings.english, english: strings.english, translations: strings.others,
            displayFolders: displayFolders, displayFolder: layers.last?.displayFolder ?? "",
            digest: WorkKeeping.digest(ofAll: layers.flatMap(\.sources)))
        return (theme, problems + strings.problems(in: theme))
    }

    /// The same theme in another language.
    func speaking(_ language: Language) -> Theme {
        var theme = self
        theme.strings = strings.overlaid(
            with: translations[language.code] ?? ThemeStrings(sections: [:]))
        return theme
    }

    /// The same theme without what a component does for kinds that a page has none of. A file in
    /// the component's folder `without-KIND` takes the place of the one with its name, and
    /// `KIND.css` is left out.
    func without(_ kinds: [String], in component: String) -> Theme {
        var theme = self
        for kind in kinds {
            let folder = "\(component)/without-\(kind)/"
            for (path, text) in files where path.hasPrefix(folder) {
                theme.files["\(component)/\(path.dropFirst(folder.count))"] = text
            }
            theme.files["\(component)/\(kind).css"] = nil
        }
        return theme
    }

    /// The style sheet of summaries: what stands in each of their files, in this order.
    public func summaryStylesheet() -> (text: String, problem: Diagnostic?) {
        let names = [
            "tokens", "base", "summary-page", "summary-charts", "summary-framework",
            "summary-tables", "summary-paper",
        ]
        for path in names.map({ "styles/\($0).css" }) where files[path] == nil {
            return ("", ThemeProblem.missingPart(path).diagnostic(in: displayFolder))
        }
        return (styles(names, components: []), nil)
    }

    /// `strings/cy.yml` is `cy`.
    private static func languageOfStrings(_ path: String) -> String? {
        path.wholeMatch(of: stringsPath).map { String($0.1) }
    }

    private static let tokensPath = "styles/tokens.css"

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

// Out here it is compiled once, not each time.
private nonisolated(unsafe) let stringsPath = /strings\/([a-z0-9-]+)\.yml/
