/// What a worksheet may say when it is shared, and nothing else about it: the fields and questions
/// marked `share: yes`, with the vocabularies that they use. Publish compiles it from
/// `Content/worksheets/` and `Content/vocabulary/`; the Summarise lane reads maps against it.
///
/// Codes and labels are bytes rather than `String`: this module also compiles as Embedded Swift,
/// where comparing or hashing strings would bring the Unicode tables along.
public struct WorksheetDefinition: Sendable, Equatable {
    /// The code by which a shared map names its worksheet, for example `circle-map`.
    public var id: [UInt8]
    /// The number that a shared map carries as `vocabulary`; it grows when codes are added.
    public var version: Int
    /// The most people that one map may hold.
    public var mostPeople: Int
    public var title: [UInt8]
    /// Each vocabulary once, in the order of first use.
    public var vocabularies: [Vocabulary]
    /// In the order in which a shared map writes them.
    public var personFields: [PersonField]
    /// In the order in which a shared map writes them.
    public var questions: [Question]
    /// The framework that a summary is ordered by. Empty where the content has none.
    public var domains: [ThemeDomain]
    /// Whose view its answers are.
    public var voice: Voice

    public init(
        id: [UInt8], version: Int, mostPeople: Int, title: [UInt8],
        vocabularies: [Vocabulary], personFields: [PersonField], questions: [Question],
        domains: [ThemeDomain] = [], voice: Voice = .youngPeople
    ) {
        self.id = id
        self.version = version
        self.mostPeople = mostPeople
        self.title = title
        self.vocabularies = vocabularies
        self.personFields = personFields
        self.questions = questions
        self.domains = domains
        self.voice = voice
    }

    /// The code that stands for "left out on purpose" in a person field that is needed.
    public static let withheld = ascii("withheld")
}

/// Whose view the answers of a worksheet are. A summary never mixes them.
public enum Voice: Sendable, Equatable, CaseIterable {
    case youngPeople
    case practitioners
    /// Agreed between young people and practitioners.
    case together
}

/// A closed list of codes. From a list of at most 64 several can be chosen. A published code never
/// disappears and never changes its meaning.
public struct Vocabulary: Sendable, Equatable {
    public var id: [UInt8]
    public var title: [UInt8]
    public var codes: [Code]
    /// The words for a published table that its groups and their order are from, and beside which a
    /// summary lays its figures. Empty where there is none.
    public var besideTable: [UInt8]

    public init(id: [UInt8], title: [UInt8], codes: [Code], besideTable: [UInt8] = []) {
        self.id = id
        self.title = title
        self.codes = codes
        self.besideTable = besideTable
    }

    /// The place of `code` in the vocabulary, or nil when it is not one of its codes.
    public func place(of code: some RandomAccessCollection<UInt8>) -> Int? {
        codes.firstIndex { $0.code.elementsEqual(code) }
    }
}

/// A stable code and the words that a person reads for it.
public struct Code: Sendable, Equatable {
    public var code: [UInt8]
    public var label: [UInt8]
    /// The heading under which it stands in its vocabulary. Empty where it has none.
    public var group: [UInt8]
    /// How often it is named in the vocabulary's `besideTable`; 0 where the table gives no number.
    public var timesNamed: Int

    public init(code: [UInt8], label: [UInt8], group: [UInt8] = [], timesNamed: Int = 0) {
        self.code = code
        self.label = label
        self.group = group
        self.timesNamed = timesNamed
    }
}

/// A domain of the peer group assessment framework, with its themes.
public struct ThemeDomain: Sendable, Equatable {
    public var code: [UInt8]
    public var title: [UInt8]
    public var themes: [Code]

    public init(code: [UInt8], title: [UInt8], themes: [Code]) {
        self.code = code
        self.title = title
        self.themes = themes
    }
}

/// Something said about each person on a map, for example the ring that they stand in.
public struct PersonField: Sendable, Equatable {
    public var key: [UInt8]
    public var kind: FieldKind
    /// Index into `WorksheetDefinition.vocabularies`.
    public var vocabulary: Int
    public var label: [UInt8]
    /// The code of the framework's theme that it speaks to, or empty.
    public var theme: [UInt8]

    public init(
        key: [UInt8], kind: FieldKind, vocabulary: Int, label: [UInt8], theme: [UInt8] = []
    ) {
        self.key = key
        self.kind = kind
        self.vocabulary = vocabulary
        self.label = label
        self.theme = theme
    }
}

/// The form that a person field takes in a shared map. Those that are needed come first.
public enum FieldKind: Sendable, Equatable {
    /// One code, or `withheld`: everyone on a map has it.
    case needed
    /// One code, or not there: a map does not tell whether it was left out or never said.
    case optional
    /// From one to `most` codes in the vocabulary's order, or not there.
    case several(most: Int)
}

/// A question about the whole map.
public struct Question: Sendable, Equatable {
    public var key: [UInt8]
    public var kind: AnswerKind
    /// Index into `WorksheetDefinition.vocabularies`. For `.people`: the answers that are not
    /// people ("no one", "not sure").
    public var vocabulary: Int
    public var text: [UInt8]
    /// The code of the framework's theme that it speaks to, or empty.
    public var theme: [UInt8]

    public init(
        key: [UInt8], kind: AnswerKind, vocabulary: Int, text: [UInt8], theme: [UInt8] = []
    ) {
        self.key = key
        self.kind = kind
        self.vocabulary = vocabulary
        self.text = text
        self.theme = theme
    }
}

/// The form that an answer takes in a shared map.
public enum AnswerKind: Sendable, Equatable {
    /// One code of the question's vocabulary.
    case one
    /// At least one code of the question's vocabulary, in its order.
    case several
    /// Indexes of people on the map, or one code of the question's vocabulary.
    case people
}
