import HTML

/// Where the links of a translated page lead: to pages in the same language where there are any, or
/// out of the language's folder to the English ones.
struct TranslatedLinks: Sendable {
    /// The page's path in the content folder.
    let page: String
    /// The files that there are in the page's language.
    let translated: Set<String>

    /// Opens a link to an English page, and says that it is one; nil for any other link.
    @Sendable func openTag(_ destination: String) -> String? {
        guard let target = target(of: destination), !translated.contains(target.path) else {
            return nil
        }
        let address = escaped(outOfFolder + siteLink(target.path + target.anchor))
        return "<a href=\"\(address)\" hreflang=\"\(Language.english.code)\">"
    }

    /// Where a picture is: there is one of each, for all languages.
    @Sendable func picture(_ destination: String) -> String {
        target(of: destination).map { outOfFolder + $0.path } ?? destination
    }

    /// The way from the page to the site's top folder: out of the language's, too.
    private var outOfFolder: String {
        String(repeating: "../", count: page.split(separator: "/").count)
    }

    private func target(of destination: String) -> (path: String, anchor: String)? {
        if destination.hasPrefix("#") || destination.contains(":") { return nil }
        let parts = destination.split(
            separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        return contentPath(String(parts[0]), from: page).map {
            ($0, parts.count == 2 ? "#" + parts[1] : "")
        }
    }
}

/// A relative path seen from the page at `base`, or nil where it climbs out of the content folder.
public func contentPath(_ path: String, from base: String) -> String? {
    if path.isEmpty { return base }
    var folders = base.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
        switch part {
        case ".": continue
        case "..":
            if folders.isEmpty { return nil }
            folders.removeLast()
        default: folders.append(String(part))
        }
    }
    return folders.joined(separator: "/")
}
