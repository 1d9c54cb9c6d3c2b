import Diagnostics
import WorkKeeping

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
    /// What was read before, if that is kept, and what files are read with beside their own bytes.
    var kept: (work: KeptWork, sources: [[UInt8]])?

    init(local: LocalFacts, language: Language = .english, translated: Set<String> = []) {
        self.local = local
        self.language = language
        self.translated = translated
    }

    /// Reads a file by itself, or takes what was read from the same bytes before.
    func reading<Read: Sendable>(
        _ file: ContentFile, by read: (ContentFile, ReadingLog) -> Read?
    ) -> Read? {
        guard let kept, file.translations.isEmpty else { return read(file, self) }
        let sources = [Array(file.path.utf8), Array(file.displayPath.utf8), file.bytes]
        let (found, problems) = kept.work.result(
            of: "reading \(Read.self)", from: sources + kept.sources
        ) {
            let own = ReadingLog(local: local, language: language, translated: translated)
            own.glossary = glossary
            return (read(file, own), own.diagnostics)
        }
        add(problems)
        return found
    }

    /// Adds what was found wrong elsewhere.
    func add(_ found: [Diagnostic]) {
        diagnostics += found
    }

    func report(_ problem: ContentProblem, at place: Place) {
        diagnostics.append(problem.diagnostic(at: place))
    }
}
