import ContentParsing
import Diagnostics
import Markdown

let brokenLink = Check(
    "broken-link", "A link inside the content leads to a page and an anchor that exist.",
    passes: [
        .guidance("See [home](../index.md) and [the source](../references.yml#example-2020)."),
        .guidance("## Why\n\nSee [why](#why) and [a site](https://example.org)."),
    ],
    fails: [
        .guidance("See [the plan](../sessions/plan.yml)."),
        .guidance("## Why\n\nSee [how](#how)."),
        .guidance("Text.", frontMatter: "related: [guidance/nothing.md]"),
        .guidance("![A drawn map](../pictures/map.png)"),
    ]
) { content in
    let inText = content.texts.flatMap { text in
        text.links.compactMap { problem(with: $0, on: text.path, in: content) }
    }
    let pictures = content.library.pictures.map(\.path)
    let ofPictures = content.texts.flatMap { text in
        text.images.compactMap { image -> Diagnostic? in
            let destination = image.value.destination
            // An address elsewhere is another check's.
            if destination.contains(":") || destination.hasPrefix("//") { return nil }
            if let path = contentPath(destination, from: text.path), pictures.contains(path) {
                return nil
            }
            return Diagnostic(
                code: "broken-link", at: image.place, "There is no such picture.",
                help: "Put it in `pictures` and name it from here: `../pictures/name.png`.")
        }
    }
    let inHeads = content.library.heads.flatMap { head in
        head.related.compactMap { problem(withPath: $0, in: content) }
    }
    let inSystems = content.library.systems.flatMap(\.pages).compactMap {
        problem(withPath: $0, in: content)
    }
    let home = content.library.home
    let homeLinks = (home?.doors.map(\.link) ?? []) + (home?.sections.flatMap(\.links) ?? [])
    let onHome = homeLinks.compactMap { problem(withPath: $0, in: content) }
    return inText + ofPictures + inHeads + inSystems + onHome
}

private func problem(
    with link: Located<Link>, on page: String, in content: CheckedContent
) -> Diagnostic? {
    let destination = link.value.destination
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    if destination.isEmpty || parts[0].contains(":") { return nil }
    guard !destination.hasPrefix("/"), let path = contentPath(String(parts[0]), from: page) else {
        return Diagnostic(
            code: "broken-link", at: link.place, "This link leads out of the content folder.",
            help: "Link to a file below the content folder, relative to this one.")
    }
    guard let anchors = content.anchors[path] else { return noPage(path, link.place, content) }
    if parts.count == 2, !anchors.contains(String(parts[1])) {
        let anchor = String(parts[1])
        let closest = closestSpelling(of: anchor, among: Array(anchors))
        return Diagnostic(
            code: "broken-link", at: link.place, "`\(path)` has no heading or entry `#\(anchor)`.",
            help: closest.map { "Did you mean `#\($0)`?" } ?? "Check the words after `#`.")
    }
    return nil
}

private func problem(withPath path: Located<String>, in content: CheckedContent) -> Diagnostic? {
    content.anchors[path.value] == nil ? noPage(path.value, path.place, content) : nil
}

private func noPage(_ path: String, _ place: Place, _ content: CheckedContent) -> Diagnostic {
    let closest = closestSpelling(of: path, among: Array(content.anchors.keys))
    return Diagnostic(
        code: "broken-link", at: place, "There is no page `\(path)`.",
        help: closest.map { "Did you mean `\($0)`?" }
            ?? "Link to the source file (`.md` or `.yml`); its folder counts.")
}
