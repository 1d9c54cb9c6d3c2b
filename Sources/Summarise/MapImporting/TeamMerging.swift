public import CountMasking
import DisclosureControl
import Folders
public import MapIntake
import ReleaseLedger
import ThemeCounting
public import Worksheets

// A merge in the order of its steps. Each reads and writes files alone, and can be made again where
// it stopped; nothing that is secret lies in the folder that is passed around.

/// What whoever adds decides for all teams.
public struct RoundRequest: Sendable {
    /// The round's folder.
    public var folder: String
    /// Where to keep the secret key: a new file outside the folder.
    public var key: String
    public var teams: Int
    /// Quarters since the year 0.
    public var quarters: Range<Int>
    public var choices: SummaryChoices

    public init(
        folder: String, key: String, teams: Int, quarters: Range<Int>, choices: SummaryChoices
    ) {
        self.folder = folder
        self.key = key
        self.teams = teams
        self.quarters = quarters
        self.choices = choices
    }
}

/// Begins a round.
/// - Parameters:
///   - request: what is agreed on, and where to write.
///   - definitions: the worksheets in their flat form.
///   - random: 48 random bytes.
/// - Throws: why nothing was written.
public func beginRound(
    _ request: RoundRequest, definitions: [[UInt8]], random: [UInt8]
) throws(ImportError) {
    do throws(MergeProblem) {
        let folder = MergeFolder(path: request.folder)
        guard let secret = PartySecret(random: Array(random.prefix(32))) else { throw .notAKey }
        let round = try MergeRound(
            teams: request.teams, quarters: request.quarters, step: request.choices.step,
            profile: String(decoding: request.choices.profile.name, as: UTF8.self),
            isAboutOneGroup: request.choices.isAboutOneGroup, flatForms: definitions,
            adder: secret, mark: Array(random.dropFirst(32)))
        try folder.checkKeyPlace(request.key)
        if kind(of: folder.roundPath) != .missing { throw .fileInTheWay }
        try writeKey(PartyKeyFile(team: 0, in: round, secret: secret), to: request.key) {
            () throws(MergeProblem) in
            try create(round.bytes, at: folder.roundPath)
        }
    } catch {
        throw .notMerged(error)
    }
}

/// Puts a team's card into the round's folder.
/// - Parameters:
///   - team: its number, from 1.
///   - folder: the round's.
///   - key: where to keep the secret key: a new file outside the folder.
///   - random: 32 random bytes.
/// - Throws: why nothing was written.
public func joinRound(
    team: Int, folder: String, key: String, random: [UInt8]
) throws(ImportError) {
    do throws(MergeProblem) {
        let folder = MergeFolder(path: folder)
        let round = try folder.round()
        if !(1...round.teams).contains(team) { throw .noSuchTeam(teams: round.teams) }
        guard let secret = PartySecret(random: random) else { throw .notAKey }
        try folder.checkKeyPlace(key)
        if kind(of: folder.cardPath(of: team)) != .missing { throw .fileInTheWay }
        try writeKey(PartyKeyFile(team: team, in: round, secret: secret), to: key) {
            () throws(MergeProblem) in
            try create(
                TeamCard(team: team, in: round, secret: secret).bytes,
                at: folder.cardPath(of: team))
        }
    } catch {
        throw .notMerged(error)
    }
}

/// What all parties are to compare.
/// - Parameter folder: the round's.
/// - Returns: the round with all its cards.
/// - Throws: what is missing or not as it was made.
public func partiesOfRound(in folder: String) throws(ImportError) -> MergeParties {
    do throws(MergeProblem) {
        return try MergeFolder(path: folder).parties()
    } catch {
        throw .notMerged(error)
    }
}

/// What a team reads and where it writes its share.
public struct ShareRequest: Sendable {
    public var folder: String
    /// The team's secret key.
    public var key: String
    /// What was compared with all parties.
    public var fingerprint: String
    /// Files, folders and `-`, as `ImportRequest.paths`; an empty folder is a team without maps.
    public var paths: [String]
    /// The file to write.
    public var output: String
    public var rejects: String?
    public var mostRejected = 10
    public var threads = 1

    public init(
        folder: String, key: String, fingerprint: String, paths: [String], output: String
    ) {
        self.folder = folder
        self.key = key
        self.fingerprint = fingerprint
        self.paths = paths
        self.output = output
    }
}

/// Counts a team's maps and writes its share.
/// - Parameters:
///   - request: what to read and where to write.
///   - definitions: the worksheets in their flat form.
///   - floor: what the content has decided for its own area.
///   - date: the day, for when to delete the maps.
///   - goesOn: as for `importMaps`.
/// - Returns: what became of the maps, and how many are of the round's time.
/// - Throws: why nothing was written.
public func shareMaps(
    _ request: ShareRequest, definitions: [[UInt8]], floor: SummaryFloor, date: CalendarDate,
    goesOn: (ImportProgress) -> Bool = { _ in true }
) throws(ImportError) -> (report: ImportReport, maps: Int) {
    let worksheets = try readDefinitions(definitions)
    try checkPlaces(of: request)
    let key: PartyKeyFile
    let parties: MergeParties
    do throws(MergeProblem) {
        parties = try MergeFolder(path: request.folder).parties()
        _ = try choices(of: parties.round, definitions: definitions, floor: floor)
        if !parties.isFingerprint(request.fingerprint) { throw .otherFingerprint }
        key = try readKey(request.key)
        try key.check(in: parties, isAdder: false)
    } catch {
        throw .notMerged(error)
    }
    var choices = SummaryChoices()
    choices.step = parties.round.step
    choices.mostRejected = request.mostRejected
    let (report, counts) = try countMaps(
        MapSources(
            paths: request.paths, rejects: request.rejects, threads: request.threads,
            mayBeEmpty: true),
        worksheets, choices: choices, date: date, goesOn: goesOn)
    do throws(MergeProblem) {
        let share = try MaskedShare(counts, in: parties, definitions: worksheets, key: key)
        // The key first: then a share that is handed in is always the one that is noted.
        try note(share, inKey: request.key)
        do {
            try writeFile(share.bytes, to: request.output)
        } catch {
            throw MergeProblem.notWritable
        }
    } catch {
        throw .notMerged(error)
    }
    return (report, parties.round.maps(in: counts))
}

/// What to add and where to write the summary.
public struct AddRequest: Sendable {
    public var folder: String
    /// The secret key of whoever began the round.
    public var key: String
    public var shares: [String]
    /// As `ImportRequest.output`.
    public var output: String
    /// As `ImportRequest.ledger`.
    public var ledger: String?
    public var choices = SummaryChoices()

    public init(folder: String, key: String, shares: [String], output: String) {
        self.folder = folder
        self.key = key
        self.shares = shares
        self.output = output
    }
}

/// Adds the shares of all teams and writes the summary of their maps: the same bytes as one import
/// of them all. What was agreed on in the round takes the place of these choices, except for whom
/// the summary is.
/// - Parameters:
///   - request: what to add and where to write.
///   - definitions: the worksheets in their flat form.
///   - floor: what the content has decided for its own area.
///   - stylesheet: the theme's style sheet for summaries.
///   - date: the day that the summary is made on.
/// - Returns: what a release closed, if there is a ledger.
/// - Throws: why nothing was written.
public func addShares(
    _ request: AddRequest, definitions: [[UInt8]], floor: SummaryFloor, stylesheet: [UInt8],
    date: CalendarDate
) throws(ImportError) -> ReleaseClosed? {
    let worksheets = try readDefinitions(definitions)
    var places = ImportRequest(paths: [request.folder] + request.shares, output: request.output)
    places.ledger = request.ledger
    try checkPlaces(of: places)
    var choices: SummaryChoices
    var counts: ExactCounts
    do throws(MergeProblem) {
        let parties = try MergeFolder(path: request.folder).parties()
        choices = try MapImporting.choices(
            of: parties.round, definitions: definitions, floor: floor)
        let size = MaskedShare.size(in: parties, definitions: worksheets)
        var shares: [MaskedShare] = []
        for path in request.shares {
            guard let bytes = try? readFile(path, limit: size) else { throw .notAShare }
            shares.append(try MaskedShare(bytes, in: parties, definitions: worksheets))
        }
        counts = try CountMasking.counts(
            ofAll: shares, in: parties, definitions: worksheets, adder: try readKey(request.key))
    } catch {
        throw .notMerged(error)
    }
    choices.audience = request.choices.audience
    let ledger = try request.ledger.map { path throws(ImportError) in
        try LedgerFile(path: path, step: choices.step, on: date)
    }
    if let ledger { counts = counts.only(from: ledger.window.quarters) }
    return try Publication(
        output: request.output, choices: choices, ledger: ledger, stylesheet: stylesheet,
        date: date
    ).publish(counts).1
}

/// What an area has decided for all its summaries, in its content's `local.yml`.
public struct SummaryFloor: Sendable {
    /// The name of the least strict disclosure rule.
    public var disclosureRule: String
    /// How many maps are expected in a year: nothing is counted more finely than for so many.
    public var mapsAYear: Int?

    public init(disclosureRule: String, mapsAYear: Int? = nil) {
        self.disclosureRule = disclosureRule
        self.mapsAYear = mapsAYear
    }
}

/// What was agreed on about the summary, if the content's own rules allow it.
private func choices(
    of round: MergeRound, definitions: [[UInt8]], floor: SummaryFloor
) throws(MergeProblem) -> SummaryChoices {
    try round.checkDefinitions(definitions)
    func profile(_ name: String) -> DisclosureProfile? {
        DisclosureProfile.all.first { $0.name == Array(name.utf8) }
    }
    guard let agreed = profile(round.profile) else { throw .notARound }
    if let least = profile(floor.disclosureRule), agreed.threshold < least.threshold {
        throw .weakerRule(floor.disclosureRule)
    }
    if let maps = floor.mapsAYear, !round.step.isCoarseEnough(forMapsAYear: maps) {
        throw .finerStep(mapsAYear: maps)
    }
    var choices = SummaryChoices()
    choices.step = round.step
    choices.profile = agreed
    choices.isAboutOneGroup = round.isAboutOneGroup
    return choices
}
