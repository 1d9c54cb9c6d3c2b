import DisclosureControl
import HTML
import Worksheets

/// `index.html` before its style is put in: one file that loads nothing and runs nothing, to be
/// read, printed and discussed.
struct SummaryPage {
    let title: [UInt8]
    let kicker: [UInt8]
    let dates: SummaryDates
    let notice: Markup
    let content: Markup
    let bodyClass: StaticString

    func document(stylesheet: [UInt8]) -> [UInt8] {
        var policy = ContentSecurityPolicy()
        policy.allow(style: stylesheet)
        let page: Markup = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(Markup(written: policy.text))">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>\(title)</title>
            <style>\(Markup(written: stylesheet))</style>
            </head>
            <body class="\(ascii(bodyClass))">
            <a class="skip-link button" href="#content">Go to the summary</a>
            <header>
            <div>
            <p class="kicker">\(kicker)</p>
            <h1>\(title)</h1>
            <p class="soft">Made on \(dayMarkup(dates.madeOn)). Look at it again, or make a new one,
            by \(dayMarkup(dates.reviewBy)).</p>
            </div>
            \(notice)</header>
            <main id="content" tabindex="-1">
            \(hatch)\(content)</main>
            </body>
            </html>

            """
        return page.bytes
    }
}

/// The page for a team: headlines, charts under the framework's headings, what changed, questions
/// to talk about, how to read it, and every figure as a table.
func teamPage(of summary: ReleasableSummary, dates: SummaryDates) -> SummaryPage {
    SummaryPage(
        title: summaryTitle(for: summary.worksheets.filter { !$0.blocks.isEmpty }),
        kicker: ascii("Kith thematic summary, for a team"), dates: dates, notice: notice(dates),
        content: teamContent(of: summary), bodyClass: "summary")
}

private func teamContent(of summary: ReleasableSummary) -> Markup {
    let shown = summary.worksheets.filter { !$0.blocks.isEmpty }
    if shown.isEmpty { return withoutFigures(summary) + files }
    let profile = summary.profile
    let numbers = TableNumbers(shown)
    var content: Markup = "<section id=\"headlines\">\n<h2>In short</h2>\n"
    content += mapsSentence(summary)
    for voice in byVoice(shown) {
        if voice.voice != .youngPeople { content += "<h3>\(heading(of: voice.voice))</h3>\n" }
        content += headlineList(voice.worksheets, summary)
    }
    content += "</section>\n"
    content += frameworkTriangle(shown)
    for domain in topicsByDomain(of: shown) {
        let title = domain.title.isEmpty ? ascii("What else the maps say") : domain.title
        let id = domain.code.isEmpty ? ascii("more") : domain.code
        content += "<section class=\"domain\" id=\"\(id)\">\n<h2>\(title)</h2>\n"
        content += voiceSections(domain.topics, numbers: numbers, profile: profile)
        content += "</section>\n"
    }
    content += changeSection(of: shown, numbers: numbers, profile: profile)
    content += discussionQuestions
    content += readingNotes(summary)
    content += "<section id=\"tables\">\n<h2>The figures as tables</h2>\n"
    content += "<p>Each figure is a number of maps. [c] is a figure that is withheld.</p>\n"
    for worksheet in shown {
        for topic in topics(of: worksheet) {
            for place in topic.statistics {
                content += figureTables(
                    topic, statistic: place, number: numbers.number(of: place, in: worksheet),
                    profile: profile)
            }
        }
    }
    content += "</section>\n"
    content += files
    return content
}

/// How many maps there are at least, and from when.
func mapsSentence(_ summary: ReleasableSummary) -> Markup {
    var sentences: Markup = ""
    for worksheet in summary.worksheets {
        guard let latest = worksheet.latest else { continue }
        let fewest = grouped(latest.fewestMaps)
        let copies = copies(of: worksheet.definition)
        sentences += """
            <p class="lead">\(worksheet.definition.title): at least
            <strong>\(fewest) \(copies)</strong> were put together, from
            \(words(for: latest.time)).</p>

            """
        let earlier = worksheet.blocks.dropLast().reversed().map {
            words(for: $0.time) + ascii(" (at least ") + grouped($0.fewestMaps) + ascii(")")
        }
        if !earlier.isEmpty {
            sentences += """
                <p class="soft">What changed is shown further down, with the figures from
                \(sentenceList(earlier)).</p>

                """
        }
    }
    let without = summary.worksheets.filter { $0.latest == nil }.map { $0.definition.title }
    if !without.isEmpty {
        sentences += """
            <p class="soft">\(sentenceList(without)): there are too few maps for
            figures.</p>

            """
    }
    return sentences
}

func headlineList(_ worksheets: [ReleasableWorksheet], _ summary: ReleasableSummary) -> Markup {
    let sentences = headlines(for: worksheets)
    var list: Markup = "<ul class=\"headlines\" role=\"list\">\n"
    for headline in sentences {
        let sentence = headline.sentence { (name: [UInt8]) -> [UInt8] in
            let strong: Markup = "<strong>\(name)</strong>"
            return strong.bytes
        }
        list += """
            <li><span class="about">\(headline.about)</span>
            \(Markup(written: sentence))</li>

            """
    }
    for sentence in whereLittleIsKnown(worksheets).prefix(max(3 - sentences.count, 0)) {
        list += sentence
    }
    list += "</ul>\n"
    return list
}

/// Sentences for where the figures give fewer than three.
private func whereLittleIsKnown(_ worksheets: [ReleasableWorksheet]) -> [Markup] {
    let (withheld, all) = withheldFigures(worksheets)
    return [
        """
        <li><span class="about">What is withheld</span>
        <strong>\(grouped(withheld)) of \(grouped(all)) figures</strong>: that is not the same as
        none.</li>

        """,
        """
        <li><span class="about">What that means</span>
        Talk first about what you know from your own work. The figures below are few.</li>

        """,
        """
        <li><span class="about">Where to begin</span>
        With strengths: what do young people’s friends here do for each other?</li>

        """,
    ]
}

/// How many figures of the latest blocks are withheld, and how many there are.
func withheldFigures(_ worksheets: [ReleasableWorksheet]) -> (withheld: Int, all: Int) {
    let figures = worksheets.flatMap { ($0.latest?.statistics ?? []).flatMap { $0.figures } }
    return (figures.count { $0 == .withheld }, figures.count)
}

/// The hatching of withheld figures, for every chart on the page.
private let hatch: Markup = """
    <svg class="unseen" width="0" height="0" aria-hidden="true"><defs>
    <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse"
    patternTransform="rotate(45)"><path class="hatch" d="M0 0V5"/></pattern>
    </defs></svg>

    """
