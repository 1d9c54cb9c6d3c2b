import ContentParsing
import Diagnostics
import Markdown

let headingSkipped = Check(
    "heading-skipped", "Headings go down one level at a time, from `##`.",
    passes: [.guidance("## One\n\n### Two\n\n#### Three\n\n## Four")],
    fails: [
        .guidance("### One"),
        .guidance("## One\n\n#### Two"),
    ]
) { content in
    let library = content.library
    return ([library.home?.page].compactMap(\.self) + library.guidance).flatMap { page in
        // The page's title is its first-level heading.
        zip([1] + page.body.headings.map(\.level), page.body.headings)
            .filter { above, heading in heading.level > above + 1 }
            .map { above, heading in
                let marks = String(repeating: "#", count: above + 1)
                return Diagnostic(
                    code: "heading-skipped", at: page.place(of: heading.position),
                    "`\(heading.text)` is a heading of level \(heading.level) below one of level "
                        + "\(above).",
                    help: "Begin it with `\(marks)`. People who listen to a page find their way by "
                        + "its headings.")
            }
    }
}
