import Worksheets

/// A number of maps that there are at least, worked out from published figures alone.
///
/// It is the largest of: the fewest maps that any figure is published for; the lowest number that
/// any rounded figure can stand for; and, where a map can be in one cell of a table only, the
/// sum of the lowest numbers over the table. The true number of maps is published nowhere.
func fewestMapsShown(
    by statistics: [ReleasableStatistic], profile: DisclosureProfile
) -> Int {
    var fewest = profile.fewestMaps
    for statistic in statistics {
        var lowest: [Int] = []
        for case .about(let value) in statistic.figures {
            lowest.append(profile.range(ofRounded: value).lowerBound)
        }
        let isOneCellPerMap =
            if case .answers = statistic.statistic.subject { true } else { false }
        fewest = max(fewest, isOneCellPerMap ? lowest.reduce(0, +) : lowest.max() ?? 0)
    }
    return fewest
}
