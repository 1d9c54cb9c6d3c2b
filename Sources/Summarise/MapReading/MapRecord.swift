/// One shared map as small integers: all that a map can say, and nothing that is not counted or
/// needed to tell two maps apart. A record stands for exactly one file: the grammar is canonical.
public struct MapRecord: Sendable, Equatable {
    /// A person field of one code that says nothing: "withheld", or not there. Larger than any
    /// code's place, because who says less stands last. Of several codes, nothing is 0.
    public static let withheld = UInt64(Int16.max)

    /// Index into the definitions that the reader was made with.
    public var worksheet = 0
    /// The vocabulary version that the map was made with.
    public var vocabulary = 0
    public var period = Period(year: 0, quarter: 0)
    /// The random mark of the export: eight pairs of one of 20 letters and one of 10 digits, read
    /// as a number of base 200. Links to nothing else.
    public var once: UInt64 = 0
    /// Person after person, one value for each person field: the place of a code in the field's
    /// vocabulary, or `withheld`; of a field of several codes, the set of their places.
    public var people: [UInt64] = []
    /// One for each question of the worksheet.
    public var answers: [Answer] = []
    /// The people that answers point to, answer after answer: indexes of people on the map.
    public var chosen: [Int16] = []

    public init() {}
}

/// A quarter of a year: the finest time that a shared map carries.
public struct Period: Sendable, Equatable {
    /// 2026 to 2099.
    public var year: Int
    /// 1 to 4.
    public var quarter: Int

    public init(year: Int, quarter: Int) {
        self.year = year
        self.quarter = quarter
    }
}

/// What a map says to one question.
public enum Answer: Sendable, Equatable {
    /// Left out on purpose, or not answered: a shared map does not tell which.
    case absent
    /// The place of a code in the question's vocabulary.
    case code(Int16)
    /// The set of the places of codes: bit 0 for the first of the question's vocabulary.
    case codes(UInt64)
    /// Where in `MapRecord.chosen` the people stand that the answer points to.
    case people(Range<Int>)
}
