public import ContentParsing
public import Diagnostics

/// A small content folder for a check's examples: a valid one, with a file or two replaced or
/// added.
public struct ExampleContent: Sendable {
    /// Paths in the content folder and their texts.
    private var files: [(path: String, text: String)] = validFiles
    /// The codes that an earlier edition published, if any did.
    public var published: PublishedCodes?

    init(_ path: String, _ text: String) {
        replace(path, text)
    }

    /// The same with another file replaced or added.
    func with(_ path: String, _ text: String) -> ExampleContent {
        var example = self
        example.replace(path, text)
        return example
    }

    /// The same after an edition with these codes was published.
    func after(
        _ published: [String: Set<String>], shortCodes: [String: [String: String]] = [:]
    ) -> ExampleContent {
        var example = self
        example.published = PublishedCodes(published, shortCodes: shortCodes)
        return example
    }

    private mutating func replace(_ path: String, _ text: String) {
        files = files.filter { $0.path != path } + [(path, text)]
    }

    /// The folder, read; an example that cannot be read is a mistake in the example.
    public var parsed: (ContentLibrary, [Diagnostic]) {
        parseContent(
            files.map {
                ContentFile(
                    path: $0.path, displayPath: "Content/" + $0.path, bytes: Array($0.text.utf8))
            })
    }

    /// The line of a file that a diagnostic names.
    public func sourceLine(at place: Place) -> String? {
        guard let file = files.first(where: { "Content/" + $0.path == place.file }) else {
            return nil
        }
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.indices.contains(place.line - 1) ? String(lines[place.line - 1]) : nil
    }
}

// MARK: One page

extension ExampleContent {
    /// A guidance page with this body and, where given, these lines of front matter besides the
    /// required ones.
    static func guidance(
        _ body: String, frontMatter: String = "", sources: String = "[example-2020]",
        reviewBy: String = "2027-11-01"
    ) -> ExampleContent {
        let required = head(audience: "practitioners", sources: sources, reviewBy: reviewBy)
        let head = required + (frontMatter.isEmpty ? "" : "\n" + frontMatter)
        return ExampleContent("guidance/example.md", "---\n\(head)\n---\n\n\(body)\n")
    }

    /// A young people's page with this body.
    static func youngPeople(
        _ body: String, sources: String = "[example-2020]"
    ) -> ExampleContent {
        let head = head(audience: "young-people", sources: sources)
        return ExampleContent("young-people/example.md", "---\n\(head)\n---\n\n\(body)\n")
    }

    /// A question bank with these lines after its head.
    static func bank(_ lines: String, sources: String = "[example-2020]") -> ExampleContent {
        let head = head(audience: "practitioners", sources: sources)
        return ExampleContent("questions/example.yml", head + "\n" + lines)
    }

    /// A session plan with these lines after its head.
    static func plan(_ lines: String, sources: String = "[example-2020]") -> ExampleContent {
        let head = head(audience: "practitioners", sources: sources)
        let required = "purpose: Talk.\nfor: One person.\nleads: A worker.\n"
        return ExampleContent("sessions/example.yml", head + "\n" + required + lines)
    }

    /// A worksheet with one field of people for each id, in these forms (the last for all others
    /// too), this text as the first on its card, and these lines at its end.
    static func worksheet(
        fields: [String] = ["who"], forms: [String] = ["needed: yes, share: yes"],
        vocabulary: String = "people", lead: String = "Hello.", more: String = ""
    ) -> ExampleContent {
        let fields = fields.enumerated().map { index, id in
            let form = forms[min(index, forms.count - 1)]
            return "    - {id: \(id), label: Who, vocabulary: \(vocabulary), \(form)}"
        }
        let text = """
            \(head(audience: "young-people"))
            version: 1
            card:
              title: Example
              lead: \(lead)
              facts: []
              start: Start
            people:
              title: Who?
              lead: Who is it?
              most: 40
              fields:
            \(fields.joined(separator: "\n"))
            \(shareStep)
            \(more)
            """
        return ExampleContent("worksheets/example.yml", text)
            .with("vocabulary/people.yml", vocabularyFile("friend"))
    }

    /// A sheet with one section of these parts, each a line of keys in braces, and these lines at
    /// its end.
    static func sheet(
        _ parts: String..., audience: String = "practitioners", more: String = ""
    ) -> ExampleContent {
        let text = """
            kind: sheet
            \(head(audience: audience))
            version: 1
            card:
              title: Example
              lead: Hello.
              facts: []
              start: Start
            sections:
              - id: first
                title: First
                parts:
            \(parts.map { "      - {\($0)}" }.joined(separator: "\n"))
            \(more)
            """
        return ExampleContent("worksheets/example.yml", text)
            .with("vocabulary/people.yml", vocabularyFile("friend", "not-sure"))
    }

    /// The words of a share step.
    static let shareStep = """
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
        """

    /// Welsh, with this file translated, if any.
    static func language(_ path: String?, _ text: String) -> ExampleContent {
        let about = "name: Cymraeg\nenglish-name: Welsh\ndirection: ltr\nstatus: draft\n"
        let example = ExampleContent("languages/cy/language.yml", about)
        return path.map { example.with("languages/cy/\($0)", text) } ?? example
    }

    /// A vocabulary with these codes.
    static func vocabularyFile(_ codes: String...) -> String {
        "title: Example\ncodes:\n" + codes.map { "  - {code: \($0), label: A word}\n" }.joined()
    }

    /// The steps that a session plan has to have.
    static let meetingSteps =
        "kind: meeting\nminutes: 5\nduring:\n  - {title: Talk, minutes: 5, text: Talk.}\n"
}

// MARK: -

private func head(
    audience: String, sources: String = "[example-2020]", reviewBy: String = "2027-11-01"
) -> String {
    """
    title: Example
    summary: An example.
    audience: \(audience)
    sources: \(sources)
    review-by: \(reviewBy)
    """
}

private let validFiles: [(path: String, text: String)] = [
    ("index.md", "---\n\(head(audience: "practitioners"))\n---\n\nWelcome.\n"),
    (
        "framework.yml",
        """
        source: example-2020
        domains:
          - code: group-functioning
            title: Group functioning
            summary: How it works.
            themes:
              - {code: identity, title: Identity, summary: Who they are.}
        """
    ),
    (
        "references.yml",
        "references:\n  - {id: example-2020, short: Example, cite: \"Example (2020)\"}\n"
    ),
    ("local.yml", ExampleContent.localFacts() + ExampleContent.helpContact()),
    ("pictures/rings.png", ""),
]

extension ExampleContent {
    /// Every fact of `local.yml`, without the one named.
    static func localFacts(without missing: String = "") -> String {
        LocalFacts.keys.filter { $0 != missing }.map { "\($0): Example\n" }.joined()
    }

    /// The one help contact of `local.yml`.
    static func helpContact(
        phone: String = "999", reviewBy: String = "2027-05-01"
    ) -> String {
        """
        help:
          - name: In an emergency
            phone: "\(phone)"
            when: any time
            for: If you are in danger now
            checked: 2026-11-01
            review-by: \(reviewBy)

        """
    }
}
