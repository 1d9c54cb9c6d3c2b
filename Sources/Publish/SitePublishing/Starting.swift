import ContentParsing
public import ContentStarting
public import Diagnostics
import Folders

/// Writes a file for a writer to begin with, and never over one that is there.
/// - Parameters:
///   - kind: what it is.
///   - name: what it is called, without its ending.
///   - edition: whose content it is for.
/// - Returns: where the file is, or why it was not written.
public func start(
    _ kind: StartingPoint, named name: String, in edition: Edition
) -> Result<String, StartingProblem> {
    let path = edition.content + "/" + kind.path(named: name)
    if let problem = problemWithFileName(name, at: path) { return .failure(.init(problem)) }
    let (files, reading) = contentFiles(of: edition) { _ in true }
    if files.isEmpty, let problem = reading.first { return .failure(.init(problem)) }
    let (library, _) = parseContent(files)
    guard let words = StartingWords(of: library, today: edition.today) else {
        return .failure(
            .init(
                Diagnostic(
                    code: "nothing-to-name", at: Place(file: edition.content),
                    "This content has no source or no theme yet, and every page names one.",
                    help: "Write references.yml and framework.yml first: `kith check` says how.")))
    }
    do {
        try createFile(Array(kind.text(named: name, in: words).utf8), at: path)
    } catch {
        return .failure(.init(diagnostic(for: error)))
    }
    return .success(path)
}

/// Why a file was not written.
public struct StartingProblem: Error, Sendable {
    public let diagnostic: Diagnostic

    init(_ diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
    }
}
