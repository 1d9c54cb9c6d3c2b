@_spi(ExactCounts) public import ThemeCounting

/// The gate between exact counts and everything that is published.
public func releasableSummary(
    of counts: ExactCounts, profile: DisclosureProfile = .ukStrict
) -> ReleasableSummary {
    let worksheets = counts.worksheets.map { worksheet in
        ReleasableWorksheet(
            definition: worksheet.definition,
            figures: releasableFigures(of: worksheet, profile: profile))
    }
    return ReleasableSummary(profile: profile, worksheets: worksheets)
}

private func releasableFigures(
    of worksheet: WorksheetCounts, profile: DisclosureProfile
) -> ReleasableFigures? {
    if worksheet.maps < profile.fewestMaps { return nil }
    let statistics = worksheet.statistics.map { counts in
        ReleasableStatistic(
            statistic: counts.statistic,
            figures: counts.maps.map {
                figure(of: $0, outOf: worksheet.maps, profile: profile)
            })
    }
    let fewest = fewestMapsShown(by: statistics, profile: profile)
    return ReleasableFigures(fewestMaps: fewest, statistics: statistics)
}
