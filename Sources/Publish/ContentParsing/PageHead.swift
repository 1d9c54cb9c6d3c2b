public import Diagnostics
public import Worksheets

/// Who a page speaks to.
public enum Audience: String, CaseIterable, Sendable {
    case practitioners
    case youngPeople = "young-people"
    case carers
}

/// Where in the work a page helps.
public enum Stage: String, CaseIterable, Sendable {
    case start, prepare, talk, map, assess, act, review
}

/// What every page says about itself. A class, because all lists of pages are lists of it.
public final class PageHead: Sendable {
    /// In the content folder: `guidance/framework.md`.
    public let path: String
    public let place: Place
    public let title: Located<String>
    public let summary: Located<String>
    public let audience: Audience
    public let stage: Stage?
    /// Theme codes of the framework.
    public let themes: [Located<String>]
    /// Ids of references.
    public let sources: [Located<String>]
    public let reviewBy: Located<CalendarDate>?
    /// Where the page stands in its list; those without a number follow, by their paths.
    public let order: Int?
    /// Paths of other pages in the content folder.
    public let related: [Located<String>]

    /// The code of the language that it is in.
    public let language: String

    /// Where the page stands in the site: `guidance/framework.html`, and in another language
    /// `cy/guidance/framework.html`.
    public let sitePath: String

    init?(_ reader: FieldReader) {
        path = reader.file.path
        place = reader.placeOfWords
        language = reader.log.language.code
        sitePath = siteFolder(ofLanguage: language) + siteLink(path)
        let title = reader.text("title")
        let summary = reader.text("summary")
        let audience = reader.choice("audience", of: Audience.self)
        stage = reader.optionalChoice("stage", of: Stage.self)
        themes = reader.codes("themes")
        sources = reader.codes("sources")
        reviewBy = reader.date("review-by")
        order = reader.optionalNumber("order")?.value
        related = reader.listAsWritten("related")
        guard let title, let summary, let audience else { return nil }
        self.title = title
        self.summary = summary
        self.audience = audience
    }
}
