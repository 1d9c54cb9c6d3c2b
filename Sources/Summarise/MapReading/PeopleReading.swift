import Worksheets

/// Reads the people, from the byte after `"people":[` to the bracket that ends them.
func readPeople(
    _ bytes: Span<UInt8>, _ cursor: inout ByteCursor, _ tables: WorksheetTables,
    into record: inout MapRecord
) throws(ReadingProblem) {
    record.people.removeAll(keepingCapacity: true)
    if try cursor.byte(in: bytes) == UInt8(ascii: "]") {
        cursor.skipByte()
        return
    }
    var count = 0
    while true {
        let start = cursor.offset
        if count == tables.mostPeople { throw ReadingProblem(.tooManyPeople, at: start) }
        try readPerson(bytes, &cursor, tables, into: &record)
        count += 1
        if !isInOrder(record.people, tables.fields) {
            throw ReadingProblem(.peopleNotInOrder, at: start)
        }
        let separator = try cursor.byte(in: bytes)
        if separator == UInt8(ascii: "]") { break }
        try cursor.skip(UInt8(ascii: ","), in: bytes)
    }
    cursor.skipByte()
}

/// Reads `{"who":"best-friend","ring":"close","feel":"mixed","places":["home","online"]}`: the
/// needed fields, then those of the others that say something, in the worksheet's order.
private func readPerson(
    _ bytes: Span<UInt8>, _ cursor: inout ByteCursor, _ tables: WorksheetTables,
    into record: inout MapRecord
) throws(ReadingProblem) {
    if tables.fields.isEmpty { throw ReadingProblem(.unexpectedByte, at: cursor.offset) }
    for index in 0..<tables.neededCount {
        let field = tables.fields[index]
        try cursor.skip(tables.openings, field.opening, in: bytes, or: .unknownKeyOrOrder)
        let place = try cursor.code(of: field.codes, tables.codes, in: bytes, or: .unknownCode)
        record.people.append(
            place == field.withheldPlace ? MapRecord.withheld : UInt64(place))
    }
    var next = tables.neededCount
    while try cursor.byte(in: bytes) == UInt8(ascii: ",") {
        cursor.skipByte()
        try cursor.skip(UInt8(ascii: "\""), in: bytes, or: .unknownKeyOrOrder)
        let keyStart = cursor.offset
        let key = try cursor.code(
            of: tables.optionalKeys, tables.codes, in: bytes, or: .unknownKeyOrOrder)
        let index = tables.neededCount + Int(key)
        if index < next { throw ReadingProblem(.unknownKeyOrOrder, at: keyStart) }
        appendNothing(from: next, to: index, tables, into: &record)
        try cursor.skip(UInt8(ascii: ":"), in: bytes)
        record.people.append(try readOptional(bytes, &cursor, tables.fields[index], tables.codes))
        next = index + 1
    }
    appendNothing(from: next, to: tables.fields.count, tables, into: &record)
    try cursor.skip(UInt8(ascii: "}"), in: bytes, or: .unknownKeyOrOrder)
}

private func appendNothing(
    from first: Int, to end: Int, _ tables: WorksheetTables, into record: inout MapRecord
) {
    for index in first..<end {
        record.people.append(tables.fields[index].isOfSeveral ? 0 : MapRecord.withheld)
    }
}

private func readOptional(
    _ bytes: Span<UInt8>, _ cursor: inout ByteCursor, _ field: FieldTable, _ tables: CodeTables
) throws(ReadingProblem) -> UInt64 {
    if case .several(let most) = field.kind {
        return try readCodes(bytes, &cursor, of: field.codes, tables, most: most)
    }
    try cursor.skip(UInt8(ascii: "\""), in: bytes)
    return UInt64(try cursor.code(of: field.codes, tables, in: bytes, or: .unknownCode))
}

/// Whether the last person does not stand before the one ahead of them: field by field, each by its
/// code's place in the vocabulary, nothing said last. Equal people are allowed.
private func isInOrder(_ people: [UInt64], _ fields: [FieldTable]) -> Bool {
    if people.count < 2 * fields.count { return true }
    let last = people.count - fields.count
    for index in fields.indices {
        let before = people[last - fields.count + index]
        let after = people[last + index]
        if before == after { continue }
        if !fields[index].isOfSeveral { return before < after }
        // Lists in order of their codes, one that ends earlier last: of the first code that only
        // one of them has, the one that has it stands first.
        let differing = before ^ after
        return before & (differing & (~differing + 1)) != 0
    }
    return true
}
