import HTML
public import Worksheets

// ledger.jsonl: a line for each release, in the order in which they were made, in this form (here
// on several lines to be read), in ASCII, without white space, each ended by LF:
//
//     {"kith-ledger":1,"release":2,"before":"(seal of the line before)","made-on":"2027-01-12",
//      "profile":"uk-strict","block":"quarter","detail":"themes","closed-to":"2026-Q4",
//      "worksheets":[{"id":"circle-map","vocabulary":1,"blocks":["2026-Q4"]}],
//      "tables":"(SHA-256 of tables.csv)","seal":"(SHA-256 of the line up to here)"}
//
// `before` is 64 zeros in the first line. `closed-to` is the last quarter that the release closed,
// for every worksheet; `worksheets` are those with figures, and the blocks of time that have them.

/// What one release published, and what it closed.
public struct LedgerEntry: Sendable, Equatable {
    /// A worksheet that has figures.
    public struct Worksheet: Sendable, Equatable {
        public var id: String
        public var vocabulary: Int
        /// The codes of the blocks of time, in order.
        public var blocks: [String]

        public init(id: String, vocabulary: Int, blocks: [String]) {
            self.id = id
            self.vocabulary = vocabulary
            self.blocks = blocks
        }
    }

    /// From 1.
    public var release = 1
    /// The seal of the entry before.
    public var before = String(repeating: "0", count: 64)
    /// `2027-01-12`
    public var madeOn: String
    public var profile: String
    public var step: CoarseningStep
    /// The first quarter that is not closed, counted since the year 0.
    public var openFrom: Int
    public var worksheets: [Worksheet]
    /// The SHA-256 of `tables.csv`.
    public var tables: String

    public init(
        madeOn: String, profile: String, step: CoarseningStep, openFrom: Int,
        worksheets: [Worksheet], tables: [UInt8]
    ) {
        self.madeOn = madeOn
        self.profile = profile
        self.step = step
        self.openFrom = openFrom
        self.worksheets = worksheets
        self.tables = digits(of: sha256(tables))
    }

    /// The SHA-256 of all that comes before it in the line.
    public var seal: String { digits(of: sha256(Array(body.utf8))) }

    /// Without the line's end.
    var line: String { body + ",\"seal\":\"\(seal)\"}" }

    /// The last quarter that is closed.
    public var closedTo: String { String(decoding: quarterCode(openFrom - 1), as: UTF8.self) }

    private var body: String {
        let told = worksheets.map { worksheet in
            let blocks = worksheet.blocks.map { "\"\($0)\"" }.joined(separator: ",")
            return "{\"id\":\"\(worksheet.id)\",\"vocabulary\":\(worksheet.vocabulary)"
                + ",\"blocks\":[\(blocks)]}"
        }
        return "{\"kith-ledger\":1,\"release\":\(release),\"before\":\"\(before)\""
            + ",\"made-on\":\"\(madeOn)\",\"profile\":\"\(profile)\""
            + ",\"block\":\"\(step.block.ledgerWord)\",\"detail\":\"\(step.detail.ledgerWord)\""
            + ",\"closed-to\":\"\(closedTo)\",\"worksheets\":[\(told.joined(separator: ","))]"
            + ",\"tables\":\"\(tables)\""
    }

    /// Whether this is what another entry published, of the same maps: then it may be written
    /// again, for another audience, or after an import that was stopped too early.
    func isTheSameRelease(as other: LedgerEntry) -> Bool {
        profile == other.profile && step == other.step && openFrom == other.openFrom
            && worksheets == other.worksheets && tables == other.tables
    }
}

extension BlockLength {
    var ledgerWord: String { String(decoding: code, as: UTF8.self) }
}

extension CoarseningStep.Detail {
    var ledgerWord: String { String(decoding: code, as: UTF8.self) }
}

/// Two hexadecimal digits for each byte.
func digits(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}
