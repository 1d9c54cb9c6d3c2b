public import Worksheets

/// A worksheet that is a sheet: sections of parts, each part one of a closed set of kinds. A new
/// sheet is a file in `Content/worksheets/` and needs nothing else.
public struct Sheet: Sendable {
    public let id: String
    public let head: PageHead
    /// Carried by every shared copy as `vocabulary`.
    public let version: Located<Int>
    /// Whose view its answers are, when they are added up.
    public let voice: Voice
    public let card: WorksheetCard
    public let sections: [SheetSection]
    public let figure: SheetFigure?
    /// What private copies of other sheets fill here.
    public let fills: [SheetFill]
    /// The sheet told again, each for certain readers.
    public let versions: [SheetVersion]
    /// Nil where nothing is shared.
    public let share: ShareStep?
    /// Nil where no copy can be kept.
    public let keep: KeepStep?

    public var parts: [SheetPart] { sections.flatMap(\.parts) }
}

public struct SheetSection: Sendable {
    public let id: Located<String>
    public let title: String
    public let lead: String?
    public let parts: [SheetPart]
}

/// One thing to fill in.
public struct SheetPart: Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// One word of a vocabulary.
        case choice
        /// As many words as are wanted.
        case several
        /// One word of a vocabulary whose order means something: drawn as a line.
        case scale
        /// Things to have done or to have: what is not ticked is still missing.
        case checklist
        /// People as letters, colours and shapes, never names.
        case people
        /// Rows of the same columns.
        case table
        /// Days: a first one, and steps whose latest days are counted from it. Never shared, since
        /// a day could tell which group it was.
        case dates
        /// Links between people and places, drawn and in words, never shared.
        case map
        /// Free text, on practitioners' sheets alone and never shared.
        case note
    }

    public let id: Located<String>
    public let kind: Kind
    public let text: Located<String>
    public let hint: String?
    /// What it offers; of a table none.
    public let vocabulary: Located<String>?
    public let isShared: Bool
    /// Whether it is told as missing until it is answered.
    public let isNeeded: Bool
    public let offersHelp: Bool
    /// The framework's theme that it speaks to.
    public let theme: Located<String>?
    /// The id of a reference.
    public let source: Located<String>?
    /// Of a table.
    public let rows: Rows?
    public let columns: [SheetColumn]
    /// Of people: how many at most.
    public let most: Located<Int>?
    /// Of dates: what the first day is.
    public let start: Located<String>?
    public let steps: [DateStep]
    /// Of a map: the earlier parts whose people and rows it links.
    public let between: [Located<String>]
    /// Of a map: the parts whose answers stand below the drawing when it is printed alone.
    public let dated: [Located<String>]

    public enum Rows: Sendable {
        /// A row for each word of a vocabulary.
        case vocabulary(Located<String>)
        /// A row for each person, or each word that was picked, of an earlier part.
        case part(Located<String>)
        /// Rows that are added one by one, at most so many.
        case numbered(most: Located<Int>)
    }
}

public struct SheetColumn: Sendable {
    public let id: Located<String>
    public let label: Located<String>
    /// A choice, several, a scale or a note.
    public let kind: SheetPart.Kind
    public let vocabulary: Located<String>?
    public let isShared: Bool
    /// Whether it is told as missing, row by row, until it is answered.
    public let isNeeded: Bool
}

/// A drawing that fills as a sheet is filled in.
public struct SheetFigure: Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// The framework's three domains round the group.
        case triangle
        /// The times of a week and the places in it.
        case week
    }

    public let kind: Kind
    /// The column of the tables that it is drawn from.
    public let column: Located<String>
    /// The column that shades what it draws.
    public let tone: Located<String>?
}

/// What a private copy of another sheet fills here.
public struct SheetFill: Sendable {
    public let part: Located<String>
    /// The id of the other sheet, and of its part.
    public let from: Located<String>
    public let of: Located<String>
    /// Where not everything is copied: the rows of a table in which this column
    public let column: Located<String>?
    /// has one of these codes become the words of a part of several.
    public let codes: [Located<String>]
}

func readSheet(_ file: ContentFile, _ reader: FieldReader) -> Sheet? {
    let head = PageHead(reader)
    let version = reader.number("version")
    let voice = reader.optionalChoice("voice", of: VoiceName.self)
    let card = reader.mapping("card", of: "the card", readCard)
    let sections = reader.list("sections", of: "a section", readSection)
    let figure = reader.optionalMapping("figure", of: "a figure") { entry in
        let kind = entry.choice("kind", of: SheetFigure.Kind.self)
        let column = entry.code("column")
        let tone = entry.optionalCode("tone")
        guard let kind, let column else { return nil as SheetFigure? }
        return SheetFigure(kind: kind, column: column, tone: tone)
    }
    let fills = reader.list("fills", of: "a fill", readFill)
    let versions = reader.list("versions", of: "a version", readVersion)
    let share = reader.optionalMapping("share", of: "the share step", readShareStep)
    let keep = reader.optionalMapping("keep", of: "the keep step") { entry in
        entry.code("vocabulary").map(KeepStep.init)
    }
    guard let head, let version, let card else { return nil }
    let own: Voice = head.audience == .practitioners ? .practitioners : .youngPeople
    return Sheet(
        id: file.id, head: head, version: version, voice: voice?.voice ?? own, card: card,
        sections: sections, figure: figure, fills: fills, versions: versions, share: share,
        keep: keep)
}

private enum VoiceName: String, CaseIterable {
    case youngPeople = "young-people"
    case practitioners
    case together

    var voice: Voice {
        switch self {
        case .youngPeople: .youngPeople
        case .practitioners: .practitioners
        case .together: .together
        }
    }
}

private func readSection(_ reader: FieldReader) -> SheetSection? {
    let id = reader.code("id")
    let title = reader.text("title")
    let lead = reader.optionalText("lead")
    let parts = reader.list("parts", of: "a part", readPart)
    guard let id, let title else { return nil }
    return SheetSection(id: id, title: title.value, lead: lead?.value, parts: parts)
}

private func readPart(_ reader: FieldReader) -> SheetPart? {
    let id = reader.code("id")
    let kind = reader.choice("kind", of: SheetPart.Kind.self)
    let text = reader.text("text")
    let hint = reader.optionalText("hint")
    let vocabulary = reader.optionalCode("vocabulary")
    let isShared = reader.optionalYesOrNo("share") ?? false
    let isNeeded = reader.optionalYesOrNo("needed") ?? false
    let offersHelp = reader.optionalYesOrNo("help") ?? false
    let theme = reader.optionalCode("theme")
    let source = reader.optionalCode("source")
    let rows = reader.optionalCode("rows").map(SheetPart.Rows.vocabulary)
    let rowsOf = reader.optionalCode("rows-of").map(SheetPart.Rows.part)
    let rowsMost = reader.optionalNumber("rows-most").map(SheetPart.Rows.numbered)
    let columns = reader.list("columns", of: "a column", readColumn)
    let most = reader.optionalNumber("most")
    let start = reader.optionalText("start")
    let steps = reader.list("steps", of: "a step of dates", readDateStep)
    let between = reader.codes("between")
    let dated = reader.codes("dated")
    guard let id, let kind, let text else { return nil }
    return SheetPart(
        id: id, kind: kind, text: text, hint: hint?.value, vocabulary: vocabulary,
        isShared: isShared, isNeeded: isNeeded, offersHelp: offersHelp, theme: theme,
        source: source, rows: rows ?? rowsOf ?? rowsMost, columns: columns, most: most,
        start: start, steps: steps, between: between, dated: dated)
}

private func readColumn(_ reader: FieldReader) -> SheetColumn? {
    let id = reader.code("id")
    let label = reader.text("label")
    let kind = reader.choice("kind", of: SheetPart.Kind.self)
    let vocabulary = reader.optionalCode("vocabulary")
    let isShared = reader.optionalYesOrNo("share") ?? false
    let isNeeded = reader.optionalYesOrNo("needed") ?? false
    guard let id, let label, let kind else { return nil }
    return SheetColumn(
        id: id, label: label, kind: kind, vocabulary: vocabulary, isShared: isShared,
        isNeeded: isNeeded)
}

private func readFill(_ reader: FieldReader) -> SheetFill? {
    let part = reader.code("part")
    let from = reader.code("from")
    let of = reader.code("of")
    let column = reader.optionalCode("column")
    let codes = reader.codes("is")
    guard let part, let from, let of else { return nil }
    return SheetFill(part: part, from: from, of: of, column: column, codes: codes)
}
