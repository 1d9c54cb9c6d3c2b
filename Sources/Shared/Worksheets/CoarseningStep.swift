/// How finely maps are counted. It is chosen from the number of maps that are expected, before any
/// file is read: a step that followed from the files would tell how many there are.
public struct CoarseningStep: Sendable, Equatable {
    public var block: BlockLength
    public var detail: Detail

    public enum Detail: Sendable, Equatable, CaseIterable {
        /// Every code is a row of its own.
        case themes
        /// The groups of a vocabulary are the rows; one without groups is as it is.
        case domains

        /// `themes` or `domains`, as files and options write it. ASCII.
        public var code: [UInt8] { ascii(self == .themes ? "themes" : "domains") }
    }

    public init(block: BlockLength = .quarter, detail: Detail = .themes) {
        self.block = block
        self.detail = detail
    }

    /// The steps that are advised, the finest first.
    private static var ladder: [CoarseningStep] {
        [
            CoarseningStep(block: .quarter, detail: .themes),
            CoarseningStep(block: .halfYear, detail: .themes),
            CoarseningStep(block: .quarter, detail: .domains),
            CoarseningStep(block: .halfYear, detail: .domains),
            coarsest,
        ]
    }

    /// How many maps must be expected in a year for so fine a step, from what was tried with
    /// made-up maps: a row of sixteen is worth reading from about 75 maps in its block, a group of
    /// them from about 25, and below 20 there is no figure.
    public var fewestMapsAYear: Int {
        switch (detail, block) {
        case (.themes, .quarter): 300
        case (.themes, _): 150
        case (.domains, .quarter): 100
        case (.domains, .halfYear): 50
        case (.domains, .year): 20
        }
    }

    public static var coarsest: CoarseningStep { CoarseningStep(block: .year, detail: .domains) }

    /// Whether it is no finer than what is advised for so many maps in a year.
    public func isCoarseEnough(forMapsAYear maps: Int) -> Bool {
        let finest = Self.advised(forMapsAYear: maps) ?? .coarsest
        return fewestMapsAYear <= finest.fewestMapsAYear
    }

    /// The finest step of the ladder for so many maps in a year; nil where none would have figures.
    public static func advised(forMapsAYear maps: Int) -> CoarseningStep? {
        ladder.first { $0.fewestMapsAYear <= maps }
    }
}
