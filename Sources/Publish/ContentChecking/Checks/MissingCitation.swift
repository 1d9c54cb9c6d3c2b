import ContentParsing
import Diagnostics

let missingCitation = Check(
    "missing-citation",
    "Guidance for practitioners, question banks and session plans name a source.",
    passes: [
        .guidance("Text."),
        .youngPeople("Text.", sources: "[]"),
    ],
    fails: [
        .guidance("Text.", sources: "[]"),
        .bank("", sources: "[]"),
        .plan(ExampleContent.meetingSteps, sources: "[]"),
    ]
) { content in
    let library = content.library
    let held =
        library.guidance.map(\.head).filter { $0.audience == .practitioners }
        + library.questionBanks.map(\.head) + library.sessionPlans.map(\.head)
    return held.filter(\.sources.isEmpty).map {
        Diagnostic(
            code: "missing-citation", at: $0.place, "This page names no source.",
            help: "List under `sources` the ids of references.yml that it rests on.")
    }
}
