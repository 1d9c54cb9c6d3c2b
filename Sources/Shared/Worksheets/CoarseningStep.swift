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

    /// The ladder, from what was tried with made-up maps: a row of sixteen is worth reading from
    /// about 75 maps in its block, a group of them from about 25, and below 20 there is no figure.
    /// Nil where no step would have figures. The number is of the maps expected in a year.
    public static func advised(forMapsAYear maps: Int) -> CoarseningStep? {
        switch maps {
        case 300...: CoarseningStep(block: .quarter, detail: .themes)
        case 150...: CoarseningStep(block: .halfYear, detail: .themes)
        case 100...: CoarseningStep(block: .quarter, detail: .domains)
        case 50...: CoarseningStep(block: .halfYear, detail: .domains)
        case 20...: CoarseningStep(block: .year, detail: .domains)
        default: nil
        }
    }
}
