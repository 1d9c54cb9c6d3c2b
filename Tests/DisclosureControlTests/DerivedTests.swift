import DisclosureControl
import Testing
import Worksheets

/// Worked by hand.
@Suite("What is derived from published figures")
struct DerivedTests {
    private let profile = DisclosureProfile.ukStrict

    @Test("the range that each figure can stand for")
    func ranges() {
        #expect(profile.range(of: .withheld, fewestMaps: 60) == MapsRange(low: 0, high: 7))
        #expect(profile.range(of: .about(45), fewestMaps: 60) == MapsRange(low: 43, high: 47))
        #expect(profile.range(of: .mostOrAll, fewestMaps: 60) == MapsRange(low: 53, high: nil))
        #expect(profile.range(of: .mostOrAll, fewestMaps: 20) == MapsRange(low: 13, high: nil))
    }

    @Test("a sum's range, and nothing said where an end is not told")
    func sums() {
        // About 15, about 20 and a withheld figure: 13 + 18 + 0 to 17 + 22 + 7.
        let figures = [Figure.about(15), .about(20), .withheld]
        let sum = figures.map { profile.range(of: $0, fewestMaps: 30) }
            .reduce(MapsRange(low: 0, high: 0), +)
        #expect(sum == MapsRange(low: 31, high: 46))
        #expect((sum + MapsRange(low: 13, high: nil)) == MapsRange(low: 44, high: nil))
    }

    /// About 20 of about 20, about 10 and a withheld answer. Fewest: 18 of 18 + 12 + 7 = 37, 48 %.
    /// Most: 22 of 22 + 8 + 0 = 30, 74 %.
    @Test("a share's range")
    func shares() {
        let answers = [Figure.about(20), .about(10), .withheld].map {
            profile.range(of: $0, fewestMaps: 26)
        }
        #expect(share(of: 0, among: answers).low == 48)
        #expect(share(of: 0, among: answers).high == 74)
    }

    @Test("never a bare 0 % or 100 %")
    func noBareEnds() {
        let most = MapsRange(low: 53, high: nil)
        let none = MapsRange(low: 0, high: 7)
        // Most or all, and two withheld answers: at least 53 of 53 + 14 = 67.
        let largest = share(of: 0, among: [most, none, none])
        #expect(largest.low == 79)
        #expect(largest.high == nil)
        // A withheld answer beside it: at most 7 of 7 + 53 = 60.
        let smallest = share(of: 1, among: [most, none, none])
        #expect(smallest.low == nil)
        #expect(smallest.high == 12)
        for low in 0...30 {
            for high in low...30 {
                let range = share(
                    of: 0, among: [MapsRange(low: low, high: high), MapsRange(low: 0, high: 7)])
                #expect(range.low.map { (1...99).contains($0) } ?? true)
                #expect(range.high.map { (1...99).contains($0) } ?? true)
            }
        }
    }

    @Test(
        "a change is told only where the ranges lie apart by more than a step",
        arguments: [
            (Figure.about(40), Figure.about(45), Change.notClear),
            (.about(40), .about(50), .more), (.about(50), .about(40), .fewer),
            (.withheld, .about(10), .notClear), (.withheld, .about(15), .more),
            (.about(15), .withheld, .fewer), (.withheld, .withheld, .notClear),
            (.about(50), .mostOrAll, .more), (.about(55), .mostOrAll, .notClear),
            (.mostOrAll, .mostOrAll, .notClear), (.mostOrAll, .about(45), .fewer),
        ])
    func changes(earlier: Figure, later: Figure, expected: Change) {
        // Most or all of at least 65 is at least 58.
        let ranges = [earlier, later].map { profile.range(of: $0, fewestMaps: 65) }
        #expect(Change(from: ranges[0], to: ranges[1], step: profile.base) == expected)
    }

    @Test("shares change only where their ranges do not overlap")
    func shareChanges() {
        let low = share(of: 0, among: [MapsRange(low: 8, high: 12), MapsRange(low: 58, high: 62)])
        let high = share(of: 0, among: [MapsRange(low: 58, high: 62), MapsRange(low: 8, high: 12)])
        #expect(Change(from: low, to: high) == .more)
        #expect(Change(from: high, to: low) == .fewer)
        #expect(Change(from: low, to: low) == .notClear)
    }

    @Test("the step of the ladder follows from what is expected, and from nothing else")
    func ladder() {
        #expect(CoarseningStep.advised(forMapsAYear: 19) == nil)
        #expect(
            CoarseningStep.advised(forMapsAYear: 20)
                == CoarseningStep(block: .year, detail: .domains))
        #expect(
            CoarseningStep.advised(forMapsAYear: 100)
                == CoarseningStep(block: .quarter, detail: .domains))
        #expect(
            CoarseningStep.advised(forMapsAYear: 3000)
                == CoarseningStep(block: .quarter, detail: .themes))
        // A block holds at least the 20 maps that figures need, if they come evenly.
        for expected in 20...400 {
            if let step = CoarseningStep.advised(forMapsAYear: expected) {
                #expect(expected / step.block.blocksInAYear >= 20)
            }
        }
    }
}
