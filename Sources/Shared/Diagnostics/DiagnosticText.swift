extension Diagnostic {
    /// The diagnostic as a compiler would print it. `sourceLine` is the text of the line that
    /// `place` names, without its line end.
    ///
    ///     Content/guidance/a.md:2:1: error: `titel` is not a key of a guidance page. [unknown-key]
    ///       2 | titel: Framework
    ///         | ^
    ///       Did you mean `title`?
    public func text(sourceLine: String?) -> String {
        var lines = ["\(location): \(severity.rawValue): \(message) [\(code)]"]
        if let sourceLine, place.line > 0 {
            let number = String(place.line)
            let margin = String(repeating: " ", count: number.count)
            lines.append("  \(number) | \(sourceLine)")
            if place.column > 0 {
                lines.append("  \(margin) | \(indent(of: sourceLine))^")
            }
        }
        lines.append("  \(help)")
        return lines.joined(separator: "\n")
    }

    private var location: String {
        if place.line == 0 { return place.file }
        if place.column == 0 { return "\(place.file):\(place.line)" }
        return "\(place.file):\(place.line):\(place.column)"
    }

    /// Spaces up to the column; tabs stay tabs, so that the caret stands under its character.
    private func indent(of sourceLine: String) -> String {
        String(sourceLine.prefix(place.column - 1).map { $0 == "\t" ? "\t" : " " })
    }
}
