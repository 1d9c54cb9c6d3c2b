/// A word of the field that blames a young person or hides what happened, and a better one.
public struct WordToAvoid: Sendable {
    public let word: Located<String>
    /// What to say instead, or how to find out what to say.
    public let instead: String
    /// Why, as the end of a sentence.
    public let reason: String
}

func readWordsToAvoid(_ file: ContentFile, log: ReadingLog) -> [WordToAvoid]? {
    file.readYAML(as: "words-to-avoid.yml", log: log) { reader in
        reader.list("words", of: "a word to avoid") { entry in
            let word = entry.text("avoid")
            let instead = entry.text("instead")
            let reason = entry.text("why")
            guard let word, let instead, let reason else { return nil }
            return WordToAvoid(word: word, instead: instead.value, reason: reason.value)
        }
    }
}
