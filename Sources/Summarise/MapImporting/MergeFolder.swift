import CountMasking
import Folders

// The folder of a round, which is passed around: round.json and a card of each team. Nothing in it
// is secret.

private let largestFile = 4096

/// What stands in the folder of a round.
struct MergeFolder {
    let path: String

    var roundPath: String { path + "/round.json" }

    func cardPath(of team: Int) -> String { path + "/card-\(team).json" }

    func round() throws(MergeProblem) -> MergeRound {
        guard let bytes = try? readFile(roundPath, limit: largestFile),
            let round = MergeRound(bytes)
        else { throw .notARound }
        return round
    }

    /// The round with all its cards.
    func parties() throws(MergeProblem) -> MergeParties {
        let round = try round()
        var cards: [TeamCard] = []
        for team in 1...round.teams where kind(of: cardPath(of: team)) != .missing {
            guard let bytes = try? readFile(cardPath(of: team), limit: largestFile),
                let card = TeamCard(bytes), card.team == team
            else { throw .notACard(team) }
            cards.append(card)
        }
        return try MergeParties(round: round, cards: cards)
    }

    /// Refuses a place for a secret that is taken or in the folder.
    func checkKeyPlace(_ path: String) throws(MergeProblem) {
        if path.isEmpty || kind(of: path) != .missing
            || isInside(realPath(path), folder: realPath(self.path))
        {
            throw .fileInTheWay
        }
    }
}

func readKey(_ path: String) throws(MergeProblem) -> PartyKeyFile {
    guard let bytes = try? readFile(path, limit: largestFile), let key = PartyKeyFile(bytes) else {
        throw .notAKey
    }
    return key
}

/// Writes a secret for its owner's eyes alone, once something else is done: a key is no good where
/// what it belongs to could not be written.
func writeKey(
    _ key: PartyKeyFile, to path: String,
    once theOther: () throws(MergeProblem) -> Void = {}
) throws(MergeProblem) {
    do {
        let file = try FileBeingWritten(path: path)
        try file.append(key.bytes)
        try file.flush()
        try theOther()
        try file.finish()
    } catch {
        throw error as? MergeProblem ?? .notWritable
    }
}

/// Notes in a key which share was made with it. The key is read again while no other run can note
/// one: of two shares that are made at once, the second is refused.
func note(_ share: MaskedShare, inKey path: String) throws(MergeProblem) {
    guard let held = try? LockedFolder.around(path) else { throw .keyInUse }
    try withExtendedLifetime(held) { () throws(MergeProblem) in
        var key = try readKey(path)
        try key.note(share: share.bytes)
        try writeKey(key, to: path)
    }
}

/// Writes a file where there is none.
func create(_ bytes: [UInt8], at path: String) throws(MergeProblem) {
    do {
        try createFile(bytes, at: path)
    } catch {
        throw error.reason == .isThere ? .fileInTheWay : .notWritable
    }
}
