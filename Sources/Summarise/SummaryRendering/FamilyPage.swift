import DisclosureControl
import Worksheets

// The version for families: the same figures, said in plain words. No tables of codes, no
// framework, and what a parent or carer will ask first: is my child in it, and what can I do?

func familyPage(of summary: ReleasableSummary, dates: SummaryDates) -> SummaryPage {
    SummaryPage(
        title: ascii("What young people told us together"),
        kicker: ascii("For families"), dates: dates, notice: familyNotice,
        content: familyContent(of: summary), bodyClass: "summary is-plain")
}

private let familyNotice: Markup = """
    <aside class="notice" aria-label="What this page is for">
    <p><strong>Young people drew maps of the people around them, with no names.</strong> Some chose
    to share a copy. We put many copies together, to see what would help young people here.</p>
    <p>Nobody can find one young person in this page. Please do not ask a young person which map was
    theirs, or who was on it.</p>
    </aside>

    """

private func familyContent(of summary: ReleasableSummary) -> Markup {
    let shown = toldByYoungPeople(summary)
    var content: Markup = ""
    if shown.isEmpty {
        content += """
            <section><h2>What we can say</h2>
            <p class="lead">There is nothing to show in numbers this time.</p>
            <p>Numbers from a few young people could let someone guess who said what. So we talk
            about it without numbers instead.</p></section>

            """
        content += familyActions
        return content
    }
    let numbers = TableNumbers(shown)
    content += "<section id=\"headlines\">\n<h2>What they told us</h2>\n"
    content += headlineList(shown, summary)
    content += "</section>\n<section id=\"charts\">\n<h2>A closer look</h2>\n"
    content += """
        <p>The dark block in a picture shows between how many and how many maps said it. A striped
        box means too few to show. It does not mean none.</p>

        """
    var tables: Markup = ""
    let told = shown.flatMap { topics(of: $0) }.filter { isForFamilies($0) }
    content += topicSections(told, numbers: numbers, profile: summary.profile)
    for topic in told {
        for place in topic.statistics {
            tables += figureTables(
                topic, statistic: place, number: numbers.number(of: place, in: topic.worksheet),
                profile: summary.profile)
        }
    }
    content += "</section>\n"
    content += familyActions
    content += """
        <section id="reading"><h2>Why the numbers are not exact</h2>
        <p>Each number counts maps. We round it, and leave it out when it
        \(whatIsWithheld(summary.profile)). That keeps every young person safe from being
        picked out. [c] in a table is a number that we left out.</p></section>
        <section id="tables"><h2>The same as tables</h2>
        \(tables)</section>

        """
    return content
}

/// Those with a figure to show, and simple enough to read at a glance: of one column.
private func isForFamilies(_ topic: Topic) -> Bool {
    guard let latest = topic.worksheet.latest else { return false }
    let tables = topic.statistics.map { latest.statistics[$0] }
    return tables.allSatisfy { $0.statistic.columns.isEmpty }
        && tables.contains { $0.figures.contains { $0 != .withheld } }
}

/// What practitioners see is not for this page.
private func toldByYoungPeople(_ summary: ReleasableSummary) -> [ReleasableWorksheet] {
    summary.worksheets.filter { !$0.blocks.isEmpty && $0.definition.voice == .youngPeople }
}

private let familyActions: Markup = """
    <section id="what-you-can-do">
    <h2>What you can do</h2>
    <ul>
    <li>Say what is good about your young person’s friends. It keeps the door open.</li>
    <li>Get to know other parents and carers. Swap numbers, if they would like to.</li>
    <li>Ask what would make a place or a journey better, and tell us.</li>
    <li>If you are worried about any young person, do not wait for a page like this: tell a worker
    you know, or call 999 if someone is in danger now.</li>
    </ul>
    </section>

    """

/// The text for families.
func familyMarkdown(of summary: ReleasableSummary, dates: SummaryDates) -> [UInt8] {
    var text = MarkdownText()
    text.heading(1, ascii("What young people told us together"))
    text.paragraph(madeOn(dates))
    text.paragraph(
        ascii(
            """
            Young people drew maps of the people around them, with no names. Some chose to share a \
            copy. We put many copies together, to see what would help young people here. Nobody \
            can find one young person in this text. Please do not ask a young person which map was \
            theirs.
            """))
    let shown = toldByYoungPeople(summary)
    if shown.isEmpty {
        text.paragraph(ascii("There is nothing to show in numbers this time."))
        return text.bytes
    }
    for headline in headlines(for: shown) {
        text.item(
            escapedText(headline.about) + ascii(headline.about.last == 0x3F ? " " : ": ")
                + headline.sentence { ascii("**") + escapedText($0) + ascii("**") })
    }
    return text.bytes
}
