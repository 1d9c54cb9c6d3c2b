import Diagnostics
import HTML

// A language is a folder beside the English content, `languages/cy/`, which mirrors its paths. Each
// file there is read together with the English one (`FieldTranslation.swift`).

private let languagesFolder = "languages/"
private let languageFile = "language.yml"

extension ContentFile {
    /// The code of the language whose folder the file stands in, and its path there.
    var inLanguage: (code: String, path: String)? {
        guard path.hasPrefix(languagesFolder) else { return nil }
        let parts = path.dropFirst(languagesFolder.count)
            .split(separator: "/", maxSplits: 1).map(String.init)
        return parts.count == 2 ? (parts[0], parts[1]) : ("", path)
    }

    fileprivate func at(_ path: String) -> ContentFile {
        ContentFile(path: path, displayPath: displayPath, bytes: bytes)
    }
}

/// Reads the translations, in the order of their codes.
/// `english` is the library without them.
func readTranslations(
    in files: [ContentFile], of english: ContentLibrary
) -> ([Translation], [Diagnostic]) {
    var folders: [String: [ContentFile]] = [:]
    for file in files {
        if let (code, path) = file.inLanguage { folders[code, default: []].append(file.at(path)) }
    }
    let originals = Dictionary(
        files.filter { $0.inLanguage == nil }.map { ($0.path, $0) }
    ) { first, _ in first }
    var translations: [Translation] = []
    var problems: [Diagnostic] = []
    for (code, files) in folders.sorted(by: { $0.key < $1.key }) {
        var reading = TranslationReading(code: code, english: english, originals: originals)
        if let read = reading.read(files) { translations.append(read) }
        problems += reading.problems
    }
    return (translations, problems)
}

/// The reading of one language's folder.
private struct TranslationReading {
    let code: String
    let english: ContentLibrary
    let originals: [String: ContentFile]
    var problems: [Diagnostic] = []
    private var files: [TranslatedFile] = []

    init(code: String, english: ContentLibrary, originals: [String: ContentFile]) {
        self.code = code
        self.english = english
        self.originals = originals
    }

    mutating func read(_ files: [ContentFile]) -> Translation? {
        guard isLanguageCode(code), code != Language.english.code, !isDeviceOnWindows(code) else {
            return report(.languageCode(code), at: files[0].place)
        }
        guard let about = files.first(where: { $0.path == languageFile }) else {
            return report(.missingFile(languageFile), at: Place(file: folder(of: files[0])))
        }
        let log = ReadingLog(local: english.local)
        let language = readLanguage(about, code: code, log: log)
        problems += log.diagnostics
        guard let language else { return nil }
        let library = readLibrary(files.filter { $0.path != languageFile }, in: language)
        return Translation(
            language: language, place: about.place, library: library, files: self.files,
            untranslatedPages: pages(of: english).filter { !pages(of: library).contains($0) })
    }

    private mutating func readLibrary(
        _ files: [ContentFile], in language: Language
    ) -> ContentLibrary {
        let paired = files.compactMap { pair($0) }
        let translated = Set(paired.map(\.path))
        var library = ContentLibrary(local: english.local)
        if let file = paired.first(where: { $0.path == localPath }) {
            let log = ReadingLog(
                local: LocalFacts(place: file.translations[0].place), language: language)
            library.local = readLocalFacts(file, log: log)
            keep(log, of: file)
        } else {
            library.local.untranslated = english.local.facts.keys.sorted()
        }
        for file in paired where file.path != localPath {
            let log = ReadingLog(
                local: library.local, language: language, translated: translated)
            if !library.add(translationOf: file, log: log) {
                log.report(.notAPlaceForTranslation, at: file.translations[0].place)
            }
            keep(log, of: file)
        }
        library.worksheets.forEach { reportVocabularies(of: $0, translated) }
        for vocabulary in library.vocabularies {
            let file = paired.first { $0.path == "vocabulary/\(vocabulary.id).yml" }
            reportDuplicateLabels(of: vocabulary, at: file?.translations[0].place)
        }
        library.framework = english.framework
        library.references = english.references
        library.pictures = english.pictures
        library.vocabularies += english.vocabularies.filter { other in
            !library.vocabularies.contains { $0.id == other.id }
        }
        return library
    }

    /// The English file with its translation; nil, and reported, where there is none.
    private mutating func pair(_ file: ContentFile) -> ContentFile? {
        guard var original = originals[file.path] else {
            problems.append(
                ContentProblem.nothingToTranslate(file.path).diagnostic(at: file.place))
            return nil
        }
        original.translations = [file]
        return original
    }

    /// What was found in the English file was reported when that was read.
    private mutating func keep(_ log: ReadingLog, of file: ContentFile) {
        problems += log.diagnostics.filter {
            $0.place.file == file.translations[0].displayPath
        }
        files.append(TranslatedFile(file, log: log))
    }

    private mutating func reportVocabularies(of worksheet: Worksheet, _ translated: Set<String>) {
        for id in worksheet.vocabularies where !translated.contains("vocabulary/\(id).yml") {
            problems.append(
                ContentProblem.untranslatedVocabulary(id, worksheet: worksheet.id)
                    .diagnostic(at: worksheet.head.place))
        }
    }

    /// Two words of one list that read the same: somebody could lock a copy with one and be asked
    /// for the other.
    private mutating func reportDuplicateLabels(of vocabulary: VocabularyFile, at place: Place?) {
        var seen: Set<String> = []
        for code in vocabulary.codes
        where !seen.insert("\(code.group ?? "")\t\(code.label)").inserted {
            problems.append(
                ContentProblem.duplicateLabel(code.label).diagnostic(at: place ?? vocabulary.place))
        }
    }

    private mutating func report(_ problem: ContentProblem, at place: Place) -> Translation? {
        problems.append(problem.diagnostic(at: place))
        return nil
    }

    /// As the writer knows it: the file's path without the part within the language's folder.
    private func folder(of file: ContentFile) -> String {
        String(file.displayPath.dropLast(file.path.count + 1))
    }

    /// What a language can have: young people's pages and worksheets.
    private func pages(of library: ContentLibrary) -> [String] {
        (library.guidance.map(\.head) + library.worksheets.map(\.head)).map(\.path)
            .filter { $0.hasPrefix("young-people/") || $0.hasPrefix("worksheets/") }
    }
}

extension TranslatedFile {
    fileprivate init(_ file: ContentFile, log: ReadingLog) {
        place = file.translations[0].place
        englishPlace = file.place
        madeFrom = log.translatedFrom
        marks = log.englishWords.parts.map { part in
            let digest = sha256(Array(part.words.joined(separator: "\u{0}").utf8))
            let mark = digest.prefix(2).map { byte in
                String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
            }
            return (part.name, mark.joined())
        }
    }
}

extension Worksheet {
    /// The ids of every vocabulary that its page shows words of.
    var vocabularies: [String] {
        let named =
            people.fields.map(\.vocabulary.value) + questions.map(\.vocabulary.value)
            + [people.links?.value, keep?.vocabulary.value].compactMap(\.self)
        return named.enumerated().filter { named.firstIndex(of: $0.element) == $0.offset }
            .map(\.element)
    }
}

/// A language with, if need be, what it is written in or where: `cy`, `pt-br`, `zh-hant`.
private func isLanguageCode(_ text: String) -> Bool {
    let parts = text.split(separator: "-")
    return isCode(text) && (2...3).contains(parts[0].count) && parts.allSatisfy { $0.count <= 8 }
}
