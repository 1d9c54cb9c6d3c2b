import ContentParsing
import Diagnostics
import Testing

@Suite struct GlossaryAndCodesTests {
    private func parse(_ path: String, _ text: String) -> (ContentLibrary, [Diagnostic]) {
        let (library, problems) = parseContent([file(path, text)])
        return (library, problems.filter { $0.code != "missing-file" })
    }

    private func file(_ path: String, _ text: String) -> ContentFile {
        ContentFile(path: path, displayPath: path, bytes: Array(text.utf8))
    }

    @Test func theGlossaryIsRead() throws {
        let text = "terms:\n  - term: peer\n    also: [peers]\n    meaning: Someone *near*.\n"
        let (library, problems) = parse("glossary.yml", text)
        #expect(problems.isEmpty)
        let term = try #require(library.glossary.first)
        #expect(term.term == Located("peer", at: Place(file: "glossary.yml", line: 2, column: 11)))
        #expect(term.also.map(\.value) == ["peers"])
        #expect(term.meaning.html == "Someone <em>near</em>.")
    }

    @Test func wordsToAvoidAreRead() throws {
        let text = "words:\n  - {avoid: feral, instead: say what you saw, why: it compares}\n"
        let (library, problems) = parse("words-to-avoid.yml", text)
        #expect(problems.isEmpty)
        let word = try #require(library.wordsToAvoid.first)
        #expect(word.word.value == "feral")
        #expect(word.instead == "say what you saw")
        #expect(word.reason == "it compares")
    }

    @Test func aCodeMayBeRetired() {
        let (library, problems) = parse("vocabulary/who.yml", who)
        #expect(problems.isEmpty)
        #expect(library.vocabularies.first?.codes.map(\.isRetired) == [false, true, false])
    }

    @Test func publishedCodesAreReadAsTheyWereWritten() {
        let text = publishedCodes(of: parse("vocabulary/who.yml", who).0)
        #expect(text == "who\tcousin\nwho\tfriend\nwho\tpal\n")
        let (published, problems) = readPublishedCodes(file("codes.tsv", text))
        #expect(problems.isEmpty)
        #expect(published == PublishedCodes(["who": ["cousin", "friend", "pal"]]))
    }

    @Test func aLineThatIsNoPublishedCodeIsReported() {
        let (published, problems) = readPublishedCodes(file("codes.tsv", "who\tpal\nwho pal\n"))
        #expect(published == PublishedCodes(["who": ["pal"]]))
        #expect(
            problems.map { $0.text(sourceLine: nil) } == [
                """
                codes.tsv:2:1: error: This line is not a list, a tab and a code. \
                [not-a-published-code]
                  The builder writes this file: put back the one that was last published.
                """
            ])
    }

    private let who = """
        title: Who
        codes:
          - {code: pal, label: Pal}
          - {code: friend, label: Friend, retired: yes}
          - {code: cousin, label: Cousin, retired: no}
        """
}
