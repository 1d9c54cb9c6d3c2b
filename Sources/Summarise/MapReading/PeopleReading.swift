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
        if !isInOrder(record.people, fields: tables.fields.count) {
            throw ReadingProblem(.peopleNotInOrder, at: start)
        }
        let separator = try cursor.byte(in: bytes)
        if separator == UInt8(ascii: "]") { break }
        try cursor.skip(UInt8(ascii: ","), in: bytes)
    }
    cursor.skipByte()
}

/// Reads `{"who":"best-friend","ring":"close"}`.
private func readPerson(
    _ bytes: Span<UInt8>, _ cursor: inout ByteCursor, _ tables: WorksheetTables,
    into record: inout MapRecord
) throws(ReadingProblem) {
    if tables.fields.isEmpty { throw ReadingProblem(.unexpectedByte, at: cursor.offset) }
    for field in tables.fields {
        try cursor.skip(field.opening, in: bytes, or: .unknownKeyOrOrder)
        let place = try cursor.code(of: field.codes, in: bytes, or: .unknownCode)
        record.people.append(place == field.withheldPlace ? MapRecord.withheld : place)
    }
    try cursor.skip(UInt8(ascii: "}"), in: bytes, or: .unknownKeyOrOrder)
}

/// Whether the last person does not stand before the one ahead of them: field by field, each by its
/// code's place in the vocabulary, "withheld" last. Equal people are allowed.
private func isInOrder(_ people: [Int16], fields: Int) -> Bool {
    if people.count < 2 * fields { return true }
    let last = people.count - fields
    for field in 0..<fields {
        let before = people[last - fields + field]
        let after = people[last + field]
        if before != after { return before < after }
    }
    return true
}
