import ContentParsing
import HTML
import SitePackaging

extension SiteRenderer {
    /// The page that lies beside the front page, for whoever was given the site as a zip or on a
    /// stick. Its style is inside it, so that it looks right inside a zip too.
    mutating func renderReadMeFirst() {
        let layout = "read-me-first"
        let styles = theme.styles(["tokens", "base", layout], components: [])
        var policy = ContentSecurityPolicy()
        policy.allow(style: Array(styles.utf8))
        policy.allowOwnPictures()
        var model = frame(
            title: theme.strings[layout, "title"], summary: theme.strings[layout, "summary"],
            path: readMeFirstPath, audience: .practitioners, policy: policy)
        model["names"] = theme.strings.section("site")
        model["strings"] = theme.strings.section(layout)
        model["styles"] = styles
        model["manifest"] = manifestPath
        model["worksheets"] =
            allWorksheets.map { renderer, worksheet in
                let link = renderer.link(to: worksheet, on: language)
                return TitledLink(lang: link.lang, title: link.title, href: link.href)
            }
            + library.sheets.map {
                TitledLink(title: $0.head.title.value, href: $0.head.sitePath)
            }
        let cards = library.questionBanks.filter { !questionsOnCards(of: $0).isEmpty }.map {
            TitledLink(
                title: "\($0.head.title.value), \(theme.strings[layout, "as-cards"])",
                href: cardsPath(of: $0))
        }
        model["paper"] =
            allWorksheets.map { renderer, worksheet in
                let paper = renderer.paperLink(of: worksheet, on: language)
                return TitledLink(lang: paper.lang, title: paper.title, href: paper.href)
            } + cards
        draw(layout, at: readMeFirstPath, with: model)
    }
}

let readMeFirstPath = "READ-ME-FIRST.html"
