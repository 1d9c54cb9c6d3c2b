import DisclosureControl
import Worksheets

/// One question with what the maps answered: whom they pointed to, then the other answers.
func questionSection(
    _ tables: [(released: ReleasableStatistic, number: Int)], in figures: ReleasableFigures,
    profile: DisclosureProfile
) -> Markup {
    guard let first = tables.first else { return "" }
    let width: Markup = tables.count > 1 ? " is-wide" : ""
    var section: Markup = """
        <figure class="chart-block\(width)">
        <h3>\(first.released.statistic.title)</h3>
        <div class="panels">

        """
    // One scale for the question, so that its panels can be compared.
    let scale = Scale(
        for: tables.flatMap { $0.released.figures }, fewestMaps: figures.fewestMaps,
        profile: profile, start: RangeChart.plot.start, end: RangeChart.plot.end)
    var captions: Markup = ""
    for table in tables {
        let statistic = table.released.statistic
        let order = RowOrder(table.released)
        var rows = Array(statistic.rows.indices)
        var title: [UInt8] = []
        if tables.count > 1 {
            title = Array(isAboutPeople(statistic) ? "People".utf8 : "Other answers".utf8)
        }
        if isAboutPeople(statistic) { rows = order.withFigures }
        if !rows.isEmpty {
            let chart = RangeChart(
                title: title, ring: nil,
                rows: rows.map {
                    (statistic.rows[$0].label, table.released.figure(row: $0, column: 0))
                },
                fewestMaps: figures.fewestMaps, profile: profile, scale: scale,
                table: table.number)
            section += chart.drawing()
        }
        captions += caption(order, of: statistic, table: table.number)
    }
    section += "</div>\n<figcaption>\n\(captions)</figcaption>\n</figure>\n"
    return section
}

/// Whether the rows are descriptors of people rather than the few answers to a question.
private func isAboutPeople(_ statistic: Statistic) -> Bool {
    if case .chosenPeople = statistic.subject { true } else { false }
}
