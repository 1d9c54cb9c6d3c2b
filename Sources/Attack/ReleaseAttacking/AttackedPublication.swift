import ReleaseReading
import TableBounding

/// The tables of a publication for one reader, each with the totals that all of them allow.
struct AttackedPublication {
    let publication: Publication
    private(set) var tables: [PublishedTable]
    /// The totals that are possible; nil where what is published, or what the reader takes for
    /// known, contradicts itself.
    let totals: NumberRange?

    /// - Parameters:
    ///   - publication: what is published.
    ///   - answeredByAll: the table, by its place, of a question that everyone answered.
    ///   - total: the number of maps, where it is known.
    init(_ publication: Publication, answeredByAll: Int? = nil, total: Int? = nil) {
        self.publication = publication
        tables = publication.tables
        if let place = answeredByAll, let arc = tables[place].withoutAnswer {
            tables[place].narrow(arc, to: NumberRange(0, 0))
        }
        var range = NumberRange(total ?? 0, total ?? Network.unlimited)
        var isPossible = true
        for table in tables {
            guard var bounds = TableBounds(table.network) else {
                isPossible = false
                continue
            }
            let low = bounds.smallest(table.total).value
            range = range.intersected(
                with: NumberRange(low, bounds.largest(table.total).value))
        }
        totals = isPossible && range.low <= range.high ? range : nil
        // Given their common total, the tables have nothing to do with each other.
        if tables.count == 1, total == nil { return }
        for place in tables.indices { tables[place].narrow(tables[place].total, to: range) }
    }

    /// Looks at each wanted figure of each table.
    /// - Parameters:
    ///   - keepsNumbers: whether all numbers of the table are wanted, too.
    ///   - use: given the figure, where it is, and all numbers of its table, once with the figure
    ///     at its least and once at its most.
    func forEachFigure(
        keepsNumbers: Bool = false,
        _ use: (_ found: FigureFound, _ at: (table: Int, arc: Int), _ ends: [[Int]]) -> Void
    ) {
        if totals == nil { return }
        for (place, table) in tables.enumerated() {
            guard var bounds = TableBounds(table.network) else { continue }
            for (arc, entry) in table.entries.enumerated() {
                guard let figure = entry.figure, figure.kind != .exact else { continue }
                let low = bounds.smallest(arc)
                let least = keepsNumbers ? bounds.numbers : []
                let isOpen = table.network.arcs[arc].high == Network.unlimited
                // Far enough where there is no end to it.
                let enough = isOpen ? low.value + FigureFound.fewestWithheld : Network.unlimited
                let high = bounds.largest(arc, enough: enough)
                let isNarrowed =
                    table.network.arcs[arc] != publication.tables[place].network.arcs[arc]
                let found = FigureFound(
                    publication: publication.name, table: table.name, figure: figure,
                    low: low.value, high: high.value == enough ? nil : high.value,
                    reason: isNarrowed
                        ? "All tables about the same people have this total."
                        : reason(table, low: low, high: high))
                use(found, (place, arc), keepsNumbers ? [least, bounds.numbers] : [])
            }
        }
    }
}
