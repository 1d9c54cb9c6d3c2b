import Crypto
public import Worksheets

// round.json, made by whoever adds, in this form (here on several lines to be read), in ASCII,
// without white space, ended by LF:
//
//     {"kith-round":1,"mark":"(32 digits)","teams":3,"from":"2026-Q1","to":"2026-Q4",
//      "block":"quarter","detail":"themes","profile":"uk-strict-13","one-group":false,
//      "worksheets":"(SHA-256 of the definitions)","adder":"(public key)"}
//
// `mark` is drawn at random, so that no two rounds are the same.

/// What several teams agreed on before any of them reads a map: everything that decides what is in
/// a share, and who adds.
public struct MergeRound: Sendable, Equatable {
    /// How many teams there may be.
    public static let teamRange = 2...12

    /// 16 random bytes.
    public let mark: [UInt8]
    public let teams: Int
    /// The time, in quarters since the year 0: whole blocks of `step`.
    public let quarters: Range<Int>
    public let step: CoarseningStep
    /// The disclosure rule's name.
    public let profile: String
    /// Whether the maps are about one group. Then there are no figures.
    public let isAboutOneGroup: Bool
    /// The SHA-256 of the worksheets' definitions, their versions and words included.
    let worksheets: [UInt8]
    /// The public key of whoever adds.
    let adder: [UInt8]

    /// Agrees on a round.
    /// - Parameters:
    ///   - teams: how many, 2 to 12.
    ///   - quarters: the time, in quarters since the year 0.
    ///   - step: how finely maps are counted.
    ///   - profile: the disclosure rule's name.
    ///   - isAboutOneGroup: whether the maps are about one group.
    ///   - flatForms: the definitions of the worksheets.
    ///   - adder: the secret of whoever adds.
    ///   - mark: 16 random bytes.
    /// - Throws: where the time is not of whole blocks.
    public init(
        teams: Int, quarters: Range<Int>, step: CoarseningStep, profile: String,
        isAboutOneGroup: Bool, flatForms: [[UInt8]], adder: PartySecret, mark: [UInt8]
    ) throws(MergeProblem) {
        self.mark = mark
        self.teams = teams
        self.quarters = quarters
        self.step = step
        self.profile = profile
        self.isAboutOneGroup = isAboutOneGroup
        worksheets = definitionsDigest(of: flatForms)
        self.adder = adder.publicKey
        if !isOfWholeBlocks { throw .timeNotOfWholeBlocks(step.block) }
    }

    /// The names of the rules that several teams can publish by: each of them can subtract its own
    /// maps from what is published.
    static let profiles = ["uk-strict-13", "uk-strict-18"]

    /// Reads the one form; nil for any other.
    public init?(_ bytes: [UInt8]) {
        let values = fields(of: bytes)
        guard let mark = CountMasking.bytes(ofDigits: values["mark"], count: 16),
            let teams = values["teams"].flatMap({ Int($0) }), Self.teamRange.contains(teams),
            let from = values["from"].flatMap({ quarter(ofCode: $0.utf8) }),
            let to = values["to"].flatMap({ quarter(ofCode: $0.utf8) }), from <= to,
            let block = BlockLength.allCases.first(where: {
                $0.code == values["block"].map { Array($0.utf8) }
            }),
            let detail = CoarseningStep.Detail.allCases.first(where: {
                $0.code == values["detail"].map { Array($0.utf8) }
            }),
            let profile = values["profile"], Self.profiles.contains(profile),
            let worksheets = CountMasking.bytes(ofDigits: values["worksheets"], count: 32),
            let adder = CountMasking.bytes(ofDigits: values["adder"], count: 32)
        else { return nil }
        self.mark = mark
        self.teams = teams
        quarters = from..<to + 1
        step = CoarseningStep(block: block, detail: detail)
        self.profile = profile
        isAboutOneGroup = values["one-group"] == "true"
        self.worksheets = worksheets
        self.adder = adder
        if self.bytes != bytes || !isOfWholeBlocks { return nil }
    }

    /// As it stands in its file.
    public var bytes: [UInt8] {
        func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
        return Array(
            ("{\"kith-round\":1,\"mark\":\"\(digits(of: mark))\",\"teams\":\(teams)"
                + ",\"from\":\"\(text(quarterCode(quarters.lowerBound)))\""
                + ",\"to\":\"\(text(quarterCode(quarters.upperBound - 1)))\""
                + ",\"block\":\"\(text(step.block.code))\",\"detail\":\"\(text(step.detail.code))\""
                + ",\"profile\":\"\(profile)\",\"one-group\":\(isAboutOneGroup)"
                + ",\"worksheets\":\"\(digits(of: worksheets))\""
                + ",\"adder\":\"\(digits(of: adder))\"}\n").utf8)
    }

    /// Refuses definitions that are other than those that were agreed on.
    public func checkDefinitions(_ flatForms: [[UInt8]]) throws(MergeProblem) {
        if definitionsDigest(of: flatForms) != worksheets { throw .otherContent }
    }

    var digest: [UInt8] { Array(SHA256.hash(data: bytes)) }

    private var isOfWholeBlocks: Bool {
        let length = 4 / step.block.blocksInAYear
        return !quarters.isEmpty && quarters.lowerBound % length == 0
            && quarters.upperBound % length == 0
    }
}

private func definitionsDigest(of flatForms: [[UInt8]]) -> [UInt8] {
    Array(SHA256.hash(data: Array(flatForms.joined())))
}
