import ContentParsing
import Diagnostics

let unknownQuestion = Check(
    "unknown-question", "A question that a session plan links stands in a question bank.",
    passes: [.plan(ExampleContent.meetingSteps + "questions: []\n")],
    fails: [.plan(ExampleContent.meetingSteps + "questions: [how-long]\n")]
) { content in
    let known = content.library.questionBanks.flatMap(\.questions).map(\.id.value)
    return content.library.sessionPlans.flatMap(\.questions)
        .filter { !known.contains($0.value) }
        .map {
            Diagnostic(
                code: "unknown-question", at: $0.place,
                "No question bank has a question `\($0.value)`.",
                help: helpNaming($0.value, among: known))
        }
}
