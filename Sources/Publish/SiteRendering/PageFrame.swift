import ContentParsing
import HTML

extension SiteRenderer {
    /// What every page of the site is given.
    func frame(
        for head: PageHead, layout: String? = nil, policy: ContentSecurityPolicy? = nil,
        besides kinds: Set<PageEntry.Kind> = []
    ) -> [String: Any] {
        var model = frame(
            title: head.title.value, summary: head.summary.value, path: head.sitePath,
            audience: head.audience, layout: layout, policy: policy)
        model["citations"] = citations(of: head.sources)
        model["reviewBy"] = head.reviewBy.map { DateModel($0.value, strings: theme.strings) }
        model["related"] = related(to: head, besides: kinds)
        model["stage"] = head.stage.map { theme.strings["site", "stage-\($0.rawValue)"] }
        model["themes"] = head.themes.compactMap { themeLink($0.value) }
        return model
    }

    func frame(
        title: String, summary: String, path: String, audience: Audience,
        layout: String? = nil, policy: ContentSecurityPolicy? = nil,
        searchBox: SearchBoxModel? = nil
    ) -> [String: Any] {
        let depth = path.split(separator: "/").count - 1
        let isPlain = policy == nil
        let script = isPlain ? self.script(of: layout, for: audience) : nil
        // Not the front page, where young people come in too.
        let isForWorkersAlone = audience == .practitioners && path != homePath
        let search = isPlain && isForWorkersAlone ? self.search : nil
        let keeping = isPlain && isForWorkersAlone ? self.keeping : nil
        var policy = policy ?? search?.policy ?? .sitePage
        if let script { policy.allow(script.hash) }
        if let keeping {
            policy.allow(keeping.hash)
            policy.allowOwnWorker(handedOnBy: "kith-worker")
        }
        var model: [String: Any] = [
            "page": PageModel(
                title: title, summary: summary, root: String(repeating: "../", count: depth),
                path: path, lang: language.code,
                direction: language.direction == .rightToLeft ? "rtl" : nil,
                home: languages.home(of: language),
                languages: languages.links(from: language, toPageAt: pathInEnglish(path)),
                draft: draft, csp: String(decoding: policy.text, as: UTF8.self),
                audience: PageModel.AudienceModel(audience), script: script?.text,
                search: searchBox ?? search.map { SearchBoxModel(opener: $0.opener) },
                searchElsewhere: path == homePath ? searchElsewhere(isPlain, searchBox) : nil,
                keeping: keeping?.text),
            "site": SiteModel(
                navigation: navigation(at: path), help: help),
            "strings": theme.strings.section("site"),
        ]
        if audience == .practitioners {
            model["place"] = place(of: path)
            addNeighbours(to: &model, at: path)
        }
        return model
    }

    /// Where the front page leads whoever wants to search. In one file no place on that page is
    /// named: a script leads to the box, which stands above every page.
    private func searchElsewhere(_ isPlain: Bool, _ box: SearchBoxModel?) -> String? {
        let page = "guidance/index.html"
        if box != nil { return page }
        return isPlain && search != nil ? "\(page)#page-search" : nil
    }

    /// Whom a young person can turn to.
    var help: [HelpModel] { library.local.help.map { HelpModel($0, on: language) } }

    /// The main pages, which are in English.
    func navigation(at path: String) -> [NavigationEntry] {
        let lists = index.mainLists.filter { $0.folder != youngPeopleFolder }.map { list in
            NavigationEntry(
                title: theme.strings["site", "nav-\(list.folder)"], href: list.sitePath,
                hreflang: englishElsewhere,
                isCurrent: path.hasPrefix(list.folder + "/")
                    || list.folder == "questions" && path == questionLibraryPath)
        }
        let more = [("references", systemsPath), ("glossary", glossaryPath)].map { name, place in
            NavigationEntry(
                title: theme.strings["site", "nav-\(name)"], href: place,
                hreflang: englishElsewhere, isCurrent: path == place)
        }
        return lists + more
    }

    /// The page of a theme, by its code.
    private func themeLink(_ code: String) -> TitledLink? {
        library.framework?.themes.first { $0.code.value == code }.map { link(to: $0) }
    }
}

extension SiteRenderer {
    /// What runs on a page: the way out where young people read, and for practitioners what the
    /// layout's own components can do.
    private func script(of layout: String?, for audience: Audience) -> PageScript? {
        switch audience {
        case .youngPeople: wayOut
        case .practitioners: layout.flatMap { layoutScripts[$0] }
        case .carers: nil
        }
    }

    /// The script of the frame that every page of words has, which is the way out, and those of the
    /// layouts' components.
    mutating func joinScriptsOfPages() {
        let inFrame = ThemeParts(of: ["frame"], in: theme).components
        wayOut = joined(scriptsOf: inFrame)
        for layout in siteLayouts {
            let components = ThemeParts(of: [layout], in: theme).components
            layoutScripts[layout] = joined(scriptsOf: components.filter { !inFrame.contains($0) })
        }
    }

    private mutating func joined(scriptsOf components: [String]) -> PageScript? {
        let entries = components.map { "\($0)/script.mjs" }.filter { theme.files[$0] != nil }
        if entries.isEmpty { return nil }
        let (joined, found) = joinScripts(
            entries: entries, files: theme.files, displayPath: theme.displayPath(of:))
        // A component of several layouts is joined for each, and reported once.
        problems += found.filter { !problems.contains($0) }
        return PageScript(compactedScript(joined))
    }
}

/// A script that stands in many pages, with the hash by which their policies name it.
struct PageScript: Sendable {
    let text: String
    let hash: ScriptHash

    init(_ text: String) {
        self.text = text
        hash = ScriptHash(Array(text.utf8))
    }
}

extension ContentSecurityPolicy {
    /// A page of words: the site's style sheet, and no script.
    static var sitePage: ContentSecurityPolicy {
        var policy = ContentSecurityPolicy()
        policy.allowSiblingStyles()
        policy.allowOwnPictures()
        return policy
    }
}
