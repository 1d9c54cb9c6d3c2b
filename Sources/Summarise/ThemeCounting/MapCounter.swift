public import MapReading
public import Worksheets

/// What became of a map that was handed to the counter.
public enum CountingOutcome: Sendable, Equatable {
    case counted
    /// The same file was handed in before: it counts once.
    case sameMapAgain
    /// Another map carries the same random mark, which never happens by chance: one of the two was
    /// changed. Only the one that came first counts.
    case sameMarkOtherMap
}

/// Counts maps in the cells of the published tables. The unit is the map: however many people it
/// holds, it adds at most 1 to a cell.
public struct MapCounter: Sendable {
    private var tally: MapTally
    private var marks = MapMarks()

    /// The definitions, in the order in which the maps' reader was given them, and how finely to
    /// count.
    public init(definitions: [WorksheetDefinition], step: CoarseningStep = CoarseningStep()) {
        tally = MapTally(definitions: definitions, step: step)
    }

    public mutating func add(_ map: MapRecord) -> CountingOutcome {
        let outcome = marks.insert(MapMark(map))
        if outcome == .counted { tally.add(map) }
        return outcome
    }

    /// What was counted up to now.
    public var counts: ExactCounts { tally.counts }
}

/// Tells "the same file again" from "the same mark on another map". A chance or wanted equality
/// only changes the sentence that is printed: neither map would count.
/// (FNV-1a, 64 bit: <http://www.isthe.com/chongo/tech/comp/fnv/>.)
func digest(of map: MapRecord) -> UInt64 {
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    // 64 bits, because a browser's `Int` has 32, and a set has a bit for each of 64 codes.
    func mix(_ value: UInt64) {
        digest = (digest ^ value) &* 0x0000_0100_0000_01b3
    }
    func mix(_ value: Int) { mix(UInt64(truncatingIfNeeded: Int64(value))) }
    mix(map.worksheet)
    mix(map.vocabulary)
    mix(map.period.year * 4 + map.period.quarter)
    mix(map.people.count)
    for value in map.people { mix(value) }
    for answer in map.answers {
        switch answer {
        case .absent: mix(-1)
        case .code(let place): mix(Int(place))
        case .codes(let set):
            mix(-2)
            mix(set)
        case .people(let range):
            mix(-3 - range.count)
            for index in range { mix(Int(map.chosen[index])) }
        }
    }
    return digest
}
