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

    @Test func theCaretStandsUnderItsCharacterBesideWideOnes() {
        #expect(diagnostic.text(sourceLine: "é中x").contains("\n     |    ^\n"))
    }

    @Test func coloursAreAroundWhatIsTold() {
        #expect(
            diagnostic.text(sourceLine: "  titel: A", inColour: true) == """
                \u{1B}[1mContent/a.md:12:3:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m \
                `titel` is not a key of a guidance page. [unknown-key]
                  \u{1B}[2m12 |\u{1B}[0m   titel: A
                  \u{1B}[2m   |\u{1B}[0m   \u{1B}[1;31m^\u{1B}[0m
                  Did you mean `title`?
                """)
    }

    @Test func ofAVeryLongLineOnlyWhatIsAroundTheColumnIsShown() {
        var far = diagnostic
        far.place.column = 1_000_001
        let line =
            String(repeating: "a", count: 1_000_000) + "X" + String(repeating: "b", count: 199)
        let shown = far.text(sourceLine: line).split(separator: "\n")
        let around = String(repeating: "a", count: 120) + "X" + String(repeating: "b", count: 119)
        #expect(shown[1] == "  12 | …\(around)…")
        #expect(shown[2] == "     | " + String(repeating: " ", count: 121) + "^")
    }

    @Test func ofAVeryLongMessageTheBeginningAndTheEndAreKept() {
        let long = Diagnostic(
            code: "unknown-key", at: Place(file: "a"),
            "`\(String(repeating: "x", count: 5_000_000))` is not a key.", help: "")
        #expect(long.message.count == 303)
        #expect(long.message.hasPrefix("`xxx") && long.message.hasSuffix("xxx` is not a key."))
    }

    @Test func nothingThatIsRepeatedBeginsALineOfItsOwn() {
        var forged = diagnostic
        forged.place.file = "a\nContent/b.md: error: forged \u{1B}[2J"
        forged.message = "`x\ny` is not a key."
        #expect(
            forged.text(sourceLine: nil) == """
                a�Content/b.md: error: forged �[2J:12:3: error: `x�y` is not a key. [unknown-key]
                  Did you mean `title`?
                """)
    }

    @Test func theSummaryCountsProblemsFilesAndNotes() {
        var note = diagnostic
        note.severity = .note
        var elsewhere = diagnostic
        elsewhere.place.file = "Content/b.md"
        #expect(summary(of: [diagnostic]) == "1 problem in 1 file.")
        #expect(
            summary(of: [diagnostic, diagnostic, elsewhere, note])
                == "3 problems in 2 files, 1 note.")
        #expect(summary(of: [note, note]) == "2 notes.")
        #expect(summary(of: []) == "No problem.")
    }

    @Test func programsAreToldInJSON() {
        var note = diagnostic
        note.severity = .note
        note.place = Place(file: "Content/b.md")
        #expect(
            jsonText(of: [diagnostic, note]) == """
                {
                  "diagnostics" : [
                    {
                      "code" : "unknown-key",
                      "column" : 3,
                      "file" : "Content/a.md",
                      "help" : "Did you mean `title`?",
                      "line" : 12,
                      "message" : "`titel` is not a key of a guidance page.",
                      "severity" : "error"
                    },
                    {
                      "code" : "unknown-key",
                      "file" : "Content/b.md",
                      "help" : "Did you mean `title`?",
                      "message" : "`titel` is not a key of a guidance page.",
                      "severity" : "note"
                    }
                  ],
                  "errors" : 1,
                  "notes" : 1
                }
                """)
    }

    @Test func anAnnotationNamesItsPlaceAndCannotBeginAnother() {
        var odd = diagnostic
        odd.severity = .note
        odd.place = Place(file: "Content/a, b:c\n::error::x.md", line: 2)
        odd.message = "100 %.\n::error::forged"
        #expect(
            diagnostic.gitHubAnnotation
                == "::error file=Content/a.md,line=12,col=3,title=unknown-key::"
                + "`titel` is not a key of a guidance page. Did you mean `title`?")
        #expect(
            odd.gitHubAnnotation
                == "::notice file=Content/a%2C b%3Ac%0A%3A%3Aerror%3A%3Ax.md,line=2,"
                + "title=unknown-key::100 %25.%0A::error::forged Did you mean `title`?")
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
