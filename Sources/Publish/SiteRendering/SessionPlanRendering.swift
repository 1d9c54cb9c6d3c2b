import ContentParsing

extension SiteRenderer {
    mutating func render(_ plan: SessionPlan) {
        var model = frame(
            for: plan.head, layout: "session-plan",
            besides: Set(
                (plan.questions.isEmpty ? [] : [.questionBank])
                    + (plan.worksheets.isEmpty ? [] : [PageEntry.Kind.worksheet])
                    + [.sessionPlan]))
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
        model["library"] = questionLibraryButton(at: nil)
        model["timer"] = true
        model["onePage"] = TitledLink(
            title: theme.strings["site", "one-page-link"], href: onePagePath(of: plan.head))
        model["headings"] = headings(of: plan)
        draw("session-plan", at: plan.head.sitePath, with: model)
        renderOnOnePage(plan, steps: timedSteps(of: plan))
    }

    /// The parts that the plan has, as the layout heads them.
    private func headings(of plan: SessionPlan) -> [HeadingModel] {
        let parts = [
            ("page-before", "before", plan.before.isEmpty),
            ("page-script", "say-first", plan.script == nil),
            ("page-consent", "consent", plan.consent == nil),
            ("page-running-order", "running-order", plan.during.isEmpty),
            ("page-after", "after-the-session", plan.after.isEmpty),
            ("page-safety", "keep-everyone-safe", plan.safety.isEmpty),
            ("page-follow-up", "follow-up", plan.followUp == nil),
            ("page-questions", "questions-to-use", plan.questions.isEmpty),
        ]
        return parts.filter { !$0.2 }.map {
            HeadingModel(id: $0.0, title: theme.strings["site", $0.1])
        }
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

struct PlainStepModel: TemplateModel {
    let text: String
}

struct TimedStepModel: TemplateModel {
    let number: Int
    let title: String
    let minutes: Int
    /// Minutes from the start.
    let from: Int
    let to: Int
    var text: String?
    let say: String?

    /// Its words to say alone, where it has some.
    var withoutText: TimedStepModel {
        var step = self
        if say != nil { step.text = nil }
        return step
    }
}

struct FollowUpModel: TemplateModel {
    let what: String
    let by: String
}
