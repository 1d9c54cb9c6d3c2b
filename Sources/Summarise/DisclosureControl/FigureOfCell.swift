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

/// The same for the rule that rounds by a key, where no other number than the cell's own plays a
/// part: "most or all" is not needed, since a rounded figure never tells that it is all.
/// - Parameters:
///   - maps: how many.
///   - key: the sum of their keys, which is even over 64 bits for whoever lacks the secret.
///   - profile: a rule with `.keyed` rounding.
/// - Returns: a multiple of the base, less than one base away; withheld where that is 0.
func figure(of maps: Int, key: UInt64, profile: DisclosureProfile) -> Figure {
    let over = maps % profile.base
    // A number from 0 up to the base, each as likely as the others.
    let coin = Int(key.multipliedFullWidth(by: UInt64(profile.base)).high)
    let value = maps - over + (coin < over ? profile.base : 0)
    return value == 0 ? .withheld : .about(value)
}
