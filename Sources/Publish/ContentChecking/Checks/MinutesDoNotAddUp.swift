import ContentParsing
import Diagnostics

let minutesDoNotAddUp = Check(
    "minutes-do-not-add-up", "A session plan's steps take the minutes that the plan says.",
    passes: [.plan(plan(minutes: 15))],
    fails: [.plan(plan(minutes: 20))]
) { content in
    content.library.sessionPlans.compactMap { plan in
        let sum = plan.during.map(\.minutes.value).reduce(0, +)
        if sum == plan.minutes.value { return nil }
        return Diagnostic(
            code: "minutes-do-not-add-up", at: plan.minutes.place,
            "The plan says \(plan.minutes.value) minutes, its steps take \(sum).",
            help: "Change `minutes`, or the minutes of a step under `during`.")
    }
}

private func plan(minutes: Int) -> String {
    """
    kind: meeting
    minutes: \(minutes)
    during:
      - {title: Welcome, minutes: 5, text: Say hello.}
      - {title: Talk, minutes: 10, text: Talk.}

    """
}
