import ContentParsing
import Diagnostics
import Folders

/// A program that was written.
public struct EmbeddingReport: Sendable {
    public let files: Int
    public let bytes: Int
}

/// Writes a copy of a program that holds an edition: whoever has it needs nothing else.
/// - Parameters:
///   - edition: the content, all themes and the module for the page Team review. It must have no
///     mistake.
///   - program: the program to copy. One that it holds is left behind.
///   - output: the file to write: new, or a program that holds an edition.
/// - Returns: what was written, or why nothing was.
public func embed(
    _ edition: Edition, in program: String, to output: String
) -> (written: EmbeddingReport?, report: PublishReport) {
    var report = check(edition)
    if report.hasErrors { return (nil, report) }
    let (module, problem) = readReviewModule(edition.reviewModule, nil)
    report.diagnostics += [problem].compactMap(\.self)
    if report.hasErrors { return (nil, report) }
    do throws(StartingProblem) {
        return (try embedded(edition, module, in: program, to: output), report)
    } catch {
        report.diagnostics.append(error.diagnostic)
        return (nil, report)
    }
}

private func embedded(
    _ edition: Edition, _ module: [UInt8]?, in program: String, to output: String
) throws(StartingProblem) -> EmbeddingReport {
    for folder in [edition.content, edition.themes]
    where isInside(realPath(output), folder: realPath(folder)) {
        throw StartingProblem(
            Diagnostic(
                code: "output-inside-source", at: Place(file: output),
                "This is inside `\(folder)`, which holds other things.",
                help: "Choose a place elsewhere."))
    }
    let holdsAnEdition = heldArchive(of: output)?.archive != nil
    guard kind(of: output) == .missing || (kind(of: output) == .regularFile && holdsAnEdition)
    else {
        throw StartingProblem(
            Diagnostic(
                code: "not-a-former-program", at: Place(file: output),
                "What is here is not a kith that holds an edition, and would be lost.",
                help: "Name a new file, or take this one away first."))
    }
    let (content, contentProblems) = contentFiles(of: edition) { _ in true }
    let (themes, themeProblems) = readFolder(edition.themes)
    let problem = (contentProblems + themeProblems).first { $0.severity == .error }
    if let problem { throw StartingProblem(problem) }
    do throws(FolderError) {
        let whole = try readFile(realPath(program), limit: largestProgram)
        let files = content.map { ReadFile(path: $0.path, bytes: $0.bytes) }
        guard let end = heldArchive(of: program)?.end,
            let archive = ShippedEdition.archive(
                content: files, themes: themes, reviewModule: module)
        else { throw FolderError(path: program, reason: .tooLarge(limit: largestProgram)) }
        let bytes = joined(Array(whole.prefix(end)), holding: archive)
        try writeFile(bytes, to: output, isProgram: true)
        return EmbeddingReport(
            files: content.count + themes.count + (module == nil ? 0 : 1), bytes: bytes.count)
    } catch {
        throw StartingProblem(diagnostic(for: error))
    }
}

private let largestProgram = 1024 * 1_048_576
