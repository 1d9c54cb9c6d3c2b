public import ThemeCounting
public import Worksheets

/// Shares added up, in any order and grouping. Until all are there, it is as random as one of them.
public struct ShareSum: Sendable, Equatable {
    private(set) var teams: Set<Int>
    private(set) var cells: [UInt32]

    public init(_ share: MaskedShare) {
        teams = [share.team]
        cells = share.cells
    }

    /// Adds what other teams handed in.
    /// - Throws: where a team would be added twice.
    public mutating func add(_ other: ShareSum) throws(MergeProblem) {
        if let team = teams.intersection(other.teams).min() { throw .shareRepeated(team) }
        teams.formUnion(other.teams)
        for cell in cells.indices { cells[cell] &+= other.cells[cell] }
    }

    /// Takes the masks of whoever adds away.
    /// - Returns: the exact counts of all teams together. They are for disclosure control alone.
    /// - Throws: whose share is missing, or that the sum is none of counts.
    public func counts(
        in parties: MergeParties, definitions: [WorksheetDefinition], adder: PartyKeyFile
    ) throws(MergeProblem) -> ExactCounts {
        let missing = (1...parties.round.teams).filter { !teams.contains($0) }
        if !missing.isEmpty { throw .sharesMissing(missing) }
        var cells = cells
        try addMasks(of: adder, in: parties, to: &cells)
        guard
            let counts = CellLayout(parties.round, definitions: definitions).counts(of: cells)
        else { throw .sumOfNothing }
        return counts
    }
}

/// The counts of all teams together.
/// - Parameters:
///   - shares: one of each team, in any order.
///   - parties: the round with all its cards.
///   - definitions: the worksheets, in order.
///   - adder: the key of whoever adds.
/// - Returns: exact counts, for disclosure control alone.
/// - Throws: whose share is missing, repeated or changed.
public func counts(
    ofAll shares: [MaskedShare], in parties: MergeParties, definitions: [WorksheetDefinition],
    adder: PartyKeyFile
) throws(MergeProblem) -> ExactCounts {
    try adder.check(in: parties, isAdder: true)
    var sum: ShareSum?
    for share in shares {
        try share.check(by: adder, in: parties)
        if sum == nil { sum = ShareSum(share) } else { try sum?.add(ShareSum(share)) }
    }
    guard let sum else { throw .sharesMissing(Array(1...parties.round.teams)) }
    return try sum.counts(in: parties, definitions: definitions, adder: adder)
}
