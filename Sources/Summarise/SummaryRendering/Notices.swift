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
        <li>“Most or all” means every map, or every map but at most \(profile.threshold).</li>
        <li>A hatched gap, or [c] in a table, is a figure that is withheld. It can be anything from
        none to \(profile.threshold): do not read it as zero.</li>
        <li>Figures do not add up to a total. Young people can leave out anything, and one map can
        be in many figures.</li>
        <li>A figure does not say why. Ask young people and the people who work with them before
        you act on a difference.</li>
        </ul>
        <h2>What was withheld, and why</h2>

        """
    for worksheet in summary.worksheets {
        guard let figures = worksheet.figures else { continue }
        let all = figures.statistics.flatMap { $0.figures }
        let withheld = all.count { $0 == .withheld }
        notes += """
            <p>\(worksheet.definition.title): \(withheld) of \(all.count) figures are withheld.</p>

            """
    }
    notes += """
        <p>There is one reason: a figure that stands for \(profile.threshold) maps or fewer could
        help someone to guess whose maps they are. For the same reason the number of maps is only
        given as “at least”, and no single map, place, date or worker is in this summary.</p>
        </section>

        """
    return notes
}

/// Stands in place of figures. It says the same whether no map came in or nearly enough.
func tooFewMaps(_ definition: WorksheetDefinition, _ profile: DisclosureProfile) -> Markup {
    """
    <section class="worksheet">
    <h2>\(definition.title)</h2>
    <p class="lead">There are too few maps for figures.</p>
    <p>Figures need at least \(profile.fewestMaps) maps. With fewer, nearly every figure would have
    to be withheld, and someone who knows these young people could guess the rest. How many maps
    there are is not said either.</p>
    <p>Wait until more young people have chosen to share a map. Nobody should be asked again to make
    up the number.</p>
    </section>

    """
}

/// What the other files of the folder are.
let files: Markup = """
    <section id="files">
    <h2>The files beside this page</h2>
    <p><code>tables.csv</code> holds every figure for a spreadsheet, one line each:
    <code>worksheet</code> and <code>statistic</code> say which table it is from; <code>row</code>
    and <code>column</code> are the codes, <code>row_label</code> and <code>column_label</code> the
    words; <code>maps</code> is the rounded number, [c] or “most or all”; <code>low</code> and
    <code>high</code> are the range of a rounded number. <code>summary.json</code> holds the same
    for other programs. Without figures, both hold none.</p>
    </section>

    """
