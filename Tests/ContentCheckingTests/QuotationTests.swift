import Testing

@testable import ContentChecking

@Suite struct QuotationTests {
    @Test(arguments: [
        ("Say “went missing” instead.", "Say  |  instead."),
        ("The word ‘we’re done’ hurts.", "The word  |  hurts."),
        ("'Feral' is no word, nor is \"wrong crowd\".", " |  is no word, nor is  | ."),
        ("The children’s friends’ parents", "The children’s friends’ parents"),
        ("It's the 'end", "It's the 'end"),
    ])
    func whatIsQuotedIsLeftOut(text: String, kept: String) {
        #expect(withoutQuotations(text) == kept)
    }
}
