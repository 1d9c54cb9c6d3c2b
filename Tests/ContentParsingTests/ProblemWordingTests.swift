import ContentParsing
import Diagnostics
import TestSupport
import Testing

/// Every problem that a content file can have, as a writer reads it.
@Suite struct ProblemWordingTests {
    @Test func everyProblemReadsAsExpected() throws {
        let text = mistakes.map { mistake in
            let found = problems(in: mistake).map {
                $0.text(sourceLine: line($0.place.line, of: mistake)) + "\n"
            }
            return "=== \(mistake.name)\n\n" + found.joined(separator: "\n")
        }
        try expect(text.joined(separator: "\n"), equalsFile: "expected-problems.txt")
    }

    @Test func everyMistakeIsFound() {
        for mistake in mistakes {
            #expect(!problems(in: mistake).isEmpty, "\(mistake.name)")
        }
    }

    private struct Mistake {
        let name: String
        let path: String
        let bytes: [UInt8]

        init(_ name: String, in path: String, _ text: String) {
            self.init(name, in: path, bytes: Array(text.utf8))
        }

        init(_ name: String, in path: String, bytes: [UInt8]) {
            self.name = name
            self.path = path
            self.bytes = bytes
        }
    }

    private func problems(in mistake: Mistake) -> [Diagnostic] {
        let (library, found) = parseContent([
            ContentFile(
                path: mistake.path, displayPath: "Content/" + mistake.path, bytes: mistake.bytes)
        ])
        let compiled = library.worksheets.flatMap { $0.compiled(with: library.vocabularies).1 }
        return (found + compiled).filter { $0.code != "missing-file" }
    }

    private func line(_ number: Int, of mistake: Mistake) -> String? {
        let lines = String(decoding: mistake.bytes, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        return lines.indices.contains(number - 1) ? String(lines[number - 1]) : nil
    }

    private let mistakes: [Mistake] = [
        Mistake("bytes that are not UTF-8", in: "questions/a.yml", bytes: [0x74, 0xFF]),
        Mistake("an unclosed quotation mark", in: "questions/a.yml", "title: 'A\n"),
        Mistake("a key twice", in: "questions/a.yml", "title: A\ntitle: B\n"),
        Mistake("no front matter", in: "guidance/a.md", "Text.\n"),
        Mistake("front matter without an end", in: "guidance/a.md", "---\ntitle: A\n"),
        Mistake("a list where keys belong", in: "questions/a.yml", "- A\n"),
        Mistake("a file in no known place", in: "notes/a.md", "Text.\n"),
        Mistake("a name with a capital", in: "guidance/Who.md", page("title: A\n")),
        Mistake("the name of a list", in: "guidance/index.md", page("title: A\n")),
        Mistake("a key with a slip", in: "guidance/a.md", page("titel: A\n")),
        Mistake("a key that nobody knows", in: "guidance/a.md", page("title: A\nzzz: B\n")),
        Mistake("text where a list belongs", in: "guidance/a.md", page("title: A\nthemes: b\n")),
        Mistake("a list where text belongs", in: "guidance/a.md", page("title: [A]\n")),
        Mistake("a word with a slip", in: "guidance/a.md", page("title: A\nstage: tlak\n")),
        Mistake(
            "a date that does not exist", in: "local.yml",
            "help:\n  - {name: A, phone: '1', when: B, for: C, checked: 2026-02-30, "
                + "review-by: 2027-01-01}\n"),
        Mistake(
            "a disclosure rule with a slip", in: "local.yml", "disclosure-rule: uk-strict-12\n"),
        Mistake("an amount of time in words", in: "local.yml", "dates: {records: two weeks}\n"),
        Mistake("minutes in words", in: "sessions/a.yml", "minutes: an hour\n"),
        Mistake(
            "a code in capitals", in: "vocabulary/a.yml",
            "title: A\ncodes:\n  - {code: Best Friend, label: B}\n"),
        Mistake(
            "a code twice", in: "vocabulary/a.yml",
            "title: A\ncodes:\n  - {code: a, label: A}\n  - {code: a, label: B}\n"),
        Mistake(
            "a fact that local.yml cannot hold", in: "guidance/a.md",
            page("title: A\n", "See {local.referal-route|your route}.\n")),
        Mistake("HTML", in: "guidance/a.md", page("title: A\n", "A <b>word</b>.\n")),
        Mistake("a comment", in: "guidance/a.md", page("title: A\n", "<!-- later -->\n")),
        Mistake("a second title", in: "guidance/a.md", page("title: A\n", "# A\n")),
        Mistake("a worksheet that shares nothing", in: "worksheets/a.yml", worksheet("no")),
        Mistake("a vocabulary that is not there", in: "worksheets/a.yml", worksheet("yes")),
        Mistake("sharing neither yes nor no", in: "worksheets/a.yml", worksheet("true")),
        Mistake(
            "a title with a tab", in: "worksheets/a.yml",
            worksheet("no").replacing("title: A\nsummary", with: "title: \"A\\tB\"\nsummary")),
    ]
}

private func page(_ lines: String, _ body: String = "Text.\n") -> String {
    "---\n\(lines)summary: B\naudience: practitioners\nreview-by: 2027-11-01\n---\n\n\(body)"
}

private func worksheet(_ share: String) -> String {
    """
    title: A
    summary: B
    audience: young-people
    version: 1
    review-by: 2027-11-01
    card: {title: A, lead: B, facts: [], start: C}
    people:
      title: A
      lead: B
      most: 40
      fields:
        - {id: who, label: Who, vocabulary: people, share: \(share)}
    share: {title: A, lead: B, why: C, who-reads: C, until: C, facts-title: D, not-shared: E, \
    no-is-fine: F, change-mind: F, save: G, saved: H}

    """
}
