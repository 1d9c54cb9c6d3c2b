import Diagnostics
import Mustache

/// What can be wrong with a theme, with its wording.
struct ThemeProblem {
    let code: String
    let message: String
    let help: String
    var line = 0
    var column = 0

    static let notUTF8 = ThemeProblem(
        code: "not-utf-8", message: "This file is not UTF-8 text.", help: "Save it again as UTF-8.")

    static func missingPart(_ name: String) -> ThemeProblem {
        ThemeProblem(
            code: "missing-theme-part", message: "The theme has no `\(name)`.",
            help: "Add it, or take the name out of the template that asks for it.")
    }

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
        self.init(
            code: "template-error", message: "This template cannot be read: \(templateError).",
            help: "Close every section and partial tag that it opens.")
        if let error = templateError as? MustacheTemplate.ParserError {
            line = error.context.lineNumber
            column = error.context.columnNumber
        }
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
