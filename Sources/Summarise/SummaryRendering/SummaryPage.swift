import DisclosureControl
import HTML
import Worksheets

/// `index.html`: one file that loads nothing and runs nothing, to be read, printed and discussed.
func summaryPage(
    of summary: ReleasableSummary, dates: SummaryDates, stylesheet: [UInt8]
) -> [UInt8] {
    var policy = ContentSecurityPolicy()
    policy.allow(style: stylesheet)
    var page: Markup = """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="\(Markup(written: policy.text))">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <title>What young people’s maps say together</title>
        <style>\(Markup(written: stylesheet))</style>
        </head>
        <body class="summary">
        <a class="skip-link button" href="#content">Go to the summary</a>
        <header>
        <div>
        <p class="kicker">Kith thematic summary</p>
        <h1>What young people’s maps say together</h1>
        <p class="soft">Made on \(dayMarkup(dates.madeOn)). Look at it again, or make a new one, by
        \(dayMarkup(dates.reviewBy)).</p>
        </div>
        \(notice(dates))</header>
        <main id="content">
        \(hatch)
        """
    var nextTable = 1
    var tables: Markup = ""
    for worksheet in summary.worksheets {
        page += section(of: worksheet, profile: summary.profile, nextTable: &nextTable, &tables)
    }
    if summary.worksheets.contains(where: { $0.figures != nil }) {
        page += discussionQuestions
        page += readingNotes(summary)
        page += "<section id=\"tables\">\n<h2>The figures as tables</h2>\n"
        page += "<p>Each figure is a number of maps. [c] is a figure that is withheld.</p>\n"
        page += tables
        page += "</section>\n"
    } else {
        page += discussionGuide
    }
    page += files
    page += "</main>\n</body>\n</html>\n"
    return page.bytes
}

/// What the maps of one worksheet say: the headlines, then a chart for each question. Its tables
/// are collected for the end of the page.
private func section(
    of worksheet: ReleasableWorksheet, profile: DisclosureProfile, nextTable: inout Int,
    _ tables: inout Markup
) -> Markup {
    let definition = worksheet.definition
    guard let figures = worksheet.figures else { return tooFewMaps(definition, profile) }
    var section: Markup = "<section class=\"worksheet\">\n<h2>\(definition.title)</h2>\n"
    section += headlineList(definition, figures)
    var question: Int?
    var ofQuestion: [(released: ReleasableStatistic, number: Int)] = []
    func endQuestion() -> Markup {
        defer { ofQuestion = [] }
        return questionSection(ofQuestion, in: figures, profile: profile)
    }
    var questions: Markup = ""
    for released in figures.statistics {
        var title: Markup = "\(released.statistic.title)"
        switch released.statistic.subject {
        case .people:
            title = peopleTitle(of: released.statistic, in: definition)
            section += peopleSection(
                released, table: nextTable, in: figures, of: definition, profile: profile)
        case .field:
            questions += questionSection(
                [(released, nextTable)], in: figures, profile: profile)
        case .chosenPeople(let asked, _), .answers(let asked), .severalAnswers(let asked):
            if asked != question { questions += endQuestion() }
            question = asked
            ofQuestion.append((released, nextTable))
            if case .chosenPeople = released.statistic.subject { title += " People" }
        }
        tables += figureTable(released, number: nextTable, title: title, profile: profile)
        nextTable += 1
    }
    questions += endQuestion()
    section += "<div class=\"questions\">\n\(questions)</div>\n</section>\n"
    return section
}

private func headlineList(
    _ definition: WorksheetDefinition, _ figures: ReleasableFigures
) -> Markup {
    let fewest = grouped(figures.fewestMaps)
    var list: Markup = """
        <p class="lead">At least <strong>\(fewest) maps</strong> were put together.</p>

        """
    let sentences = headlines(for: definition, figures)
    if sentences.isEmpty { return list }
    list += "<ul class=\"headlines\" role=\"list\">\n"
    for headline in sentences {
        list += """
            <li><span class="about">\(headline.about)</span>
            \(headline.sentence)</li>

            """
    }
    list += "</ul>\n"
    return list
}

/// The hatching of withheld figures, for every chart on the page.
private let hatch: Markup = """
    <svg class="unseen" width="0" height="0" aria-hidden="true"><defs>
    <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse"
    patternTransform="rotate(45)"><path class="hatch" d="M0 0V5"/></pattern>
    </defs></svg>

    """
