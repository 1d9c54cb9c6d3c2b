import Diagnostics
import Mustache

/// What can be wrong with a theme, with its wording.
struct ThemeProblem: Error {
    let code: String
    let message: String
    let help: String
    var line = 0
    var column = 0

    static let notUTF8 = ThemeProblem(
        code: "not-utf-8", message: "This file is not UTF-8 text.", help: "Save it again as UTF-8.")

    static func missingPart(_ name: String, closest: String? = nil) -> ThemeProblem {
        ThemeProblem(
            code: "missing-theme-part", message: "The theme has no `\(name)`.",
            help: didYouMean(closest)
                ?? "Add it, or take the name out of the template that asks for it.")
    }

    /// There is nothing by a name that stands in `whole`, all that the tag asks for. `offered`
    /// could be asked for there.
    static func unknownName(
        _ name: String, in whole: String, closest: String?, offered: [String]
    ) -> ThemeProblem {
        let isAlone = name == whole || "." + name == whole
        let asked = isAlone ? "`\(name)`" : "`\(name)` of `\(whole)`"
        let help = offered.isEmpty ? "Take it out." : "Here there are: \(list(offered))."
        return ThemeProblem(
            code: "unknown-name", message: "No page that shows this has \(asked).",
            help: didYouMean(closest) ?? help)
    }

    static func unknownWord(_ key: String, closest: String?) -> ThemeProblem {
        ThemeProblem(
            code: "unknown-word", message: "The theme does not say `\(key)` on these pages.",
            help: didYouMean(closest) ?? "Write it in `strings/en.yml`, or take it out.")
    }

    static func unknownBlock(
        _ name: String, of parent: String, closest: String?
    ) -> ThemeProblem {
        ThemeProblem(
            code: "unknown-block", message: "`\(parent)` has no block `\(name)` to fill.",
            help: didYouMean(closest) ?? "Fill one that it has, or add the block to it.")
    }

    static func partInItself(_ name: String) -> ThemeProblem {
        ThemeProblem(
            code: "part-in-itself", message: "`\(name)` would be drawn inside itself, without end.",
            help: "Take it out.")
    }

    static func notText(_ name: String) -> ThemeProblem {
        ThemeProblem(
            code: "not-text", message: "`\(name)` is no text that could be written.",
            help: "Open a section of it (`{{#\(name)}}`), or ask for one of its parts.")
    }

    static func unknownTransform(_ name: String) -> ThemeProblem {
        ThemeProblem(
            code: "unknown-transform", message: "`\(name)` makes nothing of this.",
            help: "A list has `first`, `last`, `count`, `empty` and `reversed`.")
    }

    static func nestedTooDeep(at place: (line: Int, column: Int)) -> ThemeProblem {
        ThemeProblem(
            code: "nested-too-deep", message: "Too many sections are open here.",
            help: "Close those that are done with, or move a part into a component.",
            line: place.line, column: place.column)
    }

    static let uncheckable = ThemeProblem(
        code: "uncheckable-tag",
        message: "What this tag does cannot be checked before it is drawn.",
        help: "Write `{{` and `}}`, and name a part as it is called.")

    static func unusedTemplate(_ name: String, closest: String?) -> ThemeProblem {
        ThemeProblem(
            code: "unused-template", message: "No page shows `\(name)`.",
            help: closest.map { "Is it meant to take the place of `\($0)`?" }
                ?? "Show it in a template, or take the file away.")
    }

    /// Whether it is so wherever it is drawn, whatever other pages have.
    var isWrongEverywhere: Bool { ["unknown-word", "unknown-transform"].contains(code) }

    static func script(_ message: String, help: String, line: Int) -> ThemeProblem {
        ThemeProblem(code: "script-form", message: message, help: help, line: line, column: 1)
    }

    static func untranslated(_ key: String, in section: String) -> ThemeProblem {
        ThemeProblem(
            code: "untranslated", message: "`\(section)` has no `\(key)` here.",
            help: "Pages in this language say it in English until it is here.")
    }

    static func notInEnglish(_ key: String, in section: String) -> ThemeProblem {
        ThemeProblem(
            code: "not-in-english", message: "The English words have no `\(section)`: `\(key)`.",
            help: "Take it out, or write it in `strings/en.yml` too.")
    }

    init(templateError: any Error) {
        let error = templateError as? MustacheTemplate.ParserError
        let (message, help) = wording(of: error?.error as? MustacheTemplate.Error)
        self.init(code: "template-error", message: message, help: help)
        line = error?.context.lineNumber ?? 0
        column = error?.context.columnNumber ?? 0
    }

    private init(code: String, message: String, help: String, line: Int = 0, column: Int = 0) {
        self.code = code
        self.message = message
        self.help = help
        self.line = line
        self.column = column
    }

    func diagnostic(
        _ severity: Diagnostic.Severity = .error, in path: String
    ) -> Diagnostic {
        Diagnostic(
            severity, code: code, at: Place(file: path, line: line, column: column), message,
            help: help)
    }
}

private func wording(of error: MustacheTemplate.Error?) -> (message: String, help: String) {
    switch error {
    case .sectionCloseNameIncorrect:
        (
            "This closes another section than the one that is open.",
            "Close the section that was opened last: `{{/its-name}}`."
        )
    case .expectedSectionEnd:
        (
            "The template ends while a section is open.",
            "Close it with `{{/its-name}}`, the same name as it was opened with."
        )
    case .unfinishedName:
        (
            "This tag has no end, or a name with other signs than letters, digits, `-` and `.`.",
            "Write it as `{{name}}`."
        )
    case .illegalTokenInsideInheritSection, .textInsideInheritSection:
        (
            "Inside `{{<parent}}` there is something other than blocks.",
            "Write it into one of the parent's blocks: `{{$main}}…{{/main}}`."
        )
    default:
        (
            "This template cannot be read.",
            "Close every section and partial tag that it opens."
        )
    }
}

private func didYouMean(_ closest: String?) -> String? {
    closest.map { "Did you mean `\($0)`?" }
}

private func list(_ names: [String]) -> String {
    let most = 16
    return names.prefix(most).map { "`\($0)`" }.joined(separator: ", ")
        + (names.count > most ? " and others" : "")
}
