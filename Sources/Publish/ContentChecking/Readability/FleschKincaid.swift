/// How much there is of a text, and so how hard it is to read.
struct TextMeasure: Equatable {
    var sentences = 0
    var words = 0
    var syllables = 0

    /// Measures passages; a passage ends the sentence that it holds.
    init(_ passages: [String]) {
        var counts = SyllableCounts()
        self.init(passages, counting: &counts)
    }

    /// The same, with what was counted for other texts.
    init(_ passages: [String], counting counts: inout SyllableCounts) {
        for sentence in passages.flatMap(sentences(in:)) {
            sentences += 1
            words += sentence.count
            for word in sentence { syllables += counts.count(of: word) }
        }
    }

    init(sentences: Int, words: Int, syllables: Int) {
        self.sentences = sentences
        self.words = words
        self.syllables = syllables
    }

    var meanSentence: Double {
        sentences == 0 ? 0 : Double(words) / Double(sentences)
    }

    /// The Flesch-Kincaid grade: about how many years of school a text asks for, after Kincaid and
    /// others, *Derivation of new readability formulas for Navy enlisted personnel* (1975). Grade 5
    /// is a reading age of about 10. Long sentences and long words raise it:
    ///
    ///     0.39 × words / sentences + 11.8 × syllables / words − 15.59
    ///
    /// Zero for a text without words.
    var grade: Double {
        if words == 0 { return 0 }
        return 0.39 * meanSentence + 11.8 * Double(syllables) / Double(words) - 15.59
    }
}
