/// Why bytes are not a shared map, and where. It never holds anything of the file itself: what was
/// rejected could be a name.
public struct ReadingProblem: Error, Sendable, Equatable {
    public var code: ReadingCode
    /// Of the byte, from 0, at which the file stops being a shared map.
    public var offset: Int

    public init(_ code: ReadingCode, at offset: Int) {
        self.code = code
        self.offset = offset
    }
}

/// The closed list of reasons. Their names and sentences are in `ReadingSentences.swift`.
public enum ReadingCode: Sendable, Equatable, CaseIterable {
    // The file as a whole
    case empty
    case tooLarge
    case notASCII
    case whiteSpace
    case cutShort
    case trailingBytes
    // What kind of file it is
    case notJSON
    case notASharedMap
    case privateCopy
    case unknownFormat
    case unknownWorksheet
    case unknownVocabularyVersion
    // What it says
    case unknownPeriod
    case wrongOnceMark
    case unknownKeyOrOrder
    case unknownCode
    case unexpectedByte
    case tooManyPeople
    case peopleNotInOrder
    case emptyList
    case tooManyCodes
    case codesNotInOrder
    case unknownPerson
    case indexOutOfOrder
}
