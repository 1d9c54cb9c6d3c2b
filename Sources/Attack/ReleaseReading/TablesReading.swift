import TableBounding

// Tables in the small form as networks. A single table of two ways flows from its beginning through
// its rows and columns to its end; one of one way through its rows. Of two that share their rows,
// the other one comes before: through its columns into the rows.
//
//     beginning ─▶ columns of the other ─▶ rows ─▶ columns ─▶ end ─▶ beginning

/// Reads a file in the small form.
func publications(
    fromTables bytes: [UInt8], name: String
) throws(PublishedProblem) -> [Publication] {
    let form = try TablesForm(bytes)
    var groups = form.tables.indices.map { [$0] }
    func group(of table: String, line: Int) throws(PublishedProblem) -> Int {
        let found = groups.firstIndex { $0.contains { form.tables[$0].name == table } }
        guard let found else {
            throw PublishedProblem(line: line, "A table is named that is not in the file.")
        }
        return found
    }
    var before: [String: String] = [:]
    for (line, names) in form.sameRows {
        let (first, second) = (names[0], names[1])
        if first == second || before.contains(where: { [$0.key, $0.value].contains(first) })
            || before.contains(where: { [$0.key, $0.value].contains(second) })
        {
            throw PublishedProblem(
                line: line, "A table can share its rows with one other. Name the others alone.")
        }
        before[second] = first
    }
    for (line, names) in form.sameTotal + form.sameRows {
        for other in names.dropFirst() {
            let first = try group(of: names[0], line: line)
            let second = try group(of: other, line: line)
            if first == second { continue }
            groups[first] += groups[second]
            groups.remove(at: second)
        }
    }
    var found: [Publication] = []
    for group in groups {
        var tables: [PublishedTable] = []
        for place in group where !before.values.contains(form.tables[place].name) {
            let table = form.tables[place]
            let other = before[table.name].flatMap { name in
                form.tables.first { $0.name == name }
            }
            var building = TableBuilding(form: form, table: table, other: other)
            tables.append(try building.built())
        }
        found.append(Publication(name: name, tables: tables, isSummary: false))
    }
    return found
}

/// Makes a network of one table, or of two that share their rows.
private struct TableBuilding {
    let form: TablesForm
    let table: TablesForm.Table
    let other: TablesForm.Table?
    var network: PublishedTable

    init(form: TablesForm, table: TablesForm.Table, other: TablesForm.Table?) {
        self.form = form
        self.table = table
        self.other = other
        let names = [other?.name, table.name].compactMap { $0 }
        network = PublishedTable(name: names.joined(separator: " and "))
    }

    mutating func built() throws(PublishedProblem) -> PublishedTable {
        let start = network.network.addNode()
        let end = network.network.addNode()
        var rows: [String: Int] = [:]
        for row in table.rows { rows[row] = network.network.addNode() }
        if let other {
            if Set(other.rows) != Set(table.rows) {
                throw PublishedProblem("Two tables are said to share their rows and do not.")
            }
            // The other table's own totals of rows come first, then this one's.
            var ends: [String: Int] = [:]
            for row in other.rows { ends[row] = network.network.addNode() }
            for row in other.rows {
                try addArc(of: other, row, total, from: ends[row], to: rows[row])
            }
            try addCells(of: other, rows: ends, edge: start, isForward: false)
        } else if !table.columns.isEmpty {
            for row in table.rows {
                let inside = network.network.addNode()
                try addArc(of: table, row, total, from: start, to: inside)
                rows[row] = inside
            }
        } else {
            for row in table.rows { try addArc(of: table, row, "", from: start, to: end) }
        }
        if other != nil, !table.columns.isEmpty {
            for row in table.rows {
                let inside = network.network.addNode()
                try addArc(of: table, row, total, from: rows[row], to: inside)
                rows[row] = inside
            }
        }
        if other != nil || !table.columns.isEmpty {
            try addCells(of: table, rows: rows, edge: end, isForward: true)
        }
        let middle = other == nil ? start : network.network.addNode()
        network.total = try addArc(
            of: table, total, table.columns.isEmpty ? "" : total, from: end, to: middle)
        if let other {
            try addArc(
                of: other, total, other.columns.isEmpty ? "" : total, from: middle, to: start)
        }
        return network
    }

    private let total = TablesForm.total

    /// The cells of a table and the totals of its columns, between its rows and an edge.
    private mutating func addCells(
        of table: TablesForm.Table, rows: [String: Int], edge: Int, isForward: Bool
    ) throws(PublishedProblem) {
        func ends(_ first: Int?, _ second: Int?) -> (Int?, Int?) {
            isForward ? (first, second) : (second, first)
        }
        if table.columns.isEmpty {
            for row in table.rows {
                let (from, to) = ends(rows[row], edge)
                try addArc(of: table, row, "", from: from, to: to)
            }
        }
        for column in table.columns {
            let node = network.network.addNode()
            for row in table.rows {
                let (from, to) = ends(rows[row], node)
                try addArc(of: table, row, column, from: from, to: to)
            }
            let (from, to) = ends(node, edge)
            try addArc(of: table, total, column, from: from, to: to)
        }
    }

    @discardableResult
    private mutating func addArc(
        of table: TablesForm.Table, _ row: String, _ column: String, from: Int?, to: Int?
    ) throws(PublishedProblem) -> Int {
        let isMargin = row == total || column == total
        let names = [row, column].filter { !$0.isEmpty }
        let prefix = other == nil ? "" : "\(table.name): "
        let place = prefix + (Set(names) == [total] ? total : names.joined(separator: ", "))
        guard let (line, shown) = table.figures[[row, column]] else {
            if !isMargin {
                throw PublishedProblem(
                    "A table lacks a figure: each row needs each column, or none has columns.")
            }
            return network.add(from: from ?? 0, to: to ?? 0, .anything, words: place)
        }
        let (kind, range) = try form.figure(shown, line: line)
        return network.add(
            from: from ?? 0, to: to ?? 0, range,
            figure: PublishedFigure(kind, shown: shown, place: place), words: place)
    }
}
