import ContentParsing
import Diagnostics

let untranslated = Check(
    "untranslated",
    "A language has every page for young people, and this partnership's own facts. A note.",
    passes: [
        .language("young-people/example.md", "---\ntitle: Enghraifft\nsummary: Un.\n---\n")
            .with("young-people/example.md", page)
            .with(local, facts)
    ],
    fails: [
        .language(nil, "").with("young-people/example.md", page).with(local, facts),
        .language(nil, ""),
    ]
) { content in
    content.library.translations.flatMap { translation in
        let language = translation.language
        let local = translation.library.local
        let pages = translation.untranslatedPages.map { path in
            Diagnostic(
                .note, code: "untranslated", at: translation.place,
                "`\(path)` is not in \(language.englishName).",
                help: "Pages in \(language.englishName) lead to the English one until it is in "
                    + "`languages/\(language.code)/\(path)`.")
        }
        let facts = local.untranslated.map { "`\($0)`" }
        let contacts = local.help.filter { $0.language != language.code }
            .map { "the help contact \($0.phone)" }
        let said = (facts + contacts).map { fact in
            Diagnostic(
                .note, code: "untranslated", at: translation.place,
                "\(fact) of local.yml is not in \(language.englishName).",
                help: "Pages in \(language.englishName) have it in English until it is in "
                    + "`languages/\(language.code)/local.yml`.")
        }
        return pages + said
    }
}

private let local = "languages/cy/local.yml"
private let facts =
    LocalFacts.keys.map { "\($0): Enghraifft\n" }.joined()
    + "help:\n  - {phone: '999', name: Mewn argyfwng, when: unrhyw bryd, for: Os oes perygl}\n"
private let page = """
    ---
    title: Example
    summary: An example.
    audience: young-people
    sources: [example-2020]
    review-by: 2027-11-01
    ---

    """
