import Testing

@testable import ContentChecking

@Suite struct ReadabilityTests {
    // MARK: Sentences

    @Test(arguments: [
        ("Ask first. Then listen.", 2),
        ("Ask a worker, e.g. Sam from the club, and wait.", 1),
        ("Use short words, i.e. ones that you know. Then stop.", 2),
        ("It cost 3.50 in 2020. Then it rose by 0.5 a year.", 2),
        ("See No. 4 and p. 12 there.", 1),
        ("You can say no. They will not mind.", 2),
        ("“Why?” she asked. “No reason.” That was all.", 3),
        ("Tell Dr. Brown. Wait … and see!", 2),
        ("A list: one, two, three", 1),
        ("Teams, schools, etc. are told. (They agreed.) Fine.", 3),
        ("Ring 999. 101 is for later.", 2),
        (" – ", 0),
    ])
    func sentencesEndWhereAReaderStops(passage: String, count: Int) {
        #expect(sentences(in: passage).count == count)
    }

    @Test func wordsAreWhatStandsBetweenSpacesDashesAndSlashes() {
        #expect(
            sentences(in: "The multi-agency team – and/or you – don’t say “why”.")
                == [["The", "multi-agency", "team", "and", "or", "you", "don’t", "say", "why"]])
    }

    // MARK: Syllables

    /// By a dictionary.
    static let words: [Int: String] = [
        1: "a the safe shared ask asked year through friends known we’ll don’t peace homes 999",
        2: """
        people someone being notice table centre quiet create isn’t trusted online worker place’s \
        player trying going themselves language guidance fluid business sometimes safety peaceful \
        UK places because
        """,
        3: """
        safeguarding easier area idea serious period racism violence anyone every-day guardian \
        behaviour sexual already completely peacemaker social-work NHS suicide beforehand
        """,
        4: """
        experience community situation material associate activity exploited’s-own identity \
        confidential GDPR emergency independent society
        """,
        5: "vocabulary organisation environmental disability multi-agency",
        7: "confidentiality",
    ]

    @Test(arguments: words.keys.sorted())
    func syllablesAreCountedAsADictionaryDoes(count: Int) throws {
        for word in try #require(Self.words[count]).split(separator: " ") {
            #expect(syllableCount(of: String(word)) == count, "\(word)")
        }
    }

    // MARK: Known texts

    /// Single sentences whose words and syllables are published with their Flesch scores, for
    /// example in encyclopaedias: the counts must be exact.
    @Test(arguments: [
        ("The cat sat on the mat.", 6, 6, -1.45),
        (
            "This sentence, taken as a reading passage unto itself, is being used to prove "
                + "a point.",
            16, 23, 7.61
        ),
        (
            "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.",
            13, 24, 11.27
        ),
    ])
    func aKnownSentenceHasItsKnownGrade(
        sentence: String, words: Int, syllables: Int, grade: Double
    ) {
        let measure = TextMeasure([sentence])
        #expect(measure == TextMeasure(sentences: 1, words: words, syllables: syllables))
        #expect(abs(measure.grade - grade) < 0.01)
    }

    /// Lincoln at Gettysburg, 1863: 10 sentences and about 270 words. GNU style gives it grade
    /// 10.2; others 10.9 and 11, for how they count syllables. Ours must be within 1 of the middle.
    @Test func aKnownSpeechHasItsKnownGrade() {
        let measure = TextMeasure([gettysburgAddress])
        #expect(measure.sentences == 10)
        #expect((267...272).contains(measure.words))
        #expect(abs(measure.grade - 10.6) < 1)
    }

    @Test func aTextWithoutWordsHasNoGrade() {
        #expect(TextMeasure(["", "…"]).grade == 0)
    }

    private let gettysburgAddress = """
        Four score and seven years ago our fathers brought forth on this continent, a new \
        nation, conceived in Liberty, and dedicated to the proposition that all men are \
        created equal. Now we are engaged in a great civil war, testing whether that nation, \
        or any nation so conceived and so dedicated, can long endure. We are met on a great \
        battle-field of that war. We have come to dedicate a portion of that field, as a final \
        resting place for those who here gave their lives that that nation might live. It is \
        altogether fitting and proper that we should do this. But, in a larger sense, we can \
        not dedicate – we can not consecrate – we can not hallow – this ground. The brave men, \
        living and dead, who struggled here, have consecrated it, far above our poor power to \
        add or detract. The world will little note, nor long remember what we say here, but it \
        can never forget what they did here. It is for us the living, rather, to be dedicated \
        here to the unfinished work which they who fought here have thus far so nobly \
        advanced. It is rather for us to be here dedicated to the great task remaining before \
        us – that from these honored dead we take increased devotion to that cause for which \
        they gave the last full measure of devotion – that we here highly resolve that these \
        dead shall not have died in vain – that this nation, under God, shall have a new birth \
        of freedom – and that government of the people, by the people, for the people, shall \
        not perish from the earth.
        """
}
