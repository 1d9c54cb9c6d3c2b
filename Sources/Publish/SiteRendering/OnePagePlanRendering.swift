import ContentParsing

extension SiteRenderer {
    /// A session plan as one leads it: the order with its times, what to say, what is needed and
    /// what to do if something goes wrong, on one side of A4. Direct work has the words to say,
    /// which are long; a meeting has what to do instead.
    mutating func renderOnOnePage(_ plan: SessionPlan, steps: [TimedStepModel]) {
        var model = frame(
            title: plan.head.title.value, summary: theme.strings["site", "one-page-summary"],
            path: onePagePath(of: plan.head), audience: .practitioners, layout: "one-page-plan")
        let isDirectWork = plan.kind == .directWork
        model["kind"] = theme.strings["site", "kind-one-page"]
        model["plan"] = TitledLink(title: plan.head.title.value, href: plan.head.sitePath)
        model["for"] = plan.audience.html
        model["leads"] = plan.leads.html
        model["minutes"] = plan.minutes.value
        model["materials"] = plan.materials.map(\.html)
        model["script"] = plan.script?.blocks
        model["consent"] = plan.consent?.blocks
        model["during"] = isDirectWork ? steps.map(\.withoutText) : steps
        model["safety"] = plan.safety.map(\.html)
        model["followUp"] = plan.followUp.map { FollowUpModel(what: $0.what.html, by: $0.by) }
        model["sources"] = citations(of: plan.head.sources).map(\.short).joined(separator: ", ")
        model["reviewBy"] = plan.head.reviewBy.map { DateModel($0.value, strings: theme.strings) }
        draw("one-page-plan", at: onePagePath(of: plan.head), with: model)
    }

    func onePagePath(of plan: PageHead) -> String {
        "one-page/\(plan.sitePath.split(separator: "/").last ?? "")"
    }
}
