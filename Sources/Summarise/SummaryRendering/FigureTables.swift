import DisclosureControl
import Worksheets

/// The words under a chart: where the figures are, and which rows are not drawn because they are
/// withheld throughout. A long list is left to the table.
func caption(_ order: RowOrder, of statistic: Statistic, table: Int, drawn: [Int]) -> Markup {
    var caption: Markup = "<p>"
    caption += "<a href=\"#table-\(table)\">Figures in table \(table)</a>."
    let missing = order.withheld.filter { !drawn.contains($0) }
    if order.withFigures.isEmpty {
        caption += " Every figure here is withheld."
    } else if missing.count > 8 {
        caption += " \(missing.count) more are withheld: the table names them."
    } else if !missing.isEmpty {
        let labels = missing.map { inSentence(statistic.rows[$0].label) }
        caption += " Withheld: \(sentenceList(labels))."
    }
    caption += "</p>\n"
    return caption
}

/// `Withheld throughout: coach, mentor and teacher.`
func withheldSentence(_ order: RowOrder, of statistic: Statistic) -> [UInt8]? {
    if order.withheld.isEmpty { return nil }
    if order.withFigures.isEmpty { return ascii("Every figure here is withheld.") }
    let labels = order.withheld.map { inSentence(statistic.rows[$0].label) }
    let opening = ascii(statistic.columns.isEmpty ? "Withheld: " : "Withheld throughout: ")
    return opening + sentenceList(labels) + ascii(".")
}

/// The tables of one statistic. One of a single column has a column for each block of time, and
/// the rows' sums as ranges; one of several columns is a table for each block.
func figureTables(
    _ topic: Topic, statistic place: Int, number: Int, profile: DisclosureProfile
) -> Markup {
    let blocks = topic.worksheet.blocks
    guard let first = blocks.first?.statistics[place].statistic else { return "" }
    var title: Markup = "\(topic.title)"
    if case .chosenPeople = first.subject { title += " People" }
    var tables: Markup = "<div class=\"table-block\" id=\"table-\(number)\">\n"
    if first.columns.isEmpty {
        tables += overTime(
            topic.worksheet, place, title: "Table \(number). \(title)", profile: profile)
    } else {
        for block in blocks.reversed() {
            let caption: Markup = "Table \(number). \(title), \(words(for: block.time))"
            tables += table(
                of: block.statistics[place], in: block, caption: caption,
                namesWithheld: block.time == blocks.last?.time, profile: profile)
        }
    }
    tables += "</div>\n"
    return tables
}

private func table(
    of released: ReleasableStatistic, in block: ReleasableBlock, caption: Markup,
    namesWithheld: Bool, profile: DisclosureProfile
) -> Markup {
    let statistic = released.statistic
    let order = RowOrder(released)
    if order.withFigures.isEmpty { return allWithheld(caption) }
    var table = tableHead(caption, columns: statistic.columns.map { $0.label })
    for row in order.withFigures {
        table += "<tr><th scope=\"row\">\(statistic.rows[row].label)</th>"
        for column in statistic.columns.indices {
            table += cell(released.figure(row: row, column: column), in: block, profile)
        }
        table += "</tr>\n"
    }
    table += "</tbody>\n</table></div>\n"
    // Once: the lists of earlier blocks are nearly the same, and long.
    if namesWithheld, let sentence = withheldSentence(order, of: statistic) {
        table += "<p>\(sentence)</p>\n"
    } else if !order.withheld.isEmpty {
        table += "<p>Withheld throughout: \(order.withheld.count) more.</p>\n"
    }
    return table
}

/// One statistic over all blocks of time: figures, their sums, and for the answers to a question
/// of one answer their shares in the latest block and what changed.
private func overTime(
    _ worksheet: ReleasableWorksheet, _ place: Int, title: Markup, profile: DisclosureProfile
) -> Markup {
    let blocks = worksheet.blocks
    guard let latest = blocks.last else { return "" }
    let statistic = latest.statistics[place].statistic
    let order = RowOrder(blocks.map { $0.statistics[place] })
    if order.withFigures.isEmpty { return allWithheld(title) }
    // Of the last two blocks, so that a change of shares can be seen.
    let shares = blocks.suffix(2).compactMap { block in
        answerShares(in: block, place, of: worksheet.definition, profile: profile)
    }
    let isSeveral = blocks.count > 1
    var heads = blocks.map { isSeveral ? shortWords(for: $0.time) : ascii("Maps") }
    if isSeveral { heads += [ascii("Change"), ascii("Together")] }
    for block in blocks.suffix(shares.count) {
        heads.append(
            isSeveral
                ? ascii("Share, ") + shortWords(for: block.time) : ascii("Share of these answers"))
    }
    var table = tableHead(title, columns: heads)
    for row in order.withFigures {
        table += "<tr><th scope=\"row\">\(statistic.rows[row].label)</th>"
        for block in blocks {
            table += cell(block.statistics[place].figure(row: row, column: 0), in: block, profile)
        }
        if isSeveral {
            table += "<td>\(changeWords(blocks, place, row: row, profile: profile))</td>"
            table += "<td>\(together(blocks, place, row: row, profile: profile))</td>"
        }
        for share in shares {
            table += "<td>\(share[row].flatMap { words(for: $0) } ?? ascii("–"))</td>"
        }
        table += "</tr>\n"
    }
    table += "</tbody>\n</table></div>\n"
    if let sentence = withheldSentence(order, of: statistic) { table += "<p>\(sentence)</p>\n" }
    return table
}

/// `about 45, between 39 and 53`: the sum over blocks, which share no map. Worked out from the
/// published figures alone; "about" only where each of them is a rounded number.
func together(
    _ blocks: [ReleasableBlock], _ place: Int, row: Int, profile: DisclosureProfile
) -> [UInt8] {
    var sum = MapsRange(low: 0, high: 0)
    var about: Int? = 0
    for block in blocks {
        let figure = block.statistics[place].figure(row: row, column: 0)
        sum = sum + profile.range(of: figure, fewestMaps: block.fewestMaps)
        if case .about(let value) = figure, let former = about {
            about = former + value
        } else {
            about = nil
        }
    }
    let range = words(for: sum)
    guard let about else { return range }
    return ascii("about ") + grouped(about) + ascii(", ") + range
}

/// What can be said for certain from the last block but one to the last.
func changeWords(
    _ blocks: [ReleasableBlock], _ place: Int, row: Int, profile: DisclosureProfile
) -> [UInt8] {
    let last = blocks.suffix(2).map { block in
        (figure: block.statistics[place].figure(row: row, column: 0), fewestMaps: block.fewestMaps)
    }
    guard last.count == 2 else { return [] }
    switch change(from: last[0], to: last[1], profile: profile) {
    case .more: return ascii("↑ more maps")
    case .fewer: return ascii("↓ fewer maps")
    case .notClear: return ascii("not clear")
    }
}

/// For a question of one answer, each answer's share among the answers given; nil for other tables.
func answerShares(
    in block: ReleasableBlock, _ place: Int, of definition: WorksheetDefinition,
    profile: DisclosureProfile
) -> [ShareRange?]? {
    let released = block.statistics[place]
    guard case .answers(let question) = released.statistic.subject,
        definition.questions[question].kind == .one
    else { return nil }
    let ranges = released.figures.map { profile.range(of: $0, fewestMaps: block.fewestMaps) }
    return released.figures.indices.map { row in
        released.figures[row] == .withheld ? nil : share(of: row, among: ranges)
    }
}

private func tableHead(_ caption: Markup, columns: [[UInt8]]) -> Markup {
    var head: Markup = "<div class=\"scrolls\" tabindex=\"0\" role=\"group\" "
    head += "aria-label=\"\(caption)\"><table>\n<caption>\(caption)</caption>\n<thead><tr><td></td>"
    for column in columns { head += "<th scope=\"col\">\(column)</th>" }
    head += "</tr></thead>\n<tbody>\n"
    return head
}

private func allWithheld(_ caption: Markup) -> Markup {
    "<p><strong>\(caption)</strong> Every figure here is withheld.</p>\n"
}

private func cell(
    _ figure: Figure, in block: ReleasableBlock, _ profile: DisclosureProfile
) -> Markup {
    let range = profile.range(of: figure, fewestMaps: block.fewestMaps)
    switch figure {
    case .withheld: return "<td><span class=\"is-withheld\">[c]</span></td>"
    case .mostOrAll: return "<td>most or all</td>"
    case .about:
        let (low, high) = (grouped(range.low), grouped(range.high ?? range.low))
        return "<td>\(words(for: figure)) <span class=\"between\">\(low) to \(high)</span></td>"
    }
}
