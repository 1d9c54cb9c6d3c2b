public import MapReading
public import Worksheets

/// Running counts without a memory of the maps: whoever adds to it knows that no map comes twice.
/// Several of them can count at the same time and be put together.
public struct MapTally: Sendable {
    private let step: CoarseningStep
    private var worksheets: [WorksheetTally]

    /// The definitions, in the order in which the maps' reader was given them, and how finely to
    /// count.
    public init(definitions: [WorksheetDefinition], step: CoarseningStep) {
        self.step = step
        worksheets = definitions.map { WorksheetTally($0, step: step) }
    }

    public mutating func add(_ map: MapRecord) {
        worksheets[map.worksheet].add(map)
    }

    /// Undoes `add` of this map, in this tally or another that will be put together with it.
    public mutating func takeBack(_ map: MapRecord) {
        worksheets[map.worksheet].takeBack(map)
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
