/// Questions to ask, grouped by the framework's themes.
public struct QuestionBank: Sendable {
    public let head: PageHead
    /// The code of the domain that the bank belongs to, if any.
    public let domain: Located<String>?
    public let intro: Prose?
    public let questions: [BankQuestion]
}

public struct BankQuestion: Sendable {
    /// Who a question is put to.
    public enum Asked: String, CaseIterable, Sendable {
        case youngPeople = "young-people"
        case group, practitioners, carers
    }

    /// Unique in the whole content.
    public let id: Located<String>
    /// A theme code of the framework.
    public let theme: Located<String>
    public let text: Prose
    public let asked: Asked
    /// For the person who asks.
    public let note: Prose?
    /// What to do instead of asking.
    public let activity: Prose?
    /// The id of a reference.
    public let source: Located<String>
}

func readQuestionBank(_ file: ContentFile, log: ReadingLog) -> QuestionBank? {
    file.readYAML(as: "a question bank", log: log) { reader in
        let head = PageHead(reader)
        let domain = reader.optionalCode("domain")
        let intro = reader.optionalProse("intro")
        let questions = reader.list("questions", of: "a question", readBankQuestion)
        guard let head else { return nil }
        return QuestionBank(head: head, domain: domain, intro: intro, questions: questions)
    }
}

private func readBankQuestion(_ reader: FieldReader) -> BankQuestion? {
    let id = reader.code("id")
    let theme = reader.code("theme")
    let text = reader.prose("text")
    let asked = reader.choice("ask", of: BankQuestion.Asked.self)
    let note = reader.optionalProse("note")
    let activity = reader.optionalProse("activity")
    let source = reader.code("source")
    guard let id, let theme, let text, let asked, let source else { return nil }
    return BankQuestion(
        id: id, theme: theme, text: text, asked: asked, note: note, activity: activity,
        source: source)
}
