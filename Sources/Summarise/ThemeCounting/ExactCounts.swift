public import Worksheets

/// Exact numbers of maps. Whoever has them can single somebody out, so they can be handed on but
/// not looked into: what is inside is for `DisclosureControl` alone, which says so where it imports
/// them.
public struct ExactCounts: Sendable {
    @_spi(ExactCounts) public let step: CoarseningStep
    @_spi(ExactCounts) public let worksheets: [WorksheetCounts]

    @_spi(ExactCounts)
    public init(step: CoarseningStep = CoarseningStep(), worksheets: [WorksheetCounts]) {
        self.step = step
        self.worksheets = worksheets
    }
}

extension ExactCounts {
    /// The counts of the blocks that lie within some quarters, counted since the year 0, and of no
    /// other.
    public func only(from quarters: Range<Int>) -> ExactCounts {
        ExactCounts(
            step: step,
            worksheets: worksheets.map { worksheet in
                WorksheetCounts(
                    definition: worksheet.definition,
                    blocks: worksheet.blocks.filter { block in
                        let length = 4 / block.time.length.blocksInAYear
                        let first = block.time.ordinal * length
                        return quarters.contains(first) && quarters.contains(first + length - 1)
                    })
            })
    }
}

/// The exact counts of one worksheet's maps.
@_spi(ExactCounts)
public struct WorksheetCounts: Sendable {
    public let definition: WorksheetDefinition
    /// The blocks of time that any map came from, in order.
    public let blocks: [BlockCounts]

    public init(definition: WorksheetDefinition, blocks: [BlockCounts]) {
        self.definition = definition
        self.blocks = blocks
    }
}

/// The exact counts of the maps of one block of time.
@_spi(ExactCounts)
public struct BlockCounts: Sendable {
    public let time: TimeBlock
    /// The number of maps.
    public let maps: Int
    public let statistics: [StatisticCounts]

    public init(time: TimeBlock, maps: Int, statistics: [StatisticCounts]) {
        self.time = time
        self.maps = maps
        self.statistics = statistics
    }
}

/// The exact counts of one published table.
@_spi(ExactCounts)
public struct StatisticCounts: Sendable {
    public let statistic: Statistic
    /// Row by row: the number of maps in each cell. A map is in a cell once or not at all.
    public let maps: [Int]
    /// For each cell the sum of its maps' keys, modulo 2^64: the same maps, the same number. Empty
    /// where maps have no keys.
    public let keys: [UInt64]

    public init(statistic: Statistic, maps: [Int], keys: [UInt64] = []) {
        self.statistic = statistic
        self.maps = maps
        self.keys = keys
    }
}
