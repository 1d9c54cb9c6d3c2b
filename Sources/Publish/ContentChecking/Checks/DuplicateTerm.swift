import ContentParsing
import Diagnostics

let duplicateTerm = Check(
    "duplicate-term", "A term is explained once in the glossary, a word to avoid is listed once.",
    passes: [ExampleContent("glossary.yml", glossary("[peers]", "[]"))],
    fails: [
        ExampleContent("glossary.yml", glossary("[peers]", "[Peers]")),
        ExampleContent("words-to-avoid.yml", twice),
    ]
) { content in
    repeats(among: content.library.glossary.flatMap { [$0.term] + $0.also })
        + repeats(among: content.library.wordsToAvoid.map(\.word))
}

private func repeats(among words: [Located<String>]) -> [Diagnostic] {
    var first: [String: Place] = [:]
    return words.compactMap { word in
        let small = word.value.lowercased()
        guard let earlier = first[small] else {
            first[small] = word.place
            return nil
        }
        return Diagnostic(
            code: "duplicate-term", at: word.place, "`\(word.value)` stands here already.",
            help: "The other is at \(earlier.file):\(earlier.line). Remove one.")
    }
}

private func glossary(_ first: String, _ second: String) -> String {
    """
    terms:
      - term: peer
        also: \(first)
        meaning: Someone of about the same age.
      - term: tie
        also: \(second)
        meaning: What connects two people.
    """
}

private let twice = """
    words:
      - {avoid: feral, instead: say what you saw, why: it compares children to animals}
      - {avoid: feral, instead: say what you saw, why: it compares children to animals}
    """
