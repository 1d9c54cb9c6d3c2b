import ContentParsing
import HTML
import SearchIndexing

/// What the pages that have the search box need for it.
struct SiteSearch {
    /// The script that stands in each of these pages, with exactly these bytes.
    let opener: String
    let policy: ContentSecurityPolicy
    let index: SearchIndex
    /// The edition that the index is of and the words that the search says, as a module of scripts.
    let edition: String
}

/// What one file with the whole site needs to be searched.
struct SearchInOneFile {
    /// The script that finds the parts of the index in the file.
    let entry: String
    /// What that script is joined from.
    let files: [String: String]
    /// HTML that holds the parts.
    let parts: [UInt8]
}

extension SiteRenderer {
    private static let folder = "components/search-box"

    /// Writes the index, and the script that searches in it. Both come before the pages, whose own
    /// script names the parts of the index. A theme without the search box has none of it.
    mutating func renderSearch() {
        guard theme.files["\(Self.folder)/opener.mjs"] != nil else { return }
        let searched = SearchIndex(
            of: searchDocuments(), synonyms: library.glossary.map(\.wordsForIt))
        for part in searched.scripts(keeping: kept) {
            files.append(SiteFile(path: "assets/search/\(part.name).js", bytes: part.script))
        }
        let edition = """
            export const STAMP = '\(searched.stamp)';
            export const WORDS = \(jsonObject(theme.strings.section("search")));
            """
        let engine = joined("engine", with: "edition", edition)
        files.append(SiteFile(path: "assets/search/engine.js", text: engine))
        let counts = searched.counts.map { "\($0.kind): \($0.count)" }.joined(separator: ", ")
        let opener = joined("opener", with: "manifest", "export const PARTS = { \(counts) };")
        search = SiteSearch(
            opener: opener, policy: .searchPage(opener: opener), index: searched, edition: edition)
    }

    /// Nil for a theme whose search box is not for one file, or that has none.
    func searchInOneFile() -> SearchInOneFile? {
        let entry = "\(Self.folder)/one-file.mjs"
        guard let search, theme.files[entry] != nil else { return nil }
        var files = theme.files
        files["\(Self.folder)/edition.mjs"] = search.edition
        let parts = search.index.parts.flatMap { part in
            Array("<template id=\"search-\(part.name)\">".utf8) + search.index.packed(part)
                + Array("</template>\n".utf8)
        }
        return SearchInOneFile(entry: entry, files: files, parts: parts)
    }

    /// A script of the search box, with a module of the builder's in place of the theme's example.
    private mutating func joined(_ entry: String, with module: String, _ text: String) -> String {
        var files = theme.files
        files["\(Self.folder)/\(module).mjs"] = text
        let (script, found) = joinScripts(
            entries: ["\(Self.folder)/\(entry).mjs"], files: files,
            displayPath: theme.displayPath(of:))
        problems += found
        return compactedScript(script)
    }
}

extension ContentSecurityPolicy {
    /// A page with the search box: it may also load the scripts beside it that its own script
    /// names, and no others.
    static func searchPage(opener: String) -> ContentSecurityPolicy {
        var policy = ContentSecurityPolicy()
        policy.allowSiblingStyles()
        policy.allowOwnPictures()
        policy.allow(script: Array(opener.utf8))
        policy.allowSiblingScripts(handedOnBy: "kith-shards")
        return policy
    }
}

/// A JSON object with its keys in order.
private func jsonObject(_ words: [String: String]) -> String {
    let members = words.sorted { $0.key < $1.key }.map { key, value in
        "\(quoted(key)): \(quoted(value))"
    }
    return "{ \(members.joined(separator: ", ")) }"
}

private func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"", "\\": quoted += "\\\(scalar)"
        case "\n", "\r", "\u{2028}", "\u{2029}": quoted += " "
        default: quoted.unicodeScalars.append(scalar)
        }
    }
    return quoted + "\""
}
