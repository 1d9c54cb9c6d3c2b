import DisclosureControl
import Worksheets

/// What the summary is for and what it is not: the first thing on the page.
func notice(_ dates: SummaryDates) -> Markup {
    """
    <aside class="notice" aria-label="What this summary is for">
    <p><strong>Made to help keep young people safe.</strong> It is not intelligence, not for
    identifying or investigating anyone, and not a referral. If you are worried about a young
    person, act on it now, in the way you always would.</p>
    <p>It is a snapshot and goes out of date: look at it again by \(dayMarkup(dates.reviewBy)).
    Before you use it, ask: <strong>does this help to keep the group safe?</strong></p>
    </aside>

    """
}

/// How the figures are to be read, and what was withheld and why.
func readingNotes(_ summary: ReleasableSummary) -> Markup {
    let profile = summary.profile
    let example = profile.range(ofRounded: 45)
    var notes: Markup = """
        <section id="reading">
        <h2>How to read this</h2>
        <ul>
        <li>A figure is a number of maps, not of people. A map counts once in a figure, however many
        best friends are on it.</li>
        <li>Figures are rounded. About 45 can be any number from \(example.lowerBound) to
        \(example.upperBound): in a chart the dark block is that range.</li>
        \(profile.rounding == .keyed ? keyedRounding : mostOrAll(profile))
        <li>A hatched gap, or [c] in a table, is a figure that is withheld. It can be anything from
        none to \(profile.threshold): do not read it as zero.</li>
        <li>Figures do not add up to a total. Young people can leave out anything, and one map can
        be in many figures. Sums and shares are worked out from the rounded figures, so they are
        ranges too.</li>
        <li>A figure does not say why. Ask young people and the people who work with them before
        you act on a difference.</li>
        </ul>
        </section>
        <section id="withheld">
        <h2>What was withheld, and why</h2>

        """
    for worksheet in summary.worksheets {
        for block in worksheet.blocks {
            let all = block.statistics.flatMap { $0.figures }
            let withheld = all.count { $0 == .withheld }
            notes += """
                <p>\(worksheet.definition.title), \(words(for: block.time)):
                \(grouped(withheld)) of \(grouped(all.count)) figures are withheld.</p>

                """
        }
    }
    notes += """
        <p>There is one reason: a figure that \(whatIsWithheld(profile)) could
        help someone to guess whose maps they are. For the same reason the number of maps is only
        given as “at least”, a \(summary.step.block.code) with fewer than
        \(profile.fewestMaps) maps is not shown, and no single map, place, date or worker is in this
        summary. What was not counted is not here either: who is hard to be with, and who does what
        for whom, is for each young person alone.</p>
        </section>

        """
    return notes
}

private func mostOrAll(_ profile: DisclosureProfile) -> Markup {
    """
    <li>“Most or all” means every map of that time, or every map but at most
    \(profile.threshold).</li>
    """
}

private let keyedRounding: Markup = """
    <li>Whether a figure is rounded up or down is chance, settled by a secret key: about 10 is more
    often 9 or 11 than 6 or 14. The same maps always give the same figure.</li>
    """

/// What is withheld under a rule, after "a figure that".
func whatIsWithheld(_ profile: DisclosureProfile) -> Markup {
    profile.rounding == .keyed
        ? "would be rounded to none"
        : "stands for \(profile.threshold) maps or fewer"
}

/// Stands in place of figures: the reason, and a discussion that needs none. It says the same
/// whether no map came in or nearly enough.
func withoutFigures(_ summary: ReleasableSummary) -> Markup {
    var content: Markup = ""
    if summary.isAboutOneGroup {
        content += """
            <section class="worksheet">
            <h2>No figures about one group</h2>
            <p class="lead">These maps are about one group whose members a reader could list.</p>
            <p>If everyone in the group took part, a figure is about each of them: “most or all”
            would tell what every single member said. So there are no figures, however many maps
            there are.</p>
            <p>Use the agreed themes sheet instead: the themes that the young people of this group
            and their worker choose to write down together, in words that they agree to. Then talk
            them through with the questions below.</p>
            </section>

            """
    } else {
        let names = sentenceList(summary.worksheets.map { $0.definition.title })
        let length = summary.step.block.code
        content += """
            <section class="worksheet">
            <h2>\(names)</h2>
            <p class="lead">There are too few maps for figures.</p>
            <p>Figures need at least \(summary.profile.fewestMaps) maps from one \(length). With
            fewer, nearly every figure would have to be withheld, and someone who knows these young
            people could guess the rest. How many maps there are is not said either.</p>
            <p>Wait until more young people have chosen to share a map. Nobody should be asked again
            to make up the number.</p>
            </section>

            """
    }
    return content + discussionGuide
}

/// What the other files of the folder are.
let files: Markup = """
    <section id="files">
    <h2>The files beside this page</h2>
    <p><code>tables.csv</code> holds every figure for a spreadsheet, one line each:
    <code>worksheet</code> and <code>statistic</code> say which table it is from; <code>time</code>
    is the quarter, half-year or year; <code>row</code> and <code>column</code> are the codes,
    <code>row_label</code> and <code>column_label</code> the words; <code>maps</code> is the rounded
    number, [c] or “most or all”; <code>low</code> and <code>high</code> are the fewest and the most
    maps that it can stand for, <code>high</code> empty where that is not told.
    <code>summary.json</code> holds the same for other programs, and <code>summary.md</code> this
    page as plain text. Without figures, they hold none.</p>
    </section>

    """
