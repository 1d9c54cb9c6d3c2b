import Diagnostics
import Markdown
import TestSupport
import Testing

@testable import ContentParsing

/// A language is a folder beside the English content: its words are read, and nothing else.
@Suite struct TranslationTests {
    @Test func wordsComeFromTheTranslationAndAllElseFromTheEnglishFile() throws {
        let (library, problems) = parse(["vocabulary/people.yml": welshPeople])
        #expect(problems == [])
        let translation = try #require(library.translations.first)
        let vocabulary = try #require(
            translation.library.vocabularies.first { $0.id == "people" })
        #expect(vocabulary.title == "Pwy")
        #expect(vocabulary.codes.map(\.code.value) == ["friend", "mum"])
        #expect(vocabulary.codes.map(\.label) == ["Ffrind", "Mam"])
        #expect(vocabulary.codes.map(\.isAdult) == [false, true])
        let people = library.vocabularies.first { $0.id == "people" }
        #expect(people?.codes.map(\.label) == ["Friend", "Mum"])
    }

    @Test func aCopyOfTheEnglishFileMayBeTranslatedInPlace() {
        let copied = english["vocabulary/people.yml"]?.replacing("Friend", with: "Ffrind")
        #expect(parse(["vocabulary/people.yml": copied ?? ""]).problems == [])
    }

    @Test(arguments: [
        ("share: no", "share: yes"), ("kind: one", "kind: several"), ("id: q-one", "id: q-two"),
        ("vocabulary: answers", "vocabulary: people"), ("version: 1", "version: 2"),
    ])
    func aTranslationCannotChangeWhatIsAskedOrShared(own: String, other: String) {
        let changed = english["worksheets/map.yml"]?.replacing(own, with: other) ?? ""
        let files = [
            "worksheets/map.yml": changed, "vocabulary/people.yml": welshPeople,
            "vocabulary/answers.yml": english["vocabulary/answers.yml"] ?? "",
        ]
        let codes = Set(parse(files).problems.map(\.code))
        #expect(
            !codes.isDisjoint(with: ["not-the-same", "additional-code"]) && !codes.isEmpty,
            "\(codes)")
    }

    @Test func aPageLinksPagesOfItsLanguageAndSaysThatOthersAreEnglish() throws {
        let page =
            "---\ntitle: B\nsummary: B.\n---\n\n[A](a.md) [C](c.md) [S](../references.yml#s)\n"
        let (library, problems) = parse([
            "young-people/b.md": page, "young-people/a.md": page,
        ])
        #expect(problems == [])
        let read = try #require(library.translations.first?.library.guidance.first)
        #expect(read.head.sitePath == "cy/young-people/a.html")
        #expect(
            read.body.html == """
                <p><a href="a.html">A</a> \
                <a href="../../young-people/c.html" hreflang="en">C</a> \
                <a href="../../references.html#s" hreflang="en">S</a></p>

                """)
    }

    @Test func marksTellWhichPartsHaveChanged() throws {
        let (library, _) = parse(["vocabulary/people.yml": welshPeople])
        let file = try #require(library.translations.first?.files.first)
        #expect(file.marks.map(\.part) == ["title", "codes"])
        var changed = english
        changed["vocabulary/people.yml"] = changed["vocabulary/people.yml"]?
            .replacing("label: Mum", with: "label: Mother")
        let marked = "translated-from: \(file.upToDate)\n" + welshPeople
        let now = parse(["vocabulary/people.yml": marked], english: changed).library
        #expect(now.translations.first?.files.first?.changedParts == ["codes"])
        // What is no words changes no mark.
        let retired = english.mapValues { $0.replacing("adult: yes", with: "retired: yes") }
        let same = parse(["vocabulary/people.yml": marked], english: retired).library
        #expect(same.translations.first?.files.first?.changedParts == [])
    }

    @Test func whatAPartnershipDoesNotTranslateIsSaidInEnglish() throws {
        var content = english
        content["local.yml"] = """
            area: Gwynedd
            help:
              - {name: The team, phone: "1", when: always, for: Talk}
              - {name: Childline, phone: "2", when: always, for: Talk}
            """
        let welsh = "help:\n  - {phone: \"2\", name: Childline, when: bob amser, for: Siarad}\n"
        let (library, problems) = parse(["local.yml": welsh], english: content)
        #expect(problems == [])
        let local = try #require(library.translations.first?.library.local)
        #expect(local.help.map(\.language) == ["en", "cy"])
        #expect(local.help.map(\.hours) == ["always", "bob amser"])
        #expect(local.facts == ["area": "Gwynedd"])
        #expect(local.untranslated == ["area"])
    }

    @Test func everyMistakeReadsAsExpected() throws {
        let text = mistakes.map { name, files in
            let found = parse(files).problems.map { $0.text(sourceLine: nil) + "\n" }
            return "=== \(name)\n\n" + found.joined(separator: "\n")
        }
        try expect(text.joined(separator: "\n"), equalsFile: "expected-translation-problems.txt")
        for (name, files) in mistakes {
            #expect(!parse(files).problems.isEmpty, "\(name)")
        }
    }

    // MARK: -

    private func parse(
        _ translated: [String: String], english: [String: String]? = nil, code: String = "cy"
    ) -> (library: ContentLibrary, problems: [Diagnostic]) {
        var files = english ?? self.english
        let about = "name: Cymraeg\nenglish-name: Welsh\ndirection: ltr\nstatus: draft\n"
        var translated = translated
        if translated["language.yml"] == nil { translated["language.yml"] = about }
        for (path, text) in translated { files["languages/\(code)/\(path)"] = text }
        let (library, found) = parseContent(
            files.sorted { $0.key < $1.key }.map {
                ContentFile(
                    path: $0.key, displayPath: "Content/" + $0.key, bytes: Array($0.value.utf8))
            })
        return (library, found.filter { $0.place.file.contains("languages") })
    }

    private let english = [
        "vocabulary/people.yml": """
        title: Who
        codes:
          - {code: friend, label: Friend}
          - {code: mum, label: Mum, adult: yes}

        """,
        "vocabulary/answers.yml": "title: Answers\ncodes:\n  - {code: some, label: Some}\n",
        "young-people/a.md": page, "young-people/b.md": page, "young-people/c.md": page,
        "worksheets/map.yml": """
        title: Map
        summary: A map.
        audience: young-people
        version: 1
        sources: [s]
        review-by: 2027-11-01
        card:
          title: Your map
          lead: Hello.
          facts:
            - {title: No names, text: None.}
          start: Start
        people:
          title: Who?
          lead: Who is it?
          most: 40
          fields:
            - {id: who, label: Who, vocabulary: people, needed: yes, share: yes}
        questions:
          - {id: q-one, text: How?, kind: one, vocabulary: answers, share: no, source: s}
        share:
          title: Share
          lead: You choose.
          why: To help.
          who-reads: A worker.
          until: Until then.
          facts-title: What it says
          not-shared: The rest.
          no-is-fine: No is fine.
          change-mind: Tell us.
          save: Save
          saved: Saved.

        """,
    ]

    private let welshPeople = """
        title: Pwy
        codes:
          - {code: friend, label: Ffrind}
          - {code: mum, label: Mam}

        """

    private let mistakes: [(String, [String: String])] = [
        ("a language without a description", ["language.yml": "name: Cymraeg\n"]),
        ("a file that has no English one", ["vocabulary/nobody.yml": "title: A\n"]),
        ("a file that is not translated", ["references.yml": "references: []\n"]),
        (
            "a code too few and one too many",
            [
                "vocabulary/people.yml":
                    "title: Pwy\ncodes:\n  - {code: friend, label: A}\n  - {code: dad, label: B}\n"
            ]
        ),
        (
            "codes in another order",
            [
                "vocabulary/people.yml":
                    "title: Pwy\ncodes:\n  - {code: mum, label: A}\n  - {code: friend, label: B}\n"
            ]
        ),
        (
            "a code without its words",
            [
                "vocabulary/people.yml":
                    "title: Pwy\ncodes:\n  - {code: friend}\n  - {code: mum, label: B}\n"
            ]
        ),
        (
            "two codes that read the same",
            [
                "vocabulary/people.yml":
                    "title: Pwy\ncodes:\n  - {code: friend, label: A}\n  - {code: mum, label: A}\n"
            ]
        ),
        (
            "something that is not words",
            [
                "vocabulary/people.yml":
                    "title: Pwy\ncodes:\n  - {code: friend, label: A}\n"
                    + "  - {code: mum, label: B, adult: no}\n"
            ]
        ),
        (
            "words that the English file does not have",
            ["young-people/a.md": "---\ntitle: A\nsummary: A.\norder: 3\nshout: B\n---\n\nA.\n"]
        ),
        ("no vocabulary for a worksheet", ["worksheets/map.yml": "title: Map\n"]),
    ]
}

private let page = """
    ---
    title: A page
    summary: A page.
    audience: young-people
    sources: [s]
    review-by: 2027-11-01
    ---

    ## One

    Text.

    """
