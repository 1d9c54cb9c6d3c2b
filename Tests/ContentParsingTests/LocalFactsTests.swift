import ContentParsing
import Testing

@Suite("The partnership's own facts")
struct LocalFactsTests {
    private func rule(_ text: String) -> DisclosureRule {
        parseContent([
            ContentFile(
                path: "local.yml", displayPath: "Content/local.yml", bytes: Array(text.utf8))
        ]).0.local.disclosureRule
    }

    @Test("the disclosure rule is the one that is written, and uk-strict where none is")
    func disclosureRule() {
        for known in DisclosureRule.allCases {
            #expect(rule("disclosure-rule: \(known.rawValue)\n") == known)
        }
        #expect(rule("disclosure-rule:\n") == .ukStrict)
        #expect(rule("area: Here\n") == .ukStrict)
    }
}
