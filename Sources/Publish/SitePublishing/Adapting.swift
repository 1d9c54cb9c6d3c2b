import ContentStarting
public import Diagnostics
import Folders
import SitePackaging

/// Begins an edition of a partnership's own, laid over the shipped one.
/// - Parameters:
///   - folder: new or empty; written whole, or not at all.
///   - shipped: what it is laid over.
/// - Returns: the paths of what is in it, or why nothing was written.
public func startEdition(
    in folder: String, over shipped: ShippedEdition
) -> Result<[String], StartingProblem> {
    var overrides = Overrides()
    var files = editionTexts.map { ReadFile(path: $0.path, bytes: Array($0.text.utf8)) }
    if let local = shipped.content["local.yml"] {
        overrides.digests["local.yml"] = fingerprint(of: local)
        files.append(ReadFile(path: "Content/local.yml", bytes: local))
    }
    files.append(ReadFile(path: "Content/" + overridesPath, bytes: Array(overrides.text.utf8)))
    do {
        try replaceFolder(folder, with: files) { _ in false }
    } catch {
        if error.reason == .holdsOtherThings {
            return .failure(
                StartingProblem(
                    Diagnostic(
                        code: "is-there", at: Place(file: folder),
                        "There is something in this folder already.",
                        help: "Name a new folder or an empty one.")))
        }
        return .failure(StartingProblem(diagnostic(for: error)))
    }
    return .success(files.map(\.path).sorted())
}

/// What became of a page that was adapted.
public enum Adaptation: Sendable, Equatable {
    /// It was copied, to this path.
    case copied(String)
    /// It was there, and now counts as up to date with the shipped one.
    case noted(String)
}

/// Copies a shipped file into the content, or notes that the one there is up to date with it.
/// - Parameters:
///   - path: in the content folder, with that folder's name before it or without.
///   - edition: whose content it is; it is laid over a shipped edition.
/// - Returns: what was done, or why nothing was.
public func adapt(
    _ path: String, in edition: Edition
) -> Result<Adaptation, StartingProblem> {
    do throws(StartingProblem) {
        let (name, bytes) = try shippedFile(path, in: edition)
        let (overrides, problems) = Overrides.read(of: edition)
        guard var overrides, problems.isEmpty else {
            throw StartingProblem(problems.first ?? notLaidOver(edition))
        }
        let target = edition.content + "/" + name
        let isThere = kind(of: target) != .missing
        overrides.digests[name] = fingerprint(of: bytes)
        do throws(FolderError) {
            if !isThere { try createFile(bytes, at: target) }
            try writeFile(
                Array(overrides.text.utf8), to: edition.content + "/" + overridesPath)
        } catch {
            throw StartingProblem(diagnostic(for: error))
        }
        return .success(isThere ? .noted(target) : .copied(target))
    } catch {
        return .failure(error)
    }
}

/// A file of the shipped edition, to look at.
/// - Parameters:
///   - path: as for `adapt`.
///   - edition: that is laid over a shipped edition.
/// - Returns: its bytes, or why there are none.
public func shippedText(
    _ path: String, for edition: Edition
) -> Result<[UInt8], StartingProblem> {
    do throws(StartingProblem) {
        return .success(try shippedFile(path, in: edition).bytes)
    } catch {
        return .failure(error)
    }
}

private func shippedFile(
    _ path: String, in edition: Edition
) throws(StartingProblem) -> (name: String, bytes: [UInt8]) {
    guard let shipped = edition.shipped else {
        throw StartingProblem(
            Diagnostic(
                code: "no-shipped-edition", at: Place(file: edition.content),
                "This kith holds no edition.", help: "Use one that `make install` installed."))
    }
    let folder = edition.content + "/"
    let name = path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
    if let bytes = shipped.content[name] { return (name, bytes) }
    let closest = closestSpelling(of: name, among: shipped.content.keys.sorted())
    throw StartingProblem(
        Diagnostic(
            code: "not-shipped", at: Place(file: folder + name),
            "The shipped edition has no such file.",
            help: closest.map { "Did you mean `\($0)`?" }
                ?? "Name it as the content folder does, such as guidance/policy.md."))
}

private func notLaidOver(_ edition: Edition) -> Diagnostic {
    Diagnostic(
        code: "not-laid-over", at: Place(file: edition.content),
        "This content is not laid over a shipped edition: all of it is its own.",
        help: "`kith init` begins one that is.")
}
