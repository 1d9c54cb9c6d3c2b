import DisclosureControl
import Worksheets

/// The charts of topics, under one heading. A table of several columns has the whole width; the
/// others stand beside each other.
func topicSections(
    _ topics: [Topic], numbers: TableNumbers, profile: DisclosureProfile
) -> Markup {
    var sections: Markup = ""
    var row: Markup = ""
    func endRow() -> Markup {
        defer { row = "" }
        return row.bytes.isEmpty ? "" : "<div class=\"questions\">\n\(row)</div>\n"
    }
    for topic in topics {
        guard let block = topic.worksheet.latest else { continue }
        let isWide = topic.statistics.contains { !block.statistics[$0].statistic.columns.isEmpty }
        if isWide {
            sections += endRow()
            sections += acrossSection(topic, in: block, numbers: numbers, profile: profile)
        } else {
            row += topicSection(topic, in: block, numbers: numbers, profile: profile)
        }
    }
    sections += endRow()
    return sections
}

/// One panel for each column, such as each circle from the middle outwards, with the same rows in
/// the same order, so that a row can be followed from circle to circle.
private func acrossSection(
    _ topic: Topic, in block: ReleasableBlock, numbers: TableNumbers, profile: DisclosureProfile
) -> Markup {
    guard let place = topic.statistics.first else { return "" }
    let released = block.statistics[place]
    let statistic = released.statistic
    let number = numbers.number(of: place, in: topic.worksheet)
    let order = RowOrder(released)
    let scale = scale(for: released.figures, in: block, profile: profile)
    var section: Markup = "<figure class=\"chart-block\">\n<h3>\(topic.title)</h3>\n"
    if !order.withFigures.isEmpty {
        section += "<div class=\"panels\">\n"
        for column in statistic.columns.indices {
            let chart = RangeChart(
                title: statistic.columns[column].label,
                ring: (column + 1, statistic.columns.count),
                rows: order.withFigures.map {
                    RangeChart.Row(
                        label: statistic.rows[$0].label,
                        figure: released.figure(row: $0, column: column))
                },
                fewestMaps: block.fewestMaps, profile: profile, scale: scale, table: number)
            section += chart.drawing()
        }
        section += "</div>\n"
    }
    let words = caption(order, of: statistic, table: number, drawn: order.withFigures)
    section += "<figcaption>\n\(words)</figcaption>\n</figure>\n"
    return section
}

/// One question, or one field of people.
private func topicSection(
    _ topic: Topic, in block: ReleasableBlock, numbers: TableNumbers, profile: DisclosureProfile
) -> Markup {
    // One scale for the topic, so that its panels can be compared.
    let scale = scale(
        for: topic.statistics.flatMap { block.statistics[$0].figures }, in: block, profile: profile)
    var panels: Markup = ""
    var captions: Markup = ""
    var count = 0
    for place in topic.statistics {
        let released = block.statistics[place]
        let number = numbers.number(of: place, in: topic.worksheet)
        var drawn: [Int] = []
        for panel in topicPanels(topic, released) {
            drawn += panel.places
            let chart = RangeChart(
                title: panel.title, ring: nil,
                rows: panel.places.map { row($0, of: released) }, fewestMaps: block.fewestMaps,
                profile: profile, scale: scale, table: number)
            panels += chart.drawing()
            count += 1
        }
        captions += caption(
            RowOrder(released), of: released.statistic, table: number, drawn: drawn)
    }
    let width: Markup = count > 2 ? " is-full" : count > 1 ? " is-wide" : ""
    var section: Markup = "<figure class=\"chart-block\(width)\">\n<h3>\(topic.title)</h3>\n"
    section += "<div class=\"panels\">\n\(panels)</div>\n<figcaption>\n"
    if !topic.vocabulary.besideTable.isEmpty {
        section += "<p>Laid beside \(topic.vocabulary.besideTable)</p>\n"
    }
    section += "\(captions)</figcaption>\n</figure>\n"
    return section
}

/// What stands together in one drawing.
private struct Panel {
    let title: [UInt8]
    /// The places of its rows in the table.
    let places: [Int]
}

private func row(_ place: Int, of released: ReleasableStatistic) -> RangeChart.Row {
    let code = released.statistic.rows[place]
    return RangeChart.Row(
        label: code.label, figure: released.figure(row: place, column: 0),
        timesNamed: code.timesNamed)
}

/// Rows by the groups of their vocabulary; people and other answers apart. Long lists draw only the
/// rows with figures, and no panel without any: the caption says what is missing.
private func topicPanels(_ topic: Topic, _ released: ReleasableStatistic) -> [Panel] {
    let statistic = released.statistic
    let order = RowOrder(released)
    if topic.statistics.count > 1 {
        if case .chosenPeople = statistic.subject {
            if order.withFigures.isEmpty { return [] }
            return [Panel(title: ascii("People"), places: order.withFigures)]
        }
        return [Panel(title: ascii("Other answers"), places: Array(statistic.rows.indices))]
    }
    var groups: [[UInt8]] = []
    for code in statistic.rows where !code.group.isEmpty && !groups.contains(code.group) {
        groups.append(code.group)
    }
    if groups.isEmpty {
        // In the vocabulary's order: answers are a scale, such as from yes to no.
        let places = statistic.rows.count > 16 ? order.withFigures : Array(statistic.rows.indices)
        return places.isEmpty ? [] : [Panel(title: [], places: places)]
    }
    let isBesideTable = !topic.vocabulary.besideTable.isEmpty
    return groups.compactMap { group in
        func inGroup(_ place: Int) -> Bool { statistic.rows[place].group == group }
        let withFigures = order.withFigures.filter(inGroup)
        if withFigures.isEmpty { return nil }
        let rest = isBesideTable ? order.withheld.filter(inGroup) : []
        return Panel(title: group, places: withFigures + rest)
    }
}

private func scale(
    for figures: [Figure], in block: ReleasableBlock, profile: DisclosureProfile
) -> Scale {
    Scale(
        for: figures, fewestMaps: block.fewestMaps, profile: profile,
        start: RangeChart.plot.start, end: RangeChart.plot.end)
}
