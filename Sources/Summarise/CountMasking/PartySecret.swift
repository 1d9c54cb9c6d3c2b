import Crypto

// The secret file of one party in one round, in this form, in ASCII, ended by LF:
//
//     {"kith-merge-key":1,"round":"(SHA-256 of round.json)","team":2,"secret":"(32 bytes)",
//      "share":"(SHA-256 of the share)"}
//
// Team 0 is whoever adds. `share` is empty until the team made its share: it makes no other one
// with this secret, since two shares under the same masks would tell their difference.

/// The secret of whoever adds, or of a team, in one round.
public struct PartySecret: Sendable {
    private let key: Curve25519.KeyAgreement.PrivateKey

    /// - Parameter random: 32 random bytes.
    public init?(random: [UInt8]) {
        guard let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: random) else {
            return nil
        }
        self.key = key
    }

    var publicKey: [UInt8] { Array(key.publicKey.rawRepresentation) }
    var bytes: [UInt8] { Array(key.rawRepresentation) }

    /// What two parties of a round have in common, and nobody else (X25519, RFC 7748; HKDF with
    /// SHA-256, RFC 5869).
    /// - Parameters:
    ///   - other: the other's public key.
    ///   - parties: the round with all its cards, to which the key is bound.
    ///   - use: what it is for, and for which two.
    /// - Returns: 32 bytes; nil where the other's key is none to agree with.
    func pairKey(
        with other: [UInt8], in parties: MergeParties, use: String
    ) -> SymmetricKey? {
        guard let other = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: other),
            let secret = try? key.sharedSecretFromKeyAgreement(with: other),
            // A key that was made to agree on nothing with everyone (RFC 7748, section 6.1).
            !secret.withUnsafeBytes({ $0.allSatisfy { $0 == 0 } })
        else { return nil }
        return secret.hkdfDerivedSymmetricKey(
            using: SHA256.self, salt: parties.digest, sharedInfo: Array(use.utf8),
            outputByteCount: 32)
    }
}

/// A party's secret as it is kept.
public struct PartyKeyFile: Sendable {
    /// 0 is whoever adds.
    public let team: Int
    public let secret: PartySecret
    private let round: [UInt8]
    private var share: [UInt8]?

    public init(team: Int, in round: MergeRound, secret: PartySecret) {
        self.team = team
        self.secret = secret
        self.round = round.digest
    }

    /// Reads the one form; nil for any other.
    public init?(_ bytes: [UInt8]) {
        let values = fields(of: bytes)
        guard let team = values["team"].flatMap({ Int($0) }),
            let round = CountMasking.bytes(ofDigits: values["round"], count: 32),
            let secret = CountMasking.bytes(ofDigits: values["secret"], count: 32)
                .flatMap({ PartySecret(random: $0) })
        else { return nil }
        self.team = team
        self.secret = secret
        self.round = round
        share = CountMasking.bytes(ofDigits: values["share"], count: 32)
        if self.bytes != bytes { return nil }
    }

    /// As it stands in its file.
    public var bytes: [UInt8] {
        Array(
            ("{\"kith-merge-key\":1,\"round\":\"\(digits(of: round))\",\"team\":\(team)"
                + ",\"secret\":\"\(digits(of: secret.bytes))\""
                + ",\"share\":\"\(digits(of: share ?? []))\"}\n").utf8)
    }

    /// Refuses a key that is not this round's, or whose card in it is another.
    public func check(in parties: MergeParties, isAdder: Bool) throws(MergeProblem) {
        if round != parties.round.digest { throw .keyOfAnotherRound }
        if (team == 0) != isAdder { throw .keyOfAnotherParty }
        if !parties.keys.indices.contains(team) || parties.keys[team] != secret.publicKey {
            throw .cardOfAnotherKey
        }
    }

    /// Notes the one share that is made with this secret.
    public mutating func note(share bytes: [UInt8]) throws(MergeProblem) {
        let digest = Array(SHA256.hash(data: bytes))
        if let share, share != digest { throw .sharedOtherwise }
        share = digest
    }
}
