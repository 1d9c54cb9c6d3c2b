public import Worksheets

/// What may be published. Nothing else can be: drawing a summary takes a `ReleasableSummary`, and
/// only disclosure control can make one, since its initialisers are internal to this module.
public struct ReleasableSummary: Sendable, Equatable {
    public let profile: DisclosureProfile
    /// One for each worksheet that the content has, whether or not any map came in: which of them
    /// have maps is not told.
    public let worksheets: [ReleasableWorksheet]

    init(profile: DisclosureProfile, worksheets: [ReleasableWorksheet]) {
        self.profile = profile
        self.worksheets = worksheets
    }
}

/// What may be published about the maps of one worksheet.
public struct ReleasableWorksheet: Sendable, Equatable {
    public let definition: WorksheetDefinition
    /// Nil where there are too few maps for any figure.
    public let figures: ReleasableFigures?

    init(definition: WorksheetDefinition, figures: ReleasableFigures?) {
        self.definition = definition
        self.figures = figures
    }
}

public struct ReleasableFigures: Sendable, Equatable {
    /// There are at least so many maps, as the figures themselves show.
    public let fewestMaps: Int
    /// In the order of the worksheet's catalogue.
    public let statistics: [ReleasableStatistic]

    init(fewestMaps: Int, statistics: [ReleasableStatistic]) {
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
