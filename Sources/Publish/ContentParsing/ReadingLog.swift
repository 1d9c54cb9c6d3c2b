import Diagnostics

/// Collects what is wrong while files are read.
final class ReadingLog {
    private(set) var diagnostics: [Diagnostic] = []
    let local: LocalFacts
    /// What is read is in this language.
    let language: Language
    /// The files that there are in this language, where it is not English.
    let translated: Set<String>
    /// The terms that pages mark; empty until the glossary is read.
    var glossary: [GlossaryTerm] = []
    /// The English words that were read beside a translation.
    var englishWords = WordsByPart()
    /// What a translation says that it was made from.
    var translatedFrom: Located<String>?

    init(local: LocalFacts, language: Language = .english, translated: Set<String> = []) {
        self.local = local
        self.language = language
        self.translated = translated
    }

    /// Adds what was found wrong elsewhere.
    func add(_ found: [Diagnostic]) {
        diagnostics += found
    }

    func report(_ problem: ContentProblem, at place: Place) {
        diagnostics.append(problem.diagnostic(at: place))
    }
}
