import ContentParsing
import Diagnostics
import Markdown
import Testing

@Suite struct ParsingTests {
    /// What `parseContent` says about these files, apart from files that an edition must have.
    private func diagnostics(_ files: (String, String)...) -> [String] {
        parse(files).1.filter { $0.code != "missing-file" }.map { $0.text(sourceLine: nil) }
    }

    private func parse(_ files: [(String, String)]) -> (ContentLibrary, [Diagnostic]) {
        parseContent(
            files.map {
                ContentFile(path: $0.0, displayPath: "Content/" + $0.0, bytes: Array($0.1.utf8))
            })
    }

    private let head = """
        title: A
        summary: B
        audience: practitioners
        review-by: 2027-11-01
        """

    @Test func aPageIsReadWithItsPlaces() throws {
        let text = "---\n\(head)\nthemes: [identity]\n---\n\n## Why\n\nSee [b](b.md).\n"
        let (library, problems) = parse([("guidance/a.md", text)])
        #expect(problems.filter { $0.code != "missing-file" }.isEmpty)
        let page = try #require(library.guidance.first)
        #expect(page.head.sitePath == "guidance/a.html")
        let theme = Place(file: "Content/guidance/a.md", line: 6, column: 10)
        #expect(page.head.themes.map(\.place) == [theme])
        #expect(page.body.html.contains("<a href=\"b.html\">b</a>"))
        #expect(page.place(of: page.body.links[0].position).line == 11)
    }

    @Test func aPagesSourceIsLetGoOnceItIsParsedAndReadAgainWhereItIsAskedFor() {
        let text = "---\n\(head)\n---\n\nText.\n"
        func file(_ path: String, again: (@Sendable () -> [UInt8])?) -> ContentFile {
            ContentFile(
                path: path, displayPath: path, bytes: Array(text.utf8), again: again)
        }
        let files = [
            file("guidance/a.md") { Array("read again".utf8) }, file("guidance/b.md", again: nil),
        ]
        #expect(files[0].bytes == Array(text.utf8))
        #expect(parseContent(files).0.guidance.count == 2)
        #expect(files[0].bytes == Array("read again".utf8))
        #expect(files[1].bytes == Array(text.utf8))
    }

    @Test func everyMistakeInAFileIsReportedAtOnce() {
        let text = """
            ---
            titel: A
            summary: [x]
            audience: practitioner
            review-by: soon
            themes: identity
            ---

            # Title

            A <b>word</b>

            """
        #expect(
            diagnostics(("guidance/a.md", text)) == [
                """
                Content/guidance/a.md:9:1: error: The title stands in the front matter, not in the \
                text. [first-level-heading]
                  Start the text's headings at `##`.
                """,
                """
                Content/guidance/a.md:11:3: error: HTML is not allowed in content. [raw-html]
                  Write it as Markdown. To show a `<`, put a backslash before it.
                """,
                """
                Content/guidance/a.md:11:10: error: HTML is not allowed in content. [raw-html]
                  Write it as Markdown. To show a `<`, put a backslash before it.
                """,
                """
                Content/guidance/a.md:2:1: error: `title` is missing from a guidance page. \
                [missing-key]
                  Add a line `title: …`.
                """,
                """
                Content/guidance/a.md:3:10: error: `summary` must be text. [not-text]
                  Write one line of text after it.
                """,
                """
                Content/guidance/a.md:4:11: error: `practitioner` is not a value of `audience`. \
                [not-one-of]
                  Did you mean `practitioners`?
                """,
                """
                Content/guidance/a.md:6:9: error: `themes` must be a list. [not-a-list]
                  Write `[one, two]`, or one item a line, each after `- `.
                """,
                """
                Content/guidance/a.md:5:12: error: `review-by` must be a date. [not-a-date]
                  Write it as 2027-11-01.
                """,
                """
                Content/guidance/a.md:2:1: error: `titel` is not a key of a guidance page. \
                [unknown-key]
                  Did you mean `title`?
                """,
            ])
    }

    @Test(arguments: [
        ("no front matter\n", "Content/guidance/a.md:1:1: error: This page has no front matter."),
        ("---\ntitle: A\n", "Content/guidance/a.md:1:1: error: The front matter that starts here"),
        ("---\ntitle: 'A\n---\n", "Content/guidance/a.md:2:10: error: This YAML cannot be read:"),
        ("---\na: 1\na: 2\n---\n", "Content/guidance/a.md:3:1: error: `a` stands twice."),
        ("---\n- a\n---\n", "Content/guidance/a.md:2:1: error: A guidance page is made of keys"),
    ])
    func aBrokenFrontMatterIsNamedWithItsPlace(text: String, start: String) {
        let found = diagnostics(("guidance/a.md", text))
        #expect(found.contains { $0.hasPrefix(start) }, "\(found)")
    }

    @Test func windowsLineEndsAndAByteOrderMarkAreFine() throws {
        let text = "\u{FEFF}---\n\(head)\n---\n\nText.\n".replacing("\n", with: "\r\n")
        let (library, problems) = parse([("guidance/a.md", text)])
        #expect(problems.filter { $0.code != "missing-file" }.isEmpty)
        #expect(library.guidance.first?.body.html == "<p>Text.</p>\n")
    }

    @Test func bytesThatAreNotTextAreRefused() {
        let (_, problems) = parseContent([
            ContentFile(path: "questions/a.yml", displayPath: "a.yml", bytes: [0xFF, 0xFE])
        ])
        #expect(problems.map(\.code).contains("not-utf-8"))
    }

    @Test func localFactsAreFilledInOrFallBack() {
        let page = "---\n\(head)\n---\n\nIn {local.area|this area}, {local.reviw|x}.\n"
        let (library, problems) = parse([
            ("local.yml", "area: Exampleton\n"), ("guidance/a.md", page),
        ])
        #expect(library.guidance.first?.body.html == "<p>In Exampleton, x.</p>\n")
        #expect(problems.map(\.code).contains("unknown-local-fact"))
        let (unset, _) = parse([("guidance/a.md", page)])
        #expect(unset.guidance.first?.body.html == "<p>In this area, x.</p>\n")
    }

    @Test func aFileInNoKnownPlaceIsReported() {
        #expect(
            diagnostics(("notes/a.md", "x"), ("guidance/a.txt", "x")) == [
                """
                Content/notes/a.md: error: Nothing is published from here. \
                [not-a-place-for-content]
                  Put it in guidance, young-people, questions, sessions, worksheets, vocabulary \
                or pictures (png, jpg or svg).
                """,
                """
                Content/guidance/a.txt: error: Nothing is published from here. \
                [not-a-place-for-content]
                  Put it in guidance, young-people, questions, sessions, worksheets, vocabulary \
                or pictures (png, jpg or svg).
                """,
            ])
    }

    @Test func aCodeTwiceInAVocabularyIsReported() {
        let text = "title: A\ncodes:\n  - {code: a, label: A}\n  - {code: a, label: B}\n"
        #expect(diagnostics(("vocabulary/x.yml", text)).first?.contains("[duplicate-code]") == true)
    }

    @Test func aWorksheetsAnswerIsYesOrNoAsWritten() {
        let text = "title: A\ncodes:\n  - {code: yes, label: Yes}\n  - {code: no, label: No}\n"
        let (library, _) = parse([("vocabulary/x.yml", text)])
        #expect(library.vocabularies.first?.codes.map(\.code.value) == ["yes", "no"])
    }
}
