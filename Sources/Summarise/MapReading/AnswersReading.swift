import Worksheets

/// Reads the answers, from the byte after the people to the brace that ends the answers. Questions
/// stand in the worksheet's order; one that was left out is not there at all.
func readAnswers(
    _ bytes: Span<UInt8>, _ cursor: inout ByteCursor, _ tables: WorksheetTables,
    into record: inout MapRecord
) throws(ReadingProblem) {
    try cursor.skip(answersOpening, in: bytes, or: .unknownKeyOrOrder)
    record.chosen.removeAll(keepingCapacity: true)
    record.answers.removeAll(keepingCapacity: true)
    if try cursor.byte(in: bytes) != UInt8(ascii: "}") {
        while true {
            try readAnswer(bytes, &cursor, tables, into: &record)
            if try cursor.byte(in: bytes) == UInt8(ascii: "}") { break }
            try cursor.skip(UInt8(ascii: ","), in: bytes)
        }
    }
    cursor.skipByte()
    while record.answers.count < tables.questions.count { record.answers.append(.absent) }
}

/// Reads `"how-you-want-it":"mostly"`, `"someone-to-go-to":[0,2]` or, where several codes answer,
/// `"someone-new":["mentor","not-sure"]`.
private func readAnswer(
    _ bytes: Span<UInt8>, _ cursor: inout ByteCursor, _ tables: WorksheetTables,
    into record: inout MapRecord
) throws(ReadingProblem) {
    try cursor.skip(UInt8(ascii: "\""), in: bytes, or: .unknownKeyOrOrder)
    let keyStart = cursor.offset
    let question = Int(
        try cursor.code(of: tables.questionKeys, tables.codes, in: bytes, or: .unknownKeyOrOrder))
    // Each question at most once, and none before one that is already there.
    if question < record.answers.count { throw ReadingProblem(.unknownKeyOrOrder, at: keyStart) }
    while record.answers.count < question { record.answers.append(.absent) }
    try cursor.skip(UInt8(ascii: ":"), in: bytes)

    let table = tables.questions[question]
    if table.kind == .people, try cursor.byte(in: bytes) == UInt8(ascii: "[") {
        cursor.skipByte()
        let people = tables.fields.isEmpty ? 0 : record.people.count / tables.fields.count
        record.answers.append(
            try readChosen(bytes, &cursor, people: people, into: &record.chosen))
    } else if table.kind == .several {
        record.answers.append(
            .codes(
                try readCodes(
                    bytes, &cursor, of: table.codes, tables.codes, most: UInt64.bitWidth)))
    } else {
        try cursor.skip(UInt8(ascii: "\""), in: bytes)
        record.answers.append(
            .code(try cursor.code(of: table.codes, tables.codes, in: bytes, or: .unknownCode)))
    }
}

/// Reads `0,2]`: people on the map, by increasing index, at least one.
private func readChosen(
    _ bytes: Span<UInt8>, _ cursor: inout ByteCursor, people: Int, into chosen: inout [Int16]
) throws(ReadingProblem) -> Answer {
    if try cursor.byte(in: bytes) == UInt8(ascii: "]") {
        throw ReadingProblem(.emptyList, at: cursor.offset)
    }
    let first = chosen.count
    while true {
        let start = cursor.offset
        let index = try cursor.number(in: bytes, or: .unknownPerson)
        if index >= people { throw ReadingProblem(.unknownPerson, at: start) }
        if let last = chosen[first...].last, index <= Int(last) {
            throw ReadingProblem(.indexOutOfOrder, at: start)
        }
        chosen.append(Int16(index))
        if try cursor.byte(in: bytes) == UInt8(ascii: "]") { break }
        try cursor.skip(UInt8(ascii: ","), in: bytes)
    }
    cursor.skipByte()
    return .people(first..<chosen.count)
}

private let answersOpening = ascii(",\"answers\":{")
