import ContentParsing
import Diagnostics

let worksheetDefinition = Check(
    "unknown-vocabulary", "A worksheet's fields and questions use vocabularies that exist.",
    passes: [.worksheet()],
    fails: [.worksheet(vocabulary: "poeple")]
) { content in
    let library = content.library
    return library.worksheets.flatMap { $0.compiled(with: library.vocabularies).1 }
        + library.sheets.flatMap { $0.compiled(with: library.offeredVocabularies).1 }
}
