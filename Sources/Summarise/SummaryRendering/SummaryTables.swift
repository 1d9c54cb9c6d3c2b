import DisclosureControl
import Worksheets

/// `tables.csv`: one line for each figure, with the columns
///
///     worksheet, statistic   codes
///     time                   the block of time: 2026-Q4, 2026-H2 or 2026
///     row, row_label         the row's code and words
///     column, column_label   the column's, empty where the table has one column
///     maps                   a rounded number, "[c]" or "most or all"
///     low, high              the fewest and the most maps that it can stand for; high is empty
///                            where nothing published tells it
func summaryTables(of summary: ReleasableSummary) -> [UInt8] {
    var table = CSVText()
    let header: [StaticString] = [
        "worksheet", "statistic", "time", "row", "row_label", "column", "column_label", "maps",
        "low", "high",
    ]
    table.line(header.map { ascii($0) })
    for worksheet in summary.worksheets {
        for block in worksheet.blocks {
            for released in block.statistics {
                append(
                    released, in: block, of: worksheet.definition, profile: summary.profile,
                    to: &table)
            }
        }
    }
    return table.bytes
}

private func append(
    _ released: ReleasableStatistic, in block: ReleasableBlock, of definition: WorksheetDefinition,
    profile: DisclosureProfile, to table: inout CSVText
) {
    let statistic = released.statistic
    let columns = statistic.columns.isEmpty ? [Code(code: [], label: [])] : statistic.columns
    for (rowIndex, row) in statistic.rows.enumerated() {
        for (columnIndex, column) in columns.enumerated() {
            let figure = released.figure(row: rowIndex, column: columnIndex)
            let range = profile.range(of: figure, fewestMaps: block.fewestMaps)
            var fields = [definition.id, statistic.id, block.time.code, row.code, row.label]
            fields += [column.code, column.label, text(of: figure), decimal(range.low)]
            fields.append(range.high.map { decimal($0) } ?? [])
            table.line(fields)
        }
    }
}

private func text(of figure: Figure) -> [UInt8] {
    switch figure {
    case .withheld: ascii("[c]")
    case .mostOrAll: ascii("most or all")
    case .about(let value): decimal(value)
    }
}
