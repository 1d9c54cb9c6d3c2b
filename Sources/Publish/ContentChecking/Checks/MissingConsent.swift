import ContentParsing
import Diagnostics

let missingConsent = Check(
    "missing-consent",
    "Direct work opens with a spoken script on confidentiality and with a consent step.",
    passes: [
        .plan(plan(kind: "direct-work", "script: We talk.\nconsent: Ask.\n")),
        .plan(plan(kind: "meeting", "")),
    ],
    fails: [
        .plan(plan(kind: "direct-work", "script: We talk.\n")),
        .plan(plan(kind: "direct-work", "consent: Ask.\n")),
    ]
) { content in
    content.library.sessionPlans.filter { $0.kind == .directWork }.flatMap { plan in
        [
            plan.script == nil
                ? ("script", "Write what the worker says about confidentiality and its limits.")
                : nil,
            plan.consent == nil
                ? ("consent", "Write how the worker asks, and what the young person can choose.")
                : nil,
        ].compactMap(\.self).map { key, help in
            Diagnostic(
                code: "missing-consent", at: plan.head.place,
                "Direct work needs `\(key)` before anything else.", help: help)
        }
    }
}

private func plan(kind: String, _ lines: String) -> String {
    "kind: \(kind)\nminutes: 5\nduring:\n  - {title: Talk, minutes: 5, text: Talk.}\n\(lines)"
}
