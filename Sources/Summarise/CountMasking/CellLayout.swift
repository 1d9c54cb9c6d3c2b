@_spi(ExactCounts) public import ThemeCounting
import Worksheets

/// Every cell that a round counts, in one order: worksheet by worksheet, block by block, the number
/// of maps and then table by table. It follows from what was agreed on, never from the maps, so
/// each share of a round has as many cells, whichever blocks a team has maps of.
struct CellLayout {
    private let definitions: [WorksheetDefinition]
    private let catalogues: [[Statistic]]
    private let step: CoarseningStep
    private let times: [TimeBlock]

    init(_ round: MergeRound, definitions: [WorksheetDefinition]) {
        self.definitions = definitions
        step = round.step
        catalogues = definitions.map { statisticCatalogue(of: $0, detail: round.step.detail) }
        let length = 4 / round.step.block.blocksInAYear
        times = stride(
            from: round.quarters.lowerBound, to: round.quarters.upperBound, by: length
        ).map { TimeBlock(year: $0 / 4, quarter: $0 % 4 + 1, length: round.step.block) }
    }

    var cellCount: Int {
        catalogues.reduce(0) { sum, catalogue in
            sum + times.count * catalogue.reduce(1) { $0 + $1.cellCount }
        }
    }

    /// The cells of counts of the same worksheets; what is of another time is left out.
    func cells(of counts: ExactCounts) -> [UInt32] {
        var cells: [UInt32] = []
        cells.reserveCapacity(cellCount)
        for (worksheet, catalogue) in zip(counts.worksheets, catalogues) {
            let width = catalogue.reduce(1) { $0 + $1.cellCount }
            for time in times {
                guard let block = worksheet.blocks.first(where: { $0.time == time }) else {
                    cells += Array(repeating: 0, count: width)
                    continue
                }
                cells.append(UInt32(truncatingIfNeeded: block.maps))
                for statistic in block.statistics {
                    cells += statistic.maps.map { UInt32(truncatingIfNeeded: $0) }
                }
            }
        }
        return cells
    }

    /// The counts of cells; nil where more maps are in a cell than there are, which no sum of
    /// counts has.
    func counts(of cells: [UInt32]) -> ExactCounts? {
        var rest = cells[...]
        var worksheets: [WorksheetCounts] = []
        for (definition, catalogue) in zip(definitions, catalogues) {
            var blocks: [BlockCounts] = []
            for time in times {
                let maps = rest.removeFirst()
                var statistics: [StatisticCounts] = []
                for statistic in catalogue {
                    let own = rest.prefix(statistic.cellCount)
                    rest.removeFirst(statistic.cellCount)
                    if own.contains(where: { $0 > maps }) { return nil }
                    statistics.append(
                        StatisticCounts(statistic: statistic, maps: own.map { Int($0) }))
                }
                blocks.append(BlockCounts(time: time, maps: Int(maps), statistics: statistics))
            }
            worksheets.append(WorksheetCounts(definition: definition, blocks: blocks))
        }
        return ExactCounts(step: step, worksheets: worksheets)
    }
}

extension MergeRound {
    /// How many maps are of the round's time.
    public func maps(in counts: ExactCounts) -> Int {
        counts.only(from: quarters).worksheets.reduce(0) { sum, worksheet in
            sum + worksheet.blocks.reduce(0) { $0 + $1.maps }
        }
    }
}
