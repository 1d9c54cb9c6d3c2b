import Crypto
public import ThemeCounting
public import Worksheets

// A share: a line of ASCII, the cells, and a seal.
//
//     {"kith-share":1,"parties":"(SHA-256 of round and cards)","team":2} LF
//     4 bytes for each cell, the highest first
//     32 bytes: HMAC-SHA-256 of all before, under what the team and whoever adds have in common
//
// A cell is the team's count, and for each other party a mask that this party takes away again, all
// modulo 2^32. More maps than 2^32 divided by the number of teams are not read in one import. The
// masks of two parties are HMAC-SHA-256 in counter mode (RFC 2104; a pseudo-random function) under
// a key for this pair and this round alone. Of two parties the one with the lower number adds the
// mask and the other subtracts it; whoever adds is number 0, and its masks are what keeps all
// shares together as closed as one alone (Bonawitz and others, 2017, without the part for those
// who drop out).

/// One team's counts under masks: to whoever lacks the key of the team or of the one who adds,
/// random numbers.
public struct MaskedShare: Sendable, Equatable {
    /// From 1.
    public let team: Int
    let parties: [UInt8]
    let cells: [UInt32]
    private let seal: [UInt8]

    /// Puts a team's counts under masks.
    /// - Parameters:
    ///   - counts: of all worksheets of the content, in order.
    ///   - parties: the round with all its cards.
    ///   - definitions: the worksheets, in order.
    ///   - key: the team's own.
    /// - Throws: where the key or a card does not fit.
    public init(
        _ counts: ExactCounts, in parties: MergeParties, definitions: [WorksheetDefinition],
        key: PartyKeyFile
    ) throws(MergeProblem) {
        try key.check(in: parties, isAdder: false)
        team = key.team
        self.parties = parties.digest
        var cells = CellLayout(parties.round, definitions: definitions).cells(of: counts)
        try addMasks(of: key, in: parties, to: &cells)
        self.cells = cells
        seal = MaskedShare.seal(
            MaskedShare.body(team: team, parties: parties.digest, cells: cells),
            under: try sealingKey(team: key.team, own: key.secret, other: 0, in: parties))
    }

    /// Reads a share of a round.
    /// - Throws: where it is of another round, or has too few or too many cells.
    public init(
        _ bytes: [UInt8], in parties: MergeParties, definitions: [WorksheetDefinition]
    ) throws(MergeProblem) {
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { throw .notAShare }
        let values = fields(of: Array(bytes[...end]))
        guard values["kith-share"] == "1",
            let team = values["team"].flatMap({ Int($0) }),
            let digest = CountMasking.bytes(ofDigits: values["parties"], count: 32)
        else { throw .notAShare }
        if digest != parties.digest || !(1...parties.round.teams).contains(team) {
            throw .shareOfAnotherRound
        }
        let count = CellLayout(parties.round, definitions: definitions).cellCount
        let rest = Array(bytes[(end + 1)...])
        guard rest.count == 4 * count + 32 else { throw .shareDamaged(team: team) }
        self.team = team
        self.parties = digest
        cells = (0..<count).map { cell in
            rest[4 * cell..<4 * cell + 4].reduce(0) { $0 << 8 | UInt32($1) }
        }
        seal = Array(rest[(4 * count)...])
        if self.bytes != bytes { throw .shareDamaged(team: team) }
    }

    /// How every share begins.
    public static let opening = Array("{\"kith-share\":1,".utf8)

    /// The most bytes that a share of a round can have.
    public static func size(
        in parties: MergeParties, definitions: [WorksheetDefinition]
    ) -> Int {
        200 + 4 * CellLayout(parties.round, definitions: definitions).cellCount
    }

    /// As it stands in its file.
    public var bytes: [UInt8] {
        MaskedShare.body(team: team, parties: parties, cells: cells) + seal
    }

    private static func body(team: Int, parties: [UInt8], cells: [UInt32]) -> [UInt8] {
        let head = "{\"kith-share\":1,\"parties\":\"\(digits(of: parties))\",\"team\":\(team)}\n"
        return Array(head.utf8)
            + cells.flatMap { cell in
                [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: cell >> UInt32($0)) }
            }
    }

    private static func seal(_ body: [UInt8], under key: SymmetricKey) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: body, using: key))
    }

    /// Refuses a share that was changed after the team sealed it.
    func check(by adder: PartyKeyFile, in parties: MergeParties) throws(MergeProblem) {
        let key = try sealingKey(team: team, own: adder.secret, other: team, in: parties)
        let body = MaskedShare.body(team: team, parties: self.parties, cells: cells)
        if !HMAC<SHA256>.isValidAuthenticationCode(seal, authenticating: body, using: key) {
            throw .shareDamaged(team: team)
        }
    }
}

/// What a team and whoever adds have in common to seal a share with; `own` is the secret of one of
/// them, `other` the number of the other.
private func sealingKey(
    team: Int, own: PartySecret, other: Int, in parties: MergeParties
) throws(MergeProblem) -> SymmetricKey {
    guard
        let key = own.pairKey(
            with: parties.keys[other], in: parties, use: "kith merge seal \(team)")
    else { throw .cardUnusable(other) }
    return key
}

/// Adds or takes away the masks that a party has in common with each other one.
func addMasks(
    of party: PartyKeyFile, in parties: MergeParties, to cells: inout [UInt32]
) throws(MergeProblem) {
    for other in parties.keys.indices where other != party.team {
        try addMask(of: party, with: other, in: parties, to: &cells)
    }
}

/// Adds or takes away the mask that two parties have in common, each of them for its own part.
func addMask(
    of party: PartyKeyFile, with other: Int, in parties: MergeParties, to cells: inout [UInt32]
) throws(MergeProblem) {
    let pair = (min(party.team, other), max(party.team, other))
    guard
        let key = party.secret.pairKey(
            with: parties.keys[other], in: parties, use: "kith merge mask \(pair.0) \(pair.1)")
    else { throw .cardUnusable(other) }
    var block = 0
    for start in stride(from: 0, to: cells.count, by: 8) {
        let words = Array(HMAC<SHA256>.authenticationCode(for: Array("\(block)".utf8), using: key))
        for cell in start..<min(start + 8, cells.count) {
            let place = 4 * (cell - start)
            let mask = words[place..<place + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            cells[cell] = party.team < other ? cells[cell] &+ mask : cells[cell] &- mask
        }
        block += 1
    }
}
