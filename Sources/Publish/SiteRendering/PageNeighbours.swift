import ContentParsing

// Where a practitioner is among the pages: the list that the page belongs to, the pages before and
// after it, and what goes with it.

struct PageNeighbours {
    let previous: TitledLink?
    let next: TitledLink?
}

extension SiteRenderer {
    /// The pages that one may read one after another, each kind in the order of its list.
    private func pageSequences() -> [[TitledLink]] {
        func links(_ folder: String) -> [TitledLink] {
            let list = index.lists.first { $0.folder == folder }
            return (list?.groups ?? []).flatMap(\.entries).map {
                TitledLink(title: $0.head.title.value, href: $0.head.sitePath)
            }
        }
        let library = questionLibraryLink.map { TitledLink(title: $0.title, href: $0.href) }
        let themes = self.library.framework?.themes ?? []
        let cards = self.library.questionBanks.filter { !questionsOnCards(of: $0).isEmpty }
        let plans = index.lists.first { $0.folder == "sessions" }?.groups.flatMap(\.entries) ?? []
        return [
            navigation(at: "").map { TitledLink(title: $0.title, href: $0.href) },
            links("guidance"), [library].compactMap(\.self) + links("questions"),
            links("sessions"), themes.map { link(to: $0) },
            cards.map { TitledLink(title: $0.head.title.value, href: cardsPath(of: $0)) },
            plans.map {
                TitledLink(title: $0.head.title.value, href: onePagePath(of: $0.head))
            },
        ]
    }

    /// The pages before and after each page, by its path.
    func pageNeighbours() -> [String: PageNeighbours] {
        var found: [String: PageNeighbours] = [:]
        for pages in pageSequences() {
            for (place, page) in pages.enumerated() {
                found[page.href] = PageNeighbours(
                    previous: place > 0 ? pages[place - 1] : nil,
                    next: place + 1 < pages.count ? pages[place + 1] : nil)
            }
        }
        return found
    }

    /// Adds the page before and the page after.
    func addNeighbours(to model: inout [String: Any], at path: String) {
        model["previous"] = neighbours[path]?.previous
        model["next"] = neighbours[path]?.next
    }

    /// The list, or the page, that a page belongs to; nil for those that the main pages name.
    func place(of path: String) -> TitledLink? {
        if path == referencesPath {
            return TitledLink(title: theme.strings["site", "nav-references"], href: systemsPath)
        }
        let lists = [
            "cards": "questions", "one-page": "sessions", "themes": frameworkFolder,
        ]
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        let target = path == questionLibraryPath ? "questions" : lists[folder] ?? folder
        if target == frameworkFolder {
            return index.entries["guidance/framework.md"].map {
                TitledLink(title: $0.head.title.value, href: $0.head.sitePath)
            }
        }
        return index.lists.first { $0.folder == target && $0.sitePath != path }.map {
            TitledLink(title: theme.strings["site", "nav-\(target)"], href: $0.sitePath)
        }
    }

    /// What goes with a page: what it names itself, and where that is no question, plan or
    /// worksheet, the first that goes with it on the front page or by theme, or else their list.
    func related(to head: PageHead, besides kinds: Set<PageEntry.Kind>) -> [PageLink] {
        let named = head.related.compactMap { index.entries[$0.value] }
        if head.audience != .practitioners { return named.map(index.link(to:)) }
        let jobs = (library.home?.sections ?? []).filter { section in
            section.links.contains { $0.value == head.path }
        }
        let byJob = jobs.flatMap { $0.links.compactMap { index.entries[$0.value] } }
        let kept = Set(named.map(\.kind)).union(kinds)
        let found = [PageEntry.Kind.questionBank, .sessionPlan, .worksheet].filter {
            !kept.contains($0)
        }.compactMap { kind in
            let byTheme = head.themes.lazy.flatMap { index.entries(on: $0.value, of: kind) }
            return
                (byJob.first { $0.kind == kind && $0.head.path != head.path }
                ?? byTheme.first { $0.head.path != head.path })
                .map(index.link(to:)) ?? listLink(of: kind)
        }
        return withTeamReview(named.map(index.link(to:)), from: head.related) + found
    }

    private func listLink(of kind: PageEntry.Kind) -> PageLink? {
        let folders: [PageEntry.Kind: String] = [
            .questionBank: "questions", .sessionPlan: "sessions", .worksheet: "worksheets",
        ]
        guard let list = index.lists.first(where: { $0.folder == folders[kind] }) else {
            return nil
        }
        let strings = theme.strings
        return PageLink(
            title: strings["site", "index-\(list.folder)-title"], href: list.sitePath,
            summary: strings["site", "index-\(list.folder)-summary"], kind: nil, minutes: nil)
    }
}

private let frameworkFolder = "the framework"
