import Diagnostics
import Folders
import SiteRendering

/// Why a site must not be written to `output`: it would delete something that is not a former site,
/// or the next build would take it for content or for a theme.
func problemWithPlace(of output: String, for edition: Edition) -> Diagnostic? {
    do {
        try checkReplaceable(output, isFormerSite)
    } catch {
        return diagnostic(for: error)
    }
    let target = realPath(output)
    for source in [edition.content, edition.themes + "/" + edition.theme]
    where isInside(target, folder: realPath(source)) {
        return Diagnostic(
            code: "output-inside-source", at: Place(file: output),
            "This is inside `\(source)`, where the next build would take the site for its source.",
            help: "Choose a folder elsewhere.")
    }
    return nil
}

/// Whether a folder is a site that Kith published, and holds nothing that Kith does not make. A
/// site is never edited by hand, so all of it can be made again.
func isFormerSite(_ folder: String) -> Bool {
    guard let found = try? entries(below: folder, hiddenToo: true) else { return false }
    let marks = ["index.html", "assets/home.css", publishedCodesPath]
    return marks.allSatisfy { mark in found.contains { $0.path == mark } }
        && found.allSatisfy { entry in
            entry.kind == .regularFile && endings.contains { entry.path.hasSuffix($0) }
        }
}

/// The endings of the files of a site.
private let endings = [
    ".html", ".css", ".js", ".tsv", ".json", ".sha256", ".svg", ".png", ".jpg",
]
