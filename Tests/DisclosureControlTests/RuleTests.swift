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
                rows: figures.map { _ in Code(code: [], label: []) }, columns: [])
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
