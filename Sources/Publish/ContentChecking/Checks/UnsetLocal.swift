import ContentParsing
import Diagnostics

let unsetLocal = Check(
    "unset-local",
    "This partnership's own facts are set in `local.yml`. A note: pages read well without them.",
    passes: [ExampleContent("local.yml", facts(without: ""))],
    fails: [ExampleContent("local.yml", facts(without: "retention"))]
) { content in
    let local = content.library.local
    return LocalFacts.keys.filter { local.facts[$0] == nil }.map {
        Diagnostic(
            .note, code: "unset-local", at: local.place, "`\($0)` is not set.",
            help: "Pages read well without it. Set it to have them say how it is where you are.")
    }
}

private func facts(without key: String) -> String {
    ExampleContent.localFacts(without: key) + ExampleContent.helpContact()
}
