import ContentParsing

extension SiteRenderer {
    mutating func render(_ plan: SessionPlan) {
        var model = frame(for: plan.head)
        model["purpose"] = plan.purpose.html
        model["for"] = plan.audience.html
        model["leads"] = plan.leads.html
        model["minutes"] = plan.minutes.value
        model["materials"] = plan.materials.map(\.html)
        model["script"] = plan.script?.blocks
        model["consent"] = plan.consent?.blocks
        model["before"] = plan.before.map { PlainStepModel(text: $0.html) }
        model["during"] = timedSteps(of: plan)
        model["after"] = plan.after.map { PlainStepModel(text: $0.html) }
        model["safety"] = plan.safety.map(\.html)
        model["followUp"] = plan.followUp.map { FollowUpModel(what: $0.what.html, by: $0.by) }
        model["questions"] = plan.questions.compactMap { questionLink($0.value) }
        model["worksheets"] = plan.worksheets.compactMap { id in
            library.worksheetHeads.first { $0.path == "worksheets/\(id.value).yml" }.map {
                TitledLink(title: $0.title.value, href: $0.sitePath)
            }
        }
        draw("session-plan", at: plan.head.sitePath, with: model)
    }

    private func timedSteps(of plan: SessionPlan) -> [TimedStepModel] {
        var start = 0
        return plan.during.enumerated().map { index, step in
            defer { start += step.minutes.value }
            return TimedStepModel(
                number: index + 1, title: step.title, minutes: step.minutes.value, from: start,
                to: start + step.minutes.value, text: step.text.html, say: step.say?.html)
        }
    }

    private func questionLink(_ id: String) -> TextLink? {
        for bank in library.questionBanks {
            guard let question = bank.questions.first(where: { $0.id.value == id }) else {
                continue
            }
            return TextLink(text: question.text.html, href: bank.head.sitePath + "#" + id)
        }
        return nil
    }
}

private struct PlainStepModel {
    let text: String
}

private struct TimedStepModel {
    let number: Int
    let title: String
    let minutes: Int
    /// Minutes from the start.
    let from: Int
    let to: Int
    let text: String
    let say: String?
}

private struct FollowUpModel {
    let what: String
    let by: String
}
