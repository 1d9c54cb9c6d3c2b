import ContentParsing

/// The pages that say where the practice comes from and what its words mean.
extension SiteRenderer {
    mutating func renderReferences() {
        var model = generatedFrame("references")
        model["references"] = library.references.map { reference in
            ReferenceModel(
                id: reference.id.value, cite: reference.cite.html,
                usedBy: library.heads
                    .filter { $0.sources.contains { $0.value == reference.id.value } }
                    .map { TitledLink(title: $0.title.value, href: $0.sitePath) })
        }
        draw("references", at: referencesPath, with: model)
    }

    mutating func renderSystems() {
        var model = generatedFrame("systems")
        model["rows"] = library.systems.map { system in
            SystemModel(
                title: system.title, sources: citations(of: system.sources),
                pages: index.links(to: system.pages))
        }
        draw("systems", at: systemsPath, with: model)
    }

    mutating func renderGlossary() {
        let terms = library.glossary.sorted { $0.id < $1.id }
        var groups: [GlossaryGroupModel] = []
        for term in terms {
            let letter = term.id.prefix(1).uppercased()
            if groups.last?.letter != letter {
                groups.append(GlossaryGroupModel(letter: letter, terms: []))
            }
            groups[groups.count - 1].terms.append(GlossaryTermModel(term))
        }
        var model = generatedFrame("glossary")
        model["groups"] = groups
        draw("glossary", at: glossaryPath, with: model)
    }

    /// The frame of a page without a file of its own: its title and summary are the theme's words.
    private func generatedFrame(_ name: String) -> [String: Any] {
        frame(
            title: theme.strings["site", "\(name)-title"],
            summary: theme.strings["site", "\(name)-summary"], path: "\(name).html",
            audience: .practitioners, layout: name)
    }

    func citations(of sources: [Located<String>]) -> [CitationModel] {
        sources.compactMap { source in
            library.references.first { $0.id.value == source.value }
                .map { CitationModel($0, lang: englishElsewhere) }
        }
    }
}

/// Where the sources are listed, and where what came from them.
let referencesPath = "references.html"
let systemsPath = "systems.html"
let glossaryPath = "glossary.html"

struct ReferenceModel: TemplateModel {
    let id: String
    let cite: String
    let usedBy: [TitledLink]
}

struct SystemModel: TemplateModel {
    let title: String
    let sources: [CitationModel]
    let pages: [PageLink]
}

struct GlossaryGroupModel: TemplateModel {
    let letter: String
    var terms: [GlossaryTermModel]
}

struct GlossaryTermModel: TemplateModel {
    let id: String
    let term: String
    let also: String?
    let meaning: String

    init(_ term: GlossaryTerm) {
        id = term.id
        self.term = term.term.value
        also = term.otherWords.isEmpty ? nil : term.otherWords.joined(separator: ", ")
        meaning = term.meaning.html
    }
}
