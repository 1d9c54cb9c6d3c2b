import ContentParsing
import Foundation
import HTML
import SitePackaging

// The practitioners' part, kept on a device by a service worker where the site has a web address.

extension SiteRenderer {
    private static let folder = "components/keep-guidance"

    /// The script of the pages that offer it, which comes before them. A theme without the
    /// component has none of it.
    mutating func joinKeeping() {
        guard theme.files["\(Self.folder)/keeping.mjs"] != nil else { return }
        keeping = PageScript(joined("keeping", files: theme.files))
    }

    /// The worker with its list of files, and what is needed to install the site. They come last:
    /// the list holds the fingerprint of each file.
    mutating func renderKeeping() {
        guard keeping != nil else { return }
        let icon = "assets/icon.svg"
        if let drawn = theme.drawing.draw("icon", with: [:]) {
            files.append(SiteFile(path: icon, bytes: drawn))
        }
        let kept = files.filter(isKept).sorted { $0.path < $1.path }
            .map { (path: $0.path, digest: $0.fingerprint) }
        let list = kept.map { "'\($0.path)': '\($0.digest)'" }.joined(separator: ",\n")
        var modules = theme.files
        modules["\(Self.folder)/kept-files.mjs"] = """
            export const EDITION = '\(fingerprint(of: Array(list.utf8)).prefix(16))';
            export const FILES = {
            \(list)
            };
            """
        files.append(SiteFile(path: "keep-guidance.js", text: joined("worker", files: modules)))
        files.append(SiteFile(path: "kith.webmanifest", text: webManifest(icon: icon)))
    }

    /// Pages for practitioners and what they need. Never what a young person reads, and no
    /// worksheet: a copy on the device would show that somebody was there.
    private func isKept(_ file: SiteFile) -> Bool {
        if let audience = file.audience {
            let isWorksheet = library.worksheetHeads.contains { $0.sitePath == file.path }
            return audience == .practitioners && !isWorksheet && file.path != readMeFirstPath
        }
        return file.path.hasPrefix("assets/") || library.pictures.contains { $0.path == file.path }
    }

    private mutating func joined(_ entry: String, files: [String: String]) -> String {
        let (script, found) = joinScripts(
            entries: ["\(Self.folder)/\(entry).mjs"], files: files,
            displayPath: theme.displayPath(of:))
        problems += found
        return compactedScript(script)
    }

    private func webManifest(icon: String) -> String {
        let name = theme.strings["site", "site-name"]
        let members: [String: Any] = [
            "name": name, "short_name": name, "lang": "en", "start_url": "index.html",
            "scope": "./", "display": "minimal-ui", "background_color": "#faf7f1",
            "theme_color": "#faf7f1",
            "icons": [["src": icon, "sizes": "any", "type": "image/svg+xml"]],
        ]
        let options: JSONSerialization.WritingOptions = [
            .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
        ]
        guard let data = try? JSONSerialization.data(withJSONObject: members, options: options)
        else { return "{}" }
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}
