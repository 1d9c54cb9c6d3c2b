/// A Markdown text turned into HTML, with what a checker needs to know about it.
public struct MarkdownText: Sendable, Equatable {
    /// Well-formed HTML of the whole text; nothing in it was written as HTML by the author.
    public var html: String
    public var headings: [Heading]
    public var links: [Link]
    public var images: [Image]
    /// Paragraphs and list items as plain text, in order; not headings, tables or code.
    public var passages: [Passage]
    /// The cells of tables as plain text, in order.
    public var cells: [Passage]

    /// The HTML of a text that is one paragraph, without the paragraph.
    public var inlineHTML: String {
        let open = "<p>"
        let close = "</p>\n"
        guard html.hasPrefix(open), html.hasSuffix(close),
            !html.dropFirst(open.count).contains(open)
        else { return html }
        return String(html.dropFirst(open.count).dropLast(close.count))
    }
}

public struct Heading: Sendable, Equatable {
    /// 1 to 6.
    public var level: Int
    /// Unique in the page: the heading's words in lower case, joined by `-`.
    public var id: String
    public var text: String
    public var position: Position
}

public struct Link: Sendable, Equatable {
    /// As the author wrote it.
    public var destination: String
    public var text: String
    /// Where the destination is written.
    public var position: Position
}

public struct Image: Sendable, Equatable {
    public var destination: String
    /// The alternative text.
    public var text: String
    public var position: Position
}

public struct Passage: Sendable, Equatable {
    public var text: String
    public var position: Position
}

/// A place in the Markdown text, from line 1 and column 1.
public struct Position: Sendable, Equatable {
    public var line: Int
    public var column: Int
}

/// What a Markdown text must not hold.
public struct MarkdownProblem: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// A tag or a comment. Pages hold words; what they look like is the theme's.
        case rawHTML
        /// `# Title`: the title stands in the front matter.
        case firstLevelHeading
        /// Lists and quotations inside one another, more than anybody could follow.
        case nestedTooDeep
    }

    public var kind: Kind
    public var position: Position
}

/// How a text is rendered.
public struct MarkdownOptions: Sendable {
    /// The first words of a block quote that make it a callout, in lower case without the full
    /// stop, and the class that the callout gets: `"law": "callout-law"`.
    public var callouts: [String: String]
    /// Where a link leads in the site, given where it leads in the content.
    public var rewriteLink: @Sendable (String) -> String
    /// The HTML that opens a link, given where it leads in the content, where it needs more than
    /// its address; nil where it does not.
    public var openLink: @Sendable (String) -> String? = { _ in nil }
    /// Where a picture is in the site, given where it is in the content.
    public var rewriteImage: @Sendable (String) -> String = { $0 }
    /// Words to mark where the text first uses them, outside links and headings.
    public var terms: [Term]

    public init(
        callouts: [String: String] = [:],
        rewriteLink: @escaping @Sendable (String) -> String = { $0 },
        terms: [Term] = []
    ) {
        self.callouts = callouts
        self.rewriteLink = rewriteLink
        self.terms = terms
    }
}

/// A word of the field, or a few, that a text marks at its first use.
public struct Term: Sendable {
    /// The forms in which it may be used, in ASCII; their case does not count.
    public var forms: [String]
    /// The HTML in its place, given the HTML of the word as it was used.
    public var mark: @Sendable (String) -> String

    public init(forms: [String], mark: @escaping @Sendable (String) -> String) {
        self.forms = forms
        self.mark = mark
    }
}

/// Renders a Markdown text with cmark-gfm: tables, task lists, footnotes, strikethrough, autolinks.
///
/// Headings get ids; a block quote that opens with a callout's word becomes an `aside`; raw HTML is
/// left out and reported. Problems come in the order of the text.
public func renderMarkdown(
    _ text: String, options: MarkdownOptions = MarkdownOptions()
) -> (MarkdownText, [MarkdownProblem]) {
    CmarkDocument.render(text, options: options)
}
