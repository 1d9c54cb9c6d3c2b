/// Gives each different word a number, from 0, in the order in which words first come. A large site
/// has ten million words, so it is a table of its own over one run of bytes: a dictionary of
/// strings takes many times as long.
struct WordTable {
    private var slots = [Int32](repeating: -1, count: 1 << 12)
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    var count: Int { ends.count }

    subscript(number: Int) -> [UInt8] {
        Array(bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]])
    }

    /// The word's number, and whether it is new.
    mutating func number(of word: [UInt8]) -> (number: Int, isNew: Bool) {
        var slot = hash(word) & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if isEqual(number, word) { return (number, false) }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(ends.count)
        bytes += word
        ends.append(bytes.count)
        if ends.count * 2 > slots.count { grow() }
        return (ends.count - 1, true)
    }

    private func isEqual(_ number: Int, _ word: [UInt8]) -> Bool {
        let start = number == 0 ? 0 : ends[number - 1]
        if ends[number] - start != word.count { return false }
        for place in 0..<word.count where bytes[start + place] != word[place] { return false }
        return true
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for number in 0..<ends.count {
            var slot = hash(self[number]) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }

    /// FNV-1a.
    private func hash(_ word: [UInt8]) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int(truncatingIfNeeded: hash >> 7)
    }
}
