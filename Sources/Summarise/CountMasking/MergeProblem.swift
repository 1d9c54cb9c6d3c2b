public import Worksheets

/// Why a merge stopped with nothing written.
public enum MergeProblem: Error, Sendable, Equatable {
    /// The round's time does not begin and end with a block.
    case timeNotOfWholeBlocks(BlockLength)
    /// The folder of the round has no round, or something else under its name.
    case notARound
    /// The content's worksheets are other than those that were agreed on.
    case otherContent
    /// The content's own disclosure rule withholds more.
    case weakerRule(String)
    /// The content has decided to count less finely.
    case finerStep(mapsAYear: Int)
    case cardsMissing([Int])
    case notACard(Int)
    case cardOfAnotherRound(Int)
    /// Two parties have the same key.
    case cardRepeated(Int)
    /// No key can be agreed on with this party; 0 is whoever adds.
    case cardUnusable(Int)
    /// The team's number is not one of the round's.
    case noSuchTeam(teams: Int)
    case notAKey
    /// Another run makes a share with a key of this folder.
    case keyInUse
    case keyOfAnotherRound
    /// A team's key where that of whoever adds is needed, or the other way round.
    case keyOfAnotherParty
    /// The card of the key's own party is not the one that it made.
    case cardOfAnotherKey
    /// What was compared is not this round's fingerprint.
    case otherFingerprint
    /// The team made another share with this key.
    case sharedOtherwise
    case notAShare
    case shareOfAnotherRound
    case shareDamaged(team: Int)
    case shareRepeated(Int)
    case sharesMissing([Int])
    /// A cell of the sum has more maps than there are.
    case sumOfNothing
    /// A file would be written over, or lie where it may not.
    case fileInTheWay
    case notWritable

    /// What it means and what to do.
    public var sentence: String {
        switch self {
        case .timeNotOfWholeBlocks(let block):
            """
            The time does not begin and end with a \
            \(String(decoding: block.code, as: UTF8.self)). Choose another --from, --to or --block.
            """
        case .notARound:
            """
            The round's folder has no round.json as it was made. Ask whoever adds for it again.
            """
        case .otherContent:
            """
            Your worksheets are not those of the round: another edition of the content. Use the \
            same edition everywhere, and begin the round again if it is this one.
            """
        case .weakerRule(let rule):
            """
            The round's rule withholds less than your content's disclosure-rule, \(rule). Ask \
            whoever adds to begin the round again with it.
            """
        case .finerStep(let maps):
            """
            The round counts more finely than your content's maps-a-year, \(maps), allows. Ask \
            whoever adds to begin the round again with --expect \(maps).
            """
        case .cardsMissing(let teams):
            "\(named(teams, "card")) not in the round's folder. Ask for it, and put it there."
        case .notACard(let team):
            "card-\(team).json is not as it was made. Ask team \(team) for it again."
        case .cardOfAnotherRound(let team):
            """
            card-\(team).json is of another round. Ask team \(team) for the card that it made with \
            this round.json.
            """
        case .cardRepeated(let team):
            "card-\(team).json has somebody else's key. Ask team \(team) to join again."
        case .cardUnusable(let team):
            team == 0
                ? "round.json has no key to agree with. Ask whoever adds to begin again."
                : "card-\(team).json has no key to agree with. Ask team \(team) to join again."
        case .noSuchTeam(let teams):
            "The round has teams 1 to \(teams). Choose one of these numbers with --team."
        case .notAKey:
            """
            The key is not there or not as it was made. Begin a new round: a copy that was made \
            before a share was must never make another.
            """
        case .keyInUse:
            """
            Another share is being made with a key of this folder. Wait for it; if it was made \
            with the same key, hand that share in.
            """
        case .keyOfAnotherRound: "The key is of another round. Use the one of this round."
        case .keyOfAnotherParty:
            """
            It is not the key for this: a team shares with its own, and whoever adds has the one \
            that began the round.
            """
        case .cardOfAnotherKey:
            """
            The round's folder holds another key under your number than yours. Somebody joined as \
            the same team, or the card was changed. Begin the round again.
            """
        case .otherFingerprint:
            """
            The fingerprint is not this round's. Do not share: compare again what kith merge \
            compare says with every party, and begin a new round if it differs.
            """
        case .sharedOtherwise:
            """
            This key made a share of other maps already. Both together would tell what they \
            differ in. Hand in the first, or begin a new round for which nobody hands in the first.
            """
        case .notAShare: "One of the files is not a share. Name the teams' shares alone."
        case .shareOfAnotherRound:
            """
            A share is of another round, or was made with other cards. Ask each team for the share \
            that it made in this round.
            """
        case .shareDamaged(let team):
            "The share of team \(team) was changed or cut short. Ask for the same file again."
        case .shareRepeated(let team):
            "The share of team \(team) is there twice. Name each share once."
        case .sharesMissing(let teams):
            """
            \(named(teams, "share")) missing. Without it the sum is a random number. Ask for it, \
            or begin a new round without that team. Then all delete the shares of this one first: \
            if the late one came in after all, two sums would tell that team's counts.
            """
        case .sumOfNothing:
            """
            The shares add up to what no maps can say, so one of them was not made from maps by \
            this Kith. Find out why before you begin a new round with the same teams.
            """
        case .fileInTheWay:
            """
            Something is there already, or a secret key would lie in the round's folder, which is \
            passed around. Choose another name.
            """
        case .notWritable: "A file could not be written. Check that you may write there."
        }
    }

    /// "The cards of teams 1 and 3 are"
    private func named(_ teams: [Int], _ thing: String) -> String {
        let numbers = teams.map { "\($0)" }
        let list =
            numbers.count > 1
            ? numbers.dropLast().joined(separator: ", ") + " and \(numbers[numbers.count - 1])"
            : numbers.joined()
        return teams.count == 1
            ? "The \(thing) of team \(list) is" : "The \(thing)s of teams \(list) are"
    }
}
