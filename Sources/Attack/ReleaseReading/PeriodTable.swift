import TableBounding

// A time and its parts, as a table of two ways for each statistic: a part's number of maps flows
// into its cells, and these into the rows of the whole.
//
//     beginning ─▶ part ─▶ cell ─▶ row of the whole ─▶ end ─▶ beginning

/// What a reader can work back from a block that lies around others, statistic by statistic. Parts
/// that nobody published may hold any number of maps.
func periodPublications(of whole: PublishedBlock, parts: [PublishedBlock]) -> [Publication] {
    var apart: [PublishedBlock] = []
    for part in parts where !apart.contains(where: { $0.sharesMaps(with: part) }) {
        apart.append(part)
    }
    if apart.isEmpty { return [] }
    let isWhole =
        apart.map(\.block.time.quarters.count).reduce(0, +) == whole.block.time.quarters.count
    var tables: [PublishedTable] = []
    for (place, statistic) in whole.worksheet.statistics.enumerated() {
        let cells = whole.cells(of: place)
        let cellsOfParts = apart.map { $0.cells(of: place) }
        let shares = statistic.isOneRow ? [Array(cells.indices)] : cells.indices.map { [$0] }
        for share in shares {
            var table = PublishedTable(name: statistic.id)
            table.add(
                PeriodSide(whole, cells: share.map { cells[$0] }),
                over: zip(apart, cellsOfParts).map { part, cells in
                    PeriodSide(part, cells: share.map { cells[$0] })
                }, isWhole: isWhole)
            tables.append(table)
        }
    }
    let times = apart.map(\.block.time.code).joined(separator: ", ")
    let name = "\(whole.worksheet.id), \(whole.block.time.code) beside \(times)"
    return tables.map { Publication(name: name, tables: [$0], isSummary: true) }
}

/// The figures of one block.
private struct PeriodSide {
    let time: String
    let maps: NumberRange
    let rule: SummaryRelease.Rule
    let cells: [SummaryCell]

    init(_ block: PublishedBlock, cells: [SummaryCell]) {
        time = block.block.time.code
        maps = block.block.maps
        rule = block.named.release.rule
        self.cells = cells
    }

    var alone: Int? { cellAlone(among: cells, rule) }

    func published(_ cell: Int) -> PublishedFigure {
        PublishedFigure(
            cells[cell].figure.kind, shown: cells[cell].figure.shown,
            place: "\(cells[cell].place) in \(time)")
    }
}

extension PublishedTable {
    fileprivate mutating func add(
        _ whole: PeriodSide, over parts: [PeriodSide], isWhole: Bool
    ) {
        let start = network.addNode()
        let end = network.addNode()
        let rows = whole.cells.map { _ in network.addNode() }
        let elsewhere = network.addNode()
        let others = addOthers(of: whole, from: nil, to: end)
        for (row, cell) in whole.cells.enumerated() {
            add(
                from: rows[row], to: row == whole.alone ? end : others, cell.range,
                figure: whole.published(row), words: "\(cell.place) in \(whole.time)")
        }
        add(from: elsewhere, to: others, .anything)
        for part in parts {
            let inside = network.addNode()
            add(
                from: start, to: inside, part.maps, words: "\(numberOfMaps) in \(part.time)",
                isWitnessed: true)
            let others = addOthers(of: part, from: inside, to: nil)
            for (row, cell) in part.cells.enumerated() {
                add(
                    from: row == part.alone ? inside : others, to: rows[row], cell.range,
                    figure: part.published(row), words: "\(cell.place) in \(part.time)")
            }
            add(from: others, to: elsewhere, .anything)
        }
        if !isWhole {
            for row in rows + [elsewhere] { add(from: start, to: row, .anything) }
        }
        total = add(
            from: end, to: start, whole.maps, words: "\(numberOfMaps) in \(whole.time)",
            isWitnessed: true)
    }

    /// The node through which all flows that is not in the cell that stands alone, before or after
    /// the node that is given. Without such a cell it is that node.
    private mutating func addOthers(of side: PeriodSide, from: Int?, to: Int?) -> Int {
        guard let alone = side.alone else { return from ?? to ?? 0 }
        let others = network.addNode()
        add(
            from: from ?? others, to: to ?? others,
            side.cells[alone].others(side.rule),
            words: "the maps that are not in \(side.cells[alone].place) in \(side.time)")
        return others
    }
}
