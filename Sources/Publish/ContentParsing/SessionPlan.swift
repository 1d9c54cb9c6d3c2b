/// A plan for an hour or so with young people, carers or colleagues.
public struct SessionPlan: Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// With young people or carers: opens with a spoken script and a consent step.
        case directWork = "direct-work"
        case meeting
    }

    public let head: PageHead
    public let kind: Kind
    public let purpose: Prose
    public let audience: Prose
    public let leads: Prose
    public let minutes: Located<Int>
    public let materials: [Prose]
    /// What the worker says about confidentiality and its limits.
    public let script: Prose?
    public let consent: Prose?
    public let before: [Prose]
    public let during: [SessionStep]
    public let after: [Prose]
    /// Ids of bank questions.
    public let questions: [Located<String>]
    /// Ids of worksheets.
    public let worksheets: [Located<String>]
    public let safety: [Prose]
    public let followUp: FollowUp?
}

public struct SessionStep: Sendable {
    public let title: String
    public let minutes: Located<Int>
    public let text: Prose
    /// Words that the worker may use.
    public let say: Prose?
}

public struct FollowUp: Sendable {
    public let what: Prose
    public let by: String
}

func readSessionPlan(_ file: ContentFile, log: ReadingLog) -> SessionPlan? {
    file.readYAML(as: "a session plan", log: log) { reader in
        let head = PageHead(reader)
        let kind = reader.choice("kind", of: SessionPlan.Kind.self)
        let purpose = reader.prose("purpose")
        let audience = reader.prose("for")
        let leads = reader.prose("leads")
        let minutes = reader.number("minutes")
        let materials = reader.proses("materials")
        let script = reader.optionalProse("script")
        let consent = reader.optionalProse("consent")
        let before = reader.list("before", of: "a step", readPlainStep)
        let during = reader.list("during", of: "a step", readTimedStep)
        let after = reader.list("after", of: "a step", readPlainStep)
        let questions = reader.codes("questions")
        let worksheets = reader.codes("worksheets")
        let safety = reader.proses("safety")
        let followUp = reader.optionalMapping("follow-up", of: "a follow-up", readFollowUp)
        guard let head, let kind, let purpose, let audience, let leads, let minutes else {
            return nil
        }
        return SessionPlan(
            head: head, kind: kind, purpose: purpose, audience: audience, leads: leads,
            minutes: minutes, materials: materials, script: script, consent: consent,
            before: before, during: during, after: after, questions: questions,
            worksheets: worksheets, safety: safety, followUp: followUp)
    }
}

private func readPlainStep(_ reader: FieldReader) -> Prose? {
    reader.prose("text")
}

private func readTimedStep(_ reader: FieldReader) -> SessionStep? {
    let title = reader.text("title")
    let minutes = reader.number("minutes")
    let text = reader.prose("text")
    let say = reader.optionalProse("say")
    guard let title, let minutes, let text else { return nil }
    return SessionStep(title: title.value, minutes: minutes, text: text, say: say)
}

private func readFollowUp(_ reader: FieldReader) -> FollowUp? {
    let what = reader.prose("what")
    let by = reader.text("by")
    guard let what, let by else { return nil }
    return FollowUp(what: what, by: by.value)
}
