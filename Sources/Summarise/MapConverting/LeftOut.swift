/// What was left out of converted maps: how many of each kind, and never what it said.
public struct LeftOut: Sendable, Equatable {
    public enum Kind: CaseIterable, Sendable {
        // What could tell who somebody is.
        case name, age, gender, note, picture, identifier, date, title, position
        // What a worksheet has no code for.
        case role, circle, relationship, support, link, ownField
        case notAlive, notAPerson, emptyPerson, emptyMap, otherMap, unknownField

        /// Whether it could tell who somebody is.
        public var identifies: Bool {
            switch self {
            case .name, .age, .gender, .note, .picture, .identifier, .date, .title, .position: true
            default: false
            }
        }

        /// In the plural, for a list.
        public var words: String {
            switch self {
            case .name: "names"
            case .age: "ages"
            case .gender: "genders"
            case .note: "notes in somebody's own words"
            case .picture: "pictures (emoji)"
            case .identifier: "numbers and marks that stand for a person, a case or a line"
            case .date: "days and times"
            case .title: "titles of maps and protocols"
            case .position: "exact places on the map"
            case .role: "words for who somebody is that have no code"
            case .circle: "people in no circle, or where editions of the tool draw it otherwise"
            case .relationship: "states of a relationship, conflicts too"
            case .support: "kinds of support"
            case .link: "lines between people"
            case .ownField: "answers in fields of the protocol's own"
            case .notAlive: "people who are marked as no longer alive"
            case .notAPerson: "things and animals among the people"
            case .emptyPerson: "people of whom nothing has a code"
            case .emptyMap: "maps with nobody on them"
            case .otherMap: "other maps of the same person"
            case .unknownField: "fields that the tool's form does not have"
            }
        }
    }

    public private(set) var counts: [Kind: Int] = [:]

    mutating func add(_ kind: Kind, _ count: Int = 1) {
        if count > 0 { counts[kind, default: 0] += count }
    }

    mutating func add(_ other: LeftOut) {
        counts.merge(other.counts, uniquingKeysWith: +)
    }

    /// The kinds that were met, in their order, with how many.
    public func listed(identifying: Bool) -> [(kind: Kind, count: Int)] {
        Kind.allCases.filter { $0.identifies == identifying }
            .compactMap { kind in counts[kind].map { (kind, $0) } }
    }
}
