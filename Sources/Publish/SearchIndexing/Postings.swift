/// Which documents hold a stem, and how much of each is about it.
struct Postings {
    /// The levels that BM25's part for one document and one stem is rounded to.
    static let levels = 16

    /// In how many documents a stem is, and its postings as `postings-N` has them.
    struct OfStem {
        let documents: Int
        let bytes: [UInt8]
    }

    /// Every word as it is written, in the order of the alphabet, with its stem's number.
    private(set) var words: [(word: String, stem: Int)] = []
    /// By the stem's number: stems are numbered in the order in which `words` comes to them.
    private(set) var ofStem: [OfStem] = []

    init(of documents: [SearchDocument]) {
        var counting = Counting()
        for (number, document) in documents.enumerated() { counting.add(document, number) }
        let average = max(
            1, Double(counting.lengths.reduce(0, +)) / Double(max(1, documents.count)))
        let pace = counting.lengths.map { 1 - lengthCounts + lengthCounts * Double($0) / average }
        var numberOf = [Int](repeating: -1, count: counting.stems.count)
        for (word, found) in counting.sortedWords {
            if numberOf[found] < 0 {
                numberOf[found] = ofStem.count
                ofStem.append(Self.ofStem(counting.found[found], pace: pace))
            }
            words.append((word, numberOf[found]))
        }
    }

    private static func ofStem(_ counted: StemCounts, pace: [Double]) -> OfStem {
        var postings = IndexBytes()
        var before = -1
        counted.forEach { document, weight in
            let frequency = Double(weight) / pace[document]
            let part = frequency / (frequency + saturation)
            let level = min(levels - 1, Int(part * Double(levels)))
            postings.append((document - before) * levels + level)
            before = document
        }
        return OfStem(documents: counted.documents, bytes: postings.bytes)
    }
}

// BM25F: a word in a title counts as many, and then each more counts for less and less; what
// stands in a long text counts for less than in a short one. The usual values of k1 and b.
private let saturation = 1.2
private let lengthCounts = 0.6
private let titleWeight: UInt16 = 8
private let headingWeight: UInt16 = 3
private let summaryWeight: UInt16 = 3
private let kindWeight: UInt16 = 2

/// The documents that hold a stem, in order, and its weight in each. A large site has millions of
/// them, so they are held as numbers of mostly one byte: how many documents further on, the weight.
private struct StemCounts {
    private(set) var documents = 0
    private var numbers = IndexBytes()
    private var last = -1

    mutating func add(_ document: Int, _ weight: UInt16) {
        numbers.append(document - last)
        numbers.append(Int(weight))
        last = document
        documents += 1
    }

    func forEach(_ use: (_ document: Int, _ weight: Int) -> Void) {
        var place = 0
        var document = -1
        while place < numbers.bytes.count {
            document += numbers.number(at: &place)
            use(document, numbers.number(at: &place))
        }
    }
}

private struct Counting {
    var words = WordTable()
    /// By the word's number.
    var stemOf: [Int] = []
    var stems = WordTable()
    /// By the stem's number here.
    var found: [StemCounts] = []
    /// Words in each document.
    var lengths: [Int] = []

    /// Stop words have the first numbers.
    private var stopWords = 0
    private var weights: [UInt16] = []
    private var touched: [Int] = []

    init() {
        for word in englishStopWords {
            word.withUnsafeBufferPointer { _ = number(of: $0, .english) }
        }
        stopWords = words.count
    }

    mutating func add(_ document: SearchDocument, _ place: Int) {
        var length = 0
        length += count(document.title, titleWeight, document.language, all: true)
        length += count(document.summary, summaryWeight, document.language)
        length += count(document.addressWords, headingWeight, document.language)
        length += count(document.kind, kindWeight, document.language)
        for section in document.sections {
            length += count(section.heading, headingWeight, document.language, all: true)
            for passage in section.passages { length += count(passage, 1, document.language) }
        }
        lengths.append(length)
        for stem in touched {
            found[stem].add(place, weights[stem])
            weights[stem] = 0
        }
        touched.removeAll(keepingCapacity: true)
    }

    /// Counts the words of a text, and returns how many it has. `all`: stop words too.
    private mutating func count(
        _ text: String, _ weight: UInt16, _ language: SearchLanguage, all: Bool = false
    ) -> Int {
        var length = 0
        forEachWord(in: text) { word in
            length += 1
            let number = number(of: word, language)
            if !all && language == .english && number < stopWords { return }
            let stem = stemOf[number]
            if weights[stem] == 0 { touched.append(stem) }
            weights[stem] = min(weights[stem], .max - weight) + weight
        }
        return length
    }

    /// The words that are in any document, in the order in which a browser compares them, each with
    /// its stem's number here.
    var sortedWords: [(String, Int)] {
        let used = (0..<words.count).filter { found[stemOf[$0]].documents > 0 }
        return used.map { (Array(String(decoding: words[$0], as: UTF8.self).utf16), stemOf[$0]) }
            .sorted { $0.0.lexicographicallyPrecedes($1.0) }
            .map { (String(decoding: $0.0, as: UTF16.self), $0.1) }
    }

    /// A word is stemmed once, in the language of the page that has it first.
    private mutating func number(
        of word: UnsafeBufferPointer<UInt8>, _ language: SearchLanguage
    ) -> Int {
        let (number, isNew) = words.number(of: word)
        if isNew {
            let (stem, isNewStem) = stems.number(of: language.stem(Array(word)))
            stemOf.append(stem)
            if isNewStem {
                found.append(StemCounts())
                weights.append(0)
            }
        }
        return number
    }
}
