import Diagnostics
import Foundation
import SitePackaging
import SitePublishing

/// "1 note", "2 notes"
func counted(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
}

func printToStandardError(_ text: String) {
    write(shownOnTerminal(text) + "\n", toError: true)
}

/// Writes as it is what was made safe already, or is for a program. Who reads may be gone.
func write(_ text: String, toError isForError: Bool) {
    let place = isForError ? FileHandle.standardError : FileHandle.standardOutput
    try? place.write(contentsOf: Data(text.utf8))
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
