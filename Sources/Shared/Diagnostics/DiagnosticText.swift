extension Diagnostic {
    /// The diagnostic as a compiler would print it. `sourceLine` is the text of the line that
    /// `place` names, without its line end. What others wrote is made safe to print.
    ///
    ///     Content/guidance/a.md:2:1: error: `titel` is not a key of a guidance page. [unknown-key]
    ///       2 | titel: Framework
    ///         | ^
    ///       Did you mean `title`?
    public func text(sourceLine: String?, inColour: Bool = false) -> String {
        func marked(_ text: String, _ style: TextStyle) -> String {
            inColour ? style.start + text + TextStyle.end : text
        }
        let kind = marked("\(severity.rawValue):", severity == .error ? .error : .note)
        let said = shownOnOneLine(message)
        var lines = ["\(marked(location + ":", .strong)) \(kind) \(said) [\(code)]"]
        if let sourceLine, place.line > 0 {
            let number = String(place.line)
            let margin = String(repeating: " ", count: number.count)
            let (shown, column) = excerpt(of: sourceLine, around: place.column)
            lines.append("  \(marked(number + " |", .faint)) \(shownOnOneLine(shown))")
            if column > 0 {
                let caret = marked("^", severity == .error ? .error : .note)
                lines.append(
                    "  \(marked(margin + " |", .faint)) \(indent(of: shown, column))\(caret)")
            }
        }
        lines.append("  \(shownOnOneLine(help))")
        return lines.joined(separator: "\n")
    }

    private var location: String {
        let file = shownOnOneLine(place.file)
        if place.line == 0 { return file }
        if place.column == 0 { return "\(file):\(place.line)" }
        return "\(file):\(place.line):\(place.column)"
    }

    /// Spaces up to the column; tabs stay tabs, and what is twice as wide as a letter gets two, so
    /// that the caret stands under its character.
    private func indent(of sourceLine: String, _ column: Int) -> String {
        sourceLine.prefix(column - 1).map { $0 == "\t" ? "\t" : isWide($0) ? "  " : " " }.joined()
    }
}

/// "2 problems in 1 file, 1 note."
public func summary(of diagnostics: [Diagnostic]) -> String {
    func counted(_ number: Int, _ thing: String) -> String {
        "\(number) \(thing)\(number == 1 ? "" : "s")"
    }
    let errors = diagnostics.filter { $0.severity == .error }
    let notes = diagnostics.count - errors.count
    let files = Set(errors.map(\.place.file)).count
    var parts: [String] = []
    if !errors.isEmpty {
        parts.append("\(counted(errors.count, "problem")) in \(counted(files, "file"))")
    }
    if notes > 0 { parts.append(counted(notes, "note")) }
    return parts.isEmpty ? "No problem." : parts.joined(separator: ", ") + "."
}

/// How a part of a diagnostic looks on a terminal that shows colours.
private enum TextStyle {
    case strong, faint, error, note

    var start: String {
        switch self {
        case .strong: "\u{1B}[1m"
        case .faint: "\u{1B}[2m"
        case .error: "\u{1B}[1;31m"
        case .note: "\u{1B}[1;36m"
        }
    }

    static let end = "\u{1B}[0m"
}

/// A line that is too long to be looked at is cut on either side of the column.
/// - Returns: what is shown of it, and where the column is in that.
private func excerpt(of line: String, around column: Int) -> (shown: String, column: Int) {
    let most = 240
    guard let end = line.index(line.startIndex, offsetBy: most, limitedBy: line.endIndex),
        end < line.endIndex
    else { return (line, column) }
    let before = max(column - 1 - most / 2, 0)
    let rest = line.dropFirst(before)
    let shown = rest.prefix(most)
    return (
        (before > 0 ? "…" : "") + shown + (shown.endIndex < rest.endIndex ? "…" : ""),
        column == 0 ? 0 : column - before + (before > 0 ? 1 : 0)
    )
}

/// Whether a terminal gives the character the room of two letters: Chinese, Japanese and Korean
/// writing, and most pictures.
private func isWide(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0x1F300...0x1FAFF, 0x20000...0x3FFFD,
    ]
    return wide.contains { $0.contains(scalar.value) }
}
