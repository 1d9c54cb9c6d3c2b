// Every disclosure rule that Kith knows is in this file, with its numbers and where they are from.
//
// A profile that may publish is a `DisclosureProfile`. A rule that others use and that can be
// worked back from what it publishes is a `ComparedRule`: there is no way from it to a summary.

import Worksheets

/// The numbers of a disclosure rule that may publish.
public struct DisclosureProfile: Sendable, Equatable {
    /// How the profile is called in published files. ASCII.
    public let name: [UInt8]
    /// A figure that stands for this many maps or fewer, none included, is withheld.
    public let threshold: Int
    /// Any other figure is rounded to a multiple of this number.
    public let base: Int
    public let rounding: Rounding
    /// With fewer maps than this in a block of time there are no figures for it at all.
    public let fewestMaps: Int

    init(
        name: [UInt8], threshold: Int, base: Int, fewestMaps: Int, rounding: Rounding = .nearest
    ) {
        self.name = name
        self.threshold = threshold
        self.base = base
        self.fewestMaps = fewestMaps
        self.rounding = rounding
    }

    /// How a figure comes to its multiple of the base.
    public enum Rounding: Sendable, Equatable {
        case nearest
        /// Up or down by a chance that the maps in the cell settle under a secret key.
        case keyed
    }

    /// The default. The strictest of what the three safeguarding partners would bring, so that it
    /// satisfies each of them: the Department for Education withholds 1 to 5; NHS England withholds
    /// 1 to 7 and rounds the rest to the nearest 5; OpenSAFELY does the same and also withholds 0.
    ///
    /// - 7: the largest of these thresholds. With 5, the figures 6 and 7 would be rounded to 5 and
    ///   give themselves away.
    /// - 5: a published 10 means 8, 9, 10, 11 or 12.
    /// - 20: with fewer maps nearly everything would be withheld, and what is not could be guessed.
    ///   20 is the first number that leaves a whole 10 (8 to 12) between "withheld" and "most".
    public static let ukStrict = DisclosureProfile(
        name: ascii("uk-strict"), threshold: 7, base: 5, fewestMaps: 20)

    /// Nothing below 13 maps. For maps that more than one team hands in: somebody who brought
    /// five of them still has eight open numbers behind each withheld figure. 13 and 18 are next
    /// after 8 at which a step of the rounding begins, so that no rounded figure is narrower than
    /// the others; 30 leaves a whole 15 between "withheld" and "most".
    public static let ukStrict13 = DisclosureProfile(
        name: ascii("uk-strict-13"), threshold: 12, base: 5, fewestMaps: 30)

    /// Nothing below 18 maps, for the same reason and a team that brought up to ten; 40 leaves a
    /// whole 20 between "withheld" and "most".
    public static let ukStrict18 = DisclosureProfile(
        name: ascii("uk-strict-18"), threshold: 17, base: 5, fewestMaps: 40)

    /// Off unless asked for, and for releases in a ledger alone: a figure of 5q + r maps is 5q + 5
    /// with a probability of r in 5, and 5q otherwise, so that on average it is right (random
    /// rounding, as Statistics New Zealand's censuses have it; the coin by a cell key, Fraser and
    /// Wooton 2005). What is rounded to 0 is withheld, since it is none to 4 maps.
    public static let cellKey = DisclosureProfile(
        name: ascii("cellkey"), threshold: 4, base: 5, fewestMaps: 20, rounding: .keyed)

    /// Those that take no key. The strictest last.
    public static let all = [ukStrict, ukStrict13, ukStrict18]
}

/// A rule in use elsewhere, to be compared with. It cannot publish: laid beside exact or separately
/// rounded totals, some of its withheld figures can be worked out.
public struct ComparedRule: Sendable, Equatable {
    /// ASCII.
    public let name: [UInt8]
    /// 1 to this many maps are withheld; 0 is shown.
    public let threshold: Int
    /// The multiple to which figures and totals are rounded; 1 where they are not.
    public let base: Int

    /// Children in need and children looked after, for local authorities: 1 to 5 withheld, the rest
    /// and the totals as they are (explore-education-statistics, data guidance 2020 and 2021).
    public static let dfe = ComparedRule(name: ascii("dfe"), threshold: 5, base: 1)

    /// Hospital and child measurement statistics: 1 to 7 withheld, the rest to the nearest 5, and
    /// totals worked out from exact figures and then rounded (change notes of 2018 to 2020).
    public static let nhs = ComparedRule(name: ascii("nhs"), threshold: 7, base: 5)

    public static let all = [dfe, nhs]

    /// What the rule shows of a number; nil where it withholds it.
    func shown(_ number: Int) -> Int? {
        if (1...threshold).contains(number) { return nil }
        return (number + base / 2) / base * base
    }
}
