/// A closed list of codes as a tree of bytes in one flat array: each byte of a code is one step
/// from node to node, so that a code is read and recognised in one pass, and what is not on the
/// list is never hashed, stored or compared as a whole.
///
///     close   root ─c─ 2 ─l─ 3 ─o─ 4 ─s─ 5 ─e─ 6   (place 0)
///     cloud                    4 ─u─ 7 ─d─ 8        (place 1)
struct CodeTable: Sendable {
    /// Where a byte leads that goes on to no code.
    static let nowhere = 0
    static let root = 1
    /// `a`…`z`, `0`…`9`, `-`, and everything else together.
    private static let symbolCount = 38

    /// The next node, by node and symbol.
    private var next = [Int16](repeating: 0, count: 2 * symbolCount)
    /// The place of the code that ends at a node, or -1.
    private var places: [Int16] = [-1, -1]

    /// A code that is not written in the alphabet of codes is never recognised.
    init(_ codes: [[UInt8]]) {
        for (place, code) in codes.enumerated() { insert(code, place: place) }
    }

    @inline(__always)
    func step(from node: Int, over byte: UInt8) -> Int {
        Int(next[node * Self.symbolCount + Self.symbol(of: byte)])
    }

    /// The place of the code that ends at `node`, or nil.
    @inline(__always)
    func place(at node: Int) -> Int16? {
        let place = places[node]
        return place < 0 ? nil : place
    }

    /// The first of two equal codes is the one that counts.
    private mutating func insert(_ code: [UInt8], place: Int) {
        guard !code.isEmpty, code.allSatisfy({ Self.symbol(of: $0) != 0 }) else { return }
        var node = Self.root
        for byte in code {
            let slot = node * Self.symbolCount + Self.symbol(of: byte)
            if next[slot] == 0 {
                // Too many codes for this table: the rest are not recognised.
                guard places.count < Int(Int16.max) else { return }
                next[slot] = Int16(places.count)
                places.append(-1)
                next += Array(repeating: 0, count: Self.symbolCount)
            }
            node = Int(next[slot])
        }
        if places[node] < 0, place < Int(Int16.max) { places[node] = Int16(place) }
    }

    @inline(__always)
    private static func symbol(of byte: UInt8) -> Int {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a")) + 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0")) + 27
        case UInt8(ascii: "-"): 37
        default: 0
        }
    }
}
