public import ReleaseReading
import TableBounding

/// What an attack on published files found.
public struct AttackReport: Sendable {
    /// All withheld figures, and what else is too narrow, in the order of publication.
    public internal(set) var found: [FigureFound] = []
    /// How many figures were looked at.
    public internal(set) var figures = 0
    /// Publications that contradict themselves: no numbers give what they say.
    public internal(set) var contradictions: [String] = []
    /// Maps that were counted more than once.
    public internal(set) var repetitions: [String] = []
    public internal(set) var strongerReaders: [StrongerReader] = []
    /// What is not judged.
    public internal(set) var notes: [String] = []

    /// Whether a reader of the files can tell less than the bar asks for.
    public var isSafe: Bool {
        contradictions.isEmpty && repetitions.isEmpty && !found.contains(where: \.isTooNarrow)
    }
}

/// What somebody learns who knows more than the published files.
public struct StrongerReader: Sendable {
    /// What is known besides: the words after "who also knows".
    public let knowledge: String
    /// The figures that are too narrow for this reader, each at its narrowest.
    public internal(set) var found: [FigureFound] = []
    public internal(set) var withheld = 0
    /// Where the number of maps that is said to be known is not possible.
    public internal(set) var impossible: [String] = []
}

/// What somebody is taken to know besides the published files.
public struct Knowledge: Sendable, Equatable {
    /// That everyone answered one question, which may be any.
    public var isFullResponse = false
    public var numberOfMaps = NumberOfMaps.unknown

    public enum NumberOfMaps: Sendable, Equatable {
        case unknown
        case known(Int)
        /// Known to the reader, whatever it is.
        case knownWhateverItIs
    }

    public init() {}

    var words: String {
        let response = "that everyone answered one question"
        let number =
            switch numberOfMaps {
            case .unknown: ""
            case .known(let number): "that there are \(number) maps"
            case .knownWhateverItIs: "how many maps there are"
            }
        let known = [isFullResponse ? response : "", number].filter { !$0.isEmpty }
        return known.joined(separator: " and ")
    }
}

/// Attacks what was published, as a reader of the files alone and as the others that are named.
public func attack(_ together: ReleasesTogether, alsoAs readers: [Knowledge]) -> AttackReport {
    var report = AttackReport()
    report.repetitions = together.repetitions
    report.notes = together.notes
    for publication in together.publications {
        let attacked = AttackedPublication(publication)
        if attacked.totals == nil { report.contradictions.append(publication.name) }
        attacked.forEachFigure { found, _, _ in
            report.figures += 1
            if found.figure.kind == .withheld || found.isTooNarrow { report.found.append(found) }
        }
    }
    report.strongerReaders = readers.map { strongerReader($0, of: together) }
    return report
}

private func strongerReader(
    _ knowledge: Knowledge, of together: ReleasesTogether
) -> StrongerReader {
    var reader = StrongerReader(knowledge: knowledge.words)
    for publication in together.publications where publication.isSummary {
        var narrowest: [Int: FigureFound] = [:]
        var isPossible = false
        for attacked in attacks(on: publication, by: knowledge) {
            isPossible = isPossible || attacked.totals != nil
            var place = 0
            attacked.forEachFigure { found, _, _ in
                defer { place += 1 }
                let values = found.values ?? Int.max
                if values < narrowest[place]?.values ?? Int.max || narrowest[place] == nil {
                    narrowest[place] = found
                }
            }
        }
        if !isPossible { reader.impossible.append(publication.name) }
        let all = narrowest.sorted { $0.key < $1.key }.map(\.value)
        reader.withheld += all.count { $0.figure.kind == .withheld }
        reader.found += all.filter { $0.isTooNarrow }
    }
    return reader
}

/// The publication as each thing that a reader may know narrows it.
private func attacks(
    on publication: Publication, by knowledge: Knowledge
) -> [AttackedPublication] {
    let places: [Int?] =
        knowledge.isFullResponse
        ? publication.tables.indices.filter { publication.tables[$0].withoutAnswer != nil } : [nil]
    return places.flatMap { place in
        let all = AttackedPublication(publication, answeredByAll: place)
        switch knowledge.numberOfMaps {
        case .unknown: return [all]
        case .known(let number):
            return [AttackedPublication(publication, answeredByAll: place, total: number)]
        case .knownWhateverItIs:
            guard let totals = all.totals else { return [] }
            return numbers(of: publication, in: totals).map {
                AttackedPublication(publication, answeredByAll: place, total: $0)
            }
        }
    }
}

/// The numbers of maps that make a difference: with more of them than all figures together can
/// stand for, nothing is narrowed any more.
private func numbers(of publication: Publication, in totals: NumberRange) -> ClosedRange<Int> {
    let most = publication.tables.filter { $0.withoutAnswer != nil }.map { table in
        table.network.arcs.map(\.high).filter { $0 < Network.unlimited }.reduce(0, +)
    }
    let end = max(totals.low, most.max() ?? 0) + 1
    return totals.low...max(totals.low, min(totals.high, end))
}
