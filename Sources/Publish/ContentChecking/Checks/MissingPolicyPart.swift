import ContentParsing
import Diagnostics
import Markdown

let missingPolicyPart = Check(
    "missing-policy-part",
    "Until `local.yml` names a published policy, the policy page has every part that one needs. A "
        + "note.",
    passes: [unpublished(policyPage(policyParts))],
    fails: [
        unpublished(policyPage(policyParts.filter { $0 != "Parents and carers" })),
        ExampleContent("local.yml", withoutPolicy),
    ]
) { content in
    if content.library.local.facts["policy"] != nil { return [] }
    guard let page = content.library.guidance.first(where: { $0.head.path == policyPath }) else {
        return [
            Diagnostic(
                .note, code: "missing-policy-part", at: content.library.local.place,
                "There is no page `\(policyPath)`, and `policy` is not set.",
                help: "Say in `policy` where your published policy is, or write the page.")
        ]
    }
    let headings = page.body.headings.map { $0.text.lowercased() }
    return policyParts.filter { !headings.contains($0.lowercased()) }.map {
        Diagnostic(
            .note, code: "missing-policy-part", at: page.head.place,
            "The policy has no part `\($0)`.",
            help: "Add a heading with these words, or set `policy` once your own is published.")
    }
}

private let policyPath = "guidance/policy.md"

/// What a published policy on mapping and assessing groups says, part by part.
private let policyParts = [
    "Purpose", "When mapping or assessment may happen", "The law that applies",
    "Who decides and who leads", "Young people’s part", "Parents and carers", "Sharing",
    "Storage and access", "Retention and destruction", "Timescales and review", "Support",
    "Questions, complaints and putting things right", "Fairness check", "Owner and next review",
]

private let withoutPolicy =
    ExampleContent.localFacts(without: "policy") + ExampleContent.helpContact()

private func unpublished(_ page: String) -> ExampleContent {
    ExampleContent("local.yml", withoutPolicy).with(policyPath, page)
}

private func policyPage(_ parts: [String]) -> String {
    """
    ---
    title: Policy
    summary: A template.
    audience: practitioners
    sources: [example-2020]
    review-by: 2027-11-01
    ---

    \(parts.map { "## \($0)\n\nText.\n" }.joined(separator: "\n"))
    """
}
