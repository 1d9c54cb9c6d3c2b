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
            let place = Int.random(in: 0...codes, using: &generator)
            return place == codes ? MapRecord.withheld : Int16(place)
        }
    }
    map.people = people.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 }
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
        default:
            map.answers.append(.code(Int16(Int.random(in: 0..<codes, using: &generator))))
        }
    }
    return map
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
