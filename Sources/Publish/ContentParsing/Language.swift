public import Diagnostics

/// A language that the site, or a part of it, is in.
public struct Language: Sendable, Equatable {
    public enum Direction: String, CaseIterable, Sendable {
        case leftToRight = "ltr"
        case rightToLeft = "rtl"
    }

    public enum Status: String, CaseIterable, Sendable {
        /// Nobody who speaks it and knows the work has read it yet: each page says so.
        case draft
        case checked
    }

    /// As in a page's `lang`: `cy`. The folder of its pages, too.
    public let code: String
    /// As its speakers call it: "Cymraeg".
    public let name: String
    /// "Welsh"
    public let englishName: String
    public let direction: Direction
    public let status: Status
    /// The class of each callout, by its first words in small letters.
    let callouts: [String: String]

    /// What the content is written in.
    public static let english = Language(
        code: "en", name: "English", englishName: "English", direction: .leftToRight,
        status: .checked,
        callouts: [
            "important": "callout-important",
            "law": "callout-law",
            "practice example": "callout-practice-example",
            "reflection": "callout-reflection",
            "young person’s voice": "callout-voice",
            "young person's voice": "callout-voice",
        ])
}

/// A part of the content in another language.
public struct Translation: Sendable {
    public let language: Language
    /// Of the language's own file, `language.yml`.
    public let place: Place
    /// What is translated. What belongs to it and is not, sources and pictures, is in English.
    public let library: ContentLibrary
    public let files: [TranslatedFile]
    /// The English pages for young people and worksheets that are not there in this language.
    public let untranslatedPages: [String]
}

/// A file of a translation, and what it was made from.
public struct TranslatedFile: Sendable {
    public let place: Place
    /// Of the English file.
    public let englishPlace: Place
    /// The marks of the English words that it was made from, as it says itself.
    public let madeFrom: Located<String>?
    /// The marks of the English words as they are now, part by part of the file.
    public let marks: [(part: String, mark: String)]

    /// What the file should say that it was made from.
    public var upToDate: String { marks.map(\.mark).joined(separator: " ") }

    /// The parts whose English words are others than when this was translated; all of them where
    /// the file does not say, or has marks for another number of parts.
    public var changedParts: [String] {
        let before = madeFrom?.value.split(separator: " ").map(String.init) ?? []
        if before.count != marks.count { return marks.map(\.part) }
        return zip(marks, before).filter { $0.mark != $1 }.map(\.0.part)
    }
}

/// The folder of the site that holds the pages of a language: none for English.
public func siteFolder(ofLanguage code: String) -> String {
    code == Language.english.code ? "" : code + "/"
}

func readLanguage(_ file: ContentFile, code: String, log: ReadingLog) -> Language? {
    file.readYAML(as: "language.yml", log: log) { reader in
        let name = reader.text("name")
        let englishName = reader.text("english-name")
        let direction = reader.choice("direction", of: Language.Direction.self)
        let status = reader.choice("status", of: Language.Status.self)
        let kinds = ["important", "law", "practice-example", "reflection", "voice"]
        let callouts =
            reader.optionalMapping("callouts", of: "the words of callouts") { entry in
                kinds.compactMap { kind in
                    entry.optionalText(kind).map { ($0.value.lowercased(), "callout-\(kind)") }
                }
            } ?? []
        guard let name, let englishName, let direction, let status else { return nil }
        return Language(
            code: code, name: name.value, englishName: englishName.value, direction: direction,
            status: status, callouts: Dictionary(callouts) { first, _ in first })
    }
}
