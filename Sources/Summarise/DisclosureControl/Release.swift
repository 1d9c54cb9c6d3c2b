@_spi(ExactCounts) public import ThemeCounting
import Worksheets

/// The gate between exact counts and everything that is published.
///
/// Nothing is published of maps about one group whose members a reader could list and in which
/// everyone took part: "most or all" would be about each of them.
public func releasableSummary(
    of counts: ExactCounts, profile: DisclosureProfile = .ukStrict, isAboutOneGroup: Bool = false
) -> ReleasableSummary {
    let worksheets = counts.worksheets.map { worksheet in
        ReleasableWorksheet(
            definition: worksheet.definition,
            blocks: isAboutOneGroup
                ? [] : worksheet.blocks.compactMap { releasableBlock($0, profile: profile) })
    }
    return ReleasableSummary(
        profile: profile, step: counts.step, isAboutOneGroup: isAboutOneGroup,
        worksheets: worksheets)
}

private func releasableBlock(
    _ block: BlockCounts, profile: DisclosureProfile
) -> ReleasableBlock? {
    if block.maps < profile.fewestMaps { return nil }
    let statistics = block.statistics.map { counts in
        ReleasableStatistic(
            statistic: counts.statistic,
            figures: figures(of: counts, outOf: block.maps, profile: profile))
    }
    let fewest = fewestMapsShown(by: statistics, profile: profile)
    return ReleasableBlock(time: block.time, fewestMaps: fewest, statistics: statistics)
}

private func figures(
    of counts: StatisticCounts, outOf allMaps: Int, profile: DisclosureProfile
) -> [Figure] {
    switch profile.rounding {
    case .nearest: counts.maps.map { figure(of: $0, outOf: allMaps, profile: profile) }
    case .keyed:
        // Without keys there is no coin, and nothing may be published.
        counts.maps.indices.map { cell in
            counts.keys.indices.contains(cell)
                ? figure(of: counts.maps[cell], key: counts.keys[cell], profile: profile)
                : .withheld
        }
    }
}
