import DisclosureControl
import Worksheets

/// Who is on the maps: one panel for each circle, from the middle outwards, with the same rows in
/// the same order, so that a row can be followed from circle to circle.
func peopleSection(
    _ released: ReleasableStatistic, table: Int, in figures: ReleasableFigures,
    of definition: WorksheetDefinition, profile: DisclosureProfile
) -> Markup {
    let statistic = released.statistic
    let order = RowOrder(released)
    let scale = Scale(
        for: released.figures, fewestMaps: figures.fewestMaps, profile: profile,
        start: RangeChart.plot.start, end: RangeChart.plot.end)
    var section: Markup = """
        <figure class="chart-block">
        <h3>\(peopleTitle(of: statistic, in: definition))</h3>

        """
    if !order.withFigures.isEmpty {
        section += "<div class=\"panels\">\n"
        for column in statistic.columns.indices {
            let chart = RangeChart(
                title: statistic.columns[column].label,
                ring: (column + 1, statistic.columns.count),
                rows: order.withFigures.map {
                    (statistic.rows[$0].label, released.figure(row: $0, column: column))
                },
                fewestMaps: figures.fewestMaps, profile: profile, scale: scale, table: table)
            section += chart.drawing()
        }
        section += "</div>\n"
    }
    let words = caption(order, of: statistic, table: table)
    section += "<figcaption>\n\(words)</figcaption>\n</figure>\n"
    return section
}

/// `Who they are, and how close they are`
func peopleTitle(of statistic: Statistic, in definition: WorksheetDefinition) -> Markup {
    guard case .people(let row, let column) = statistic.subject else {
        return "\(statistic.title)"
    }
    let labels = (definition.personFields[row].label, definition.personFields[column].label)
    return "People on the maps: \(inSentence(labels.0)), and \(inSentence(labels.1))"
}
