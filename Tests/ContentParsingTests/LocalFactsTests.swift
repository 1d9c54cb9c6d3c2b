import ContentParsing
import Testing

@Suite("The partnership's own facts")
struct LocalFactsTests {
    private func facts(_ text: String) -> LocalFacts {
        parseContent([
            ContentFile(
                path: "local.yml", displayPath: "Content/local.yml", bytes: Array(text.utf8))
        ]).0.local
    }

    @Test("the disclosure rule is the one that is written, and uk-strict where none is")
    func disclosureRule() {
        for known in DisclosureRule.allCases {
            #expect(facts("disclosure-rule: \(known.rawValue)\n").disclosureRule == known)
        }
        #expect(facts("disclosure-rule:\n").disclosureRule == .ukStrict)
        #expect(facts("area: Here\n").disclosureRule == .ukStrict)
    }

    @Test("how many maps are expected in a year is a number, and undecided where there is none")
    func mapsAYear() {
        #expect(facts("maps-a-year: 60\n").mapsAYear == 60)
        #expect(facts("maps-a-year:\n").mapsAYear == nil)
        #expect(facts("maps-a-year: many\n").mapsAYear == nil)
    }
}
