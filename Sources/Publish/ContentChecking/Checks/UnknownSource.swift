import ContentParsing
import Diagnostics

let unknownSource = Check(
    "unknown-source", "A source that a page cites stands in references.yml.",
    passes: [.guidance("Text.")],
    fails: [.bank("questions:\n  - {id: a, theme: identity, text: A?, ask: group, source: b}\n")]
) { content in
    let library = content.library
    let known = library.references.map(\.id.value)
    let onSheets = library.sheets.flatMap(\.parts).compactMap(\.source)
    let cited =
        library.heads.flatMap(\.sources)
        + library.questionBanks.flatMap(\.questions).map(\.source)
        + library.worksheets.flatMap(\.questions).map(\.source) + onSheets
        + library.systems.flatMap(\.sources) + [library.framework?.source].compactMap(\.self)
    return cited.filter { !known.contains($0.value) }.map {
        Diagnostic(
            code: "unknown-source", at: $0.place, "`\($0.value)` is not in references.yml.",
            help: helpNaming($0.value, among: known))
    }
}
