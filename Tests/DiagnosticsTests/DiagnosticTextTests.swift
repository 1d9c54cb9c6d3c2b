import Diagnostics
import Testing

@Suite struct DiagnosticTextTests {
    let diagnostic = Diagnostic(
        code: "unknown-key", at: Place(file: "Content/a.md", line: 12, column: 3),
        "`titel` is not a key of a guidance page.", help: "Did you mean `title`?")

    @Test func showsTheLineWithACaretAndWhatToDo() {
        #expect(
            diagnostic.text(sourceLine: "  titel: Framework") == """
                Content/a.md:12:3: error: `titel` is not a key of a guidance page. [unknown-key]
                  12 |   titel: Framework
                     |   ^
                  Did you mean `title`?
                """)
    }

    @Test func saysWhatItKnowsWithoutALine() {
        var whole = diagnostic
        whole.place = Place(file: "Content/a.md")
        #expect(
            whole.text(sourceLine: nil) == """
                Content/a.md: error: `titel` is not a key of a guidance page. [unknown-key]
                  Did you mean `title`?
                """)
    }

    @Test func aTabKeepsTheCaretUnderItsCharacter() {
        #expect(diagnostic.text(sourceLine: "\t\tx").contains("\n     | \t\t^\n"))
    }

    @Test func whatSteersATerminalIsShownAsASign() {
        let clear = "a\u{1B}[2J\u{7}b\rc\u{9B}d\u{202E}e\n\té 🙂"
        #expect(shownOnTerminal(clear) == "a�[2J�b�c�d�e\n\té 🙂")
    }

    @Test(arguments: [
        ("titel", "title"), ("adience", "audience"), ("sumary", "summary"), ("zebra", nil),
        ("a", nil), ("", nil),
    ])
    func closestSpellingIsNearOrNothing(word: String, expected: String?) {
        #expect(closestSpelling(of: word, among: ["title", "summary", "audience"]) == expected)
    }
}
