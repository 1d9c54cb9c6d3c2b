import ReleaseReading
import TableBounding

// A witness is a set of numbers that gives all that was published and in which one figure stands
// for a certain number. There are two for each figure, its least and its most; with them, whoever
// doubts the bounds needs only to add up. One JSON value a line:
//
//     {"publication":"…","total":27,"tables":{"by-age":{"under 12":3,…},…}}
//         complete tables with this total, one line for each total that is used
//     {"publication":"…","total":27,"table":"by-age","figure":"under 12","value":0,
//      "changed":{"under 12":0,"12 to 15":11}}
//         the same total and the other tables as they are; in this table these numbers are others

/// Writes witnesses for every figure of a publication.
func witnesses(of publication: Publication) -> [String] {
    let attacked = AttackedPublication(publication)
    var whole: [Int: [[Int]]] = [:]
    var lines: [String] = []
    attacked.forEachFigure(keepsNumbers: true) { found, at, ends in
        let table = attacked.tables[at.table]
        for numbers in ends {
            let total = numbers[table.total]
            if whole[total] == nil {
                let complete = completeTables(attacked, total: total)
                whole[total] = complete
                lines.append(line(publication, total: total, complete: complete))
            }
            guard let complete = whole[total]?[at.table] else { continue }
            let changed = numbers.indices.filter { numbers[$0] != complete[$0] }
            lines.append(
                "{\"publication\":\(quoted(publication.name)),\"total\":\(total),"
                    + "\"table\":\(quoted(table.name)),"
                    + "\"figure\":\(quoted(found.figure.place)),\"value\":\(numbers[at.arc]),"
                    + "\"changed\":\(named(changed.map { ($0, numbers[$0]) }, in: table))}")
        }
    }
    return lines
}

private func completeTables(_ attacked: AttackedPublication, total: Int) -> [[Int]] {
    attacked.tables.map { table in
        var table = table
        table.narrow(table.total, to: NumberRange(total, total))
        return TableBounds(table.network)?.numbers ?? []
    }
}

private func line(_ publication: Publication, total: Int, complete: [[Int]]) -> String {
    let tables = zip(publication.tables, complete).map { table, numbers in
        quoted(table.name) + ":" + named(Array(numbers.enumerated()), in: table)
    }
    return "{\"publication\":\(quoted(publication.name)),\"total\":\(total),"
        + "\"tables\":{\(tables.joined(separator: ","))}}"
}

/// The numbers of published figures by their places, and of the maps of each time where there are
/// several.
private func named(_ numbers: [(Int, Int)], in table: PublishedTable) -> String {
    let named = numbers.compactMap { arc, number in
        table.entries[arc].witnessed.map { "\(quoted($0)):\(number)" }
    }
    return "{" + named.joined(separator: ",") + "}"
}

private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
