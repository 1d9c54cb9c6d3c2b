public import MapReading
public import Worksheets

/// A legal map of the worksheet, made at random.
public func randomMap(
    of definition: WorksheetDefinition, using generator: inout SeededGenerator
) -> MapRecord {
    var map = MapRecord()
    map.vocabulary = definition.version
    map.period = Period(
        year: Int.random(in: 2026...2099, using: &generator),
        quarter: Int.random(in: 1...4, using: &generator))
    map.once = UInt64.random(in: 0..<2_560_000_000_000_000_000, using: &generator)
    let count = Int.random(in: 0...12, using: &generator)
    let people = (0..<count).map { _ in
        definition.personFields.map { field in
            let codes = definition.vocabularies[field.vocabulary].codes.count
            if case .several(let most) = field.kind {
                return set(of: codes, most: most, using: &generator)
            }
            let place = Int.random(in: 0...codes, using: &generator)
            return place == codes ? MapRecord.withheld : UInt64(place)
        }
    }
    map.people = people.sorted { precedes($0, $1, of: definition) }.flatMap { $0 }
    for question in definition.questions {
        let codes = definition.vocabularies[question.vocabulary].codes.count
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: map.answers.append(.absent)
        case 1 where question.kind == .people && count > 0:
            let first = map.chosen.count
            for person in 0..<count where Bool.random(using: &generator) || person == 0 {
                map.chosen.append(Int16(person))
            }
            map.answers.append(.people(first..<map.chosen.count))
        case _ where question.kind == .several:
            let codes = set(of: codes, most: codes, using: &generator)
            map.answers.append(codes == 0 ? .absent : .codes(codes))
        default:
            map.answers.append(.code(Int16(Int.random(in: 0..<codes, using: &generator))))
        }
    }
    return map
}

/// A set of at most this many of so many codes, often an empty one.
private func set(of codes: Int, most: Int, using generator: inout SeededGenerator) -> UInt64 {
    let count = Int.random(in: 0...min(most, codes), using: &generator)
    return (0..<codes).shuffled(using: &generator).prefix(count).reduce(0) { $0 | 1 << UInt64($1) }
}

/// The order of people in a shared map, from the format's description: lists by their places, one
/// that ends earlier last.
private func precedes(
    _ one: [UInt64], _ other: [UInt64], of definition: WorksheetDefinition
) -> Bool {
    func places(_ values: [UInt64]) -> [UInt64] {
        zip(values, definition.personFields).flatMap { value, field -> [UInt64] in
            guard case .several = field.kind else { return [value] }
            let members = (0..<UInt64(64)).filter { value >> $0 & 1 == 1 }
            return members + Array(repeating: MapRecord.withheld, count: 64 - members.count)
        }
    }
    return places(one).lexicographicallyPrecedes(places(other))
}

/// An empty map, to which a test adds what it is about.
public func emptyMap(of definition: WorksheetDefinition, once: UInt64) -> MapRecord {
    var map = MapRecord()
    map.vocabulary = definition.version
    map.period = Period(year: 2026, quarter: 4)
    map.once = once
    map.answers = definition.questions.map { _ in .absent }
    return map
}
