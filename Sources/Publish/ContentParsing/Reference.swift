/// A source that pages cite.
public struct Reference: Sendable {
    public let id: Located<String>
    /// A few words, for a citation at the foot of a page.
    public let short: String
    /// The whole citation.
    public let cite: Prose
}

func readReferences(_ file: ContentFile, log: ReadingLog) -> [Reference]? {
    file.readYAML(as: "references.yml", log: log) { reader in
        reader.list("references", of: "a reference") { entry in
            let id = entry.code("id")
            let short = entry.text("short")
            let cite = entry.prose("cite")
            guard let id, let short, let cite else { return nil }
            return Reference(id: id, short: short.value, cite: cite)
        }
    }
}
