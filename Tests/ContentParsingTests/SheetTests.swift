import ContentParsing
import Testing
import Worksheets

/// Sheets as they are read and compiled.
@Suite struct SheetTests {
    private let framework = """
        source: example-2020
        domains:
          - code: group-functioning
            title: Group functioning
            summary: How it works.
            themes:
              - {code: identity, title: Identity, summary: Who they are.}
              - {code: dynamics, title: Dynamics, summary: How they get on.}
        """
    private let answers = """
        title: Answers
        codes:
          - {code: well, label: Well}
          - {code: badly, label: Badly, gap: yes}
        """

    private func sheet(_ more: String = "", parts: String) -> String {
        """
        kind: sheet
        title: Example
        summary: An example.
        audience: practitioners
        version: 3
        review-by: 2027-11-01
        card: {title: Example, lead: Hello., facts: [], start: Start}
        \(more)
        sections:
          - id: one
            title: One
            parts:
        \(parts)
        """
    }

    private func library(_ text: String) -> (ContentLibrary, [String]) {
        let files = [
            ("framework.yml", framework), ("vocabulary/answers.yml", answers),
            ("worksheets/example.yml", text),
        ].map {
            ContentFile(path: $0.0, displayPath: "Content/" + $0.0, bytes: Array($0.1.utf8))
        }
        let (library, problems) = parseContent(files)
        return (library, problems.map(\.code).filter { $0 != "missing-file" })
    }

    private let parts = """
              - {id: how, kind: scale, text: How is it?, vocabulary: answers, share: yes,
                 theme: dynamics}
              - {id: who, kind: people, text: Who?, most: 4}
              - {id: have, kind: checklist, text: To have, vocabulary: answers, share: yes}
              - id: seen
                kind: table
                text: What do you see?
                rows: framework-group-functioning
                columns:
                  - {id: it, label: What you see, kind: choice, vocabulary: answers, share: yes}
                  - {id: why, label: Notes, kind: note}
              - {id: note, kind: note, text: Anything else}
        """

    @Test func whatIsSharedBecomesQuestionsAndARowOneOfItsOwn() throws {
        let (library, problems) = library(sheet(parts: parts))
        #expect(problems == [])
        let sheet = try #require(library.sheets.first)
        #expect(library.worksheets.isEmpty)
        let (definition, found) = sheet.compiled(
            with: library.offeredVocabularies, framework: library.framework)
        #expect(found == [])
        let compiled = try #require(definition)
        func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
        #expect(
            compiled.questions.map { text($0.key) } == [
                "how", "have", "seen-identity", "seen-dynamics",
            ])
        #expect(compiled.questions.map(\.kind) == [.one, .several, .one, .one])
        #expect(
            compiled.questions.map { text($0.theme) } == ["dynamics", "", "identity", "dynamics"])
        #expect(text(compiled.questions[2].text) == "Identity: What you see")
        #expect(compiled.personFields.isEmpty && compiled.mostPeople == 0)
        #expect(compiled.vocabularies.count == 1)
        #expect(compiled.voice == .practitioners)
        #expect(try WorksheetDefinition(flatForm: compiled.flatForm) == compiled)
    }

    @Test func aVoiceCanBeNamed() throws {
        let (library, _) = library(sheet("voice: together", parts: parts))
        let sheet = try #require(library.sheets.first)
        #expect(sheet.voice == .together)
        let compiled = try #require(sheet.compiled(with: library.offeredVocabularies).0)
        #expect(try WorksheetDefinition(flatForm: compiled.flatForm).voice == .together)
    }

    @Test func aSheetThatSharesNothingHasNoDefinitionAndNoProblem() throws {
        let part = "      - {id: note, kind: note, text: Anything}"
        let (library, problems) = library(sheet(parts: part))
        #expect(problems == [])
        let (definition, found) = try #require(library.sheets.first)
            .compiled(with: library.offeredVocabularies)
        #expect(definition == nil && found == [])
    }

    @Test func whatIsNamedAndNotThereIsTold() throws {
        let part = "      - {id: a, kind: choice, text: A, vocabulary: answer, share: yes}"
        let (library, _) = library(sheet(parts: part))
        let (definition, found) = try #require(library.sheets.first)
            .compiled(with: library.offeredVocabularies)
        #expect(definition == nil && found.map(\.code) == ["unknown-vocabulary"])
    }

    @Test func aMapIsReadAndNothingOfItIsCompiled() throws {
        let parts = """
                  - {id: who, kind: people, text: Who?, most: 4}
                  - {id: said, kind: choice, text: When?, vocabulary: answers}
                  - id: links
                    kind: map
                    text: Links
                    between: [who]
                    dated: [said]
                    share: yes
                    columns:
                      - {id: how, label: How, kind: choice, vocabulary: answers, share: yes}
                      - {id: note, label: Details, kind: note}
            """
        let (library, problems) = library(sheet(parts: parts))
        #expect(problems == [])
        let sheet = try #require(library.sheets.first)
        let map = try #require(sheet.parts.last)
        #expect(map.kind == .map && map.columns.count == 2)
        #expect(map.between.map(\.value) == ["who"] && map.dated.map(\.value) == ["said"])
        // `map-form` refuses to publish this; it could be in no shared copy either way.
        let (definition, found) = sheet.compiled(
            with: library.offeredVocabularies, framework: library.framework)
        #expect(definition == nil && found == [])
    }

    @Test(arguments: [
        ("      - {id: a, kind: chioce, text: A}", "not-one-of"),
        ("      - {id: a, kind: note}", "missing-key"),
        ("      - {id: a, kind: note, text: A, lenght: 3}", "unknown-key"),
    ])
    func aMistakeIsTold(part: String, code: String) {
        #expect(library(sheet(parts: part)).1 == [code])
    }

    @Test func theKindOfAWorksheetIsOneOfTwo() {
        #expect(library("kind: form\ntitle: A\n").1.contains("not-one-of"))
    }
}
