import ContentParsing

/// What pages need to know about each other: titles, kinds, and the lists that the site generates.
struct SiteIndex {
    /// By the page's path in the content folder.
    let entries: [String: PageEntry]
    let lists: [PageList]
    /// Those that every page leads to: the English ones.
    let mainLists: [PageList]
    let strings: ThemeStrings
    let language: Language
    /// By kind and theme, in the order of their paths: each page looks for some.
    private let entriesOfKinds: [PageEntry.Kind: [String: [PageEntry]]]

    /// A page that is not there in this language is linked as it is in `english`.
    init(
        library: ContentLibrary, strings: ThemeStrings, language: Language = .english,
        english: SiteIndex? = nil
    ) {
        self.strings = strings
        self.language = language
        var entries = english?.entries ?? [:]
        for page in library.guidance { entries[page.head.path] = PageEntry(page.head, .guidance) }
        for bank in library.questionBanks {
            entries[bank.head.path] = PageEntry(bank.head, .questionBank)
        }
        for plan in library.sessionPlans {
            entries[plan.head.path] = PageEntry(
                plan.head, .sessionPlan, minutes: plan.minutes.value)
        }
        for head in library.worksheetHeads {
            entries[head.path] = PageEntry(head, .worksheet)
        }
        self.entries = entries
        var ofKinds: [PageEntry.Kind: [String: [PageEntry]]] = [:]
        for entry in entries.values.sorted(by: { $0.head.path < $1.head.path }) {
            for theme in Set(entry.head.themes.map(\.value)) {
                ofKinds[entry.kind, default: [:]][theme, default: []].append(entry)
            }
        }
        entriesOfKinds = ofKinds
        lists = Self.lists(of: library, entries: entries, strings: strings)
        mainLists = english?.lists ?? lists
    }

    /// Links to pages named by their paths in the content folder. Paths that name no page are
    /// reported by the checker and left out here.
    func links(to paths: [Located<String>]) -> [PageLink] {
        paths.compactMap { entries[$0.value] }.map { link(to: $0) }
    }

    /// The pages that name a theme of the framework, in the order of their paths.
    func entries(on theme: String) -> [PageEntry] {
        entries.values.filter { $0.head.themes.contains { $0.value == theme } }
            .sorted { $0.head.path < $1.head.path }
    }

    /// Those of them that are of a kind.
    func entries(on theme: String, of kind: PageEntry.Kind) -> [PageEntry] {
        entriesOfKinds[kind]?[theme] ?? []
    }

    func link(to entry: PageEntry) -> PageLink {
        PageLink(
            lang: entry.head.language == language.code ? nil : entry.head.language,
            title: entry.head.title.value, href: entry.head.sitePath,
            summary: entry.head.summary.value,
            kind: entry.head.audience == .practitioners || entry.kind == .worksheet
                ? kindName(of: entry) : nil,
            minutes: entry.minutes)
    }

    func kindName(of entry: PageEntry) -> String {
        strings["site", "kind-\(entry.kind.rawValue)"]
    }

    private static func lists(
        of library: ContentLibrary, entries: [String: PageEntry], strings: ThemeStrings
    ) -> [PageList] {
        func list(
            _ folder: String, _ heads: [PageHead], byStage: Bool,
            withYoungPeople: String? = nil, audience: Audience = .practitioners
        ) -> PageList? {
            if heads.isEmpty { return nil }
            let pages = heads.compactMap { entries[$0.path] }
                .sorted {
                    ($0.head.order ?? .max, $0.head.path) < ($1.head.order ?? .max, $1.head.path)
                }
            // Practitioners' own belong to a stage of their work, young people's to none.
            func isStaged(_ page: PageEntry) -> Bool {
                byStage && page.head.audience == .practitioners
            }
            let staged = pages.filter(isStaged)
            let stages: [Stage?] = [nil] + Stage.allCases
            let groups =
                [PageList.Group(title: withYoungPeople, entries: pages.filter { !isStaged($0) })]
                + stages.map { stage in
                    PageList.Group(
                        title: stage.map { strings["site", "stage-\($0.rawValue)"] },
                        entries: staged.filter { $0.head.stage == stage })
                }
            return PageList(
                language: heads[0].language, folder: folder, audience: audience,
                groups: groups.filter { !$0.entries.isEmpty })
        }
        let forYoungPeople = library.guidance.filter(\.isForYoungPeople)
        let forWorkers = library.guidance.filter { !$0.isForYoungPeople }
        return [
            list("guidance", forWorkers.map(\.head), byStage: true),
            list("questions", library.questionBanks.map(\.head), byStage: false),
            list("sessions", library.sessionPlans.map(\.head), byStage: true),
            list(
                "worksheets", library.worksheetHeads, byStage: true,
                withYoungPeople: strings["site", "worksheets-with-young-people"]),
            list(
                youngPeopleFolder, forYoungPeople.map(\.head), byStage: false,
                audience: .youngPeople),
        ].compactMap(\.self)
    }
}

/// A page that others link to.
struct PageEntry {
    enum Kind: String {
        case guidance
        case questionBank = "question-bank"
        case sessionPlan = "session-plan"
        case worksheet
    }

    let head: PageHead
    let kind: Kind
    let minutes: Int?

    init(_ head: PageHead, _ kind: Kind, minutes: Int? = nil) {
        self.head = head
        self.kind = kind
        self.minutes = minutes
    }
}

/// A generated page that lists one folder's pages.
struct PageList {
    struct Group {
        let title: String?
        let entries: [PageEntry]
    }

    let language: String
    let folder: String
    let audience: Audience
    let groups: [Group]

    var sitePath: String { siteFolder(ofLanguage: language) + "\(folder)/index.html" }
}
