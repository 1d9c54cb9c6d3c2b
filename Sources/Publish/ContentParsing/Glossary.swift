import HTML
import Markdown

/// A term of the field and what it means, in plain words.
public struct GlossaryTerm: Sendable {
    public let term: Located<String>
    /// Other words for it, or other forms of it, that lead to the same meaning.
    public let also: [Located<String>]
    /// What people type who look for it, and what no page calls it.
    public let typed: [Located<String>]
    public let meaning: Prose

    /// The other words that are not just another form of the term, such as its plural.
    public var otherWords: [String] {
        let stem = term.value.lowercased().dropLast()
        return also.map(\.value).filter { !$0.lowercased().hasPrefix(stem) }
    }

    /// The term and all other words for it, those that only a search knows among them.
    public var wordsForIt: [String] { ([term] + also + typed).map(\.value) }

    /// The term's words joined by `-`: its anchor in the glossary.
    public var id: String {
        term.value.lowercased().split(separator: " ").joined(separator: "-")
    }
}

extension GlossaryTerm {
    /// How the term's first use on a page is marked: a link to the glossary, with the meaning
    /// beside it, which the theme shows when the link is pointed at or has the focus.
    func marked(from root: String) -> Term {
        let id = id
        let meaning = meaning.plain
        let forms = ([term] + also).map(\.value)
        return Term(forms: forms.filter { $0.utf8.allSatisfy { $0 < 0x80 } }) { word in
            """
            <span class="term-in-use"><a class="term" href="\(root)glossary.html#\(id)" \
            aria-describedby="meaning-\(id)">\(word)</a><span class="meaning" role="tooltip" \
            id="meaning-\(id)"><span class="without-style"> (</span>\(escaped(meaning))\
            <span class="without-style">)</span></span></span>
            """
        }
    }
}

func readGlossary(_ file: ContentFile, log: ReadingLog) -> [GlossaryTerm]? {
    file.readYAML(as: "glossary.yml", log: log) { reader in
        reader.list("terms", of: "a term") { entry in
            let term = entry.text("term")
            let also = entry.texts("also")
            let typed = entry.texts("typed")
            let meaning = entry.prose("meaning")
            guard let term, let meaning else { return nil }
            return GlossaryTerm(term: term, also: also, typed: typed, meaning: meaning)
        }
    }
}
