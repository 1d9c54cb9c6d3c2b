import MapReading
import Worksheets

/// The running counts of one worksheet: a tally for each block of time that a map came from.
struct WorksheetTally: Sendable {
    private let definition: WorksheetDefinition
    private let catalogue: [Statistic]
    private let length: BlockLength
    private let isKeyed: Bool
    /// In the order of time.
    private var blocks: [(time: TimeBlock, tally: BlockTally)] = []
    /// The place in `blocks` of the last map's block: most maps come from the one before's.
    private var latest = 0

    init(_ definition: WorksheetDefinition, step: CoarseningStep, isKeyed: Bool) {
        self.isKeyed = isKeyed
        self.definition = definition
        catalogue = statisticCatalogue(of: definition, detail: step.detail)
        length = step.block
    }

    mutating func add(_ map: MapRecord, key: UInt64) {
        goTo(time(of: map))
        blocks[latest].tally.add(map, key: key)
    }

    /// Undoes `add` of this map, in this tally or another that will be put together with it.
    mutating func takeBack(_ map: MapRecord, key: UInt64) {
        goTo(time(of: map))
        blocks[latest].tally.takeBack(map, key: key)
    }

    /// Adds what was counted in another tally of the same worksheet and step.
    mutating func add(_ other: WorksheetTally) {
        for block in other.blocks {
            goTo(block.time)
            blocks[latest].tally.add(block.tally)
        }
    }

    private func time(of map: MapRecord) -> TimeBlock {
        TimeBlock(year: map.period.year, quarter: map.period.quarter, length: length)
    }

    /// Makes the block of this time the latest one.
    private mutating func goTo(_ time: TimeBlock) {
        if latest < blocks.count, blocks[latest].time == time { return }
        if let known = blocks.firstIndex(where: { $0.time == time }) {
            latest = known
        } else {
            latest = blocks.firstIndex { time < $0.time } ?? blocks.count
            let tally = BlockTally(definition, catalogue: catalogue, isKeyed: isKeyed)
            blocks.insert((time, tally), at: latest)
        }
    }

    var counts: WorksheetCounts {
        WorksheetCounts(
            definition: definition, blocks: blocks.map { $0.tally.counts(of: $0.time) })
    }
}
