import ContentParsing

/// The languages of the site, and which pages there are in each.
struct SiteLanguages {
    struct Part {
        let language: Language
        /// The paths of its pages, as they are in English: `young-people/your-choices.html`.
        let paths: Set<String>
        /// The page that a reader of the language is led to first, if there is one.
        var home: String? {
            [homePath, youngPeopleListPath].first(where: paths.contains)
                .map { siteFolder(ofLanguage: language.code) + $0 }
        }
    }

    /// English first, then in the order of the codes.
    let parts: [Part]

    init(_ library: ContentLibrary) {
        let english = Part(language: .english, paths: Self.paths(of: library).union([homePath]))
        parts =
            [english]
            + library.translations.map {
                Part(language: $0.language, paths: Self.paths(of: $0.library))
            }
    }

    /// Links to a page in the other languages that have it. The front page, which is in English
    /// alone, leads to where readers of another language begin.
    /// The path is as it is in English.
    func links(from language: Language, toPageAt path: String) -> [LanguageLink] {
        parts.filter { $0.language != language }.compactMap { part in
            let code = part.language.code
            let page =
                part.paths.contains(path)
                ? siteFolder(ofLanguage: code) + path : path == homePath ? part.home : nil
            return page.map { LanguageLink(lang: code, name: part.language.name, href: $0) }
        }
    }

    func home(of language: Language) -> String {
        parts.first { $0.language == language }?.home ?? homePath
    }

    /// The pages that may be in more than one language.
    private static func paths(of library: ContentLibrary) -> Set<String> {
        let pages = library.guidance.filter(\.isForYoungPeople).map { siteLink($0.head.path) }
        let worksheets = library.worksheets.flatMap {
            [siteLink($0.head.path), paperPathInEnglish(of: $0)]
        }
        return Set(pages + worksheets + (pages.isEmpty ? [] : [youngPeopleListPath]))
    }
}

/// A page in another language, under that language's own name.
struct LanguageLink: Encodable, TemplateModel {
    let lang: String
    let name: String
    /// From the site's top folder.
    let href: String
}

/// That a translation is a draft: in its own language, and in English.
struct DraftModel: Encodable, TemplateModel {
    let own: String
    let english: String
}

private let youngPeopleListPath = "\(youngPeopleFolder)/index.html"
let youngPeopleFolder = "young-people"

extension GuidancePage {
    var isForYoungPeople: Bool { head.path.hasPrefix(youngPeopleFolder + "/") }
}

/// Where a worksheet on paper is, in English.
func paperPathInEnglish(of worksheet: Worksheet) -> String {
    "worksheets/\(worksheet.id)-on-paper.html"
}

extension SiteRenderer {
    /// A renderer of what is there in another language: the same theme, speaking it.
    init(_ translation: Translation, of site: SiteRenderer) {
        library = translation.library
        theme = site.theme.speaking(translation.language)
        language = translation.language
        languages = site.languages
        index = SiteIndex(
            library: library, strings: theme.strings, language: language, english: site.index)
        wayOut = site.wayOut
    }

    /// The pages that are there in other languages too. What practitioners read is in English.
    mutating func renderTranslations() {
        for var renderer in translating {
            renderer.renderPagesInLanguage()
            files += renderer.files
            problems += renderer.problems
        }
    }

    /// A renderer for each language but English.
    var translating: [SiteRenderer] {
        library.translations.map { SiteRenderer($0, of: self) }
    }

    /// The worksheets in every language.
    var allWorksheets: [(renderer: SiteRenderer, worksheet: Worksheet)] {
        ([self] + translating).flatMap { renderer in
            renderer.library.worksheets.map { (renderer, $0) }
        }
    }

    private mutating func renderPagesInLanguage() {
        renderGuidance()
        for worksheet in library.worksheets {
            render(worksheet)
            renderPaper(of: worksheet)
        }
        for list in index.lists where list.audience == .youngPeople { render(list) }
    }

    /// English where a text or a page is in English and the page that shows it is not.
    var englishElsewhere: String? {
        language == .english ? nil : Language.english.code
    }

    /// What says that a page is a draft translation, unless somebody has checked it.
    var draft: DraftModel? {
        guard language.status == .draft else { return nil }
        func said(in strings: ThemeStrings, of name: String) -> String {
            strings["site", "draft-translation"].replacing("{language}", with: name)
        }
        return DraftModel(
            own: said(in: theme.strings, of: language.name),
            english: said(in: theme.english, of: language.englishName))
    }

    /// A link to a worksheet of this renderer, on a page in a language.
    func link(to worksheet: Worksheet, on page: Language) -> PageLink {
        PageLink(
            lang: language == page ? nil : language.code, title: worksheet.head.title.value,
            href: worksheet.head.sitePath, summary: worksheet.head.summary.value,
            kind: theme.strings["site", "kind-worksheet"], minutes: nil)
    }

    /// A page's path without the folder of its language.
    func pathInEnglish(_ path: String) -> String {
        let folder = siteFolder(ofLanguage: language.code)
        return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
    }
}
