import ContentParsing
import Markdown
import SearchIndexing

extension SiteRenderer {
    /// Every page that a practitioner may look for, with its words. What a young person reads is
    /// among it, because a worker prepares with it; only the box is not on those pages.
    func searchDocuments() -> [SearchDocument] {
        let (forYoungPeople, forWorkers) = (
            library.guidance.filter(\.isForYoungPeople),
            library.guidance.filter { !$0.isForYoungPeople }
        )
        return forWorkers.map { document($0, group: "guidance") }
            + library.questionBanks.map(document) + [libraryDocument()].compactMap(\.self)
            + library.sessionPlans.map(document)
            + library.worksheets.flatMap(documents)
            + library.sheets.map(document)
            + library.questionBanks.compactMap(cardsDocument)
            + forYoungPeople.map { document($0, group: "young-people") }
            + (library.framework?.themes ?? []).map(document)
            + library.glossary.map(document) + [sourcesDocument()]
    }

    /// What the results call a group of pages.
    private func kind(_ group: String) -> String {
        theme.strings["search", "group-\(group)"]
    }

    private func document(
        _ head: PageHead, group: String, _ sections: [SearchDocument.Section]
    ) -> SearchDocument {
        SearchDocument(
            path: head.sitePath, title: head.title.value, group: group, kind: kind(group),
            language: SearchLanguage(code: "en"), summary: head.summary.value,
            sections: sections.filter { !$0.passages.isEmpty || !$0.heading.isEmpty })
    }

    private func document(_ page: GuidancePage, group: String) -> SearchDocument {
        document(page.head, group: group, sections(of: page.body))
    }

    /// A page's paragraphs and cells, under the heading that they stand under.
    private func sections(of body: MarkdownText) -> [SearchDocument.Section] {
        var sections = [SearchDocument.Section(anchor: nil, heading: "", passages: [])]
        var headings = body.headings[...]
        let passages = (body.passages + body.cells).sorted {
            ($0.position.line, $0.position.column) < ($1.position.line, $1.position.column)
        }
        func open(until line: Int) {
            while let heading = headings.first, heading.position.line < line {
                sections.append(.init(anchor: heading.id, heading: heading.text, passages: []))
                headings.removeFirst()
            }
        }
        for passage in passages {
            open(until: passage.position.line)
            sections[sections.count - 1].passages.append(passage.text)
        }
        open(until: .max)
        return sections
    }

    /// A question is found on its own, and leads to its place in the bank.
    private func document(_ bank: QuestionBank) -> SearchDocument {
        let intro = SearchDocument.Section(
            anchor: nil, heading: "", passages: [bank.intro?.plain].compactMap(\.self))
        return document(
            bank.head, group: "questions",
            [intro]
                + bank.questions.map { question in
                    .init(
                        anchor: question.id.value, heading: "",
                        passages: [question.text, question.note, question.activity]
                            .compactMap { $0?.plain })
                })
    }

    /// Its questions are found in their banks.
    private func libraryDocument() -> SearchDocument? {
        questionLibraryLink.map { link in
            SearchDocument(
                path: link.href, title: link.title, group: "questions", kind: kind("questions"),
                language: SearchLanguage(code: "en"), summary: link.summary ?? "",
                sections: [
                    .init(
                        anchor: nil, heading: theme.strings["question-library", "link"],
                        passages: ["how", "sheet-memory"].map {
                            theme.strings["question-library", $0]
                        })
                ])
        }
    }

    private func cardsDocument(_ bank: QuestionBank) -> SearchDocument? {
        let cards = questionsOnCards(of: bank)
        if cards.isEmpty { return nil }
        return SearchDocument(
            path: cardsPath(of: bank),
            title: "\(bank.head.title.value) · \(theme.strings["site", "kind-cards"])",
            group: "cards", kind: kind("cards"), language: SearchLanguage(code: "en"),
            summary: theme.strings["site", "cards-summary"],
            sections: [.init(anchor: nil, heading: "", passages: cards.map(\.text.plain))])
    }

    private func document(_ plan: SessionPlan) -> SearchDocument {
        func section(_ anchor: String?, _ key: String?, _ proses: [Prose?])
            -> SearchDocument.Section
        {
            SearchDocument.Section(
                anchor: anchor, heading: key.map { theme.strings["site", $0] } ?? "",
                passages: proses.compactMap { $0?.plain })
        }
        func part(_ anchor: String, _ key: String, _ proses: [Prose?]) -> [SearchDocument.Section] {
            proses.allSatisfy { $0 == nil } ? [] : [section(anchor, key, proses)]
        }
        let steps = plan.during.map { step in
            SearchDocument.Section(
                anchor: nil, heading: step.title,
                passages: [step.text, step.say].compactMap { $0?.plain })
        }
        return document(
            plan.head, group: "sessions",
            [section(nil, nil, [plan.purpose, plan.audience, plan.leads] + plan.materials)]
                + [takes(plan)]
                + part("page-before", "before", plan.before)
                + part("page-script", "say-first", [plan.script])
                + part("page-consent", "consent", [plan.consent]) + steps
                + part("page-after", "after-the-session", plan.after)
                + part("page-safety", "keep-everyone-safe", plan.safety)
                + part("page-follow-up", "follow-up", [plan.followUp?.what]))
    }

    /// “How long does it take?” is asked in these words, and a plan answers with a number.
    private func takes(_ plan: SessionPlan) -> SearchDocument.Section {
        SearchDocument.Section(
            anchor: nil, heading: "",
            passages: [
                theme.strings["search", "takes"]
                    .replacing("{minutes}", with: "\(plan.minutes.value)")
            ])
    }

    /// The worksheet and the same on paper. Its card and questions are what a worker looks for; the
    /// words to choose from are not.
    private func documents(_ worksheet: Worksheet) -> [SearchDocument] {
        let card = worksheet.card
        let passages =
            [card.lead] + card.facts.map(\.text) + [worksheet.people.lead]
            + worksheet.questions.map(\.text.value)
        let paper = paperLink(of: worksheet)
        return [
            document(
                worksheet.head, group: "worksheets",
                [.init(anchor: nil, heading: card.title, passages: passages)]),
            SearchDocument(
                path: paper.href, title: paper.title, group: "worksheets",
                kind: kind("worksheets"), language: SearchLanguage(code: "en"),
                summary: paper.summary ?? "",
                sections: [
                    .init(
                        anchor: nil, heading: "",
                        passages: [theme.strings["paper-map", "to-print"]])
                ]),
        ]
    }

    /// What a sheet asks, section by section.
    private func document(_ sheet: Sheet) -> SearchDocument {
        document(
            sheet.head, group: "worksheets",
            [.init(anchor: nil, heading: sheet.card.title, passages: [sheet.card.lead])]
                + sheet.sections.map { section in
                    .init(
                        anchor: nil, heading: section.title,
                        passages: [section.lead].compactMap(\.self)
                            + section.parts.map(\.text.value))
                })
    }

    private func document(_ part: FrameworkTheme) -> SearchDocument {
        SearchDocument(
            path: link(to: part).href, title: part.title, group: "themes",
            kind: kind("themes"), language: SearchLanguage(code: "en"), summary: part.summary.plain,
            sections: [
                .init(
                    anchor: "page-strengths",
                    heading: theme.strings["site", "strengths-to-look-for"],
                    passages: part.strengths.map(\.plain))
            ])
    }

    /// A term of the glossary is found on its own.
    private func document(_ term: GlossaryTerm) -> SearchDocument {
        let others = term.otherWords
        return SearchDocument(
            path: "\(glossaryPath)#\(term.id)", title: term.term.value, group: "words",
            kind: "", language: SearchLanguage(code: "en"), summary: term.meaning.plain,
            sections: others.isEmpty
                ? [] : [.init(anchor: nil, heading: "", passages: [others.joined(separator: ", ")])]
        )
    }

    private func sourcesDocument() -> SearchDocument {
        SearchDocument(
            path: referencesPath, title: theme.strings["site", "references-title"],
            group: "sources",
            kind: "", language: SearchLanguage(code: "en"),
            summary: theme.strings["site", "references-summary"],
            sections: library.references.map {
                .init(anchor: $0.id.value, heading: $0.short, passages: [$0.cite.plain])
            })
    }
}
