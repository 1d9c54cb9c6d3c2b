/// A way of working that Kith took from its sources, and the pages that put it into practice.
public struct System: Sendable {
    public let title: String
    /// Ids of references.
    public let sources: [Located<String>]
    /// Paths in the content folder, guidance first.
    public let pages: [Located<String>]
}

func readSystems(_ file: ContentFile, log: ReadingLog) -> [System]? {
    file.readYAML(as: "systems.yml", log: log) { reader in
        reader.list("systems", of: "a system") { entry in
            let title = entry.text("title")
            let sources = entry.codes("sources")
            let pages = entry.listAsWritten("pages")
            guard let title else { return nil }
            return System(title: title.value, sources: sources, pages: pages)
        }
    }
}
