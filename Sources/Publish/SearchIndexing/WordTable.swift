/// Gives each different word a number, from 0, in the order in which words first come. A large site
/// has ten million words, so it is a table of its own over one run of bytes: a dictionary of
/// strings takes many times as long.
struct WordTable {
    /// The number of a word, and some bits of its hash, by which most others are told from it.
    private struct Slot {
        var number: Int32 = -1
        var mark: UInt32 = 0
    }

    private var slots = [Slot](repeating: Slot(), count: 1 << 12)
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    var count: Int { ends.count }

    subscript(number: Int) -> [UInt8] {
        Array(bytes[range(of: number)])
    }

    /// The word's number, and whether it is new.
    mutating func number(of word: [UInt8]) -> (number: Int, isNew: Bool) {
        word.withUnsafeBufferPointer { number(of: $0) }
    }

    mutating func number(of word: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
        let hash = hash(word)
        let mark = UInt32(truncatingIfNeeded: hash >> 32)
        var place = Int(truncatingIfNeeded: hash >> 7) & (slots.count - 1)
        while slots[place].number >= 0 {
            let slot = slots[place]
            if slot.mark == mark, isEqual(Int(slot.number), word) {
                return (Int(slot.number), false)
            }
            place = (place + 1) & (slots.count - 1)
        }
        slots[place] = Slot(number: Int32(ends.count), mark: mark)
        bytes += word
        ends.append(bytes.count)
        if ends.count * 2 > slots.count { grow() }
        return (ends.count - 1, true)
    }

    private func range(of number: Int) -> Range<Int> {
        (number == 0 ? 0 : ends[number - 1])..<ends[number]
    }

    private func isEqual(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let range = range(of: number)
        if range.count != word.count { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            for place in 0..<word.count where bytes[range.lowerBound + place] != word[place] {
                return false
            }
            return true
        }
    }

    private mutating func grow() {
        slots = [Slot](repeating: Slot(), count: slots.count * 2)
        for number in 0..<ends.count {
            let hash = self[number].withUnsafeBufferPointer(hash)
            var place = Int(truncatingIfNeeded: hash >> 7) & (slots.count - 1)
            while slots[place].number >= 0 { place = (place + 1) & (slots.count - 1) }
            slots[place] = Slot(
                number: Int32(number), mark: UInt32(truncatingIfNeeded: hash >> 32))
        }
    }

    /// FNV-1a.
    private func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash
    }
}
