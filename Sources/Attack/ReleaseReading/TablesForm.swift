// Tables with totals, as other publishers write them, in one small form: comma-separated values
// after RFC 4180, in UTF-8, the lines ended by LF or by CR and LF. First the rule, as far as the
// publisher tells it, then a line for each figure:
//
//     kith-tables,1
//     numbers,nearest,5           each number is the nearest multiple of 5; or `numbers,exact`; or
//                                 `numbers,midpoint,6`: 3 stands for 1 to 6, 9 for 7 to 12, 0 for 0
//     withheld,[c],1,7            a sign in place of a number, and the least and most it stands for
//     shown-from,8                the least number but 0 that is shown (1 if left out)
//     same-total,by-age,by-area   tables about the same people, so that their totals are one number
//     same-rows,by-age,by-ward    two tables with the same rows about the same people
//     table,row,column,figure
//     by-age,under 12,,[c]        a table of one way has no columns
//     by-age,total,,15            the total over all rows, if it is published
//     by-ward,under 12,north,10   a table of two ways has each column in each row
//     by-ward,under 12,total,10
//
// A total that is not there is not published. A year over its quarters, or a heading over its
// words, is a table like any other: the parts are its rows.

/// The lines of a file in this form, and what they say.
struct TablesForm {
    enum Numbers: Equatable {
        case exact
        case nearest(Int)
        case midpoint(Int)
    }

    struct Table {
        let name: String
        var rows: [String] = []
        /// Empty in a table of one way.
        var columns: [String] = []
        /// The line and the words of each figure, by its row and its column; `total` stands for
        /// both margins, and nothing for the column of a table of one way.
        var figures: [[String]: (line: Int, shown: String)] = [:]
        /// The line of a figure without a column, and of one with a column.
        var oneWay: Int?
        var twoWays: Int?
        fileprivate var known: Set<String> = []
    }

    static let opening = "kith-tables,1"
    static let total = "total"

    var numbers = Numbers.exact
    var signs: [String: NumberRange] = [:]
    var shownFrom = 1
    var sameTotal: [(line: Int, tables: [String])] = []
    var sameRows: [(line: Int, tables: [String])] = []
    var tables: [Table] = []
    private var places: [String: Int] = [:]

    init(_ bytes: [UInt8]) throws(PublishedProblem) {
        let lines = try commaSeparatedLines(bytes)
        var isHeading = true
        for line in lines.dropFirst() {
            if !isHeading {
                try readFigure(line)
            } else if line.fields == ["table", "row", "column", "figure"] {
                isHeading = false
            } else {
                try readRule(line)
            }
        }
        let isEmpty = tables.contains {
            $0.rows.isEmpty || ($0.twoWays != nil && $0.columns.isEmpty)
        }
        if tables.isEmpty || isEmpty {
            throw PublishedProblem("A table holds no figure but totals.")
        }
    }

    private mutating func readRule(_ line: CommaSeparatedLine) throws(PublishedProblem) {
        let fields = line.fields
        switch (fields[0], fields.count) {
        case ("numbers", 2) where fields[1] == "exact": numbers = .exact
        case ("numbers", 3) where fields[1] == "nearest":
            numbers = .nearest(try line.number(2, in: 1...1000))
        case ("numbers", 3) where fields[1] == "midpoint":
            let base = try line.number(2, in: 2...1000)
            if base % 2 == 1 { throw line.problem("A midpoint needs an even number.") }
            numbers = .midpoint(base)
        case ("withheld", 4):
            let low = try line.number(2, in: 0...Self.mostPeople)
            signs[fields[1]] = NumberRange(low, try line.number(3, in: low...Self.mostPeople))
        case ("shown-from", 2): shownFrom = try line.number(1, in: 1...1000)
        case ("same-total", 3...): sameTotal.append((line.number, Array(fields[1...])))
        case ("same-rows", 3): sameRows.append((line.number, Array(fields[1...])))
        default: throw line.problem("This is no line of a rule. The forms are in ARCHITECTURE.md.")
        }
    }

    private mutating func readFigure(_ line: CommaSeparatedLine) throws(PublishedProblem) {
        guard line.fields.count == 4 else {
            throw line.problem("A figure has four fields: table, row, column and figure.")
        }
        let (name, row, column) = (line.fields[0], line.fields[1], line.fields[2])
        if name.isEmpty || row.isEmpty { throw line.problem("The table or the row has no name.") }
        if places[name] == nil {
            places[name] = tables.count
            tables.append(Table(name: name))
        }
        let place = places[name, default: 0]
        if tables[place].figures[[row, column]] != nil {
            throw line.problem("This figure is there twice.")
        }
        tables[place].figures[[row, column]] = (line.number, line.fields[3])
        if row != Self.total, tables[place].known.insert("r" + row).inserted {
            tables[place].rows.append(row)
        }
        if column.isEmpty {
            tables[place].oneWay = line.number
        } else {
            tables[place].twoWays = line.number
            if column != Self.total, tables[place].known.insert("c" + column).inserted {
                tables[place].columns.append(column)
            }
        }
        if tables[place].oneWay != nil, tables[place].twoWays != nil {
            throw line.problem("In one table all figures have a column, or none has.")
        }
    }

    static let mostPeople = 1_000_000_000

    /// What a figure stands for.
    func figure(
        _ shown: String, line: Int
    ) throws(PublishedProblem) -> (kind: PublishedFigure.Kind, range: NumberRange) {
        if let range = signs[shown] { return (.withheld, range) }
        guard let number = Int(shown), (0...Self.mostPeople).contains(number),
            String(number) == shown
        else {
            throw PublishedProblem(
                line: line, "The figure is neither a whole number nor a sign that the rule names.")
        }
        switch numbers {
        case .exact: return (.exact, NumberRange(number, number))
        case .nearest(let base):
            let start = number - base / 2
            let range = NumberRange(max(start, 0), start + base - 1)
            if number % base != 0 || (number > 0 && range.high < shownFrom) {
                throw PublishedProblem(line: line, "The rule does not show this number.")
            }
            if number == 0 {
                return (.rounded, NumberRange(0, range.high < shownFrom ? 0 : range.high))
            }
            return (.rounded, NumberRange(max(range.low, shownFrom), range.high))
        case .midpoint(let base):
            if number == 0 { return (.rounded, NumberRange(0, 0)) }
            if number % base != base / 2 {
                throw PublishedProblem(line: line, "The rule does not show this number.")
            }
            return (.rounded, NumberRange(number - base / 2 + 1, number + base / 2))
        }
    }
}
