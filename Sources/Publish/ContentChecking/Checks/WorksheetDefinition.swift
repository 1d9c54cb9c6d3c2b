import ContentParsing
import Diagnostics

let worksheetDefinition = Check(
    "unknown-vocabulary", "A worksheet's fields and questions use vocabularies that exist.",
    passes: [.worksheet()],
    fails: [.worksheet(vocabulary: "poeple")]
) { content in
    content.library.worksheets.flatMap { $0.compiled(with: content.library.vocabularies).1 }
}
