import MapReading
import Worksheets

/// The running counts of one worksheet's maps from one block of time.
struct BlockTally: Sendable {
    private let definition: WorksheetDefinition
    private let catalogue: [Statistic]
    /// Where each statistic's cells begin in `cells`.
    private let starts: [Int]
    /// Statistic by statistic, and code by code of its rows' vocabulary: the first cell of the
    /// code's row. One list rather than one for each statistic, for speed.
    private let rowCells: [Int]
    /// Where each statistic's codes begin in `rowCells`.
    private let rowStarts: [Int]
    private var maps = 0
    private var cells: [Int]
    /// For each cell the sum of its maps' keys, modulo 2^64; empty where maps have none.
    private var keys: [UInt64]
    /// The number of the last map that changed each cell, so that no map changes it twice.
    private var lastMap: [Int]
    /// How many maps were added or taken back.
    private var mapNumber = 0
    /// What the map at hand does to a cell: 1 when it is added, -1 when it is taken back.
    private var step = 1
    /// What the map at hand adds to a cell's key.
    private var mapKey: UInt64 = 0

    init(_ definition: WorksheetDefinition, catalogue: [Statistic], isKeyed: Bool) {
        self.definition = definition
        self.catalogue = catalogue
        var starts: [Int] = []
        var rowStarts: [Int] = []
        var rowCells: [Int] = []
        var total = 0
        for statistic in catalogue {
            starts.append(total)
            rowStarts.append(rowCells.count)
            let width = max(statistic.columns.count, 1)
            for row in statistic.rowOfCode { rowCells.append(total + row * width) }
            total += statistic.cellCount
        }
        self.starts = starts
        self.rowStarts = rowStarts
        self.rowCells = rowCells
        cells = Array(repeating: 0, count: total)
        keys = isKeyed ? cells.map { _ in 0 } : []
        lastMap = Array(repeating: 0, count: total)
    }

    /// The counts, as those of this block.
    func counts(of time: TimeBlock) -> BlockCounts {
        var statistics: [StatisticCounts] = []
        for (index, statistic) in catalogue.enumerated() {
            let range = starts[index]..<starts[index] + statistic.cellCount
            statistics.append(
                StatisticCounts(
                    statistic: statistic, maps: Array(cells[range]),
                    keys: keys.isEmpty ? [] : Array(keys[range])))
        }
        return BlockCounts(time: time, maps: maps, statistics: statistics)
    }

    mutating func add(_ map: MapRecord, key: UInt64) {
        step = 1
        mapKey = key
        countCells(of: map)
    }

    /// Undoes `add` of this map, in this tally or another that will be put together with it.
    mutating func takeBack(_ map: MapRecord, key: UInt64) {
        step = -1
        mapKey = 0 &- key
        countCells(of: map)
    }

    mutating func add(_ other: BlockTally) {
        maps += other.maps
        for cell in cells.indices { cells[cell] += other.cells[cell] }
        for cell in keys.indices { keys[cell] &+= other.keys[cell] }
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
                    count(rowCells[rowStarts[index] + Int(place)])
                }
            case .severalAnswers(let question):
                if case .codes(let set) = map.answers[question] { count(set, of: index) }
            }
        }
    }

    private mutating func addPeople(
        of map: MapRecord, statistic: Int, _ rowField: Int, _ columnField: Int
    ) {
        let fields = definition.personFields.count
        var person = 0
        while person < map.people.count {
            let row = map.people[person + rowField]
            let column = map.people[person + columnField]
            if row != MapRecord.withheld, column != MapRecord.withheld {
                count(rowCells[rowStarts[statistic] + Int(row)] + Int(column))
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
                count(value, of: statistic)
            } else if value != MapRecord.withheld {
                count(rowCells[rowStarts[statistic] + Int(value)])
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
            if row != MapRecord.withheld { count(rowCells[rowStarts[statistic] + Int(row)]) }
        }
    }

    /// The row of each code of a set.
    private mutating func count(_ set: UInt64, of statistic: Int) {
        var rest = set
        while rest != 0 {
            count(rowCells[rowStarts[statistic] + rest.trailingZeroBitCount])
            rest &= rest - 1
        }
    }

    private mutating func count(_ cell: Int) {
        if lastMap[cell] == mapNumber { return }
        lastMap[cell] = mapNumber
        cells[cell] += step
        if !keys.isEmpty { keys[cell] &+= mapKey }
    }
}
