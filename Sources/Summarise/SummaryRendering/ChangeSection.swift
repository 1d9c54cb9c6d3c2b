import DisclosureControl
import Worksheets

/// Change from block of time to block of time, for worksheets with figures for at least two.
/// A table of one column shows its three rows with most maps in the latest block that have a figure
/// in at least two blocks; answers to a question of one answer show shares too, in the table.
func changeSection(
    of worksheets: [ReleasableWorksheet], numbers: TableNumbers, profile: DisclosureProfile
) -> Markup {
    let length = worksheets.first?.blocks.first?.time.length ?? .quarter
    var topicsDrawn: Markup = ""
    for worksheet in worksheets where worksheet.blocks.count > 1 {
        for topic in topics(of: worksheet) {
            for place in topic.statistics {
                topicsDrawn += changeFigure(
                    topic, place, table: numbers.number(of: place, in: worksheet),
                    profile: profile)
            }
        }
    }
    if topicsDrawn.bytes.isEmpty { return "" }
    return """
        <section id="change">
        <h2>Change by \(length.code)</h2>
        <p>An arrow stands only where two ranges lie apart by more than \(profile.base) maps.
        Without one, a few maps may be all the difference, or there is none. More maps in a figure
        may only mean that more young people made a map: the tables give shares where they can be
        worked out. A dash is a \(length.code) with too few maps, or none.</p>
        \(topicsDrawn)</section>

        """
}

private func changeFigure(
    _ topic: Topic, _ place: Int, table: Int, profile: DisclosureProfile
) -> Markup {
    let blocks = topic.worksheet.blocks
    guard let latest = blocks.last?.statistics[place], latest.statistic.columns.isEmpty else {
        return ""
    }
    let rows = RowOrder(latest).withFigures.filter { row in
        blocks.count { $0.statistics[place].figure(row: row, column: 0) != .withheld } > 1
    }.prefix(3)
    if rows.isEmpty { return "" }
    var most = 10
    for block in blocks {
        for row in rows {
            let range = profile.range(
                of: block.statistics[place].figure(row: row, column: 0),
                fewestMaps: block.fewestMaps)
            most = max(most, range.high ?? block.fewestMaps)
        }
    }
    var figure: Markup = "<figure class=\"chart-block\">\n<h3>\(topic.title)</h3>\n"
    figure += "<div class=\"panels\">\n"
    for row in rows {
        let chart = ChangeChart(
            label: latest.statistic.rows[row].label,
            figures: columns(of: blocks, statistic: place, row: row),
            profile: profile, most: most, table: table)
        figure += chart.drawing()
    }
    figure += "</div>\n<figcaption><p><a href=\"#table-\(table)\">Figures in table \(table)</a>."
    figure += "</p></figcaption>\n</figure>\n"
    return figure
}

/// One entry for each block from the first to the last, with an empty one for each that has no
/// figures; where that is more than six, the last six.
private func columns(
    of blocks: [ReleasableBlock], statistic: Int, row: Int
) -> [(time: TimeBlock?, figure: Figure, fewestMaps: Int)] {
    var columns: [(time: TimeBlock?, figure: Figure, fewestMaps: Int)] = []
    var last: Int?
    for block in blocks {
        let ordinal = block.time.ordinal
        if let last, ordinal - last > 1 { columns.append((nil, .withheld, 0)) }
        last = ordinal
        columns.append(
            (block.time, block.statistics[statistic].figure(row: row, column: 0), block.fewestMaps))
    }
    return Array(columns.suffix(6))
}
