import ContentParsing
import HTML

/// Which pages a single file holds, and where everything of the site is in it. A page is a section
/// whose id is its path without the ending: `guidance/framework.html` is `#guidance/framework`. An
/// id in it has the section's number in front, so that a thousand pages do not repeat their paths:
/// `guidance/framework.html#identity` is `#p7.identity`, and the section says `data-ids="p7."`.
struct SingleFile {
    struct Page {
        let path: String
        let fragment: String
        let idPrefix: String
        let html: [UInt8]
        let isForYoungPeople: Bool
        let language: Language
        /// Whether it is one of the many, and what it repeats of other pages can be made again out
        /// of its text and its list.
        let isGuidance: Bool
    }

    /// In the order in which they stand: the front page, then folder after folder, each with its
    /// list first, then what stands in no folder.
    let pages: [Page]
    /// Files of their own, such as worksheets, for which a section stands.
    let savedAlone: Set<String>
    private let files: [String: [UInt8]]
    private let fragments: [String: String]
    private let prefixes: [String: String]

    /// - Parameters:
    ///   - files: of the site.
    ///   - savedAlone: the paths of those that must stay files of their own.
    ///   - leavingOut: the paths of pages that are of no use in a single file.
    ///   - guidance: the paths of practitioners' pages of guidance.
    init(
        of files: [SiteFile], savedAlone: Set<String>, leavingOut: Set<String>,
        guidance: Set<String>
    ) {
        let html = files.filter { $0.path.hasSuffix(".html") && !leavingOut.contains($0.path) }
        self.savedAlone = savedAlone
        self.files = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
        fragments = Dictionary(html.map { ($0.path, Self.fragment(of: $0.path)) }) { first, _ in
            first
        }
        var folders: [String] = []
        for page in html where !folders.contains(Self.folder(of: page.path)) {
            folders.append(Self.folder(of: page.path))
        }
        // A page in no folder comes last, unless it is the front page.
        let ranked = html.enumerated().map { place, page in
            let folder = Self.folder(of: page.path)
            let isList = page.path.hasSuffix("index.html")
            let rank =
                folder.isEmpty && !isList ? folders.count : folders.firstIndex(of: folder) ?? 0
            return (rank: rank, isList: isList, place: place, page: page)
        }
        pages = ranked.filter { !savedAlone.contains($0.page.path) }.sorted {
            ($0.rank, $0.isList ? 0 : 1, $0.place) < ($1.rank, $1.isList ? 0 : 1, $1.place)
        }.enumerated().map { number, ranked in
            Page(
                path: ranked.page.path, fragment: Self.fragment(of: ranked.page.path),
                idPrefix: "p\(number).", html: ranked.page.bytes,
                isForYoungPeople: ranked.page.audience == .youngPeople,
                language: ranked.page.language,
                isGuidance: guidance.contains(ranked.page.path))
        }
        prefixes = Dictionary(pages.map { ($0.path, $0.idPrefix) }) { first, _ in first }
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    /// `guidance/framework.html` is `guidance/framework`.
    static func fragment(of path: String) -> String {
        path.hasSuffix(".html") ? String(path.dropLast(5)) : path
    }

    /// Rewrites what stands on a page.
    func rewriting(for page: Page) -> PageRewriting {
        PageRewriting(idPrefix: page.idPrefix) { attribute, value in
            address(value, attribute, from: page.path)
        }
    }

    /// Where an address leads to in the file.
    /// - Parameters:
    ///   - value: as it stands on the page, escaped.
    ///   - attribute: that it is the value of.
    ///   - path: of the page that it stands on.
    /// - Returns: the value of the attribute there, or nil where it leads out of the site.
    func address(_ value: String, _ attribute: String, from path: String) -> String? {
        if value.contains(":") { return nil }
        let parts = value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let anchor = parts.count > 1 ? parts[1] : ""
        let target = parts[0].isEmpty ? path : Self.resolved(String(parts[0]), from: path)
        if let fragment = fragments[target] {
            // A worksheet's own places are not in this file: it has no prefix.
            if !anchor.isEmpty, let prefix = prefixes[target] { return "#\(prefix)\(anchor)" }
            return "#" + fragment
        }
        guard let bytes = files[target] else { return nil }
        let name = target.split(separator: "/").last.map(String.init) ?? target
        let embedded = dataAddress(of: bytes, named: name)
        return attribute == "href" ? "\(embedded)\" download=\"\(name)" : embedded
    }

    private static func resolved(_ address: String, from path: String) -> String {
        var parts = path.split(separator: "/").dropLast().map(String.init)
        for part in address.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        return parts.joined(separator: "/")
    }

    /// The files of their own, packed.
    var heldFiles: [UInt8] {
        heldTogether(savedAlone.sorted().compactMap { path in files[path].map { (path, $0) } })
    }

    func size(of path: String) -> Int { files[path]?.count ?? 0 }
}

/// A file as an address that holds all of it.
private func dataAddress(of bytes: [UInt8], named name: String) -> String {
    let types = [
        "html": "text/html", "png": "image/png", "jpg": "image/jpeg", "svg": "image/svg+xml",
        "json": "application/json",
    ]
    let ending = name.split(separator: ".").last.map(String.init) ?? ""
    let type = types[ending] ?? "application/octet-stream"
    return "data:\(type);base64," + String(decoding: base64(bytes), as: UTF8.self)
}

extension SingleFile.Page {
    /// What stands between the tags of the page's `<main>`, and the classes on it.
    var main: (classes: String, content: ArraySlice<UInt8>)? {
        guard let open = html.firstRange(of: Array("<main".utf8)),
            let openEnd = html[open.upperBound...].firstIndex(of: UInt8(ascii: ">")),
            let close = html.lastPlace(of: "</main>")
        else { return nil }
        let tag = String(decoding: html[open.lowerBound..<openEnd], as: UTF8.self)
        let classes = tag.firstMatch(of: /class="([^"]*)"/).map { String($0.1) } ?? ""
        let content = withoutRepeats(html[html.index(after: openEnd)..<close])
        return (classes, withoutLineEndsBetweenBlocks(content))
    }

    /// The file's script puts in its place what pages repeat: the meanings of terms, out of the
    /// glossary; what the pages that go with a page are for, out of those pages; sources, written
    /// out for paper; the list of what is on a page, out of its headings or of the list that folds
    /// away; the pages before and after a page, out of its list. What prints a page stands above
    /// all of them.
    private func withoutRepeats(_ html: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var html = html
        for (start, end) in repeatedOnEachPage + (isGuidance ? repeatedOnGuidance : []) {
            html = removing(from: start, through: end, in: html)
        }
        return removing(from: "<p>", through: "</p>\n", inEach: relatedPages, of: html)
    }
}

/// How what each page repeats begins and ends.
private let repeatedOnEachPage = [
    (" aria-describedby=\"meaning-", "\""),
    ("<span class=\"meaning\"", "<span class=\"without-style\">)</span></span>"),
    ("<p class=\"print-page\"", "</p>\n"), ("<span class=\"written-out\">", "</span>\n"),
    ("<div class=\"contents-kept\">", "</ul>\n</div>\n"),
]
private let repeatedOnGuidance = [
    ("<nav class=\"contents-list\"", "</nav>\n"),
    ("<nav class=\"page-neighbours\"", "</nav>\n"),
]
private let relatedPages = ("<section class=\"related-pages\"", "</section>")

private func removing(
    from start: String, through end: String, inEach part: (start: String, end: String),
    of html: ArraySlice<UInt8>
) -> ArraySlice<UInt8> {
    var kept: [UInt8] = []
    var rest = html
    while let open = rest.firstRange(of: Array(part.start.utf8)),
        let close = rest[open.upperBound...].firstRange(of: Array(part.end.utf8))
    {
        kept += rest[..<open.lowerBound]
        kept += removing(from: start, through: end, in: rest[open.lowerBound..<close.lowerBound])
        rest = rest[close.lowerBound...]
    }
    return (kept + rest)[...]
}

private func removing(
    from start: String, through end: String, in html: ArraySlice<UInt8>
) -> ArraySlice<UInt8> {
    let (start, end) = (Array(start.utf8), Array(end.utf8))
    var kept: [UInt8] = []
    var place = html.startIndex
    while place < html.endIndex {
        let rest = html[place...]
        guard rest[place] == start[0], rest.starts(with: start),
            let close = rest.dropFirst(start.count).firstRange(of: end)
        else {
            kept.append(rest[place])
            place += 1
            continue
        }
        place = close.upperBound
    }
    return kept[...]
}

extension [UInt8] {
    /// Where a text begins for the last time.
    fileprivate func lastPlace(of text: String) -> Int? {
        let wanted = Array(text.utf8)
        guard count >= wanted.count else { return nil }
        return stride(from: count - wanted.count, through: 0, by: -1).first {
            self[$0..<$0 + wanted.count].elementsEqual(wanted)
        }
    }
}
