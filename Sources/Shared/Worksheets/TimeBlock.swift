/// How much time one block of maps comes from.
public enum BlockLength: Sendable, Equatable, CaseIterable {
    case quarter
    case halfYear
    case year

    /// 4, 2 or 1.
    public var blocksInAYear: Int {
        switch self {
        case .quarter: 4
        case .halfYear: 2
        case .year: 1
        }
    }

    /// `quarter`, `half-year` or `year`, as files and options write it. ASCII.
    public var code: [UInt8] {
        switch self {
        case .quarter: ascii("quarter")
        case .halfYear: ascii("half-year")
        case .year: ascii("year")
        }
    }
}

/// A closed block of time: each map belongs to exactly one, and nothing is counted over a part of a
/// block or across two.
public struct TimeBlock: Sendable, Equatable, Comparable {
    public let year: Int
    public let length: BlockLength
    /// The block's place in its year, from 1.
    public let number: Int

    /// The block in which a quarter (1 to 4) lies.
    public init(year: Int, quarter: Int, length: BlockLength) {
        self.year = year
        self.length = length
        number = (quarter - 1) * length.blocksInAYear / 4 + 1
    }

    /// The number of blocks of this length from the year 0 to this one: neighbours differ by 1.
    public var ordinal: Int { year * length.blocksInAYear + number - 1 }

    /// Blocks of one length are compared by time.
    public static func < (first: TimeBlock, second: TimeBlock) -> Bool {
        first.ordinal < second.ordinal
    }

    /// `2026-Q4`, `2026-H2` or `2026`, as published files write it. ASCII.
    public var code: [UInt8] {
        var code: [UInt8] = []
        var divisor = 1000
        while divisor > 0 {
            code.append(UInt8(ascii: "0") + UInt8(year / divisor % 10))
            divisor /= 10
        }
        switch length {
        case .quarter: code += [UInt8(ascii: "-"), UInt8(ascii: "Q")]
        case .halfYear: code += [UInt8(ascii: "-"), UInt8(ascii: "H")]
        case .year: return code
        }
        code.append(UInt8(ascii: "0") + UInt8(number))
        return code
    }

    /// The first and the last month, 1 to 12.
    public var months: ClosedRange<Int> {
        let count = 12 / length.blocksInAYear
        return (number - 1) * count + 1...number * count
    }
}
