import MapReading
import Worksheets

/// The running counts of one worksheet.
struct WorksheetTally: Sendable {
    private let definition: WorksheetDefinition
    private let catalogue: [Statistic]
    /// Where each statistic's cells begin in `counts`.
    private let starts: [Int]
    private var maps = 0
    private var cells: [Int]
    /// The number of the last map that changed each cell, so that no map changes it twice.
    private var lastMap: [Int]
    /// How many maps were added or taken back.
    private var mapNumber = 0
    /// What the map at hand does to a cell: 1 when it is added, -1 when it is taken back.
    private var step = 1

    init(_ definition: WorksheetDefinition) {
        self.definition = definition
        catalogue = statisticCatalogue(of: definition)
        var starts: [Int] = []
        var total = 0
        for statistic in catalogue {
            starts.append(total)
            total += statistic.cellCount
        }
        self.starts = starts
        cells = Array(repeating: 0, count: total)
        lastMap = Array(repeating: 0, count: total)
    }

    var counts: WorksheetCounts {
        var statistics: [StatisticCounts] = []
        for (index, statistic) in catalogue.enumerated() {
            let range = starts[index]..<starts[index] + statistic.cellCount
            statistics.append(StatisticCounts(statistic: statistic, maps: Array(cells[range])))
        }
        return WorksheetCounts(definition: definition, maps: maps, statistics: statistics)
    }

    mutating func add(_ map: MapRecord) {
        step = 1
        countCells(of: map)
    }

    mutating func takeBack(_ map: MapRecord) {
        step = -1
        countCells(of: map)
    }

    mutating func add(_ other: WorksheetTally) {
        maps += other.maps
        for cell in cells.indices { cells[cell] += other.cells[cell] }
    }

    private mutating func countCells(of map: MapRecord) {
        maps += step
        mapNumber += 1
        for index in catalogue.indices {
            switch catalogue[index].subject {
            case .people(let rowField, let columnField):
                addPeople(of: map, statistic: index, rowField, columnField)
            case .field(let field):
                addField(of: map, statistic: index, field)
            case .chosenPeople(let question, let field):
                addChosen(of: map, statistic: index, question, field)
            case .answers(let question):
                if case .code(let place) = map.answers[question] {
                    count(starts[index] + Int(place))
                }
            case .severalAnswers(let question):
                if case .codes(let set) = map.answers[question] {
                    count(set, from: starts[index])
                }
            }
        }
    }

    private mutating func addPeople(
        of map: MapRecord, statistic: Int, _ rowField: Int, _ columnField: Int
    ) {
        let fields = definition.personFields.count
        let columns = catalogue[statistic].columns.count
        var person = 0
        while person < map.people.count {
            let row = map.people[person + rowField]
            let column = map.people[person + columnField]
            if row != MapRecord.withheld, column != MapRecord.withheld {
                count(starts[statistic] + Int(row) * columns + Int(column))
            }
            person += fields
        }
    }

    private mutating func addField(of map: MapRecord, statistic: Int, _ field: Int) {
        let fields = definition.personFields
        var place = field
        while place < map.people.count {
            let value = map.people[place]
            if case .several = fields[field].kind {
                count(value, from: starts[statistic])
            } else if value != MapRecord.withheld {
                count(starts[statistic] + Int(value))
            }
            place += fields.count
        }
    }

    private mutating func addChosen(
        of map: MapRecord, statistic: Int, _ question: Int, _ field: Int
    ) {
        guard case .people(let range) = map.answers[question] else { return }
        for index in range {
            let person = Int(map.chosen[index]) * definition.personFields.count
            let row = map.people[person + field]
            if row != MapRecord.withheld { count(starts[statistic] + Int(row)) }
        }
    }

    /// Each place of a set, from the cell of its first.
    private mutating func count(_ set: UInt64, from first: Int) {
        var rest = set
        while rest != 0 {
            count(first + rest.trailingZeroBitCount)
            rest &= rest - 1
        }
    }

    private mutating func count(_ cell: Int) {
        if lastMap[cell] == mapNumber { return }
        lastMap[cell] = mapNumber
        cells[cell] += step
    }
}
