import Foundation
import Testing

@testable import SearchIndexing

/// The lines of a fixture that the page's own script is held to as well, split at their tab.
private func fixture(_ name: String) throws -> [(String, String)] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Fixtures")
    let text = String(
        decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
    return text.split(separator: "\n").map { line in
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        return (String(fields[0]), String(fields[1]))
    }
}

private func words(in text: String) -> [String] {
    var words: [String] = []
    forEachWord(in: text) { words.append(String(decoding: $0, as: UTF8.self)) }
    return words
}

@Suite struct WordsAndStemsTests {
    @Test func stemsAreSnowballs() throws {
        let lines = try fixture("search-stems.tsv")
        #expect(lines.count > 5000)
        let wrong = lines.filter { word, stem in
            String(decoding: englishStem(Array(word.utf8)), as: UTF8.self) != stem
        }
        #expect(wrong.map(\.0) == [])
    }

    @Test func aWordThatIsNotEnglishIsItsOwnStem() {
        for word in ["10ing", "gwyl\u{E9}s", "ran", "as", ""] {
            let bytes = Array(word.utf8)
            #expect(SearchLanguage(code: "cy").stem(bytes) == bytes)
            #expect(word == "ran" || englishStem(bytes) == bytes)
        }
        #expect(SearchLanguage(code: "en-GB").stem(Array("maps".utf8)) == Array("map".utf8))
    }

    @Test func textIsSplitIntoWordsAsThePageSplitsIt() throws {
        let lines = try fixture("search-words.tsv")
        #expect(lines.count > 12)
        for (text, expected) in lines {
            #expect(words(in: text).joined(separator: " ") == expected, "\(text)")
        }
    }

    @Test func plainAndOtherTextAreSplitAlike() {
        let text = "“It’s Mo's,” they said – 3 times… o’clock"
        #expect(words(in: text + " é") == words(in: text) + ["e"])
    }

    @Test(arguments: [
        "One. Two? “Three!” (Four…) Five": ["One.", "Two?", "“Three!”", "(Four…)", "Five"],
        "See e.g. the map. Why? she asked. It costs 3.5 p. a day.": [
            "See e.g. the map.", "Why? she asked.", "It costs 3.5 p. a day.",
        ],
        "": [], "  one\nline ": ["one line"],
        "Inês may go. Łucja went. éclairs. ŵyn": ["Inês may go.", "Łucja went. éclairs. ŵyn"],
        "One.\u{A0}Two.\u{2003}Three…” Four?’ 平 Five! six.": [
            "One.", "Two.", "Three…”", "Four?’", "平 Five! six.",
        ],
    ])
    func passagesAreSplitIntoSentences(passage: String, expected: [String]) {
        #expect(sentences(of: passage) == expected)
    }

    @Test func wordsAreNumberedAsTheyCome() {
        var table = WordTable()
        var numbers: [[UInt8]: Int] = [:]
        for count in 0..<20_000 {
            let word = Array("w\(count * 7919 % 9_001)".utf8)
            let (number, isNew) = table.number(of: word)
            #expect(isNew == (numbers[word] == nil))
            #expect(numbers[word] ?? number == number)
            numbers[word] = number
        }
        #expect(table.count == 9_001)
        for (word, number) in numbers { #expect(table[number] == word) }
    }
}
