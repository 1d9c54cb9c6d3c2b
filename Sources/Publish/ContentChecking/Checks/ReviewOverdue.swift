import ContentParsing
import Diagnostics
import Worksheets

let reviewOverdue = Check(
    "review-overdue",
    "A page or a help contact is not past its `review-by`. For help it is an error, for a page a "
        + "note.",
    passes: [.guidance("Text.", reviewBy: "2026-11-21")],
    fails: [
        .guidance("Text.", reviewBy: "2026-11-20"),
        ExampleContent(
            "local.yml",
            ExampleContent.localFacts() + ExampleContent.helpContact(reviewBy: "2026-05-01")),
    ]
) { content in
    let pages = content.library.heads.compactMap(\.reviewBy)
        .filter { $0.value < content.today }
        .map {
            Diagnostic(
                .note, code: "review-overdue", at: $0.place,
                "This page should have been looked at again by now.",
                help: "Read it through, put right what has changed, and set a new date.")
        }
    let contacts = content.library.local.help.compactMap { contact in
        contact.reviewBy.flatMap { $0.value < content.today ? (contact.name, $0.place) : nil }
    }
    return pages
        + contacts.map { name, place in
            Diagnostic(
                code: "review-overdue", at: place,
                "`\(name)` should have been checked again by now.",
                help:
                    "Ring the number, then set `checked` to the day and `review-by` to a new date. "
                    + "Someone in danger may rely on it.")
        }
}
