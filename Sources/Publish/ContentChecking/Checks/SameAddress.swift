import ContentParsing
import Diagnostics

let sameAddress = Check(
    "same-address",
    "No two pages are published at the same address: `circle-map-on-paper` is the paper of "
        + "`circle-map`.",
    passes: [.worksheet().with("worksheets/other.yml", paper)],
    fails: [.worksheet().with("worksheets/example-on-paper.yml", paper)]
) { content in
    let heads = content.library.worksheetHeads
    return content.library.worksheets.compactMap { worksheet in
        let path = "worksheets/\(worksheet.id)-on-paper.yml"
        guard let head = heads.first(where: { $0.path == path }) else { return nil }
        return Diagnostic(
            code: "same-address", at: Place(file: head.place.file),
            "This page would be published where the worksheet `\(worksheet.id)` is on paper.",
            help: "Give this file another name.")
    }
}

private let paper = """
    kind: sheet
    title: Example
    summary: An example.
    audience: practitioners
    sources: [example-2020]
    review-by: 2027-11-01
    version: 1
    card: {title: Example, lead: Hello., facts: [], start: Start}
    sections:
      - id: first
        title: First
        parts:
          - {id: what, kind: note, text: What?}
    """
