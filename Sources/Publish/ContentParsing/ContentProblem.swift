import Diagnostics

/// What can be wrong with a content file: every problem that this module reports, and its wording.
struct ContentProblem {
    let code: String
    let message: String
    let help: String

    private init(_ code: String, _ message: String, help: String) {
        self.code = code
        self.message = message
        self.help = help
    }

    // MARK: Files

    static let notUTF8 = ContentProblem(
        "not-utf-8", "This file is not UTF-8 text.", help: "Save it again as UTF-8.")

    static func invalidYAML(_ problem: String) -> ContentProblem {
        ContentProblem(
            "invalid-yaml", "This YAML cannot be read: \(problem).",
            help: "Check the indentation, and put quotes around text that holds `: ` or `#`.")
    }

    static func keyTwice(_ key: String) -> ContentProblem {
        ContentProblem(
            "key-twice", "`\(key)` stands twice.", help: "Take one of the two out, or rename it.")
    }

    static let yamlTooDeep = ContentProblem(
        "nested-too-deep", "Too many lists or keys stand inside one another.",
        help: "Look for brackets or spaces that something wrote again and again.")

    static let unreadableCharacter = ContentProblem(
        "control-character", "Here is a character that is no part of a text.",
        help: "Take it out. It may be invisible: write the line again.")

    static let missingFrontMatter = ContentProblem(
        "missing-front-matter", "This page has no front matter.",
        help: "Start the file with a line `---`, then `title:` and the other keys, then `---`.")

    static let unclosedFrontMatter = ContentProblem(
        "unclosed-front-matter", "The front matter that starts here does not end.",
        help: "Put a line `---` after its last key.")

    static func notAMapping(_ kind: String) -> ContentProblem {
        ContentProblem(
            "not-a-mapping", "\(kind) is made of keys and values, and this is not.",
            help: "Write `key: value`, one a line.")
    }

    static let notAPlaceForContent = ContentProblem(
        "not-a-place-for-content", "Nothing is published from here.",
        help: "Put it in guidance, young-people, questions, sessions, worksheets, vocabulary or "
            + "pictures (png, jpg or svg).")

    static func fileName(_ name: String) -> ContentProblem {
        ContentProblem(
            "file-name", "A file of content cannot be called `\(name)`.",
            help: "The name becomes an address: lower-case letters a to z and digits, with `-` "
                + "between words, at most 80. `index` is the folder's list.")
    }

    static func windowsName(_ name: String) -> ContentProblem {
        ContentProblem(
            "windows-name", "Windows cannot have a file called `\(name)`, whatever its ending.",
            help: "It is the name of a device there. Choose another.")
    }

    static func missingFile(_ name: String) -> ContentProblem {
        ContentProblem(
            "missing-file", "There is no `\(name)`.", help: "Every edition has one: write it.")
    }

    // MARK: Keys and values

    static func unknownKey(_ key: String, in kind: String, known: [String]) -> ContentProblem {
        ContentProblem(
            "unknown-key", "`\(key)` is not a key of \(kind).",
            help: suggestion(for: key, among: known))
    }

    static func missingKey(_ key: String, in kind: String) -> ContentProblem {
        ContentProblem(
            "missing-key", "`\(key)` is missing from \(kind).", help: "Add a line `\(key): …`.")
    }

    static func notText(_ key: String) -> ContentProblem {
        ContentProblem(
            "not-text", "`\(key)` must be text.", help: "Write one line of text after it.")
    }

    static func notAList(_ key: String) -> ContentProblem {
        ContentProblem(
            "not-a-list", "`\(key)` must be a list.",
            help: "Write `[one, two]`, or one item a line, each after `- `.")
    }

    static func notANumber(_ key: String) -> ContentProblem {
        ContentProblem(
            "not-a-number", "`\(key)` must be a whole number.",
            help: "Write digits only, at most six.")
    }

    static func notADate(_ key: String) -> ContentProblem {
        ContentProblem(
            "not-a-date", "`\(key)` must be a date.", help: "Write it as 2027-11-01.")
    }

    static func notASpan(_ key: String) -> ContentProblem {
        ContentProblem(
            "not-an-amount-of-time", "`\(key)` must be an amount of time.",
            help: "Write a number from 1 to 366 and what it counts: `10 days`, `5 working days`, "
                + "`2 weeks` or `3 months`.")
    }

    static func notOneOf(_ key: String, value: String, allowed: [String]) -> ContentProblem {
        ContentProblem(
            "not-one-of", "`\(value)` is not a value of `\(key)`.",
            help: suggestion(for: value, among: allowed))
    }

    static func controlCharacter(_ key: String) -> ContentProblem {
        ContentProblem(
            "control-character", "`\(key)` holds a tab or a line break.",
            help: "Write it on one line, or after `>-`, with spaces.")
    }

    // MARK: Codes

    static func notACode(_ text: String) -> ContentProblem {
        ContentProblem(
            "not-a-code", "`\(text)` cannot be a code.",
            help: "Use lower-case letters a to z and digits, with `-` between words.")
    }

    static func duplicateCode(_ code: String) -> ContentProblem {
        ContentProblem(
            "duplicate-code", "`\(code)` is already used in this file.",
            help: "Choose another code, or remove one of the two.")
    }

    static func unknownVocabulary(_ name: String, known: [String]) -> ContentProblem {
        ContentProblem(
            "unknown-vocabulary", "There is no vocabulary `\(name)`.",
            help: suggestion(for: name, among: known))
    }

    static func unknownInBridge(_ name: String, what: String, known: [String]) -> ContentProblem {
        ContentProblem(
            "unknown-in-bridge", "There is no \(what) `\(name)` for another tool's words.",
            help: suggestion(for: name, among: known))
    }

    static func unknownLocalFact(_ key: String, known: [String]) -> ContentProblem {
        ContentProblem(
            "unknown-local-fact", "`local.\(key)` is not a fact that local.yml can hold.",
            help: suggestion(for: key, among: known))
    }

    static let notAPublishedCode = ContentProblem(
        "not-a-published-code", "This line is not a list, a tab and a code.",
        help: "The builder writes this file: put back the one that was last published.")

    static let nothingShared = ContentProblem(
        "nothing-shared", "This worksheet shares nothing about people.",
        help: "Mark at least one field of `people` with `share: yes`.")

    // MARK: Translations

    static let notAPlaceForTranslation = ContentProblem(
        "not-a-place-for-content", "Nothing is translated here.",
        help: "A language has language.yml and, where they are translated, local.yml and files in "
            + "young-people, worksheets and vocabulary.")

    static func languageCode(_ code: String) -> ContentProblem {
        ContentProblem(
            "language-code", "`\(code)` is not the code of a language.",
            help: "Call the folder by the language's own code, such as `cy` or `pt-br`: small "
                + "letters, and `-` between parts. English is what is translated from.")
    }

    static func nothingToTranslate(_ path: String) -> ContentProblem {
        ContentProblem(
            "nothing-to-translate", "There is no English `\(path)`.",
            help: "Give this file the path of the one that it translates.")
    }

    static func notTheSame(_ key: String) -> ContentProblem {
        ContentProblem(
            "not-the-same", "`\(key)` is not what the English file has.",
            help: "It is the same in every language: take it out here, and it comes from there.")
    }

    static func notInEnglish(_ key: String) -> ContentProblem {
        ContentProblem(
            "not-in-english", "The English file has no `\(key)` here.",
            help: "Take it out, or write it in the English file too.")
    }

    static func otherLength(_ key: String, here: Int, inEnglish: Int) -> ContentProblem {
        ContentProblem(
            "other-length", "`\(key)` has \(here) here, and \(inEnglish) in the English file.",
            help: "Translate each of them, in the same order.")
    }

    static func untranslatedCode(_ code: String) -> ContentProblem {
        ContentProblem(
            "untranslated-code", "`\(code)` is not here, and the English file has it.",
            help: "Translate it too: the same codes in the same order.")
    }

    static func additionalCode(_ code: String) -> ContentProblem {
        ContentProblem(
            "additional-code", "The English file has no `\(code)`.",
            help: "Codes are the same in each language: take it out, or write it there too.")
    }

    static func movedCode(_ code: String, expected: String) -> ContentProblem {
        ContentProblem(
            "moved-code", "`\(code)` stands where the English file has `\(expected)`.",
            help: "Put the codes in the same order as there.")
    }

    static func untranslatedVocabulary(_ id: String, worksheet: String) -> ContentProblem {
        ContentProblem(
            "untranslated-vocabulary",
            "The worksheet `\(worksheet)` is translated, and its vocabulary `\(id)` is not.",
            help: "Translate `vocabulary/\(id).yml` too: a page is in one language.")
    }

    static func duplicateLabel(_ label: String) -> ContentProblem {
        ContentProblem(
            "duplicate-label", "Two codes of this list are called `\(label)`.",
            help: "Choose words that tell them apart.")
    }

    // MARK: Text

    static let rawHTML = ContentProblem(
        "raw-html", "HTML is not allowed in content.",
        help: "Write it as Markdown. To show a `<`, put a backslash before it.")

    static let firstLevelHeading = ContentProblem(
        "first-level-heading", "The title stands in the front matter, not in the text.",
        help: "Start the text's headings at `##`.")

    static let nestedTooDeep = ContentProblem(
        "nested-too-deep", "Too many lists or quotations stand inside one another.",
        help: "Nobody could follow it: use headings instead.")

    // MARK: -

    func diagnostic(at place: Place) -> Diagnostic {
        Diagnostic(code: code, at: place, message, help: help)
    }

    private static func suggestion(for word: String, among known: [String]) -> String {
        if let closest = closestSpelling(of: word, among: known) {
            return "Did you mean `\(closest)`?"
        }
        if known.isEmpty { return "There is none yet." }
        return "Use one of: " + known.sorted().map { "`\($0)`" }.joined(separator: ", ") + "."
    }
}
