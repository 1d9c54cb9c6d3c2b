/// The numbers of a disclosure rule. Every profile is in this file.
public struct DisclosureProfile: Sendable, Equatable {
    /// How the profile is called in published files. ASCII.
    public let name: [UInt8]
    /// A figure that stands for this many maps or fewer, none included, is withheld.
    public let threshold: Int
    /// Any other figure is rounded to the nearest multiple of this number.
    public let base: Int
    /// With fewer maps than this there are no figures at all.
    public let fewestMaps: Int

    /// The default. The strictest of what the three safeguarding partners would bring, so that it
    /// satisfies each of them: the Department for Education withholds 1 to 5; NHS England withholds
    /// 1 to 7 and rounds the rest to the nearest 5; OpenSAFELY does the same and also withholds 0.
    ///
    /// - 7: the largest of these thresholds. With 5, the figures 6 and 7 would be rounded to 5 and
    ///   give themselves away.
    /// - 5: a published 10 means 8, 9, 10, 11 or 12.
    /// - 20: with fewer maps nearly everything would be withheld, and what is not could be guessed.
    public static let ukStrict = DisclosureProfile(
        name: Array("uk-strict".utf8), threshold: 7, base: 5, fewestMaps: 20)
}
