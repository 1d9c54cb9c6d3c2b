/// A page as the search sees it: its words, in the parts that count differently.
public struct SearchDocument: Sendable {
    /// A heading and what stands under it, or what stands before the first heading.
    public struct Section: Sendable {
        /// The id of the place in the page, or nil where a link leads to the page's top.
        public var anchor: String?
        public var heading: String
        /// Paragraphs, list items and cells, as plain text.
        public var passages: [String]

        public init(anchor: String?, heading: String, passages: [String]) {
            self.anchor = anchor
            self.heading = heading
            self.passages = passages
        }
    }

    /// Where the page is, from the site's top folder: `guidance/framework.html`, or
    /// `glossary.html#consent` for a part of a page that is found on its own.
    public var path: String
    public var title: String
    /// The group of results that the page belongs to, a lower-case word such as `guidance`.
    public var group: String
    /// What a page of this kind is called, in words: `Session plan`. Found, and not shown.
    public var kind: String
    public var language: SearchLanguage
    public var summary: String
    public var sections: [Section]

    public init(
        path: String, title: String, group: String, kind: String, language: SearchLanguage,
        summary: String, sections: [Section]
    ) {
        self.path = path
        self.title = title
        self.group = group
        self.kind = kind
        self.language = language
        self.summary = summary
        self.sections = sections
    }

    /// The words in the page's address: `guidance/peer-interventions.html` is about interventions,
    /// whatever its title says.
    var addressWords: String {
        String((path.split(separator: "/").last ?? "").prefix { $0 != "." && $0 != "#" })
    }
}

/// How the words of a language are brought to the stem that they share.
public enum SearchLanguage: Sendable {
    case english
    /// Words are found as they are written, by their beginning and with one typing mistake. For
    /// Welsh too: there is no stemmer for it that we could hold ours against, and its words also
    /// change at the front (cath, gath, chath), which no stemmer of endings undoes.
    case unstemmed

    /// For a page's `lang`.
    public init(code: String) {
        self = code == "en" || code.hasPrefix("en-") ? .english : .unstemmed
    }

    func stem(_ word: [UInt8]) -> [UInt8] {
        switch self {
        case .english: englishStem(regularForm[word] ?? word)
        case .unstemmed: word
        }
    }
}
