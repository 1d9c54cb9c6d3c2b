public import ContentParsing
public import Diagnostics
public import WorkKeeping
public import Worksheets

/// One thing that `kith check` looks for. Each check stands in a file of its own with examples of
/// what passes and what does not; the examples are its tests.
public struct Check: Sendable {
    /// The code that its diagnostics carry.
    public let code: String
    /// What it looks for, in a sentence.
    public let summary: String
    public let passes: [ExampleContent]
    public let fails: [ExampleContent]
    let find: @Sendable (CheckedContent) -> [Diagnostic]

    init(
        _ code: String, _ summary: String, passes: [ExampleContent], fails: [ExampleContent],
        find: @escaping @Sendable (CheckedContent) -> [Diagnostic]
    ) {
        self.code = code
        self.summary = summary
        self.passes = passes
        self.fails = fails
        self.find = find
    }
}

/// The content with what several checks ask of it.
public struct CheckedContent: Sendable {
    let library: ContentLibrary
    /// The day against which review dates are held.
    let today: CalendarDate
    /// The codes that the last edition published; nil where there was none.
    let published: PublishedCodes?
    /// Every page's path in the content folder, and the anchors that it has.
    let anchors: [String: Set<String>]
    /// All words, page by page.
    let texts: [RunningText]
    /// What former checks worked out, if that is kept.
    let kept: KeptWork?

    public init(
        library: ContentLibrary, today: CalendarDate, published: PublishedCodes? = nil,
        keeping kept: KeptWork? = nil
    ) {
        self.library = library
        self.today = today
        self.published = published
        self.kept = kept
        anchors = pageAnchors(of: library)
        texts = runningTexts(of: library)
    }

    /// The pages of a translation, among all that they may lead to.
    init(_ translation: Translation, of content: CheckedContent) {
        library = translation.library
        today = content.today
        published = nil
        kept = content.kept
        let translated = Set(translation.library.heads.map(\.path))
        let own = pageAnchors(of: translation.library).filter { translated.contains($0.key) }
        anchors = content.anchors.merging(own) { $1 }
        texts = pageTexts(of: translation.library)
    }
}

/// Every check, in the order in which the documentation lists them.
public let allChecks: [Check] = [
    brokenLink, unsafeAddress, emptyLinkText, missingAlternativeText, headingSkipped,
    duplicateID, duplicateTerm, sameAddress, vanishedCode, movedShortCode, weakPassWords,
    unknownTheme, unknownSource, unknownQuestion, unknownWorksheet, worksheetDefinition,
    unknownInBridge,
    sharedMapForm, sheetForm, datesForm, sheetVersions, mapForm, freeNote,
    minutesDoNotAddUp, missingConsent, missingCitation, reviewOverdue, missingHelp,
    readability, wordToAvoid, unsetLocal, missingPolicyPart, untranslated, outOfStep,
]

/// What is looked for in each language. The others look at what all languages share, or know
/// English words alone.
private let checksOfTranslations: [Check] = [
    brokenLink, unsafeAddress, emptyLinkText, missingAlternativeText, headingSkipped,
]

/// What the checks find, in the order of the files.
public func checkContent(_ content: CheckedContent) -> [Diagnostic] {
    let translated = content.library.translations.flatMap { translation in
        let content = CheckedContent(translation, of: content)
        return checksOfTranslations.flatMap { $0.find(content) }
    }
    return (allChecks.flatMap { $0.find(content) } + translated).sorted { $0.place < $1.place }
}
