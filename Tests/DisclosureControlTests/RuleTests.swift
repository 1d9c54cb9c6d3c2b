import Testing

@testable import DisclosureControl
@testable import Worksheets

@Suite("The rule for one figure")
struct RuleTests {
    /// Worked by hand, for 60 maps.
    @Test(
        "known values",
        arguments: [
            (0, Figure.withheld), (1, .withheld), (5, .withheld), (7, .withheld),
            (8, .about(10)), (9, .about(10)), (10, .about(10)), (12, .about(10)),
            (13, .about(15)), (17, .about(15)), (18, .about(20)), (22, .about(20)),
            (23, .about(25)),
            (47, .about(45)), (48, .about(50)), (52, .about(50)), (53, .mostOrAll),
            (60, .mostOrAll),
        ])
    func knownValues(maps: Int, expected: Figure) {
        #expect(figure(of: maps, outOf: 60, profile: .ukStrict) == expected)
    }

    @Test("a rounded figure's range is exactly the numbers that are rounded to it")
    func ranges() {
        for value in stride(from: 10, through: 500, by: 5) {
            let rounded = (0...600).filter {
                figure(of: $0, outOf: 10_000, profile: .ukStrict) == .about(value)
            }
            #expect(DisclosureProfile.ukStrict.range(ofRounded: value) == rounded[0]...rounded[4])
            #expect(rounded.count == 5)
        }
    }

    @Test(
        "stricter profiles begin where a step of the rounding does",
        arguments: [
            (DisclosureProfile.ukStrict, 8), (.ukStrict13, 13), (.ukStrict18, 18),
        ])
    func profiles(profile: DisclosureProfile, firstShown: Int) {
        func shown(_ maps: Int) -> Figure { figure(of: maps, outOf: 10_000, profile: profile) }
        #expect(profile.threshold == firstShown - 1)
        #expect(shown(firstShown - 1) == .withheld)
        let first = (0...100).filter { shown($0) == .about(firstShown + 2) }
        #expect(first == Array(firstShown...firstShown + 4))
        // The fewest maps leave exactly one whole step between "withheld" and "most or all".
        let figures = (0...profile.fewestMaps).map {
            figure(of: $0, outOf: profile.fewestMaps, profile: profile)
        }
        #expect(figures.filter { $0 == .about(firstShown + 2) }.count == 5)
        #expect(
            figures.allSatisfy { [.withheld, .mostOrAll, .about(firstShown + 2)].contains($0) })
    }

    /// From what other rules publish, a withheld figure can be worked out: two breaches that
    /// made this rule. `total` is worked out from exact figures.
    @Test("rules to compare with can be worked back")
    func comparedRules() {
        func behind(_ rule: ComparedRule, _ shown: [Int?], total: Int) -> Set<[Int]> {
            var tables: Set<[Int]> = []
            for first in 0...40 {
                for second in 0...40 {
                    for third in 0...40 {
                        let cells = [first, second, third]
                        let all = rule.shown(first + second + third)
                        if all == total, cells.map(rule.shown) == shown { tables.insert(cells) }
                    }
                }
            }
            return tables
        }
        // Withheld, 10 and 10 of about 15: only 1, 8 and 8.
        #expect(behind(.nhs, [nil, 10, 10], total: 15) == [[1, 8, 8]])
        // Withheld, 10 and 12 of exactly 25: only 3.
        #expect(behind(.dfe, [nil, 10, 12], total: 25) == [[3, 10, 12]])
    }

    @Test("the numbers of the default profile")
    func profile() {
        let profile = DisclosureProfile.ukStrict
        #expect(profile.threshold == 7)
        #expect(profile.base == 5)
        #expect(profile.fewestMaps == 20)
    }

    @Test("how many maps there are at least")
    func fewestMaps() {
        func shown(_ figures: [Figure], isAnswers: Bool) -> Int {
            let subject: Statistic.Subject =
                isAnswers ? .answers(question: 0) : .chosenPeople(question: 0, field: 0)
            let statistic = Statistic(
                subject: subject, id: [], title: [],
                rows: CountedRows(figures.map { _ in Code(code: [], label: []) }))
            return fewestMapsShown(
                by: [ReleasableStatistic(statistic: statistic, figures: figures)],
                profile: .ukStrict)
        }
        #expect(shown([.withheld, .withheld], isAnswers: true) == 20)
        #expect(shown([.about(10), .withheld], isAnswers: true) == 20)
        // 18 + 18 + 8: each map gives one answer.
        #expect(shown([.about(20), .about(20), .about(10)], isAnswers: true) == 44)
        // One map can point to all three.
        #expect(shown([.about(45), .about(40), .about(10)], isAnswers: false) == 43)
        #expect(shown([.mostOrAll, .about(10)], isAnswers: false) == 20)
    }
}
