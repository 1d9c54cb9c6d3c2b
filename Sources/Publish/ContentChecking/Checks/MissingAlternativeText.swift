import ContentParsing
import Diagnostics
import Markdown

let missingAlternativeText = Check(
    "missing-alternative-text", "An image has words for those who cannot see it.",
    passes: [.guidance("![Three rings, one inside another](../pictures/rings.png)")],
    fails: [.guidance("![](../pictures/rings.png)")]
) { content in
    content.texts.flatMap(\.images)
        .filter { $0.value.text.allSatisfy(\.isWhitespace) }
        .map {
            Diagnostic(
                code: "missing-alternative-text", at: $0.place,
                "`\($0.value.destination)` has no alternative text.",
                help: "Say between `[` and `]` what someone who cannot see it needs to know.")
        }
}
