import ContentParsing

/// A layout that the builder draws, and what its template is given, by the names that it asks for.
struct LayoutModel: Sendable {
    let values: [String: TemplateValue]
    /// Whether a theme can do without it.
    let isNeeded: Bool

    init(_ values: [String: TemplateValue], isNeeded: Bool = true) {
        self.values = values
        self.isNeeded = isNeeded
    }
}

/// All layouts. What a template asks for is held against this before the first page is drawn, and a
/// test holds this against the pages.
let layoutModels: [String: LayoutModel] = [
    "home": LayoutModel(
        ownFile.with([
            "body": text, "doors": .type([DoorModel].self),
            "sections": .type([HomeSectionModel].self),
            "figure": .type(FrameworkFigureModel.self),
        ])),
    "guidance": LayoutModel(
        ownFile.with([
            "body": text, "headings": headings, "figure": .type(FrameworkFigureModel.self),
            "interventions": flag,
        ])),
    "index": LayoutModel(anyPage.with(["groups": .type([IndexGroupModel].self)])),
    "question-bank": LayoutModel(
        ownFile.with([
            "intro": text, "groups": .type([QuestionGroupModel].self), "headings": headings,
            "cards": link, "library": link,
        ])),
    "cards": LayoutModel(
        anyPage.with(["kind": text, "reviewBy": date, "bank": link, "cards": texts])),
    "session-plan": LayoutModel(
        ownFile.with(ledPlan).with([
            "purpose": text, "before": .type([PlainStepModel].self),
            "after": .type([PlainStepModel].self), "questions": .type([TextLink].self),
            "worksheets": links, "library": link, "timer": flag, "onePage": link,
            "headings": headings,
        ])),
    "one-page-plan": LayoutModel(
        anyPage.with(ledPlan).with([
            "kind": text, "plan": link, "sources": text, "reviewBy": date,
        ])),
    "theme": LayoutModel(
        anyPage.with([
            "domain": link, "strengths": texts, "questions": .type([ThemeQuestionModel].self),
            "pages": .type([PageLink].self), "worksheets": .type([PageLink].self),
            "headings": headings, "reviewBy": date, "citations": citations, "library": link,
        ])),
    "question-library": LayoutModel(
        anyPage.with([
            "words": .words(["question-library"]), "domains": .type([LibraryDomainModel].self),
            "headings": headings, "asked": .type([ChoiceModel].self),
            "uses": .type([ChoiceModel].self), "citations": citations, "reviewBy": date,
            "related": .type([PageLink].self),
        ])),
    "references": LayoutModel(anyPage.with(["references": .type([ReferenceModel].self)])),
    "systems": LayoutModel(anyPage.with(["rows": .type([SystemModel].self)])),
    "glossary": LayoutModel(anyPage.with(["groups": .type([GlossaryGroupModel].self)])),
    "paper-map": LayoutModel(
        anyPage.with([
            "paper": .type(PaperMapModel.self), "words": .words(["paper-map"]),
            "keyScreen": text,
        ])),
    "worksheet": LayoutModel(
        ownFile.with(inOneFile).with([
            "worksheet": .type(WorksheetModel.self), "paper": .type(PaperMapModel.self),
            "vocabularies": .type([String: [CodeModel]].self), "help": .type([HelpModel].self),
            "strings": .words(["circle-map"]),
        ])),
    "sheet": LayoutModel(
        ownFile.with(inOneFile).with([
            "sheet": text, "form": .type(PaperFormModel.self), "hasNotes": flag,
            "help": .type([HelpModel].self), "strings": .words(["circle-map", "sheet"]),
        ])),
    "read-me-first": LayoutModel(
        anyPage.with([
            "names": .words(["site"]), "strings": .words(["read-me-first"]), "styles": text,
            "manifest": text, "worksheets": links, "paper": links,
        ])),
    "team-review": LayoutModel(
        anyPage.with(inOneFile).with([
            "strings": .words(["circle-map", "team-review"]), "worker": text, "module": text,
        ]), isNeeded: false),
    "single-file": LayoutModel(
        anyPage.with([
            "generator": text, "names": .words(["site"]),
            "strings": .words(["site", "single-file"]), "practitioners": .keys(anyPage),
            "youngPeople": .keys(anyPage), "translations": .list(.keys(anyPage)),
            "savedAlone": .list(.keys(savedPage)), "styles": text, "beginning": text,
            "pages": text, "heldFiles": text, "searchParts": text, "script": text,
            "repeats": .keys(anyPage.with(["headings": headings])),
        ]), isNeeded: false),
    "icon": LayoutModel([:], isNeeded: false),
]

private let text = TemplateValue.type(String.self)
private let texts = TemplateValue.type([String].self)
private let flag = TemplateValue.type(Bool.self)
private let link = TemplateValue.type(TitledLink.self)
private let links = TemplateValue.type([TitledLink].self)
private let date = TemplateValue.type(DateModel.self)
private let headings = TemplateValue.type([HeadingModel].self)
private let citations = TemplateValue.type([CitationModel].self)

private let anyPage: [String: TemplateValue] = [
    "page": .type(PageModel.self), "site": .type(SiteModel.self), "strings": .words(["site"]),
    "layout": text, "place": link, "previous": link, "next": link,
]

/// A page with a file of its own in Content.
private let ownFile = anyPage.with([
    "citations": citations, "reviewBy": date, "related": .type([PageLink].self), "stage": text,
    "themes": links,
])

/// What both forms of a session plan say.
private let ledPlan: [String: TemplateValue] = [
    "for": text, "leads": text, "minutes": .type(Int.self), "materials": texts, "script": text,
    "consent": text, "during": .type([TimedStepModel].self), "safety": texts,
    "followUp": .type(FollowUpModel.self),
]

/// A page that brings its style and script along, packed.
private let inOneFile: [String: TemplateValue] = [
    "styles": text, "loader": text, "script": text, "data": text,
]

private let savedPage: [String: TemplateValue] = [
    "lang": text, "direction": text, "words": .words(["single-file"]), "fragment": text,
    "readers": text, "title": text, "summary": text, "path": text, "kilobytes": .type(Int.self),
    "paper": link, "form": .type(PaperFormModel.self), "strings": .words(["circle-map", "sheet"]),
]

extension [String: TemplateValue] {
    /// These, with others beside them or in their place.
    fileprivate func with(_ others: Self) -> Self { merging(others) { _, other in other } }
}
