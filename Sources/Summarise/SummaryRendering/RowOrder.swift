import DisclosureControl
import Worksheets

/// How a table's rows are shown: those with at least one figure, most maps first, and the rest by
/// name only, so that a table of many rows stays readable. Both follow from published figures.
struct RowOrder {
    /// By the first column's figure, then the second's, and so on; equal rows in the vocabulary's
    /// order.
    private(set) var withFigures: [Int] = []
    /// Rows whose every figure is withheld, in the vocabulary's order.
    private(set) var withheld: [Int] = []

    init(_ released: ReleasableStatistic) {
        self.init([released])
    }

    /// One statistic in several blocks of time: ordered by the last, and without those rows whose
    /// figures are withheld in all of them.
    init(_ blocks: [ReleasableStatistic]) {
        guard let released = blocks.last else { return }
        let columns = 0..<max(released.statistic.columns.count, 1)
        for row in released.statistic.rows.indices {
            let isWithheld = blocks.allSatisfy { block in
                columns.allSatisfy { block.figure(row: row, column: $0) == .withheld }
            }
            if isWithheld { withheld.append(row) } else { withFigures.append(row) }
        }
        withFigures = largestFirst(withFigures, of: released, by: columns)
    }
}

/// Rows by the first column's figure, then the next one's, and so on, the largest first; equal ones
/// in the vocabulary's order.
func largestFirst(
    _ rows: [Int], of released: ReleasableStatistic, by columns: Range<Int>
) -> [Int] {
    rows.sorted { first, second in
        for column in columns {
            let ranks = (
                rank(of: released.figure(row: first, column: column)),
                rank(of: released.figure(row: second, column: column))
            )
            if ranks.0 != ranks.1 { return ranks.0 > ranks.1 }
        }
        return first < second
    }
}

/// Orders figures by the numbers of maps that they can stand for.
private func rank(of figure: Figure) -> Int {
    switch figure {
    case .withheld: 0
    case .about(let value): value
    case .mostOrAll: Int.max
    }
}
