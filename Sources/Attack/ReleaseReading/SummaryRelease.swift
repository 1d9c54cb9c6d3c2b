/// A published summary, as its `summary.json` says it.
struct SummaryRelease {
    struct Rule {
        var threshold: Int
        var base: Int
        var fewestMaps: Int
        /// Whether figures are rounded up or down by a key (the rule `cellkey`): then a figure is
        /// less than a step away from its number, on either side, and nothing else follows from it.
        var isKeyed: Bool
    }

    struct Block {
        let time: PublishedTime
        /// Between which numbers the number of maps lies, as far as it is told.
        let maps: NumberRange
    }

    struct Statistic {
        let id: String
        /// Whether a map is in one row at most, as with a question of one answer.
        let isOneRow: Bool
        let rows: [String]
        /// Empty where there is one column.
        let columns: [String]
        /// For each block, row by row.
        var figures: [[SummaryFigure]]

        /// `mum, close`
        func place(of cell: Int) -> String {
            let width = max(columns.count, 1)
            return columns.isEmpty
                ? rows[cell] : "\(rows[cell / width]), \(columns[cell % width])"
        }
    }

    struct Worksheet {
        let id: String
        let blocks: [Block]
        var statistics: [Statistic]
    }

    let rule: Rule
    /// `themes` or `domains`
    let detail: String
    var worksheets: [Worksheet]
}

/// A figure of a summary, and what its file says that it stands for.
struct SummaryFigure: Equatable {
    let kind: PublishedFigure.Kind
    let shown: String
    /// Nil where the file does not say.
    var said: NumberRange?
}

/// A block of time, as the quarters that it is made of.
public struct PublishedTime: Hashable, Sendable {
    public let code: String
    /// The quarters since the year 0.
    public let quarters: Range<Int>

    /// `2026-Q4`, `2026-H2` or `2026`; nil for another code.
    public init?(code: String) {
        let parts = code.split(separator: "-", omittingEmptySubsequences: false)
        guard let digits = parts.first, digits.utf8.count == 4, let year = Int(digits),
            year >= 1000, parts.count <= 2
        else { return nil }
        self.code = code
        switch parts.count == 2 ? String(parts[1]) : "" {
        case "": quarters = parts.count == 1 ? 4 * year..<4 * year + 4 : 0..<0
        case "H1": quarters = 4 * year..<4 * year + 2
        case "H2": quarters = 4 * year + 2..<4 * year + 4
        case "Q1": quarters = 4 * year..<4 * year + 1
        case "Q2": quarters = 4 * year + 1..<4 * year + 2
        case "Q3": quarters = 4 * year + 2..<4 * year + 3
        case "Q4": quarters = 4 * year + 3..<4 * year + 4
        default: return nil
        }
        if quarters.isEmpty { return nil }
    }
}
