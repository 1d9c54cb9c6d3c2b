import ContentParsing
import HTML
import Worksheets

/// The theme's style sheets of the page: those of a summary, since it draws one, and the frame of a
/// worksheet.
private let reviewStyles = [
    "tokens", "base", "worksheet-frame", "summary-page", "summary-charts", "summary-framework",
    "summary-tables", "summary-paper",
]

/// In the top folder, where no page of Content can take its place.
let teamReviewPath = "review.html"

extension SiteRenderer {
    private static let layout = "team-review"
    private static let folder = "components/team-review"
    /// A session plan in the content, beside which the page is offered.
    private static let plan = "sessions/team-review.yml"

    /// The page where a team turns shared maps into a summary: the import itself, as WebAssembly,
    /// with what `kith import` reads from the content and the theme. There is none without the
    /// module, or in a theme that has no layout for it.
    mutating func renderTeamReview() {
        guard let module = reviewModule, let loader = theme.files["layouts/worksheet-loader.mjs"],
            hasTeamReview
        else { return }
        let (stylesheet, problem) = theme.summaryStylesheet()
        if let problem {
            problems.append(problem)
            return
        }
        let (definitions, _) = library.compiledWorksheets()
        let strings = theme.strings.section("circle-map")
            .merging(theme.strings.section(Self.layout)) { _, own in own }
        let catalogue = TeamReviewData(
            catalogue: .init(
                definitions: definitions.map { String(decoding: $0.flatForm, as: UTF8.self) },
                stylesheet: stylesheet),
            leastProfile: DisclosureRule.allCases.firstIndex(of: library.local.disclosureRule) ?? 0,
            mapsAYear: library.local.mapsAYear,
            strings: theme.strings.section(Self.layout))

        let components = ThemeParts(of: [Self.layout], in: theme).components
        let styles = theme.styles(reviewStyles, components: components)
        let script = joined(
            components.map { "\($0)/script.mjs" }.filter { theme.files[$0] != nil })
        var policy = ContentSecurityPolicy()
        policy.allow(style: Array(styles.utf8))
        policy.allow(script: Array(loader.utf8))
        policy.allow(addedScript: Array(script.utf8), handedOnBy: "kith")
        policy.allowModule(
            inWorkerHandedOnBy: "kith-review-worker", drawnHandedOnBy: "kith-review-summary")
        var model = frame(
            title: theme.strings[Self.layout, "title"],
            summary: theme.strings[Self.layout, "summary"], path: teamReviewPath,
            audience: .practitioners, policy: policy)
        model["strings"] = strings
        model["styles"] = styles
        model["loader"] = loader
        model["data"] = packed(json(catalogue))
        model["script"] = packed(script)
        model["worker"] = packed(joined(["\(Self.folder)/worker.mjs"]))
        model["module"] = SiteRendering.packed(module, keeping: kept)
        draw(Self.layout, at: teamReviewPath, with: model)
    }

    private mutating func joined(_ entries: [String]) -> String {
        let (script, found) = joinScripts(
            entries: entries, files: theme.files, displayPath: theme.displayPath(of:))
        problems += found
        return compactedScript(script)
    }

    private var hasTeamReview: Bool {
        reviewModule != nil && theme.templateSources[Self.layout] != nil
    }

    /// The way to the page, as lists of pages show it; nil where there is none.
    var teamReviewLink: PageLink? {
        guard hasTeamReview, language == .english else { return nil }
        return PageLink(
            title: theme.strings[Self.layout, "link"], href: teamReviewPath,
            summary: theme.strings[Self.layout, "summary"], kind: nil, minutes: nil)
    }

    /// Links to pages, with the way to the page added where they lead to a team's meeting about a
    /// summary.
    func withTeamReview(_ links: [PageLink], from paths: [Located<String>]) -> [PageLink] {
        paths.contains { $0.value == Self.plan }
            ? links + [teamReviewLink].compactMap(\.self) : links
    }
}

/// What the page's script is given.
private struct TeamReviewData: Encodable {
    struct Catalogue: Encodable {
        let definitions: [String]
        let stylesheet: String
    }

    let catalogue: Catalogue
    /// The place of the least strict rule that may be chosen: 0, 1 or 2.
    let leastProfile: Int
    /// How many maps may be expected in a year at the most, where that has been decided.
    let mapsAYear: Int?
    let strings: [String: String]
}
