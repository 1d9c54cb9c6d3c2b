import Diagnostics
import Foundation
import SitePackaging
import SitePublishing

/// Prints every diagnostic, and how many problems there are.
func printDiagnostics(of report: PublishReport) {
    print(report.diagnostics, of: report)
}

/// Prints the diagnostics that stand in the way, and these notes.
func printErrors(of report: PublishReport, and notes: [Diagnostic] = []) {
    print(report.diagnostics.filter { $0.severity == .error } + notes, of: report)
}

private func print(_ diagnostics: [Diagnostic], of report: PublishReport) {
    for diagnostic in diagnostics {
        printToStandardError(diagnostic.text(sourceLine: report.sourceLines[diagnostic.place]))
    }
    let errors = diagnostics.count { $0.severity == .error }
    if errors > 0 { printToStandardError("\n\(counted(errors, "problem")).") }
}

/// "1 note", "2 notes"
func counted(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
}

func printToStandardError(_ text: String) {
    FileHandle.standardError.write(Data((shownOnTerminal(text) + "\n").utf8))
}

/// Prints why there is no package or no comparison.
func printProblem(_ problem: PackagingProblem) {
    if let report = problem.report { printDifferences(of: report) }
    printToStandardError(problem.diagnostic.text(sourceLine: nil))
}

/// Each file that is not as it was published, by its path in the site.
func printDifferences(of report: VerifyReport) {
    let comparison = report.comparison
    if comparison.isWhole { return }
    for path in comparison.missing { printToStandardError("missing: \(path)") }
    for path in comparison.changed { printToStandardError("changed: \(path)") }
    for path in comparison.added { printToStandardError("added:   \(path)") }
    let asPublished = comparison.listed - comparison.missing.count - comparison.changed.count
    printToStandardError(
        """
        \(report.place): \(asPublished) of \(counted(comparison.listed, "file")) as published, \
        \(comparison.missing.count) missing, \(comparison.changed.count) changed, \
        \(comparison.added.count) added.
        """)
}
