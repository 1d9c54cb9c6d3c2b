public import ContentParsing
public import Diagnostics
import HTML
import ParallelMapping
import SitePackaging
public import WorkKeeping

/// A file of the published site.
public struct SiteFile: Sendable {
    /// Relative to the site: `guidance/framework.html`.
    public let path: String
    /// Empty where they are written already.
    public private(set) var bytes: [UInt8]
    /// How many bytes it has.
    public let size: Int
    public private(set) var isWritten = false
    /// The SHA-256 of the bytes, as a manifest has it.
    public let fingerprint: String
    /// Who reads it, if it is a page.
    let audience: Audience?
    let language: Language

    init(
        path: String, bytes: [UInt8], audience: Audience? = nil, language: Language = .english
    ) {
        self.path = path
        self.bytes = bytes
        size = bytes.count
        fingerprint = SitePackaging.fingerprint(of: bytes)
        self.audience = audience
        self.language = language
    }

    /// The same, once it is written: its bytes are not held any longer.
    var written: SiteFile {
        var file = self
        file.bytes = []
        file.isWritten = true
        return file
    }

    init(path: String, text: String, audience: Audience? = nil, language: Language = .english) {
        self.init(path: path, bytes: Array(text.utf8), audience: audience, language: language)
    }
}

/// Draws the whole site. The same content and theme give the same bytes: nothing here reads the
/// clock, the locale or the order of a dictionary.
/// - Parameters:
///   - library: the content.
///   - theme: what draws it.
///   - reviewModule: the import as WebAssembly, for the page where a team reviews maps; without it
///     there is no such page.
///   - kept: what former builds worked out, and where to keep what this one does.
///   - inOneFile: whether the whole site is also wanted as one file.
///   - write: is given pages as soon as they are drawn, by several threads, so that not all of a
///     large site is held in memory; nil where all are wanted at the end.
/// - Returns: the files of the site, the one file, and what is wrong with the theme.
public func renderSite(
    _ library: ContentLibrary, theme: Theme, reviewModule: [UInt8]? = nil,
    keeping kept: KeptWork? = nil, inOneFile: Bool = false,
    write: (@Sendable (SiteFile) -> Void)? = nil
) -> (files: [SiteFile], singleFile: [UInt8]?, problems: [Diagnostic]) {
    var renderer = SiteRenderer(library: library, theme: theme)
    renderer.reviewModule = reviewModule
    renderer.kept = kept
    renderer.write = inOneFile ? nil : write
    renderer.renderAll()
    let singleFile = inOneFile ? renderer.renderSingleFile() : nil
    return (renderer.files, singleFile, renderer.problems)
}

/// Where a site says which codes it has published.
public let publishedCodesPath = "formats/codes.tsv"

struct SiteRenderer {
    let library: ContentLibrary
    let theme: Theme
    let index: SiteIndex
    /// What is drawn is in this language, and
    let language: Language
    /// there are these.
    let languages: SiteLanguages
    var files: [SiteFile] = []
    var problems: [Diagnostic] = []
    /// The script of young people's pages, if the theme has one.
    var wayOut: PageScript?
    /// What practitioners' pages of a layout can do, for the layouts whose components have scripts.
    var layoutScripts: [String: PageScript] = [:]
    /// The script of practitioners' pages that offers to keep them, if the theme has one.
    var keeping: PageScript?
    /// The pages before and after each page, by its path.
    var neighbours: [String: PageNeighbours] = [:]
    /// The import as WebAssembly, if there is one.
    var reviewModule: [UInt8]?
    /// What former builds worked out, if that is kept.
    var kept: KeptWork?
    /// What practitioners' pages need to be searched from, if the theme has a search box.
    var search: SiteSearch?

    /// Is given pages of guidance as soon as they are drawn.
    var write: (@Sendable (SiteFile) -> Void)?

    /// Told of each page before it is drawn: its layout and what that is given. For tests.
    var willDraw: ((_ layout: String, _ model: [String: Any]) -> Void)?

    private let models = ModelFields()

    /// The styles and the script of each layout of worksheets.
    var worksheetParts: [String: (styles: String, script: String)] = [:]

    init(library: ContentLibrary, theme: Theme) {
        self.library = library
        self.theme = theme
        language = .english
        languages = SiteLanguages(library)
        index = SiteIndex(library: library, strings: theme.strings)
    }

    mutating func renderAll() {
        renderStylesheets()
        joinScriptsOfPages()
        neighbours = pageNeighbours()
        joinKeeping()
        renderSearch()
        files.append(SiteFile(path: publishedCodesPath, text: publishedCodes(of: library)))
        files.append(SiteFile(path: "formats/summary.schema.json", text: summarySchema))
        files += library.pictures.map { SiteFile(path: $0.path, bytes: $0.bytes) }
        if let home = library.home { renderHome(home) }
        renderGuidance()
        for bank in library.questionBanks { render(bank) }
        for plan in library.sessionPlans { render(plan) }
        for worksheet in library.worksheets {
            render(worksheet)
            renderPaper(of: worksheet)
        }
        for sheet in library.sheets { render(sheet) }
        if let framework = library.framework {
            renderThemes(of: framework)
            renderQuestionLibrary(by: framework)
        }
        renderReferences()
        renderSystems()
        renderGlossary()
        renderReadMeFirst()
        renderTeamReview()
        for list in index.lists { render(list) }
        renderTranslations()
        renderKeeping()
    }

    /// The layouts of pages that link to a style sheet.
    let siteLayouts = [
        "home", "guidance", "question-bank", "cards", "session-plan", "theme", "index",
        "references", "systems", "glossary", "paper-map", "question-library",
        "one-page-plan",
    ]

    /// A style sheet for each layout, with its own styles, if it has some, and those of the
    /// components that it shows and no others: a page is light enough to be opened from a slow
    /// stick or an old phone.
    private mutating func renderStylesheets() {
        for layout in siteLayouts {
            let components = ThemeParts(of: [layout], in: theme).components
            let text = theme.styles(["tokens", "base", "site", layout], components: components)
            files.append(SiteFile(path: "assets/\(layout).css", text: text))
        }
    }

    /// Draws one page of the site with a layout.
    mutating func draw(
        _ layout: String, at path: String, with model: [String: Any]
    ) {
        willDraw?(layout, complete(model, for: layout))
        if let file = drawn(layout, at: path, with: model, models) { files.append(file) }
    }

    private func complete(_ model: [String: Any], for layout: String) -> [String: Any] {
        model.merging(["layout": layout]) { _, own in own }
    }

    private func drawn(
        _ layout: String, at path: String, with model: [String: Any], _ models: ModelFields
    ) -> SiteFile? {
        let model = complete(model, for: layout)
        guard let bytes = theme.drawing.draw(layout, with: model, models) else { return nil }
        let audience = (model["page"] as? PageModel)?.audience.kind
        return SiteFile(path: path, bytes: bytes, audience: audience, language: language)
    }

    /// Draws the pages of guidance, of which there can be thousands, on all cores at once.
    mutating func renderGuidance() {
        let pages = library.guidance
        if willDraw != nil {
            for page in pages { draw("guidance", at: page.head.sitePath, with: model(of: page)) }
            return
        }
        // Nothing of it changes meanwhile, and what draws is each core's own.
        nonisolated(unsafe) let renderer = self
        files += parallelMap(pages.count) { places in
            let models = ModelFields()
            return places.map { place -> SiteFile? in
                let file = renderer.drawn(
                    "guidance", at: pages[place].head.sitePath,
                    with: renderer.model(of: pages[place]), models)
                guard let file, let write = renderer.write else { return file }
                write(file)
                return file.written
            }
        }.compactMap(\.self)
    }
}

extension Theme {
    /// Style sheets and the components' styles, joined in this order; those of one component by
    /// name.
    func styles(_ names: [String], components: [String]) -> String {
        let paths = names.map { "styles/\($0).css" } + components.flatMap(stylePaths)
        return compactedStyle(paths.compactMap { files[$0] }.joined(separator: "\n"))
    }

    private func stylePaths(ofComponent folder: String) -> [String] {
        files.keys.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(".css") }.sorted()
    }

    func displayPath(ofTemplate name: String) -> String {
        let isComponent = name.hasPrefix("components/")
        let path = isComponent ? "\(name)/template.mustache" : "layouts/\(name).mustache"
        return displayPath(of: path)
    }
}
