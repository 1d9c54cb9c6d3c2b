import ContentParsing
import Diagnostics
import Folders
import SitePackaging

// `Content/shipped.tsv` says that a content folder is laid over the shipped edition: it holds what
// it changes or adds, and the rest is the shipped one's. A line for each shipped file that one here
// was made from:
//
//   path TAB SHA-256 of the shipped file as it then was

/// In the content folder.
let overridesPath = "shipped.tsv"

/// What each file that stands in place of a shipped one was made from.
struct Overrides {
    /// The SHA-256 of a shipped file, by its path.
    var digests: [String: String] = [:]

    init(digests: [String: String] = [:]) {
        self.digests = digests
    }

    /// - Returns: nil where the content is laid over nothing; and what is wrong with the file.
    static func read(of edition: Edition) -> (Overrides?, [Diagnostic]) {
        let path = edition.content + "/" + overridesPath
        if kind(of: path) == .missing { return (nil, []) }
        do {
            let text = String(
                decoding: try readFile(path, limit: largestSourceFile), as: UTF8.self)
            var overrides = Overrides()
            var problems: [Diagnostic] = []
            for (index, line) in text.split(
                omittingEmptySubsequences: false, whereSeparator: \.isNewline
            ).enumerated() where !line.isEmpty {
                let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
                if fields.count == 2, isDigest(fields[1]) {
                    overrides.digests[String(fields[0])] = String(fields[1])
                } else {
                    problems.append(unlike(at: Place(file: path, line: index + 1, column: 1)))
                }
            }
            return (overrides, problems)
        } catch {
            return (Overrides(), [diagnostic(for: error)])
        }
    }

    var text: String {
        digests.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)\n" }.joined()
    }

    /// What the shipped edition has changed since files here were made from it.
    func notes(on files: [ContentFile], shipped: ShippedEdition) -> [Diagnostic] {
        files.compactMap { file in
            let place = Place(file: file.displayPath)
            guard let now = shipped.content[file.path].map(fingerprint) else {
                return digests[file.path].map { _ in gone(file.path, at: place) }
            }
            guard let then = digests[file.path] else { return notRecorded(file.path, at: place) }
            return then == now ? nil : changed(file.path, from: then, to: now, at: place)
        }
    }
}

private func isDigest(_ text: Substring) -> Bool {
    text.utf8.count == 64 && text.allSatisfy { "0123456789abcdef".contains($0) }
}

private func unlike(at place: Place) -> Diagnostic {
    Diagnostic(
        code: "not-an-override", at: place, "This line is not a path, a tab and a SHA-256.",
        help: "`kith adapt` writes this file: take the line out, and name the page to it.")
}

private func changed(
    _ path: String, from then: String, to now: String, at place: Place
) -> Diagnostic {
    Diagnostic(
        .note, code: "shipped-changed", at: place,
        "The shipped `\(id(path))` has changed since this was made from it: it was "
            + "\(then.prefix(12)), and is \(now.prefix(12)).",
        help: "Compare with `kith adapt --print \(path)`, take over what is right for you, and say "
            + "so with `kith adapt \(path)`.")
}

private func gone(_ path: String, at place: Place) -> Diagnostic {
    Diagnostic(
        .note, code: "shipped-gone", at: place,
        "The shipped edition has no `\(id(path))` any more; this page is yours alone now.",
        help: "Keep it or delete it, and take its line out of \(overridesPath).")
}

private func notRecorded(_ path: String, at place: Place) -> Diagnostic {
    Diagnostic(
        .note, code: "shipped-not-compared", at: place,
        "This stands in place of the shipped `\(id(path))`, and nothing says which edition of it.",
        help: "`kith adapt \(path)` notes that it is up to date with the present one.")
}

private func missingFacts(of edition: Edition) -> Diagnostic {
    Diagnostic(
        code: "missing-file", at: Place(file: edition.content + "/local.yml"),
        "There is no `local.yml`, and the shipped one says nothing of this partnership.",
        help: "Bring yours back, or begin it again with `kith adapt local.yml`.")
}

/// A page's path without its ending.
private func id(_ path: String) -> String {
    String(path.prefix(upTo: path.lastIndex(of: ".") ?? path.endIndex))
}

// MARK: -

/// The shipped files that no file of the content stands in place of, and what stands in the way.
func shippedFiles(
    of edition: Edition, besides own: [ContentFile], where isWanted: (String) -> Bool
) -> ([ContentFile], [Diagnostic]) {
    let (overrides, problems) = Overrides.read(of: edition)
    guard let overrides else { return ([], []) }
    guard let shipped = edition.shipped else {
        return (
            [],
            problems + [
                Diagnostic(
                    code: "no-shipped-edition",
                    at: Place(file: edition.content + "/" + overridesPath),
                    "This content is laid over a shipped edition, and this kith holds none.",
                    help: "Use one that `make install` installed.")
            ]
        )
    }
    let taken = Set(own.map(\.path))
    let files = shipped.content.filter { isWanted($0.key) && !taken.contains($0.key) }.map {
        ContentFile(
            path: $0.key, displayPath: ShippedEdition.displayFolder + "Content/" + $0.key,
            bytes: $0.value)
    }
    // Its rule for summaries may be stricter than the shipped one's, and must not go with the file.
    let missing =
        isWanted("local.yml") && !taken.contains("local.yml") ? [missingFacts(of: edition)] : []
    return (files, problems + missing + overrides.notes(on: own, shipped: shipped))
}
