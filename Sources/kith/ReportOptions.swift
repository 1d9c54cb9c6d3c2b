import ArgumentParser
import Diagnostics
import Foundation
import SitePublishing

/// How problems are told.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people, on standard error.
    case text
    /// One JSON object, on standard output.
    case json
    /// Annotations of GitHub Actions, on standard output.
    case github
}

struct ReportOptions: ParsableArguments {
    @Option(
        help: """
            How problems are told: text for people, json for programs, github for annotations in \
            GitHub Actions.
            """)
    var format = ReportFormat.text

    /// Says how it went: on standard output, unless that is for a program.
    func say(_ text: String) {
        if format == .text { print(text) } else { printToStandardError(text) }
    }
}

/// Tells the problems, and how many there are.
func tell(_ diagnostics: [Diagnostic], of report: PublishReport, as format: ReportFormat = .text) {
    switch format {
    case .text:
        let inColour = showsColours
        for diagnostic in diagnostics {
            let line = report.sourceLines[diagnostic.place]
            let text = diagnostic.text(sourceLine: line, inColour: inColour)
            write(text + "\n", toError: true)
        }
        if diagnostics.contains(where: { $0.severity == .error }) {
            printToStandardError("\n" + summary(of: diagnostics))
        }
    case .json: write(jsonText(of: diagnostics) + "\n", toError: false)
    case .github:
        let lines = diagnostics.map { $0.gitHubAnnotation + "\n" }
        write(lines.joined(), toError: false)
        printToStandardError(summary(of: diagnostics))
    }
}

/// Only where somebody looks at a terminal that has colours, and has not asked for none
/// (<https://no-color.org>).
private var showsColours: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDERR_FILENO) == 1 && environment["NO_COLOR", default: ""].isEmpty
        && environment["TERM"] != "dumb"
}
