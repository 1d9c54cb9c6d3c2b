import ContentParsing
import Worksheets

// What the templates are given. A property's name is the name that a template asks for.

struct PageModel: TemplateModel {
    struct AudienceModel: TemplateModel {
        let practitioners: Bool
        let youngPeople: Bool
        let carers: Bool
        let kind: Audience

        init(_ audience: Audience) {
            practitioners = audience == .practitioners
            youngPeople = audience == .youngPeople
            carers = audience == .carers
            kind = audience
        }
    }

    let title: String
    let summary: String
    /// The way from the page to the site's top folder: "" or "../".
    let root: String
    let path: String
    let lang: String
    /// "rtl", or nil where lines run from left to right.
    let direction: String?
    /// The page that the site's name leads to.
    let home: String
    /// The same page in other languages.
    let languages: [LanguageLink]
    let draft: DraftModel?
    let csp: String
    let audience: AudienceModel
    /// What runs on the page, in a `<script>` with exactly these bytes.
    let script: String?
    /// The search box, on the pages that have it.
    let search: SearchBoxModel?
    /// Where the search box is that the page leads to, where it has none itself.
    let searchElsewhere: String?
    /// The script that offers to keep the guidance, on the pages that do.
    let keeping: String?
}

struct SearchBoxModel: TemplateModel {
    /// The script that shows the box and loads the search, where it stands beside the box.
    let opener: String?
}

struct SiteModel: TemplateModel {
    let navigation: [NavigationEntry]
    let help: [HelpModel]
}

struct NavigationEntry: TemplateModel {
    let title: String
    let href: String
    /// The language of the page, where it is another than that of the words.
    let hreflang: String?
    let isCurrent: Bool
}

struct HelpModel: Encodable, TemplateModel {
    /// The language of the words, where it is another than the page's.
    let lang: String?
    let name: String
    let phone: String
    /// The digits alone, for a `tel:` link.
    let tel: String
    let when: String
    let `for`: String

    init(_ contact: HelpContact, on language: Language) {
        lang = contact.language == language.code ? nil : contact.language
        name = contact.name
        phone = contact.phone
        tel = contact.phone.filter { $0.isNumber || $0 == "+" }
        when = contact.hours
        `for` = contact.purpose
    }
}

/// A link to a page, with what a list says about it. `href` starts at the site's top folder.
struct PageLink: TemplateModel {
    /// The language of the page and of its title, where it is another than that of this page.
    var lang: String?
    let title: String
    let href: String
    var summary: String?
    /// What kind of page it is, where that helps to choose: not among young people's pages.
    let kind: String?
    let minutes: Int?

    /// The title alone, for a list that is scanned rather than read.
    var withoutSummary: PageLink {
        var link = self
        link.summary = nil
        return link
    }
}

struct CitationModel: TemplateModel {
    /// The language of the words, where it is another than the page's.
    let lang: String?
    let id: String
    let short: String
    let cite: String
    let href: String

    init(_ reference: Reference, lang: String? = nil) {
        self.lang = lang
        id = reference.id.value
        short = reference.short
        cite = reference.cite.html
        href = "\(referencesPath)#\(reference.id.value)"
    }
}

struct DateModel: TemplateModel {
    /// `2027-11-01`
    let iso: String
    /// `1 November 2027`
    let text: String

    init(_ date: CalendarDate, strings: ThemeStrings) {
        iso = String(decoding: date.iso, as: UTF8.self)
        let months = strings["site", "months"].split(separator: " ")
        let month = months.count == 12 ? String(months[date.month - 1]) : "\(date.month)"
        text = "\(date.day) \(month) \(date.year)"
    }
}

struct TitledLink: TemplateModel {
    /// The language of the page and of its title, where it is another than that of this page.
    var lang: String?
    let title: String
    let href: String
}

struct TextLink: TemplateModel {
    /// HTML.
    let text: String
    let href: String
}

struct HeadingModel: TemplateModel {
    let id: String
    let title: String
}
