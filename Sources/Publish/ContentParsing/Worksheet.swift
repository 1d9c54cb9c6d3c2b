/// A worksheet as it is written: everything that the page shows and everything it may share.
public struct Worksheet: Sendable {
    public let id: String
    public let head: PageHead
    /// Carried by every shared map as `vocabulary`.
    public let version: Located<Int>
    public let card: WorksheetCard
    public let people: PeopleStep
    public let questions: [WorksheetQuestion]
    /// Nil where a map has no layer for how a young person would like it to be.
    public let wish: WishStep?
    public let looks: LookStep?
    public let share: ShareStep
    /// Nil where a young person cannot keep a copy for themself.
    public let keep: KeepStep?
}

/// What this is and who could see it: the first thing that a young person reads.
public struct WorksheetCard: Sendable {
    public let title: String
    public let lead: String
    public let facts: [Fact]
    public let start: String

    public struct Fact: Sendable {
        public let title: String
        public let text: String
    }
}

public struct PeopleStep: Sendable {
    public let title: String
    public let lead: String
    /// The most people that a map may hold.
    public let most: Located<Int>
    public let fields: [WorksheetField]
    /// The vocabulary of lines between people, which are never shared.
    public let links: Located<String>?
}

public struct WorksheetField: Sendable {
    public let id: Located<String>
    public let label: Located<String>
    /// The id of a vocabulary.
    public let vocabulary: Located<String>
    public let isShared: Bool
    /// Whether everyone on a map has it: a shared map then says at least that it was left out.
    public let isNeeded: Bool
    /// Of how many codes it may be made; nil where it is one.
    public let most: Located<Int>?
    /// The framework's theme that it speaks to.
    public let theme: Located<String>?
}

/// A second layer of the map: how a young person would like it to be.
public struct WishStep: Sendable {
    public let title: String
    public let lead: String
    /// The person field that a change is shared as.
    public let field: Located<String>
    /// The question after which it comes.
    public let after: Located<String>
}

/// Ways of looking at a map that is made.
public struct LookStep: Sendable {
    public struct Look: Sendable {
        public let id: Located<String>
        public let label: String
        /// People of this side, or
        public let side: Located<String>?
        /// people who were picked in this question; with neither, adults.
        public let question: Located<String>?
    }

    public let title: String
    public let lead: String
    public let looks: [Look]
    /// Questions that ask for somebody else's view. They take no answer.
    public let views: [String]
}

public struct WorksheetQuestion: Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// One answer of the vocabulary.
        case one
        /// As many answers of the vocabulary as are wanted.
        case several
        /// People on the map, or one answer of the vocabulary.
        case people
    }

    public let id: Located<String>
    public let text: Located<String>
    public let hint: String?
    public let kind: Kind
    public let vocabulary: Located<String>
    public let isShared: Bool
    /// Whether the question can be hard, so that its step offers help.
    public let offersHelp: Bool
    /// The id of a reference.
    public let source: Located<String>
    /// The framework's theme that it speaks to.
    public let theme: Located<String>?
}

/// A copy that a young person keeps, locked with words.
public struct KeepStep: Sendable {
    /// The vocabulary whose words lock it.
    public let vocabulary: Located<String>
}

public struct ShareStep: Sendable {
    public let title: String
    public let lead: String
    public let why: String
    /// Who reads a copy, as a role.
    public let whoReads: String
    /// How long a copy is there.
    public let until: String
    public let factsTitle: String
    public let notShared: String
    public let noIsFine: String
    /// What to do before a copy is added up with others.
    public let changeMind: String
    public let save: String
    public let saved: String
}

/// A file of `worksheets/`: its `kind` says which of the two it is.
enum WorksheetFile {
    case circleMap(Worksheet)
    case sheet(Sheet)
}

private enum WorksheetKind: String, CaseIterable {
    case circleMap = "circle-map"
    case sheet
}

func readWorksheet(_ file: ContentFile, log: ReadingLog) -> WorksheetFile? {
    file.readYAML(as: "a worksheet", log: log) { reader in
        switch reader.optionalChoice("kind", of: WorksheetKind.self) ?? .circleMap {
        case .circleMap: readCircleMap(file, reader).map(WorksheetFile.circleMap)
        case .sheet: readSheet(file, reader).map(WorksheetFile.sheet)
        }
    }
}

private func readCircleMap(_ file: ContentFile, _ reader: FieldReader) -> Worksheet? {
    let head = PageHead(reader)
    let version = reader.number("version")
    let card = reader.mapping("card", of: "the card", readCard)
    let people = reader.mapping("people", of: "the people step", readPeopleStep)
    let questions = reader.list("questions", of: "a worksheet's question", readQuestion)
    let wish = reader.optionalMapping("wish", of: "the wish step", readWishStep)
    let looks = reader.optionalMapping("looks", of: "the ways of looking", readLookStep)
    let share = reader.mapping("share", of: "the share step", readShareStep)
    let keep = reader.optionalMapping("keep", of: "the keep step") { entry in
        entry.code("vocabulary").map(KeepStep.init)
    }
    guard let head, let version, let card, let people, let share else { return nil }
    return Worksheet(
        id: file.id, head: head, version: version, card: card, people: people,
        questions: questions, wish: wish, looks: looks, share: share, keep: keep)
}

func readCard(_ reader: FieldReader) -> WorksheetCard? {
    let title = reader.text("title")
    let lead = reader.text("lead")
    let facts = reader.list("facts", of: "a fact") { entry in
        let title = entry.text("title")
        let text = entry.text("text")
        guard let title, let text else { return nil as WorksheetCard.Fact? }
        return WorksheetCard.Fact(title: title.value, text: text.value)
    }
    let start = reader.text("start")
    guard let title, let lead, let start else { return nil }
    return WorksheetCard(title: title.value, lead: lead.value, facts: facts, start: start.value)
}

private func readPeopleStep(_ reader: FieldReader) -> PeopleStep? {
    let title = reader.text("title")
    let lead = reader.text("lead")
    let most = reader.number("most")
    let fields = reader.list("fields", of: "a field of people") { entry in
        let id = entry.code("id")
        let label = entry.text("label")
        let vocabulary = entry.code("vocabulary")
        let isShared = entry.yesOrNo("share")
        let isNeeded = entry.optionalYesOrNo("needed") ?? false
        let most = entry.optionalNumber("most")
        let theme = entry.optionalCode("theme")
        guard let id, let label, let vocabulary, let isShared else {
            return nil as WorksheetField?
        }
        return WorksheetField(
            id: id, label: label, vocabulary: vocabulary, isShared: isShared,
            isNeeded: isNeeded, most: most, theme: theme)
    }
    let links = reader.optionalCode("links")
    guard let title, let lead, let most else { return nil }
    return PeopleStep(
        title: title.value, lead: lead.value, most: most, fields: fields, links: links)
}

private func readQuestion(_ reader: FieldReader) -> WorksheetQuestion? {
    let id = reader.code("id")
    let text = reader.text("text")
    let hint = reader.optionalText("hint")
    let kind = reader.choice("kind", of: WorksheetQuestion.Kind.self)
    let vocabulary = reader.code("vocabulary")
    let isShared = reader.yesOrNo("share")
    let offersHelp = reader.optionalYesOrNo("help") ?? false
    let source = reader.code("source")
    let theme = reader.optionalCode("theme")
    guard let id, let text, let kind, let vocabulary, let isShared, let source else { return nil }
    return WorksheetQuestion(
        id: id, text: text, hint: hint?.value, kind: kind, vocabulary: vocabulary,
        isShared: isShared, offersHelp: offersHelp, source: source, theme: theme)
}

private func readWishStep(_ reader: FieldReader) -> WishStep? {
    let title = reader.text("title")
    let lead = reader.text("lead")
    let field = reader.code("field")
    let after = reader.code("after")
    guard let title, let lead, let field, let after else { return nil }
    return WishStep(title: title.value, lead: lead.value, field: field, after: after)
}

private func readLookStep(_ reader: FieldReader) -> LookStep? {
    let title = reader.text("title")
    let lead = reader.text("lead")
    let looks = reader.list("looks", of: "a way of looking") { entry in
        let id = entry.code("id")
        let label = entry.text("label")
        let side = entry.optionalCode("side")
        let question = entry.optionalCode("question")
        guard let id, let label else { return nil as LookStep.Look? }
        return LookStep.Look(id: id, label: label.value, side: side, question: question)
    }
    let views = reader.texts("views").map(\.value)
    guard let title, let lead else { return nil }
    return LookStep(title: title.value, lead: lead.value, looks: looks, views: views)
}

func readShareStep(_ reader: FieldReader) -> ShareStep? {
    let keys = [
        "title", "lead", "why", "who-reads", "until", "facts-title", "not-shared", "no-is-fine",
        "change-mind", "save", "saved",
    ]
    let texts = keys.compactMap { reader.text($0)?.value }
    guard texts.count == keys.count else { return nil }
    return ShareStep(
        title: texts[0], lead: texts[1], why: texts[2], whoReads: texts[3], until: texts[4],
        factsTitle: texts[5], notShared: texts[6], noIsFine: texts[7], changeMind: texts[8],
        save: texts[9], saved: texts[10])
}
