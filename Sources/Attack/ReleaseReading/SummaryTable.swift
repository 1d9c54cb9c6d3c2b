import TableBounding

// A summary's figures as networks. What is published of a block, and what it says of the number of
// maps N, for a reader who knows the rule (T is its threshold):
//
//     [c]            0 to T; from 1, if a zero is shown anywhere
//     about 10       8 to 12, as the file says; and more than T maps are not in the cell
//     most or all    all N maps, but at most T
//
// In a table of one row for each map the cells and those without an answer make N. In any other
// table each cell is a matter of its own: N are the maps in it and those not in it.

extension SummaryRelease {
    /// The tables of one block of one worksheet, which share the number of maps.
    func publication(
        worksheet: Worksheet, block place: Int, name: String
    ) -> Publication {
        let block = worksheet.blocks[place]
        let tables = worksheet.statistics.map { statistic in
            table(statistic, block: place, maps: block.maps, name: statistic.id)
        }
        return Publication(
            name: "\(name), \(worksheet.id), \(block.time.code)", tables: tables, isSummary: true)
    }

    private func table(
        _ statistic: Statistic, block: Int, maps: NumberRange, name: String
    ) -> PublishedTable {
        var table = PublishedTable(name: name)
        let cells = statistic.figures[block].indices.map { cell in
            SummaryCell(
                figure: statistic.figures[block][cell], place: statistic.place(of: cell),
                range: range(of: statistic.figures[block][cell], maps: maps))
        }
        if statistic.isOneRow {
            table.addOneRow(cells, maps: maps, rule)
        } else {
            table.addAnyRows(cells, maps: maps, rule)
        }
        return table
    }

    /// What a figure can stand for by itself.
    func range(of figure: SummaryFigure, maps: NumberRange) -> NumberRange {
        let known =
            switch figure.kind {
            case .withheld: NumberRange(isZeroShown ? 1 : 0, rule.threshold)
            case .mostOrAll:
                NumberRange(max(rule.threshold + 1, maps.low - rule.threshold), Network.unlimited)
            case .rounded, .exact: NumberRange.anything
            }
        return figure.said.map { known.intersected(with: $0) } ?? known
    }

    /// Then a reader knows that what is withheld is no zero.
    private var isZeroShown: Bool {
        worksheets.contains { worksheet in
            worksheet.statistics.contains { statistic in
                statistic.figures.contains { $0.contains { $0.said?.high == 0 } }
            }
        }
    }
}

/// A figure with what it can stand for.
struct SummaryCell {
    let figure: SummaryFigure
    let place: String
    let range: NumberRange

    var published: PublishedFigure {
        PublishedFigure(figure.kind, shown: figure.shown, place: place)
    }

    /// How many maps are not in the cell.
    func others(_ rule: SummaryRelease.Rule) -> NumberRange {
        if rule.isKeyed { return .anything }
        return switch figure.kind {
        case .withheld: .anything
        case .mostOrAll: NumberRange(0, rule.threshold)
        // Otherwise it would be "most or all".
        case .rounded, .exact: NumberRange(rule.threshold + 1, Network.unlimited)
        }
    }
}

let numberOfMaps = "the number of maps"

extension PublishedTable {
    /// Cell after cell, each beside the maps that are not in it.
    mutating func addAnyRows(
        _ cells: [SummaryCell], maps: NumberRange, _ rule: SummaryRelease.Rule
    ) {
        let start = network.addNode()
        var end = start
        for cell in cells {
            let next = network.addNode()
            add(from: end, to: next, cell.range, figure: cell.published, words: cell.place)
            add(
                from: end, to: next, cell.others(rule),
                words: "the maps that are not in \(cell.place)")
            end = next
        }
        total = add(from: end, to: start, maps, words: numberOfMaps)
    }

    /// All cells beside each other, and those without an answer.
    mutating func addOneRow(
        _ cells: [SummaryCell], maps: NumberRange, _ rule: SummaryRelease.Rule
    ) {
        let start = network.addNode()
        let end = network.addNode()
        let alone = cellAlone(among: cells, rule)
        var others = start
        if let alone {
            others = network.addNode()
            add(
                from: start, to: others, cells[alone].others(rule),
                words: "the maps that are not in \(cells[alone].place)")
        }
        for (place, cell) in cells.enumerated() {
            add(
                from: place == alone ? start : others, to: end, cell.range,
                figure: cell.published, words: cell.place)
        }
        withoutAnswer = add(
            from: others, to: end, .anything, words: "the maps without an answer")
        total = add(from: end, to: start, maps, words: numberOfMaps)
    }
}

/// The one cell of a table of one row for each map of which it matters how many maps are not in it:
/// the one that is most or all, or the only one that is rounded. With two of these, those in the
/// other one are enough.
func cellAlone(among cells: [SummaryCell], _ rule: SummaryRelease.Rule) -> Int? {
    if rule.isKeyed { return nil }
    let large = cells.indices.filter {
        cells[$0].figure.kind != .withheld && cells[$0].range.low > rule.threshold
    }
    let most = large.first { cells[$0].figure.kind == .mostOrAll }
    return most ?? (large.count == 1 ? large.first : nil)
}
