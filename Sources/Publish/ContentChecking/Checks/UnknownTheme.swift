import ContentParsing
import Diagnostics

let unknownTheme = Check(
    "unknown-theme", "A theme or domain that a page names is one of the framework's.",
    passes: [.guidance("Text.", frontMatter: "themes: [identity]")],
    fails: [
        .guidance("Text.", frontMatter: "themes: [identitty]"),
        .bank("domain: group-function\n"),
    ]
) { content in
    let library = content.library
    let themes = library.framework?.themes.map(\.code.value) ?? []
    let domains = library.framework?.domains.map(\.code.value) ?? []
    let named =
        library.heads.flatMap(\.themes)
        + library.questionBanks.flatMap(\.questions).map(\.theme)
        + onWorksheets(of: library)
    return named.compactMap { unknown($0, what: "theme", among: themes) }
        + library.questionBanks.compactMap(\.domain).compactMap {
            unknown($0, what: "domain", among: domains)
        }
}

private func onWorksheets(of library: ContentLibrary) -> [Located<String>] {
    library.worksheets.flatMap { $0.people.fields.compactMap(\.theme) }
        + library.worksheets.flatMap { $0.questions.compactMap(\.theme) }
        + library.sheets.flatMap { $0.parts.compactMap(\.theme) }
}

private func unknown(
    _ code: Located<String>, what: String, among known: [String]
) -> Diagnostic? {
    if known.contains(code.value) { return nil }
    return Diagnostic(
        code: "unknown-theme", at: code.place,
        "`\(code.value)` is not a \(what) of the framework.",
        help: helpNaming(code.value, among: known))
}
