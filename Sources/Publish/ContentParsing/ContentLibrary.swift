public import Diagnostics
import ParallelMapping
public import WorkKeeping

/// Everything in the content folder, read.
public struct ContentLibrary: Sendable {
    public internal(set) var home: HomePage?
    public internal(set) var guidance: [GuidancePage] = []
    public internal(set) var questionBanks: [QuestionBank] = []
    public internal(set) var sessionPlans: [SessionPlan] = []
    /// The circle maps.
    public internal(set) var worksheets: [Worksheet] = []
    public internal(set) var sheets: [Sheet] = []
    public internal(set) var vocabularies: [VocabularyFile] = []
    public internal(set) var framework: Framework?
    public internal(set) var references: [Reference] = []
    public internal(set) var glossary: [GlossaryTerm] = []
    public internal(set) var systems: [System] = []
    public internal(set) var bankHolidays: BankHolidays?
    public internal(set) var bridges: [Bridge] = []
    public internal(set) var wordsToAvoid: [WordToAvoid] = []
    /// Published as they are.
    public internal(set) var pictures: [ContentFile] = []
    public internal(set) var local: LocalFacts
    /// In the order of their codes.
    public internal(set) var translations: [Translation] = []

    /// The heads of all pages, home first, then in the order of their paths within each kind.
    public var heads: [PageHead] {
        [home?.page.head].compactMap(\.self) + guidance.map(\.head) + questionBanks.map(\.head)
            + sessionPlans.map(\.head) + worksheetHeads
    }

    /// The heads of worksheets of all kinds.
    public var worksheetHeads: [PageHead] { worksheets.map(\.head) + sheets.map(\.head) }
}

/// Reads the files of a content folder, in the order given. Every file is read, whatever is wrong
/// with the others; what could not be read is missing from the library and reported.
/// - Parameters:
///   - files: the files.
///   - kept: what was read from the same bytes before, and where to keep it.
/// - Returns: the content, and what is wrong with it.
public func parseContent(
    _ files: [ContentFile], keeping kept: KeptWork? = nil
) -> (ContentLibrary, [Diagnostic]) {
    // The folder as the writer knows it.
    let folder = files.first.map { $0.displayPath.dropLast($0.path.count) } ?? ""
    let localFile = files.first { $0.path == localPath }
    let noFacts = LocalFacts(place: localFile?.place ?? Place(file: folder + localPath))
    let localLog = ReadingLog(local: noFacts)
    let local = localFile.map { readLocalFacts($0, log: localLog) } ?? noFacts
    let log = ReadingLog(local: local)
    var library = ContentLibrary(local: local)
    // First, because pages mark its terms.
    if let file = files.first(where: { $0.path == "glossary.yml" }) {
        library.glossary = readGlossary(file, log: log) ?? []
        log.glossary = library.glossary
    }
    if let kept {
        let shared = files.filter { $0.path == localPath || $0.path == "glossary.yml" }
        log.kept = (kept, shared.flatMap { [Array($0.displayPath.utf8), $0.bytes] })
    }
    var pages = readGuidancePages(files, log: log)
    for file in files where file.inLanguage == nil {
        library.add(file, page: pages.removeValue(forKey: file.path), log: log)
    }
    for (name, isMissing) in [
        ("index.md", library.home == nil), ("framework.yml", library.framework == nil),
        ("references.yml", library.references.isEmpty), ("local.yml", localFile == nil),
    ] where isMissing && !files.contains(where: { $0.path == name }) {
        log.report(.missingFile(name), at: Place(file: folder + name))
    }
    let (translations, problems) = readTranslations(in: files, of: library)
    library.translations = translations
    return (library, localLog.diagnostics + log.diagnostics + problems)
}

private struct ReadPage: Sendable {
    let path: String
    let page: GuidancePage?
    let problems: [Diagnostic]
}

/// Reads the pages of guidance, of which there can be thousands, on all cores at once.
/// - Returns: what was read, by the file's path.
private func readGuidancePages(_ files: [ContentFile], log: ReadingLog) -> [String: ReadPage] {
    let files = files.filter {
        $0.inLanguage == nil && $0.isGuidance && $0.hasUsableName && $0.translations.isEmpty
    }
    let (local, language, glossary, kept) = (log.local, log.language, log.glossary, log.kept)
    let pages = parallelMap(files.count) { places in
        places.map { place in
            let own = ReadingLog(local: local, language: language)
            own.glossary = glossary
            own.kept = kept
            let page = own.reading(files[place], by: readGuidancePage)
            files[place].letGo()
            return ReadPage(path: files[place].path, page: page, problems: own.diagnostics)
        }
    }
    return Dictionary(pages.map { ($0.path, $0) }) { first, _ in first }
}

extension ContentLibrary {
    /// The folder says what a file is. `page` is what was read from it already, if it was.
    fileprivate mutating func add(_ file: ContentFile, page: ReadPage?, log: ReadingLog) {
        if !file.folder.isEmpty, !file.hasUsableName {
            log.report(.fileName(file.name), at: file.place)
            return
        }
        if isDeviceOnWindows(file.id) { log.report(.windowsName(file.id), at: file.place) }
        switch (file.folder, file.ending) {
        case ("", _): addTopFile(file, log: log)
        case ("pictures", "png"), ("pictures", "jpg"), ("pictures", "svg"):
            pictures.append(file)
        case _ where file.isGuidance:
            if let page {
                log.add(page.problems)
                append(page.page, to: \.guidance)
            } else {
                append(readGuidancePage(file, log: log), to: \.guidance)
            }
        case ("questions", "yml"):
            append(log.reading(file, by: readQuestionBank), to: \.questionBanks)
        case ("sessions", "yml"): append(log.reading(file, by: readSessionPlan), to: \.sessionPlans)
        case ("worksheets", "yml"):
            switch log.reading(file, by: readWorksheet) {
            case .circleMap(let worksheet)?: worksheets.append(worksheet)
            case .sheet(let sheet)?: sheets.append(sheet)
            case nil: break
            }
        case ("vocabulary", "yml"):
            append(log.reading(file, by: readVocabulary), to: \.vocabularies)
        default: log.report(.notAPlaceForContent, at: file.place)
        }
    }

    /// Adds a file of a translation.
    /// - Returns: whether files of this kind are translated.
    mutating func add(translationOf file: ContentFile, log: ReadingLog) -> Bool {
        switch (file.folder, file.ending) {
        case ("young-people", "md"): append(readGuidancePage(file, log: log), to: \.guidance)
        case ("worksheets", "yml"):
            switch readWorksheet(file, log: log) {
            case .circleMap(let worksheet)?: worksheets.append(worksheet)
            case .sheet?: return false
            case nil: break
            }
        case ("vocabulary", "yml"): append(readVocabulary(file, log: log), to: \.vocabularies)
        default: return false
        }
        return true
    }

    private mutating func addTopFile(_ file: ContentFile, log: ReadingLog) {
        switch file.path {
        case "index.md": home = readHomePage(file, log: log)
        case "framework.yml": framework = readFramework(file, log: log)
        case "references.yml": references = readReferences(file, log: log) ?? []
        case "bank-holidays.yml": bankHolidays = readBankHolidays(file, log: log)
        case "bridges.yml": bridges = readBridges(file, log: log) ?? []
        case "systems.yml": systems = readSystems(file, log: log) ?? []
        case "words-to-avoid.yml": wordsToAvoid = readWordsToAvoid(file, log: log) ?? []
        case "glossary.yml", localPath: break  // Read before all others.
        case "LICENSE": break
        default: log.report(.notAPlaceForContent, at: file.place)
        }
    }

    private mutating func append<Item>(
        _ item: Item?, to list: WritableKeyPath<ContentLibrary, [Item]>
    ) {
        if let item { self[keyPath: list].append(item) }
    }
}

extension ContentFile {
    fileprivate var isGuidance: Bool {
        ending == "md" && ["guidance", "young-people"].contains(folder)
    }

    fileprivate var folder: String {
        path.split(separator: "/").dropLast().joined(separator: "/")
    }

    fileprivate var ending: String {
        path.split(separator: ".").last.map(String.init) ?? ""
    }

    fileprivate var name: String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// Whether the name can be a page's address: a code and one ending, and not `index`, which is
    /// the folder's list.
    fileprivate var hasUsableName: Bool {
        isUsableName(id) && name == "\(id).\(ending)"
    }
}
