import ContentParsing
import Worksheets

extension SiteRenderer {
    /// Every question of every bank on one page, by domain and theme, from which a practitioner
    /// picks those for a sheet of their own. Its texts are plain words: they are also saved.
    mutating func renderQuestionLibrary(by framework: Framework) {
        let layout = "question-library"
        let banks = library.questionBanks
        guard !banks.isEmpty else { return }
        let uses = questionUses()
        let sources = sources(of: banks)
        let domains = framework.domains.map { domain in
            LibraryDomainModel(
                title: domain.title,
                themes: domain.themes.map { part in
                    LibraryThemeModel(
                        id: part.code.value, title: part.title,
                        questions: banks.flatMap { bank in
                            bank.questions.filter { $0.theme.value == part.code.value }.map {
                                inLibrary($0, of: bank, uses: uses, sources: sources)
                            }
                        })
                }.filter { !$0.questions.isEmpty })
        }.filter { !$0.themes.isEmpty }
        var model = frame(
            title: theme.strings["question-library", "title"],
            summary: theme.strings["question-library", "summary"], path: questionLibraryPath,
            audience: .practitioners, layout: layout)
        let asked = BankQuestion.Asked.allCases.filter { asked in
            banks.contains { $0.questions.contains { $0.asked == asked } }
        }
        model["words"] = theme.strings.section("question-library")
        model["domains"] = domains
        model["headings"] = domains.flatMap(\.themes).map {
            HeadingModel(id: $0.id, title: $0.title)
        }
        model["asked"] = asked.map {
            ChoiceModel(code: $0.rawValue, title: theme.strings["site", "ask-\($0.rawValue)"])
        }
        model["uses"] = uses.enumerated().map { ChoiceModel(code: "\($0)", title: $1.title) }
        model["citations"] = sources.compactMap { id in
            library.references.first { $0.id.value == id }.map { CitationModel($0) }
        }
        model["reviewBy"] = earliestReview(of: banks.map(\.head)).map {
            DateModel($0, strings: theme.strings)
        }
        model["related"] = banks.compactMap { index.entries[$0.head.path] }.map(index.link(to:))
        draw(layout, at: questionLibraryPath, with: model)
    }

    /// The way to the library, as lists of pages show it; nil where there is none.
    var questionLibraryLink: PageLink? {
        guard library.framework != nil, !library.questionBanks.isEmpty else { return nil }
        return PageLink(
            title: theme.strings["question-library", "title"], href: questionLibraryPath,
            summary: theme.strings["question-library", "summary"],
            kind: theme.strings["site", "kind-question-bank"], minutes: nil)
    }

    /// The same beside questions: an invitation to pick some of them.
    /// - Parameter theme: the code of a theme whose place in the library it leads to.
    /// - Returns: nil where there is no library.
    func questionLibraryButton(at theme: String?) -> TitledLink? {
        questionLibraryLink.map { link in
            TitledLink(
                title: self.theme.strings["question-library", "link"],
                href: link.href + (theme.map { "#\($0)" } ?? ""))
        }
    }

    /// The day on which the first of these pages is looked at again.
    func earliestReview(of heads: [PageHead]) -> CalendarDate? {
        heads.compactMap(\.reviewBy?.value).min { $0.iso.lexicographicallyPrecedes($1.iso) }
    }

    /// What a visitor may be about to do, by the front page, and the banks and single questions
    /// that go with it: those of the banks that it links to, and those of its session plans.
    private func questionUses() -> [QuestionUse] {
        (library.home?.sections ?? []).map { section in
            let paths = Set(section.links.map(\.value))
            let plans = library.sessionPlans.filter { paths.contains($0.head.path) }
            return QuestionUse(
                title: section.title,
                banks: paths.filter { path in
                    library.questionBanks.contains { $0.head.path == path }
                },
                questions: Set(plans.flatMap { $0.questions.map(\.value) }))
        }.filter { !$0.banks.isEmpty || !$0.questions.isEmpty }
    }

    /// The ids of what the banks and their questions come from, each once.
    private func sources(of banks: [QuestionBank]) -> [String] {
        var ids: [String] = []
        for id in banks.flatMap({ $0.questions.map(\.source.value) }) where !ids.contains(id) {
            ids.append(id)
        }
        return ids
    }

    private func inLibrary(
        _ question: BankQuestion, of bank: QuestionBank, uses: [QuestionUse], sources: [String]
    ) -> LibraryQuestionModel {
        let id = question.id.value
        let places = uses.indices.filter { place in
            uses[place].banks.contains(bank.head.path) || uses[place].questions.contains(id)
        }
        return LibraryQuestionModel(
            text: question.text.plain, asked: question.asked.rawValue,
            ask: theme.strings["site", "ask-\(question.asked.rawValue)"],
            uses: places.map { "\($0)" }.joined(separator: " "),
            note: question.note?.plain, activity: question.activity?.plain,
            source: sources.firstIndex(of: question.source.value) ?? 0,
            bank: TitledLink(
                title: bank.head.title.value, href: "\(bank.head.sitePath)#\(id)"))
    }
}

/// In the top folder, where no page of Content can take its place.
let questionLibraryPath = "question-library.html"

private struct QuestionUse {
    let title: String
    let banks: Set<String>
    let questions: Set<String>
}

struct LibraryDomainModel: TemplateModel {
    let title: String
    let themes: [LibraryThemeModel]
}

struct LibraryThemeModel: TemplateModel {
    let id: String
    let title: String
    let questions: [LibraryQuestionModel]
}

struct LibraryQuestionModel: TemplateModel {
    let text: String
    let asked: String
    let ask: String
    /// The places of what it is of use for, with spaces between them.
    let uses: String
    let note: String?
    let activity: String?
    /// The place of what it comes from among the page's sources.
    let source: Int
    let bank: TitledLink
}

struct ChoiceModel: TemplateModel {
    let code: String
    let title: String
}
