/// Closed lists of codes as trees of bytes: each byte of a code is one step from node to node, so
/// that a code is read and recognised in one pass, and what is not on the list is never hashed,
/// stored or compared as a whole.
///
///     close   root ─c─ 2 ─l─ 3 ─o─ 4 ─s─ 5 ─e─ 6 ─"─ place 0
///     cloud                    4 ─u─ 7 ─d─ 8 ─"─ place 1
///
/// All lists of a worksheet stand in one flat array, row after row, and a node is where its row
/// begins: a step is then one sum and one look, which is what the speed of reading hangs on.
struct CodeTables: Sendable {
    /// Where a byte leads that goes on to no code.
    static let nowhere = 0
    /// Everything else together, `a`…`z`, `0`…`9`, `-`, and the quotation mark that ends a code.
    private static let symbolCount = 39
    private static let quotationMark = 38

    /// By node and symbol: the next node; or after the last byte the code's place, as `~place`.
    private var next = [Int32](repeating: 0, count: symbolCount)

    /// Adds a list of codes. Of two equal ones, the first counts; one that is not written in the
    /// alphabet of codes is never recognised.
    mutating func insert(_ codes: [[UInt8]]) -> CodeTable {
        let table = CodeTable(root: addRow())
        for (place, code) in codes.enumerated() { insert(code, place: place, into: table) }
        return table
    }

    /// Above 0 the next node, below 0 the end of the code whose place is `~` of it.
    @inline(__always)
    func step(from node: Int, over byte: UInt8) -> Int {
        Int(next[node + Self.symbol(of: byte)])
    }

    private mutating func insert(_ code: [UInt8], place: Int, into table: CodeTable) {
        let symbols = code.map { Self.symbol(of: $0) }
        guard !code.isEmpty, place < Int(Int16.max),
            symbols.allSatisfy({ $0 != 0 && $0 != Self.quotationMark })
        else { return }
        var node = table.root
        for symbol in symbols {
            if next[node + symbol] == 0 { next[node + symbol] = Int32(addRow()) }
            node = Int(next[node + symbol])
        }
        if next[node + Self.quotationMark] == 0 {
            next[node + Self.quotationMark] = ~Int32(place)
        }
    }

    private mutating func addRow() -> Int {
        next += Array(repeating: 0, count: Self.symbolCount)
        return next.count - Self.symbolCount
    }

    @inline(__always)
    private static func symbol(of byte: UInt8) -> Int {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a")) + 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0")) + 27
        case UInt8(ascii: "-"): 37
        case UInt8(ascii: "\""): quotationMark
        default: 0
        }
    }
}

/// One of the lists.
struct CodeTable: Sendable {
    let root: Int
}
