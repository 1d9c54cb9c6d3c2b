import DisclosureControl
import Worksheets

/// `tables.csv`: one line for each figure, with the columns
///
///     worksheet, statistic   codes
///     row, row_label         the row's code and words
///     column, column_label   the column's, empty where the table has one column
///     maps                   a rounded number, "[c]" or "most or all"
///     low, high              the range that a rounded number stands for, otherwise empty
func summaryTables(of summary: ReleasableSummary) -> [UInt8] {
    var table = CSVText()
    let header: [StaticString] = [
        "worksheet", "statistic", "row", "row_label", "column", "column_label", "maps", "low",
        "high",
    ]
    table.line(header.map { name in name.withUTF8Buffer { Array($0) } })
    for worksheet in summary.worksheets {
        guard let figures = worksheet.figures else { continue }
        for released in figures.statistics {
            append(released, of: worksheet.definition, profile: summary.profile, to: &table)
        }
    }
    return table.bytes
}

private func append(
    _ released: ReleasableStatistic, of definition: WorksheetDefinition,
    profile: DisclosureProfile, to table: inout CSVText
) {
    let statistic = released.statistic
    let columns = statistic.columns.isEmpty ? [Code(code: [], label: [])] : statistic.columns
    for (rowIndex, row) in statistic.rows.enumerated() {
        for (columnIndex, column) in columns.enumerated() {
            var fields = [definition.id, statistic.id, row.code, row.label]
            fields += [column.code, column.label]
            fields += cells(of: released.figure(row: rowIndex, column: columnIndex), profile)
            table.line(fields)
        }
    }
}

private func cells(of figure: Figure, _ profile: DisclosureProfile) -> [[UInt8]] {
    switch figure {
    case .withheld: return [Array("[c]".utf8), [], []]
    case .mostOrAll: return [Array("most or all".utf8), [], []]
    case .about(let value):
        let range = profile.range(ofRounded: value)
        return [decimal(value), decimal(range.lowerBound), decimal(range.upperBound)]
    }
}
