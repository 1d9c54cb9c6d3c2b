import ContentChecking
import ContentParsing
public import Diagnostics
import Folders
import SitePackaging
import SiteRendering
public import WorkKeeping
public import Worksheets

/// Where things are, and the day on which it is.
public struct Edition: Sendable {
    public var content: String
    public var themes: String
    public var theme: String
    /// The import as WebAssembly, for the page where a team reviews maps; without it there is no
    /// such page.
    public var reviewModule: String?
    /// The folder of the published site, whose codes must not vanish. Nothing need be there yet;
    /// nil where nothing is to be compared.
    public var site: String?
    public var today: CalendarDate
    /// What the content is laid over where it says so, and where a theme is from that is not in the
    /// themes' folder; nil where the program holds none.
    public var shipped: ShippedEdition?

    public init(
        content: String, themes: String, theme: String, site: String?, today: CalendarDate
    ) {
        self.content = content
        self.themes = themes
        self.theme = theme
        self.site = site
        self.today = today
    }

    /// The theme's own folder; those that it extends are beside it.
    var themeFolder: String { themes + "/" + theme }
}

/// What publishing did, or why it did not.
public struct PublishReport: Sendable {
    /// Every problem, in the order of the files.
    public var diagnostics: [Diagnostic]
    /// Source lines that diagnostics name, by file and line.
    public var sourceLines: SourceLines
    /// How many pages and files were written; nil when nothing was, because of errors.
    public var written: Written?

    public struct Written: Sendable {
        public var pages: Int
        public var files: Int
        public var bytes: Int
        /// How large the whole site in one file is, if it was asked for.
        public var singleFileBytes: Int?
    }

    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
    public var noteCount: Int { diagnostics.count { $0.severity == .note } }

    /// Adds problems, with the lines of these files that they point at.
    mutating func add(_ problems: [Diagnostic], in files: [(path: String, bytes: [UInt8])]) {
        diagnostics += problems
        sourceLines.add(files, for: problems)
    }
}

/// What publishing is doing, one after another.
public enum PublishStep: Sendable {
    case reading, checking, drawing, writing
}

/// Publishes the edition into a folder, which is replaced whole, or not touched at all.
/// - Parameters:
///   - edition: what to publish.
///   - output: the folder.
///   - singleFile: where to write the whole site as one file too, if at all.
///   - begin: told of each step as it begins.
/// - Returns: what was done, or why nothing was.
public func publish(
    _ edition: Edition, to output: String, singleFile: String? = nil,
    begin: (PublishStep) -> Void = { _ in }
) -> PublishReport {
    let inTheWay = [
        problemWithPlace(of: output, for: edition),
        singleFile.flatMap { problemWithPlace(ofSingleFile: $0, site: output, for: edition) },
    ].compactMap(\.self)
    if !inTheWay.isEmpty {
        return PublishReport(diagnostics: inTheWay, sourceLines: SourceLines([], for: []))
    }
    var edition = edition
    edition.site = output
    let folder = FolderBeingWritten(output)
    var (site, oneFile, report) = rendered(
        edition, keeping: nil, inOneFile: singleFile != nil, begin
    ) { file in
        folder.add(file.bytes, at: file.path)
    }
    if report.hasErrors { return report }
    begin(.writing)
    let manifest = manifest(of: site.map { (path: $0.path, fingerprint: $0.fingerprint) })
    do {
        folder.add(
            site.filter { !$0.isWritten }.map { ReadFile(path: $0.path, bytes: $0.bytes) }
                + [ReadFile(path: manifestPath, bytes: manifest)])
        try folder.finish(ifOld: isFormerSite)
        report.written = PublishReport.Written(
            pages: site.count { $0.path.hasSuffix(".html") }, files: site.count + 1,
            bytes: site.map(\.size).reduce(manifest.count, +))
        if let singleFile, let oneFile {
            try writeFile(oneFile, to: singleFile)
            report.written?.singleFileBytes = oneFile.count
        }
    } catch {
        report.diagnostics.append(diagnostic(for: error))
    }
    return report
}

/// Builds the site without writing anything.
/// - Parameters:
///   - edition: what to build.
///   - kept: what former builds worked out, and where to keep what this one does. With it or
///     without, the site has the same bytes.
/// - Returns: the files of the site by their paths, none of them where there is an error.
public func render(
    _ edition: Edition, keeping kept: KeptWork? = nil
) -> (files: [String: [UInt8]], report: PublishReport) {
    let (files, _, report) = rendered(
        edition, keeping: kept, inOneFile: false, { _ in }, write: nil)
    // A mistake ends a build before it asks for all that the next one needs.
    if !report.hasErrors { kept?.endRound() }
    return (Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }, report)
}

private func rendered(
    _ edition: Edition, keeping kept: KeptWork?, inOneFile: Bool,
    _ begin: (PublishStep) -> Void, write: (@Sendable (SiteFile) -> Void)?
) -> (files: [SiteFile], oneFile: [UInt8]?, report: PublishReport) {
    var reading = read(edition, keeping: kept, begin)
    if reading.report.hasErrors { return ([], nil, reading.report) }
    let loaded = loadTheme(edition, keeping: kept)
    reading.report.add(loaded.problems + loaded.inTemplates, in: loaded.files)
    guard let theme = loaded.theme, !reading.report.hasErrors else {
        return ([], nil, reading.report)
    }
    let (module, moduleProblem) = readReviewModule(
        edition.reviewModule, edition.shipped?.reviewModule)
    reading.report.diagnostics += [moduleProblem].compactMap(\.self)
    begin(.drawing)
    let (files, oneFile, problems) = renderSite(
        reading.library, theme: theme, reviewModule: module, keeping: kept,
        inOneFile: inOneFile, write: write)
    reading.report.add(problems, in: loaded.files)
    if reading.report.hasErrors { return ([], nil, reading.report) }
    return (files, oneFile, reading.report)
}

/// Checks the content and the theme, without writing anything.
public func check(_ edition: Edition) -> PublishReport {
    var report = read(edition).report
    let loaded = loadTheme(edition)
    report.add(loaded.problems + loaded.inTemplates, in: loaded.files)
    return report
}

/// What an import needs of the content.
public struct ImportedContent: Sendable {
    /// The flat form of every worksheet's definition.
    public let definitions: [[UInt8]]
    /// The name of the least strict disclosure rule by which a summary may be made.
    public let disclosureRule: String
    /// How many maps are expected in a year, where that has been decided for all summaries.
    public let mapsAYear: Int?
    /// What other tools' words are in codes; none where they were not asked for.
    public let bridges: [ToolBridge]
}

/// What an import needs of the content, or the problems that stand in the way. Reads the
/// worksheets, their vocabularies and `local.yml` alone: a mistake on a page of guidance stops no
/// import.
/// - Parameters:
///   - edition: where the content is.
///   - withBridges: whether the words of other tools are needed too.
/// - Returns: what is needed, and the problems.
public func compileWorksheets(
    _ edition: Edition, withBridges: Bool = false
) -> (content: ImportedContent, report: PublishReport) {
    func isNeeded(_ path: String) -> Bool {
        path.hasPrefix("worksheets/") || path.hasPrefix("vocabulary/") || path == "framework.yml"
            || path == "local.yml" || (withBridges && path == "bridges.yml")
    }
    let (files, readingProblems) = contentFiles(of: edition, where: isNeeded)
    let (library, parsingProblems) = parseContent(files)
    let (compiled, compilingProblems) = library.compiledWorksheets()
    let (bridges, bridgeProblems) = library.compiledBridges()
    let diagnostics =
        readingProblems
        + parsingProblems.filter { problem in
            // Without it there is no floor for a summary, so that it is missing is told too.
            problem.place.file == edition.content + "/local.yml"
                || files.contains { isNeeded($0.path) && $0.displayPath == problem.place.file }
        } + compilingProblems + bridgeProblems
    return (
        ImportedContent(
            definitions: compiled.map(\.flatForm),
            disclosureRule: library.local.disclosureRule.rawValue,
            mapsAYear: library.local.mapsAYear, bridges: bridges),
        PublishReport(
            diagnostics: diagnostics.sorted { $0.place < $1.place },
            sourceLines: sourceLines(of: files, for: diagnostics))
    )
}

/// The style sheet of the theme for summaries, or the problem that stands in the way.
public func summaryStylesheet(_ edition: Edition) -> (stylesheet: [UInt8], problem: Diagnostic?) {
    let loaded = loadTheme(edition)
    let mistake = loaded.problems.first { $0.severity == .error }
    guard let theme = loaded.theme, mistake == nil else { return ([], mistake) }
    let (text, problem) = theme.summaryStylesheet()
    return (Array(text.utf8), problem)
}

// MARK: -

private struct Reading {
    var library: ContentLibrary
    var report: PublishReport
}

private func read(
    _ edition: Edition, keeping kept: KeptWork? = nil,
    _ begin: (PublishStep) -> Void = { _ in }
) -> Reading {
    begin(.reading)
    let (files, readingProblems) = contentFiles(of: edition) { _ in true }
    if files.isEmpty, !readingProblems.isEmpty {
        // That there is no content would only hide why.
        return Reading(
            library: parseContent([]).0,
            report: PublishReport(
                diagnostics: readingProblems, sourceLines: SourceLines([], for: [])))
    }
    let (library, parsingProblems) = parseContent(files, keeping: kept)
    let (published, publishedProblems) = readCodes(ofSite: edition.site)
    begin(.checking)
    let checked = CheckedContent(
        library: library, today: edition.today, published: published, keeping: kept)
    let diagnostics =
        readingProblems + parsingProblems + publishedProblems + checkContent(checked)
    return Reading(
        library: library,
        report: PublishReport(
            diagnostics: diagnostics.sorted { $0.place < $1.place },
            sourceLines: sourceLines(of: files, for: diagnostics)))
}

private func sourceLines(
    of files: [ContentFile], for diagnostics: [Diagnostic]
) -> SourceLines {
    let named = Set(diagnostics.map(\.place.file))
    return SourceLines(
        files.filter { named.contains($0.displayPath) }
            .map { (path: $0.displayPath, bytes: $0.bytes) },
        for: diagnostics)
}

/// The codes that the site published last, or nil where there is no site yet.
private func readCodes(ofSite site: String?) -> (PublishedCodes?, [Diagnostic]) {
    guard let site else { return (nil, []) }
    let path = site + "/" + publishedCodesPath
    guard kind(of: path) != .missing else { return (nil, []) }
    do {
        let bytes = try readFile(path, limit: largestSourceFile)
        return readPublishedCodes(
            ContentFile(path: publishedCodesPath, displayPath: path, bytes: bytes))
    } catch {
        return (nil, [diagnostic(for: error)])
    }
}
