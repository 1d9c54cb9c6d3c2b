/// The published figure of one cell.
///
///     0 to 7 maps                     withheld
///     all maps, or all but at most 7  "most or all"
///     otherwise                       to the nearest 5
///
/// It depends on this one cell, and on the number of all maps in the block for "most or all", and
/// on no other cell: so nothing that is published elsewhere can be taken from it to uncover what is
/// withheld. "Most or all" is there because "all" would tell something about every single map.
func figure(
    of maps: Int, outOf allMaps: Int, profile: DisclosureProfile
) -> Figure {
    if maps <= profile.threshold { return .withheld }
    if maps >= allMaps - profile.threshold { return .mostOrAll }
    return .about((maps + profile.base / 2) / profile.base * profile.base)
}
