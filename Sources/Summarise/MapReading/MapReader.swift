public import Worksheets

// The shared map, the one form that is accepted. One line, ASCII, at most 32 KiB:
//
//   {"kith":1,"worksheet":"circle-map","vocabulary":1,"period":"2026-Q4",
//    "once":"q7m2x9k4c1d8w5r0","people":[{"who":"best-friend","ring":"close"}, …],
//    "answers":{"someone-to-go-to":[0],"how-you-want-it":"mostly"}}
//
// with no white space at all (the breaks above are for reading), keys in exactly this order, people
// sorted, and every string a code from the worksheet's own vocabularies. There is one way to write
// each map, so nothing can be hidden in how it is written.

/// Reads shared maps in a single pass, byte by byte, against worksheet definitions, and accepts
/// nothing else. Reading takes no more time than the file is long, and keeps nothing of a file
/// that it rejects.
public struct MapReader: Sendable {
    /// The largest shared map, in bytes.
    public static let largestSize = 32_768

    private let ids: CodeTables
    private let worksheetIDs: CodeTable
    private let worksheets: [WorksheetTables]

    public init(definitions: [WorksheetDefinition]) {
        var ids = CodeTables()
        worksheetIDs = ids.insert(definitions.map { $0.id })
        self.ids = ids
        worksheets = definitions.map { WorksheetTables($0) }
    }

    /// Whether a file that begins so is a private copy, however long it is.
    public static func isPrivateCopy(_ beginning: Span<UInt8>) -> Bool {
        begins(beginning, with: privateCopyOpening)
    }

    /// The map that exactly these bytes stand for.
    public func read(_ bytes: [UInt8]) throws(ReadingProblem) -> MapRecord {
        var record = MapRecord()
        try read(bytes.span, into: &record)
        return record
    }

    /// Reads into a record that was used before, to save making a new one for each of many maps.
    /// After a failure the record's content means nothing.
    public func read(
        _ bytes: Span<UInt8>, into record: inout MapRecord
    ) throws(ReadingProblem) {
        if bytes.count > Self.largestSize { throw tooLarge(bytes) }
        do throws(ReadingProblem) {
            try readDocument(bytes, into: &record)
        } catch {
            throw moreExact(error, in: bytes)
        }
    }

    private func readDocument(
        _ bytes: Span<UInt8>, into record: inout MapRecord
    ) throws(ReadingProblem) {
        var cursor = ByteCursor()
        let tables = try readHead(bytes, &cursor, into: &record)
        try readPeople(bytes, &cursor, tables, into: &record)
        try readAnswers(bytes, &cursor, tables, into: &record)
        try cursor.skip(UInt8(ascii: "}"), in: bytes)
        if cursor.offset != bytes.count { throw ReadingProblem(.trailingBytes, at: cursor.offset) }
    }

    /// From the first byte to the one before `"people"`.
    private func readHead(
        _ bytes: Span<UInt8>, _ cursor: inout ByteCursor, into record: inout MapRecord
    ) throws(ReadingProblem) -> WorksheetTables {
        try cursor.skip(Text.opening, in: bytes, or: .notASharedMap)
        try cursor.skip(UInt8(ascii: "1"), in: bytes, or: .unknownFormat)
        try cursor.skip(Text.worksheet, in: bytes, or: .unknownKeyOrOrder)
        let place = try cursor.code(of: worksheetIDs, ids, in: bytes, or: .unknownWorksheet)
        record.worksheet = Int(place)
        let tables = worksheets[record.worksheet]

        try cursor.skip(Text.vocabulary, in: bytes, or: .unknownKeyOrOrder)
        let versionStart = cursor.offset
        record.vocabulary = try cursor.number(in: bytes, or: .unknownVocabularyVersion)
        if record.vocabulary < 1 || record.vocabulary > tables.version {
            throw ReadingProblem(.unknownVocabularyVersion, at: versionStart)
        }
        try cursor.skip(Text.period, in: bytes, or: .unknownKeyOrOrder)
        record.period = try readPeriod(bytes, &cursor)
        try cursor.skip(Text.once, in: bytes, or: .unknownKeyOrOrder)
        record.once = try readOnceMark(bytes, &cursor)
        try cursor.skip(Text.people, in: bytes, or: .unknownKeyOrOrder)
        return tables
    }
}

/// The text between the values, up to the first person.
private enum Text {
    static let opening = ascii("{\"kith\":")
    static let worksheet = ascii(",\"worksheet\":\"")
    static let vocabulary = ascii(",\"vocabulary\":")
    static let period = ascii(",\"period\":\"")
    static let once = ascii("\",\"once\":\"")
    static let people = ascii("\",\"people\":[")
}
