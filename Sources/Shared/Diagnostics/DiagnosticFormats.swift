import Foundation

// Diagnostics for other programs. Neither form holds a line of the source, which whoever reads them
// has: what is sent to a service says no more than it has to.

/// A JSON object: `diagnostics`, each with `severity`, `code`, `file`, `line`, `column`, `message`
/// and `help`, and how many `errors` and `notes` there are. A line or column that is not known is
/// not there. The keys stand in the order of the alphabet.
public func jsonText(of diagnostics: [Diagnostic]) -> String {
    let report = JSONReport(
        diagnostics: diagnostics.map(JSONReport.Entry.init),
        errors: diagnostics.count { $0.severity == .error },
        notes: diagnostics.count { $0.severity == .note })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(report) else { return "{}" }
    return String(decoding: bytes, as: UTF8.self)
}

private struct JSONReport: Encodable {
    struct Entry: Encodable {
        let severity: String
        let code: String
        let file: String
        let line: Int?
        let column: Int?
        let message: String
        let help: String

        init(_ diagnostic: Diagnostic) {
            severity = diagnostic.severity.rawValue
            code = diagnostic.code
            file = diagnostic.place.file
            line = diagnostic.place.line > 0 ? diagnostic.place.line : nil
            column = diagnostic.place.column > 0 ? diagnostic.place.column : nil
            message = diagnostic.message
            help = diagnostic.help
        }
    }

    let diagnostics: [Entry]
    let errors: Int
    let notes: Int
}

extension Diagnostic {
    /// A workflow command, which GitHub Actions shows beside the line that it names:
    /// `::error file=Content/a.md,line=2,col=1,title=unknown-key::Message`
    public var gitHubAnnotation: String {
        var properties = ["file=" + escaped(place.file, inProperty: true)]
        if place.line > 0 { properties.append("line=\(place.line)") }
        if place.column > 0 { properties.append("col=\(place.column)") }
        properties.append("title=" + escaped(code, inProperty: true))
        let command = severity == .error ? "error" : "notice"
        return "::\(command) \(properties.joined(separator: ","))::"
            + escaped(shownOnTerminal("\(message) \(help)"), inProperty: false)
    }
}

/// As workflow commands write what would end a command, or a property of one.
private func escaped(_ text: String, inProperty: Bool) -> String {
    let escaped = text.replacing("%", with: "%25").replacing("\r", with: "%0D")
        .replacing("\n", with: "%0A")
    return inProperty
        ? escaped.replacing(":", with: "%3A").replacing(",", with: "%2C") : escaped
}
