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
    for source in [edition.content, edition.themeFolder]
    where isInside(target, folder: realPath(source)) {
        return Diagnostic(
            code: "output-inside-source", at: Place(file: output),
            "This is inside `\(source)`, where the next build would take the site for its source.",
            help: "Choose a folder elsewhere.")
    }
    return nil
}

/// Why the whole site must not be written to one file: something else is there, or it would be one
/// of the sources or a part of the site.
func problemWithPlace(
    ofSingleFile path: String, site: String, for edition: Edition
) -> Diagnostic? {
    let target = realPath(path)
    for folder in [edition.content, edition.themeFolder, site]
    where isInside(target, folder: realPath(folder)) {
        return Diagnostic(
            code: "output-inside-source", at: Place(file: path),
            "This is inside `\(folder)`, which holds other things.",
            help: "Choose a place elsewhere.")
    }
    switch kind(of: path) {
    case .missing: return nil
    case .regularFile where isFormerSingleFile(path): return nil
    default:
        return Diagnostic(
            code: "not-a-former-single-file", at: Place(file: path),
            "What is here is not a site in one file that a former build made, and would be lost.",
            help: "Name a new file, or take this one away first.")
    }
}

private func isFormerSingleFile(_ path: String) -> Bool {
    guard let file = try? OpenFile(path: path) else { return false }
    var start = [UInt8](repeating: 0, count: min(1024, file.size))
    let isRead: Void? = try? start.withUnsafeMutableBytes { try file.read(at: 0, into: $0) }
    return isRead != nil
        && start.firstRange(of: Array("content=\"\(singleFileGenerator)\"".utf8)) != nil
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
    ".html", ".css", ".js", ".tsv", ".json", ".sha256", ".webmanifest", ".svg", ".png", ".jpg",
]
