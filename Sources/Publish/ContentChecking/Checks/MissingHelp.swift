import ContentParsing
import Diagnostics

let missingHelp = Check(
    "missing-help",
    "There is somebody to turn to, with a telephone number; once `area` is set, somebody local.",
    passes: [
        ExampleContent("local.yml", ExampleContent.localFacts() + ExampleContent.helpContact())
    ],
    fails: [
        ExampleContent("local.yml", ExampleContent.localFacts()),
        ExampleContent(
            "local.yml",
            ExampleContent.localFacts() + ExampleContent.helpContact(phone: "ask at reception")),
        ExampleContent(
            "local.yml",
            ExampleContent.localFacts() + ExampleContent.helpContact() + "    national: yes\n"),
    ]
) { content in
    let local = content.library.local
    let reachable = local.help.filter { $0.phone.contains(where: \.isNumber) }
    if reachable.isEmpty {
        let message =
            local.help.isEmpty
            ? "There is no help contact." : "No help contact has a telephone number."
        return [
            Diagnostic(
                code: "missing-help", at: local.place, message,
                help: "Every page for young people shows whom to call. List at least 999.")
        ]
    }
    if local.facts["area"] != nil, reachable.allSatisfy(\.isNational) {
        return [
            Diagnostic(
                code: "missing-help", at: local.place,
                "This edition has an area, and no help from that area.",
                help: "Add a name from close by under `help`, without `national: yes`.")
        ]
    }
    return []
}
