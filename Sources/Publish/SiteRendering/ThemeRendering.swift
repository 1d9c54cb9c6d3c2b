import ContentParsing

extension SiteRenderer {
    /// A page for each theme of the framework: strengths, questions, and what goes with it.
    mutating func renderThemes(of framework: Framework) {
        let themes = framework.domains.flatMap { domain in domain.themes.map { (domain, $0) } }
        for (domain, theme) in themes {
            var model = frame(
                title: theme.title, summary: theme.summary.plain, path: themePath(theme),
                audience: .practitioners, layout: "theme")
            let pages = index.entries(on: theme.code.value)
            model["domain"] = TitledLink(title: domain.title, href: domainPage(domain))
            model["strengths"] = theme.strengths.map(\.html)
            model["questions"] = questions(on: theme)
            model["pages"] = pages.filter { $0.kind != .worksheet }.map { index.link(to: $0) }
            model["worksheets"] = pages.filter { $0.kind == .worksheet }.map { index.link(to: $0) }
            model["headings"] = headings(of: model)
            model["reviewBy"] = earliestReview(
                of: library.questionBanks.filter { bank in
                    bank.questions.contains { $0.theme.value == theme.code.value }
                }.map(\.head)
            ).map { DateModel($0, strings: self.theme.strings) }
            model["citations"] = citations(of: [framework.source])
            model["library"] = questionLibraryButton(at: theme.code.value)
            draw("theme", at: themePath(theme), with: model)
        }
    }

    /// The parts that the page has, as the layout heads them.
    private func headings(of model: [String: Any]) -> [HeadingModel] {
        let parts = [
            ("strengths", "strengths-to-look-for"), ("questions", "questions-to-ask"),
            ("pages", "guidance-and-plans"), ("worksheets", "worksheets"),
        ]
        return parts.filter { (model[$0.0] as? [Any])?.isEmpty == false }.map {
            HeadingModel(id: "page-\($0.0)", title: theme.strings["site", $0.1])
        }
    }

    func link(to theme: FrameworkTheme) -> TitledLink {
        TitledLink(lang: englishElsewhere, title: theme.title, href: themePath(theme))
    }

    /// The question bank of a domain, or the framework's page while it has none.
    func domainPage(_ domain: FrameworkDomain) -> String {
        let bank = library.questionBanks.first { $0.domain?.value == domain.code.value }
        return bank?.head.sitePath ?? "guidance/framework.html"
    }

    private func themePath(_ theme: FrameworkTheme) -> String {
        "themes/\(theme.code.value).html"
    }

    private func questions(on theme: FrameworkTheme) -> [ThemeQuestionModel] {
        library.questionBanks.flatMap { bank in
            bank.questions.filter { $0.theme.value == theme.code.value }.map { question in
                ThemeQuestionModel(
                    text: question.text.html, href: bank.head.sitePath + "#" + question.id.value,
                    ask: self.theme.strings["site", "ask-\(question.asked.rawValue)"],
                    bankTitle: bank.head.title.value)
            }
        }
    }
}

struct ThemeQuestionModel: TemplateModel {
    let text: String
    let href: String
    let ask: String
    let bankTitle: String
}
