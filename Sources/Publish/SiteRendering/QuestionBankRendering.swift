import ContentParsing

extension SiteRenderer {
    mutating func render(_ bank: QuestionBank) {
        let groups = questionGroups(of: bank)
        var model = frame(
            for: bank.head, layout: "question-bank", besides: [.questionBank])
        model["intro"] = bank.intro?.blocks
        model["groups"] = groups
        model["headings"] = groups.map { HeadingModel(id: $0.id, title: $0.title) }
        let cards = questionsOnCards(of: bank)
        if !cards.isEmpty {
            model["cards"] = TitledLink(
                title: theme.strings["site", "cards-link"], href: cardsPath(of: bank))
        }
        model["library"] = questionLibraryButton(at: nil)
        draw("question-bank", at: bank.head.sitePath, with: model)
        if !cards.isEmpty { renderCards(cards, of: bank) }
    }

    /// The questions that are put to young people.
    func questionsOnCards(of bank: QuestionBank) -> [BankQuestion] {
        bank.questions.filter { [.youngPeople, .group].contains($0.asked) }
    }

    /// One question a card.
    private mutating func renderCards(_ questions: [BankQuestion], of bank: QuestionBank) {
        var model = frame(
            title: bank.head.title.value, summary: theme.strings["site", "cards-summary"],
            path: cardsPath(of: bank), audience: .practitioners, layout: "cards")
        model["kind"] = theme.strings["site", "kind-cards"]
        model["reviewBy"] = bank.head.reviewBy.map {
            DateModel($0.value, strings: theme.strings)
        }
        model["bank"] = TitledLink(title: bank.head.title.value, href: bank.head.sitePath)
        model["cards"] = questions.map(\.text.html)
        draw("cards", at: cardsPath(of: bank), with: model)
    }

    func cardsPath(of bank: QuestionBank) -> String {
        let id = bank.head.path.split(separator: "/").last?.split(separator: ".").first ?? ""
        return "cards/\(id).html"
    }

    /// The bank's questions by theme, in the order in which the bank comes to each theme.
    private func questionGroups(of bank: QuestionBank) -> [QuestionGroupModel] {
        var codes: [String] = []
        for question in bank.questions where !codes.contains(question.theme.value) {
            codes.append(question.theme.value)
        }
        return codes.compactMap { code in
            guard let theme = library.framework?.themes.first(where: { $0.code.value == code })
            else { return nil }
            return QuestionGroupModel(
                id: code, title: theme.title, summary: theme.summary.html,
                questions: bank.questions.filter { $0.theme.value == code }.map(model))
        }
    }

    private func model(of question: BankQuestion) -> QuestionModel {
        QuestionModel(
            id: question.id.value, text: question.text.html,
            ask: theme.strings["site", "ask-\(question.asked.rawValue)"],
            note: question.note?.html, activity: question.activity?.html,
            source: library.references.first { $0.id.value == question.source.value }
                .map { CitationModel($0) })
    }
}

struct QuestionGroupModel: TemplateModel {
    let id: String
    let title: String
    let summary: String
    let questions: [QuestionModel]
}

struct QuestionModel: TemplateModel {
    let id: String
    let text: String
    let ask: String
    let note: String?
    let activity: String?
    let source: CitationModel?
}
