import ContentParsing
import Markdown

extension SiteRenderer {
    func model(of page: GuidancePage) -> [String: Any] {
        var model = frame(for: page.head, layout: "guidance")
        model["body"] = page.body.html
        model["headings"] = page.body.headings.filter { $0.level == 2 }.map {
            HeadingModel(id: $0.id, title: $0.text)
        }
        switch page.figure {
        case .framework:
            model["figure"] = frameworkFigure()
            // The figure links every theme already.
            model["themes"] = nil
        case .interventions: model["interventions"] = true
        case nil: break
        }
        return model
    }

    mutating func renderHome(_ home: HomePage) {
        var model = frame(for: home.page.head, layout: "home")
        model["body"] = home.page.body.html
        model["doors"] = home.doors.compactMap { door in
            index.entries[door.link.value].map { entry in
                DoorModel(
                    title: door.title, text: door.text.html, href: entry.head.sitePath,
                    action: door.action, youngPeople: entry.head.audience == .youngPeople)
            }
        }
        model["sections"] = home.sections.map { section in
            HomeSectionModel(
                title: section.title, text: section.text.blocks,
                links: links(of: section).map(\.withoutSummary))
        }
        model["figure"] = home.page.figure == .framework ? frameworkFigure() : nil
        draw("home", at: home.page.head.sitePath, with: model)
    }

    /// What a section links to; where that is questions, all questions besides.
    private func links(of section: HomeSection) -> [PageLink] {
        let asks = section.links.contains { index.entries[$0.value]?.kind == .questionBank }
        return withTeamReview(index.links(to: section.links), from: section.links)
            + [asks ? questionLibraryLink : nil].compactMap(\.self)
    }

    mutating func render(_ list: PageList) {
        var model = frame(
            title: theme.strings["site", "index-\(list.folder)-title"],
            summary: theme.strings["site", "index-\(list.folder)-summary"], path: list.sitePath,
            audience: list.audience, layout: "index")
        let groups = list.groups.map { group in
            IndexGroupModel(title: group.title, entries: group.entries.flatMap(pageLinks))
        }
        let library = list.folder == "questions" ? questionLibraryLink : nil
        model["groups"] =
            library.map { [IndexGroupModel(title: nil, entries: [$0])] + groups }
            ?? groups
        draw("index", at: list.sitePath, with: model)
    }

    /// The page, and where it is a worksheet, the same on paper and in other languages.
    private func pageLinks(to entry: PageEntry) -> [PageLink] {
        let worksheets = allWorksheets.filter { $0.worksheet.head.path == entry.head.path }
        if worksheets.isEmpty { return [index.link(to: entry)] }
        return worksheets.flatMap { renderer, worksheet in
            [
                renderer.link(to: worksheet, on: language),
                renderer.paperLink(of: worksheet, on: language),
            ]
        }
    }
}

struct DoorModel: TemplateModel {
    let title: String
    let text: String
    let href: String
    let action: String
    let youngPeople: Bool
}

struct HomeSectionModel: TemplateModel {
    let title: String
    let text: String
    let links: [PageLink]
}

struct IndexGroupModel: TemplateModel {
    let title: String?
    let entries: [PageLink]
}
