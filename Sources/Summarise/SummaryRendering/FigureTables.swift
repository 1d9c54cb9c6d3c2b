import DisclosureControl
import Worksheets

/// The words under a chart: which rows are withheld throughout, and where the figures
/// are.
func caption(_ order: RowOrder, of statistic: Statistic, table: Int) -> Markup {
    var caption: Markup = "<p>"
    caption += "<a href=\"#table-\(table)\">Figures in table \(table)</a>."
    if let sentence = withheldSentence(order, of: statistic) { caption += " \(sentence)" }
    caption += "</p>\n"
    return caption
}

/// `Withheld throughout: coach, mentor and teacher.`
private func withheldSentence(_ order: RowOrder, of statistic: Statistic) -> Markup? {
    if order.withheld.isEmpty { return nil }
    if order.withFigures.isEmpty { return "Every figure here is withheld." }
    let labels: [Markup] = order.withheld.map { "\(inSentence(statistic.rows[$0].label))" }
    let place: Markup = statistic.columns.isEmpty ? "Withheld" : "Withheld throughout"
    return "\(place): \(sentenceList(labels))."
}

/// One table: a row for each with a figure, and a sentence for the rest.
func figureTable(
    _ released: ReleasableStatistic, number: Int, title: Markup, profile: DisclosureProfile
) -> Markup {
    let statistic = released.statistic
    let order = RowOrder(released)
    if order.withFigures.isEmpty {
        return """
            <div class="table-block" id="table-\(number)">
            <p><strong>Table \(number). \(title)</strong> Every figure here is withheld.</p>
            </div>

            """
    }
    let columns = statistic.columns.isEmpty ? 0..<1 : statistic.columns.indices
    var table: Markup = """
        <div class="table-block" id="table-\(number)">
        <table>
        <caption>Table \(number). \(title)</caption>
        <thead><tr><td></td>
        """
    for column in columns {
        let label: Markup =
            statistic.columns.isEmpty ? "Maps" : "\(statistic.columns[column].label)"
        table += "<th scope=\"col\">\(label)</th>"
    }
    table += "</tr></thead>\n<tbody>\n"
    for row in order.withFigures {
        table += "<tr><th scope=\"row\">\(statistic.rows[row].label)</th>"
        for column in columns {
            table += "<td>\(cell(released.figure(row: row, column: column), profile))</td>"
        }
        table += "</tr>\n"
    }
    table += "</tbody>\n</table>\n"
    if let sentence = withheldSentence(order, of: statistic) { table += "<p>\(sentence)</p>\n" }
    table += "</div>\n"
    return table
}

private func cell(_ figure: Figure, _ profile: DisclosureProfile) -> Markup {
    switch figure {
    case .withheld: return "<span class=\"is-withheld\">[c]</span>"
    case .mostOrAll: return "most or all"
    case .about(let value):
        let range = profile.range(ofRounded: value)
        let (low, high) = (grouped(range.lowerBound), grouped(range.upperBound))
        return "\(words(for: figure)) <span class=\"between\">\(low) to \(high)</span>"
    }
}
