import ContentParsing
import Diagnostics

let unknownWorksheet = Check(
    "unknown-worksheet", "A worksheet that a session plan links exists.",
    passes: [.plan(ExampleContent.meetingSteps)],
    fails: [.plan(ExampleContent.meetingSteps + "worksheets: [circle-mop]\n")]
) { content in
    let known = content.library.worksheets.map(\.id) + content.library.sheets.map(\.id)
    return content.library.sessionPlans.flatMap(\.worksheets)
        .filter { !known.contains($0.value) }
        .map {
            Diagnostic(
                code: "unknown-worksheet", at: $0.place, "There is no worksheet `\($0.value)`.",
                help: helpNaming($0.value, among: known))
        }
}
