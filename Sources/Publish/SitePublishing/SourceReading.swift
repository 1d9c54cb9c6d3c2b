import ContentParsing
import Diagnostics
import Folders

// The files that a site is built from, and what to say where one cannot be had.

/// A page of 1 MB would be about 150,000 words; anything larger is a mistake.
let largestSourceFile = 1_048_576

/// The wanted files of the content, and those of the shipped edition that none stands in place of,
/// if the content is laid over it.
func contentFiles(
    of edition: Edition, where isWanted: (String) -> Bool
) -> ([ContentFile], [Diagnostic]) {
    let (sources, problems) = readFolder(edition.content) { $0 != overridesPath && isWanted($0) }
    let own = sources.map { source in
        let place = edition.content + "/" + source.path
        return ContentFile(path: source.path, displayPath: place, bytes: source.bytes) {
            (try? readFile(place, limit: largestSourceFile)) ?? []
        }
    }
    let (shipped, shippedProblems) = shippedFiles(of: edition, besides: own, where: isWanted)
    let files = shipped.isEmpty ? own : (own + shipped).sorted { isBefore($0.path, $1.path) }
    return (files, problems + shippedProblems)
}

private func isBefore(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
}

/// The module for the page where a team reviews maps, or the shipped one where it was not built;
/// nil, with a note, where there is none.
func readReviewModule(_ path: String?, _ shipped: [UInt8]?) -> ([UInt8]?, Diagnostic?) {
    guard let path else { return (nil, nil) }
    guard kind(of: path) != .missing else {
        if let shipped { return (shipped, nil) }
        return (
            nil,
            Diagnostic(
                .note, code: "no-review-module", at: Place(file: path),
                "The import for the page Team review is not built, so that page is left out.",
                help: "Run `make wasm`, and build again.")
        )
    }
    do {
        return (try readFile(path, limit: largestSourceFile), nil)
    } catch {
        return (nil, diagnostic(for: error))
    }
}

/// The wanted files of a folder; what cannot be read is reported and left out.
func readFolder(
    _ folder: String, where isWanted: (String) -> Bool = { _ in true }
) -> ([ReadFile], [Diagnostic]) {
    let found: [FolderEntry]
    do {
        found = try entries(below: folder)
    } catch {
        return ([], [diagnostic(for: error)])
    }
    var files: [ReadFile] = []
    var problems: [Diagnostic] = []
    var folded: [String: String] = [:]
    for entry in found where isWanted(entry.path) {
        let path = entry.path
        if entry.kind == .missing {
            problems.append(unreachable(folder + "/" + path))
            continue
        }
        if let other = folded.updateValue(path, forKey: path.lowercased()) {
            problems.append(sameFile(path, other, in: folder))
            continue
        }
        do {
            let bytes = try readFile(folder + "/" + path, limit: largestSourceFile)
            files.append(ReadFile(path: path, bytes: bytes))
        } catch {
            problems.append(diagnostic(for: error))
        }
    }
    return (files, problems)
}

/// It is there, and its name leads to nothing.
private func unreachable(_ path: String) -> Diagnostic {
    Diagnostic(
        code: "file-name", at: Place(file: path),
        "This name is not UTF-8 text, or the way to it is longer than this system allows.",
        help: "Rename it, or move it further up.")
}

private func sameFile(_ path: String, _ other: String, in folder: String) -> Diagnostic {
    Diagnostic(
        code: "case-clash", at: Place(file: folder + "/" + path),
        "On Windows and macOS this is the same file as `\(other)`.",
        help: "Rename or remove one of the two.")
}

func diagnostic(for error: FolderError) -> Diagnostic {
    let (code, message, help) =
        switch error.reason {
        case .notFound:
            ("not-found", "There is nothing here.", "Check the path.")
        case .notAFolder:
            ("not-a-folder", "This is a file, not a folder.", "Name the folder that it is in.")
        case .holdsOtherThings:
            (
                "not-a-former-site",
                "This folder holds something other than a published site, which would be deleted.",
                "Name a new folder, an empty one or one that a former build made."
            )
        case .isThere:
            ("is-there", "There is a file here already.", "Choose another name: it stays as it is.")
        case .notReadable:
            ("not-readable", "This cannot be read.", "Check who may read it.")
        case .notWritable(let errno):
            (
                "not-writable", "This cannot be written (system error \(errno)).",
                "Check who may write here, and whether the disk is full. The old one is as it was."
            )
        case .tooLarge(let limit):
            ("too-large", "This file is larger than \(limit) bytes.", "Split it.")
        case .notARegularFile:
            (
                "not-a-file",
                "This is no file but a link, a pipe or a device, and is not followed.",
                "Put the file itself here, or take this away."
            )
        }
    return Diagnostic(code: code, at: Place(file: error.path), message, help: help)
}
