import Crypto

// card-2.json, made by each team, in this form, in ASCII, ended by LF:
//
//     {"kith-card":1,"round":"(SHA-256 of round.json)","team":2,"key":"(public key)"}

/// A team's public key in a round.
public struct TeamCard: Sendable, Equatable {
    /// From 1.
    public let team: Int
    let round: [UInt8]
    let key: [UInt8]

    /// - Parameters:
    ///   - team: its number, from 1.
    ///   - round: what it takes part in.
    ///   - secret: the team's own, which does not follow from the card.
    public init(team: Int, in round: MergeRound, secret: PartySecret) {
        self.team = team
        self.round = round.digest
        key = secret.publicKey
    }

    /// Reads the one form; nil for any other.
    public init?(_ bytes: [UInt8]) {
        let values = fields(of: bytes)
        guard let team = values["team"].flatMap({ Int($0) }),
            MergeRound.teamRange.upperBound >= team, team > 0,
            let round = CountMasking.bytes(ofDigits: values["round"], count: 32),
            let key = CountMasking.bytes(ofDigits: values["key"], count: 32)
        else { return nil }
        self.team = team
        self.round = round
        self.key = key
        if self.bytes != bytes { return nil }
    }

    /// As it stands in its file.
    public var bytes: [UInt8] {
        Array(
            ("{\"kith-card\":1,\"round\":\"\(digits(of: round))\",\"team\":\(team)"
                + ",\"key\":\"\(digits(of: key))\"}\n").utf8)
    }
}

/// A round with the cards of all its teams.
public struct MergeParties: Sendable, Equatable {
    public let round: MergeRound
    /// The public keys: of whoever adds at 0, then team by team.
    let keys: [[UInt8]]
    /// The SHA-256 of the round and its cards. Whoever has another round or another card has
    /// another one.
    let digest: [UInt8]

    /// - Throws: which cards are missing, of another round, or there twice.
    public init(round: MergeRound, cards: [TeamCard]) throws(MergeProblem) {
        self.round = round
        var keys = [round.adder]
        var all = round.bytes
        var missing: [Int] = []
        for team in 1...round.teams {
            guard let card = cards.first(where: { $0.team == team }) else {
                missing.append(team)
                continue
            }
            if card.round != round.digest { throw .cardOfAnotherRound(team) }
            // Two parties with one key would take each other's masks away.
            if keys.contains(card.key) { throw .cardRepeated(team) }
            keys.append(card.key)
            all += card.bytes
        }
        if !missing.isEmpty { throw .cardsMissing(missing) }
        self.keys = keys
        digest = Array(SHA256.hash(data: all))
    }

    /// What all parties compare by word of mouth: 128 bits in groups of four digits.
    public var fingerprint: String {
        let text = Array(digits(of: digest.prefix(16)))
        return stride(from: 0, to: text.count, by: 4)
            .map { String(text[$0..<$0 + 4]) }.joined(separator: " ")
    }

    /// Whether somebody wrote down this fingerprint, whatever stands between the digits.
    public func isFingerprint(_ text: String) -> Bool {
        func plain(_ text: String) -> String { text.lowercased().filter { $0.isHexDigit } }
        return plain(text) == plain(fingerprint)
    }
}
