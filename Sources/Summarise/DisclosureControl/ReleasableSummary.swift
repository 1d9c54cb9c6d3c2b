public import Worksheets

/// What may be published. Nothing else can be: drawing a summary takes a `ReleasableSummary`, and
/// only disclosure control can make one, since its initialisers are internal to this module.
public struct ReleasableSummary: Sendable, Equatable {
    public let profile: DisclosureProfile
    public let step: CoarseningStep
    /// Whether the maps are about one group whose members a reader could list and in which everyone
    /// took part. Then there are no figures, however many maps there are.
    public let isAboutOneGroup: Bool
    /// One for each worksheet that the content has, whether or not any map came in: which of them
    /// have maps is not told.
    public let worksheets: [ReleasableWorksheet]

    init(
        profile: DisclosureProfile, step: CoarseningStep, isAboutOneGroup: Bool,
        worksheets: [ReleasableWorksheet]
    ) {
        self.profile = profile
        self.step = step
        self.isAboutOneGroup = isAboutOneGroup
        self.worksheets = worksheets
    }
}

/// What may be published about the maps of one worksheet.
public struct ReleasableWorksheet: Sendable, Equatable {
    public let definition: WorksheetDefinition
    /// The blocks of time with enough maps for figures, in order. Any other block is not here,
    /// whether it had too few maps or none.
    public let blocks: [ReleasableBlock]

    init(definition: WorksheetDefinition, blocks: [ReleasableBlock]) {
        self.definition = definition
        self.blocks = blocks
    }
}

/// The figures of one block of time.
public struct ReleasableBlock: Sendable, Equatable {
    public let time: TimeBlock
    /// There are at least so many maps, as the figures themselves show.
    public let fewestMaps: Int
    /// In the order of the worksheet's catalogue.
    public let statistics: [ReleasableStatistic]

    init(time: TimeBlock, fewestMaps: Int, statistics: [ReleasableStatistic]) {
        self.time = time
        self.fewestMaps = fewestMaps
        self.statistics = statistics
    }
}

/// One published table.
public struct ReleasableStatistic: Sendable, Equatable {
    public let statistic: Statistic
    /// Row by row.
    public let figures: [Figure]

    init(statistic: Statistic, figures: [Figure]) {
        self.statistic = statistic
        self.figures = figures
    }

    public func figure(row: Int, column: Int) -> Figure {
        figures[row * max(statistic.columns.count, 1) + column]
    }
}
