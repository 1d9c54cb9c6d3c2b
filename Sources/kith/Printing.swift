import Diagnostics
import Foundation
import SitePublishing

/// Prints every diagnostic, and how many problems there are.
func printDiagnostics(of report: PublishReport) {
    print(report.diagnostics, of: report)
}

/// Prints the diagnostics that stand in the way.
func printErrors(of report: PublishReport) {
    print(report.diagnostics.filter { $0.severity == .error }, of: report)
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
