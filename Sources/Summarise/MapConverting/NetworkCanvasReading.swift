import Worksheets

// What Network Canvas exports as comma-separated values (`@codaco/network-exporters`), for each
// interview, or for all of a protocol together:
//
//   …_ego.csv                   networkCanvasEgoUUID,networkCanvasCaseID,…,sessionStart,…
//   …_attributeList_Person.csv  nodeID,networkCanvasEgoUUID,networkCanvasUUID,…
//   …_edgeList_knows.csv        edgeID,from,to,networkCanvasEgoUUID,…,networkCanvasSourceUUID,…
//
// and after these the variables of the protocol, under names of its author's. One of several
// options is a column for each, `variable_option`, with true or false; a place on the sociogram is
// `variable_x` and `variable_y`, from 0 to 1. A cell that begins as a formula does is written with
// an apostrophe before it.

/// Says what the files of interviews hold in codes, and counts all else.
struct NetworkCanvasReading {
    let table: BridgeTable
    let canvas: CanvasShape?
    private(set) var leftOut = LeftOut()
    /// Whether somebody's place could not be said because the shape of the canvas is not known.
    private(set) var wantsCanvas = false
    /// The people of each interview, by its mark.
    private var people: [String: [[UInt64]]] = [:]

    init(table: BridgeTable, canvas: CanvasShape?) {
        self.table = table
        self.canvas = canvas
    }

    /// Each interview's people, in no order that says anything.
    var interviews: [[[UInt64]]] { people.keys.sorted().compactMap { people[$0] } }

    mutating func read(_ bytes: [UInt8]) throws(ConversionError.Reason) {
        let file = try CommaSeparatedFile(bytes)
        let columns = Set(file.columns)
        if columns.contains("networkCanvasCaseID") {
            for row in file.rows { count(row, file.columns) }
        } else if columns.contains("networkCanvasSourceUUID") {
            leftOut.add(.link, file.rows.count)
            for row in file.rows { count(row, file.columns) }
        } else if columns.isSuperset(of: ["networkCanvasEgoUUID", "networkCanvasUUID"]) {
            try readPeople(file)
        } else {
            throw .notNetworkCanvas
        }
    }

    private mutating func readPeople(_ file: CommaSeparatedFile) throws(ConversionError.Reason) {
        let readers = table.fields.map { FieldColumns($0, in: file.columns) }
        let places = table.circles.map { [$0.column + "_x", $0.column + "_y"] } ?? []
        let isRead = readers.reduce(into: Set<String>()) { $0.formUnion($1.names) }
        for row in file.rows {
            let cells = Dictionary(uniqueKeysWithValues: zip(file.columns, row))
            let interview = cells["networkCanvasEgoUUID"] ?? ""
            if interview.isEmpty { throw .noInterview }
            count(row, file.columns, besides: isRead.union(places))
            var person = table.nobody
            for (field, reader) in zip(table.fields, readers) {
                let codes = reader.codes(in: cells)
                if codes.isSaid, !table.say(codes.known, at: field.place, of: &person) {
                    leftOut.add(.ownField)
                }
            }
            place(cells, person: &person)
            if person == table.nobody {
                leftOut.add(.emptyPerson)
            } else {
                people[interview, default: []].append(person)
            }
            if people.count > mostFiles { throw .tooManyInterviews }
            let most = table.definition.mostPeople
            if people[interview]?.count ?? 0 > most { throw .tooManyPeople(most: most) }
        }
    }

    /// Says which circle somebody stands in, unless a field says it already.
    private mutating func place(_ cells: [String: String], person: inout [UInt64]) {
        guard let circles = table.circles else { return }
        let across = cells[circles.column + "_x"] ?? ""
        let along = cells[circles.column + "_y"] ?? ""
        leftOut.add(.position, (across.isEmpty ? 0 : 1) + (along.isEmpty ? 0 : 1))
        guard !across.isEmpty, !along.isEmpty,
            person[circles.place] == table.definition.personFields[circles.place].kind.nothing
        else { return }
        guard let canvas else {
            wantsCanvas = true
            leftOut.add(.circle)
            return
        }
        if let x = part(across), let y = part(along),
            let circle = circles.spacing.circle(
                at: canvas.distance(x: x, y: y), of: circles.codes.count)
        {
            _ = table.say([circles.codes[circle]], at: circles.place, of: &person)
        } else {
            leftOut.add(.circle)
        }
    }

    /// Counts the cells of a row that say something, but those that are read.
    private mutating func count(_ row: [String], _ columns: [String], besides: Set<String> = []) {
        for (column, cell) in zip(columns, row) where !cell.isEmpty && !besides.contains(column) {
            if cell == "false" || cell == "FALSE" || settings.contains(column) { continue }
            let isPlace = column.hasSuffix("_screenSpaceX") || column.hasSuffix("_screenSpaceY")
            leftOut.add(kinds[column] ?? (isPlace ? .position : .ownField))
        }
    }

    private func part(_ text: String) -> Double? {
        guard let number = Double(text), (0...1).contains(number) else { return nil }
        return number
    }
}

/// The columns in which a field can stand: one with its word, or one for each of its words.
private struct FieldColumns {
    let name: String
    let places: [String: Int]
    /// The names of those that are there.
    let names: Set<String>

    init(_ field: BridgeTable.Field, in columns: [String]) {
        name = field.name
        places = field.places
        let possible = [field.name] + field.places.keys.map { field.name + "_" + $0 }
        names = Set(columns).intersection(possible)
    }

    /// The places of the codes that are said, and whether anything is, in a code or not.
    func codes(in cells: [String: String]) -> (known: Set<Int>, isSaid: Bool) {
        var known: Set<Int> = []
        var isSaid = false
        for column in names {
            let cell = cells[column] ?? ""
            if column == name {
                if !cell.isEmpty { isSaid = true }
                if let place = places[cell] { known.insert(place) }
            } else if cell == "true" || cell == "TRUE" {
                isSaid = true
                if let place = places[String(column.dropFirst(name.count + 1))] {
                    known.insert(place)
                }
            }
        }
        return (known, isSaid)
    }
}

/// Columns of Network Canvas's own that say nothing of people.
private let settings: Set = [
    "APP_VERSION", "COMMIT_HASH", "networkCanvasInterviewLocale", "networkCanvasFinishOutcome",
]

/// All others, and what protocols commonly call what identifies.
private let kinds: [String: LeftOut.Kind] = [
    "nodeID": .identifier, "edgeID": .identifier, "from": .identifier, "to": .identifier,
    "networkCanvasEgoUUID": .identifier, "networkCanvasUUID": .identifier,
    "networkCanvasSourceUUID": .identifier, "networkCanvasTargetUUID": .identifier,
    "networkCanvasCaseID": .identifier, "networkCanvasSessionID": .identifier,
    "networkCanvasProtocolName": .title, "sessionStart": .date, "sessionFinish": .date,
    "sessionExported": .date,
    "name": .name, "Name": .name, "age": .age, "gender": .gender,
]
