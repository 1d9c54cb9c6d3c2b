import Diagnostics
public import Markdown

/// A piece of running text, rendered, with what a checker needs to know about it.
public struct Prose: Sendable, Equatable {
    /// The words alone.
    public var plain: String { passages.map(\.value).joined(separator: " ") }
    /// HTML to stand inside an element: without a paragraph of its own where it is one paragraph.
    public let html: String
    /// The same as paragraphs.
    public let blocks: String
    public let links: [Located<Link>]
    public let images: [Located<Image>]
    public let passages: [Located<String>]

    /// One line or a few paragraphs of Markdown out of a YAML file. Its places are the place of the
    /// whole text, because YAML folds lines.
    init(_ text: Located<String>, log: ReadingLog) {
        let (page, problems) = renderMarkdown(text.value, options: contentMarkdown)
        for problem in problems { log.report(ContentProblem(problem.kind), at: text.place) }
        html = page.inlineHTML
        blocks = page.html
        links = page.links.map { Located($0, at: text.place) }
        images = page.images.map { Located($0, at: text.place) }
        passages = page.passages.map { Located($0.text, at: text.place) }
    }
}

extension ContentProblem {
    init(_ kind: MarkdownProblem.Kind) {
        switch kind {
        case .rawHTML: self = .rawHTML
        case .firstLevelHeading: self = .firstLevelHeading
        case .nestedTooDeep: self = .nestedTooDeep
        }
    }
}

/// How all content is rendered.
let contentMarkdown = MarkdownOptions(
    callouts: Language.english.callouts,
    rewriteLink: siteLink)

/// Where a link in the content leads in the site, which mirrors the content's folders: only the
/// ending changes.
@Sendable public func siteLink(_ destination: String) -> String {
    if destination.hasPrefix("#") || destination.contains(":") { return destination }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = parts.count == 2 ? "#" + parts[1] : ""
    for ending in [".md", ".yml"] where parts[0].hasSuffix(ending) {
        return parts[0].dropLast(ending.count) + ".html" + anchor
    }
    return destination
}
