/// Closed lists of codes as trees of bytes: each byte of a code is one step from node to node until
/// one code alone is left, whose rest is compared at once. So a code is read and recognised in one
/// pass, and what is not on the list is never hashed or stored.
///
///     close   root ─c─ 2 ─l─ 3 ─o─ 4 ─s─ `e"`, place 0
///     cloud                        4 ─u─ `d"`, place 1
///
/// All lists of a worksheet stand in one flat array, row after row, and a node is where its row
/// begins: a step is then one sum and one look, which is what the speed of reading hangs on.
struct CodeTables: Sendable {
    /// Where a byte leads that goes on to no code.
    static let nowhere = 0
    /// Everything else together, `a`…`z`, `0`…`9`, `-`, and the quotation mark that ends a code.
    private static let symbolCount = 39
    private static let quotationMark = UInt8(ascii: "\"")

    /// One code, from where no other goes on with it.
    struct Rest {
        let place: Int16
        /// The bytes that follow, up to and with the quotation mark. None where it was the last.
        let count: Int
        /// Where they stand in `words`, eight in each, the first in the lowest bits.
        let firstWord: Int
    }

    /// By node and symbol: the next node; or where one code alone is left, `~` of its place in
    /// `rests`.
    private var next = [Int32](repeating: 0, count: symbolCount)
    private(set) var rests: [Rest] = []
    private(set) var words: [UInt64] = []

    /// Adds a list of codes. Of two equal ones, the first counts; one that is not written in the
    /// alphabet of codes is never recognised.
    mutating func insert(_ codes: [[UInt8]]) -> CodeTable {
        let entries = codes.enumerated().compactMap { place, code in
            let isCode =
                !code.isEmpty && place < Int(Int16.max)
                && code.allSatisfy { Self.symbol(of: $0) != 0 && $0 != Self.quotationMark }
            return isCode ? Entry(place: Int16(place), rest: code + [Self.quotationMark]) : nil
        }
        return CodeTable(root: addRow(entries))
    }

    /// Above 0 the next node, below 0 the end of all nodes: `~` of it is a place in `rests`.
    @inline(__always)
    func step(from node: Int, over byte: UInt8) -> Int {
        Int(next[node + Self.symbol(of: byte)])
    }

    private struct Entry {
        let place: Int16
        /// What follows the bytes that led to the node, in the form `e"`.
        var rest: [UInt8]
    }

    /// Adds the node from which these go on, and all behind it.
    private mutating func addRow(_ entries: [Entry]) -> Int {
        let row = next.count
        next += Array(repeating: 0, count: Self.symbolCount)
        for byte in UInt8.min...UInt8.max where Self.symbol(of: byte) != 0 {
            let onward = entries.filter { $0.rest[0] == byte }
                .map { Entry(place: $0.place, rest: Array($0.rest.dropFirst())) }
            guard let first = onward.first else { continue }
            let isAlone = onward.allSatisfy { $0.rest == first.rest }
            next[row + Self.symbol(of: byte)] =
                isAlone ? ~Int32(addRest(first)) : Int32(addRow(onward))
        }
        return row
    }

    private mutating func addRest(_ entry: Entry) -> Int {
        rests.append(
            Rest(place: entry.place, count: entry.rest.count, firstWord: words.count))
        for start in stride(from: 0, to: entry.rest.count, by: 8) {
            words.append(
                entry.rest[start..<min(start + 8, entry.rest.count)].reversed()
                    .reduce(0) { $0 << 8 | UInt64($1) })
        }
        return rests.count - 1
    }

    @inline(__always)
    private static func symbol(of byte: UInt8) -> Int {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a")) + 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0")) + 27
        case UInt8(ascii: "-"): 37
        case quotationMark: 38
        default: 0
        }
    }
}

/// One of the lists.
struct CodeTable: Sendable {
    let root: Int
}
