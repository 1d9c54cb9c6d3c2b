import MapReading
import Worksheets

/// The running counts of one worksheet: a tally for each block of time that a map came from.
struct WorksheetTally: Sendable {
    private let definition: WorksheetDefinition
    private let catalogue: [Statistic]
    private let length: BlockLength
    private var blocks: [(time: TimeBlock, tally: BlockTally)] = []
    /// The place in `blocks` of the last map's block: most maps come from the one before's.
    private var latest = 0

    init(_ definition: WorksheetDefinition, step: CoarseningStep) {
        self.definition = definition
        catalogue = statisticCatalogue(of: definition, detail: step.detail)
        length = step.block
    }

    mutating func add(_ map: MapRecord) {
        let time = TimeBlock(
            year: map.period.year, quarter: map.period.quarter, length: length)
        if latest >= blocks.count || blocks[latest].time != time {
            if let known = blocks.firstIndex(where: { $0.time == time }) {
                latest = known
            } else {
                latest = blocks.count
                blocks.append((time, BlockTally(definition, catalogue: catalogue)))
            }
        }
        blocks[latest].tally.add(map)
    }

    var counts: WorksheetCounts {
        let inOrder = blocks.sorted { $0.time < $1.time }
        return WorksheetCounts(
            definition: definition, blocks: inOrder.map { $0.tally.counts(of: $0.time) })
    }
}
