import ContentParsing
import Markdown

/// Every page that the site will have, by its path in the content folder, with its anchors.
func pageAnchors(of library: ContentLibrary) -> [String: Set<String>] {
    var anchors: [String: Set<String>] = [:]
    for page in library.guidance + [library.home?.page].compactMap(\.self) {
        anchors[page.head.path] = Set(page.body.headings.map(\.id))
    }
    for bank in library.questionBanks {
        anchors[bank.head.path] = Set(
            bank.questions.map(\.id.value) + bank.questions.map(\.theme.value))
    }
    for head in library.sessionPlans.map(\.head) + library.worksheetHeads {
        anchors[head.path] = []
    }
    anchors["references.yml"] = Set(library.references.map(\.id.value))
    anchors["glossary.yml"] = Set(library.glossary.map(\.id))
    anchors["systems.yml"] = []
    return anchors
}
