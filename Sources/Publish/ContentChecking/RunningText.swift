import ContentParsing
import Markdown

/// A piece of the content's words, and the page that it stands on.
struct RunningText {
    /// The page's path in the content folder, from which its links lead.
    let path: String
    let audience: Audience
    var links: [Located<Link>] = []
    var images: [Located<Image>] = []
    /// What is read as sentences: paragraphs and list items.
    var passages: [Located<String>] = []
    /// Words that are no sentences: titles, headings, labels, cells of tables.
    var labels: [Located<String>] = []
}

extension RunningText {
    init(_ prose: Prose, path: String, audience: Audience) {
        self.init(
            path: path, audience: audience, links: prose.links, images: prose.images,
            passages: prose.passages)
    }

    init(_ prose: Prose, head: PageHead) {
        self.init(prose, path: head.path, audience: head.audience)
    }
}

/// All words of the content, page by page.
func runningTexts(of library: ContentLibrary) -> [RunningText] {
    headTexts(of: library) + guidanceTexts(of: library) + bankTexts(of: library)
        + planTexts(of: library) + library.worksheets.map(worksheetText)
        + library.sheets.map(sheetText)
        + library.vocabularies.map(vocabularyText) + frameworkTexts(of: library)
        + glossaryTexts(of: library)
}

/// The words of the pages alone.
func pageTexts(of library: ContentLibrary) -> [RunningText] {
    headTexts(of: library) + guidanceTexts(of: library)
}

private func headTexts(of library: ContentLibrary) -> [RunningText] {
    library.heads.map {
        RunningText(
            path: $0.path, audience: $0.audience, passages: [$0.summary], labels: [$0.title])
    }
}

private func guidanceTexts(of library: ContentLibrary) -> [RunningText] {
    let pages = [library.home?.page].compactMap(\.self) + library.guidance
    let bodies = pages.map { page in
        let body = page.body
        return RunningText(
            path: page.head.path, audience: page.head.audience,
            links: body.links.map { Located($0, at: page.place(of: $0.position)) },
            images: body.images.map { Located($0, at: page.place(of: $0.position)) },
            passages: body.passages.map { Located($0.text, at: page.place(of: $0.position)) },
            labels: body.headings.map { Located($0.text, at: page.place(of: $0.position)) }
                + body.cells.map { Located($0.text, at: page.place(of: $0.position)) })
    }
    let onHome = library.home.map { home in
        (home.doors.map(\.text) + home.sections.map(\.text)).map {
            RunningText($0, head: home.page.head)
        }
    }
    return bodies + (onHome ?? [])
}

private func bankTexts(of library: ContentLibrary) -> [RunningText] {
    library.questionBanks.flatMap { bank in
        let proses =
            [bank.intro] + bank.questions.flatMap { [$0.text, $0.note, $0.activity] }
        return proses.compactMap(\.self).map { RunningText($0, head: bank.head) }
    }
}

private func planTexts(of library: ContentLibrary) -> [RunningText] {
    library.sessionPlans.flatMap { plan in
        let steps = plan.during.flatMap { [$0.text, $0.say] }
        let head = [plan.purpose, plan.audience, plan.leads, plan.script, plan.consent]
        let lists = plan.materials + plan.before + plan.after + plan.safety
        let proses = head + steps + lists + [plan.followUp?.what]
        return proses.compactMap(\.self).map { RunningText($0, head: plan.head) }
    }
}

private func worksheetText(_ worksheet: Worksheet) -> RunningText {
    let place = worksheet.head.place
    let (card, people, share) = (worksheet.card, worksheet.people, worksheet.share)
    let steps =
        [card.lead] + card.facts.map(\.text) + [people.lead]
        + [share.lead, share.why, share.whoReads, share.until, share.notShared]
        + [share.noIsFine, share.changeMind, share.saved]
    let buttons =
        [card.title, card.start] + card.facts.map(\.title)
        + [people.title, share.title, share.factsTitle, share.save]
    return RunningText(
        path: worksheet.head.path, audience: worksheet.head.audience,
        passages: steps.map { Located($0, at: place) }
            + worksheet.questions.flatMap { question in
                [question.text]
                    + (question.hint.map { [Located($0, at: question.text.place)] } ?? [])
            },
        labels: buttons.map { Located($0, at: place) } + people.fields.map(\.label))
}

private func sheetText(_ sheet: Sheet) -> RunningText {
    let place = sheet.head.place
    let sections = sheet.sections.map { [$0.lead].compactMap(\.self) }.flatMap(\.self)
    let share = sheet.share.map { share in
        [share.lead, share.why, share.whoReads, share.until, share.notShared, share.noIsFine]
            + [share.changeMind, share.saved]
    }
    let steps = [sheet.card.lead] + sheet.card.facts.map(\.text) + sections + (share ?? [])
    let buttons =
        [sheet.card.title, sheet.card.start] + sheet.card.facts.map(\.title)
        + sheet.sections.map(\.title)
    return RunningText(
        path: sheet.head.path, audience: sheet.head.audience,
        passages: steps.map { Located($0, at: place) }
            + sheet.parts.flatMap { part in
                [part.text] + (part.hint.map { [Located($0, at: part.text.place)] } ?? [])
                    + part.steps.compactMap { step in
                        step.hint.map { Located($0, at: step.label.place) }
                    }
            },
        labels: buttons.map { Located($0, at: place) }
            + sheet.parts.flatMap(\.columns).map(\.label)
            + sheet.parts.flatMap { [$0.start].compactMap(\.self) + $0.steps.map(\.label) })
}

private func vocabularyText(_ vocabulary: VocabularyFile) -> RunningText {
    RunningText(
        path: "vocabulary/\(vocabulary.id).yml", audience: .youngPeople,
        labels: [Located(vocabulary.title, at: vocabulary.place)]
            + vocabulary.codes.flatMap { code in
                [code.label, code.group].compactMap(\.self).map {
                    Located($0, at: code.code.place)
                }
            })
}

private func frameworkTexts(of library: ContentLibrary) -> [RunningText] {
    let domains = library.framework?.domains ?? []
    let titles =
        domains.map { Located($0.title, at: $0.code.place) }
        + domains.flatMap(\.themes).map { Located($0.title, at: $0.code.place) }
    let proses =
        domains.map(\.summary)
        + domains.flatMap(\.themes).flatMap { [$0.summary] + $0.strengths }
    return [RunningText(path: "framework.yml", audience: .practitioners, labels: titles)]
        + proses.map { RunningText($0, path: "framework.yml", audience: .practitioners) }
}

private func glossaryTexts(of library: ContentLibrary) -> [RunningText] {
    library.glossary.flatMap { term in
        [
            RunningText(path: "glossary.yml", audience: .practitioners, labels: [term.term]),
            RunningText(term.meaning, path: "glossary.yml", audience: .practitioners),
        ]
    }
}
