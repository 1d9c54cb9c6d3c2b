public import ContentParsing
public import Worksheets

/// A kind of file that a writer can begin with.
public enum StartingPoint: String, CaseIterable, Sendable {
    case guidance, questions, session, worksheet

    /// Where files of the kind are, in the content folder.
    public var folder: String {
        switch self {
        case .guidance: "guidance"
        case .questions: "questions"
        case .session: "sessions"
        case .worksheet: "worksheets"
        }
    }

    /// Where a file of that name is, in the content folder.
    public func path(named name: String) -> String {
        "\(folder)/\(name).\(self == .guidance ? "md" : "yml")"
    }

    /// A file to begin with: all that one of its kind needs, with comments that say what each part
    /// is for. It has no mistake in the edition that its words were taken from.
    public func text(named name: String, in words: StartingWords) -> String {
        switch self {
        case .guidance: guidanceText(named: name, in: words)
        case .questions: questionsText(named: name, in: words)
        case .session: sessionText(named: name, in: words)
        case .worksheet: worksheetText(named: name, in: words)
        }
    }
}

/// What a new file names of the edition that it is for.
public struct StartingWords: Sendable {
    /// The id of a source.
    let source: String
    /// The codes of a theme and of its domain.
    let theme: String
    let domain: String
    /// The id of a vocabulary and whether there is one.
    let vocabulary: String?
    let reviewBy: String
    /// Ids that are taken by themes and questions.
    let taken: Set<String>

    /// Nil where there is no source or no theme yet, which every page has to name.
    /// - Parameters:
    ///   - library: the content. Of each kind the first one is named.
    ///   - today: the day from which a year is counted, after which a page is looked at again.
    public init?(of library: ContentLibrary, today: CalendarDate) {
        guard let source = library.references.first,
            let domain = library.framework?.domains.first(where: { !$0.themes.isEmpty }),
            let theme = domain.themes.first
        else { return nil }
        self.source = source.id.value
        self.theme = theme.code.value
        self.domain = domain.code.value
        vocabulary = library.vocabularies.first { $0.codes.count { !$0.isRetired } > 1 }?.id
        reviewBy = String(decoding: (today.adding(months: 12) ?? today).iso, as: UTF8.self)
        taken = Set(
            (library.framework?.themes ?? []).map(\.code.value)
                + library.questionBanks.flatMap(\.questions).map(\.id.value))
    }

    /// An id that nothing has yet.
    func freeID(_ wanted: String) -> String {
        var id = wanted
        var number = 2
        while taken.contains(id) {
            id = "\(wanted)-\(number)"
            number += 1
        }
        return id
    }
}

/// "A first page" for `a-first-page`.
func title(for name: String) -> String {
    let words = name.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
}
