public import MapReading
public import Worksheets

/// Running counts without a memory of the maps: whoever adds to it knows that no map comes twice.
/// Several of them can count at the same time and be put together.
public struct MapTally: Sendable {
    private let step: CoarseningStep
    private var worksheets: [WorksheetTally]

    /// The definitions, in the order in which the maps' reader was given them, how finely to count,
    /// and whether each cell also keeps the sum of its maps' keys.
    public init(definitions: [WorksheetDefinition], step: CoarseningStep, isKeyed: Bool = false) {
        self.step = step
        worksheets = definitions.map { WorksheetTally($0, step: step, isKeyed: isKeyed) }
    }

    public mutating func add(_ map: MapRecord, key: UInt64 = 0) {
        worksheets[map.worksheet].add(map, key: key)
    }

    /// Undoes `add` of this map, in this tally or another that will be put together with it.
    public mutating func takeBack(_ map: MapRecord, key: UInt64 = 0) {
        worksheets[map.worksheet].takeBack(map, key: key)
    }

    /// Adds what was counted in another tally of the same definitions.
    public mutating func add(_ other: MapTally) {
        for index in worksheets.indices { worksheets[index].add(other.worksheets[index]) }
    }

    /// What was counted up to now.
    public var counts: ExactCounts {
        ExactCounts(step: step, worksheets: worksheets.map { $0.counts })
    }
}
