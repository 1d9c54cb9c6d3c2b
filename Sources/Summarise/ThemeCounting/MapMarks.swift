public import MapReading

/// What a map is known by when maps are told apart: its random mark, and a digest of all else.
public struct MapMark: Sendable, Equatable {
    public let once: UInt64
    public let digest: UInt64

    public init(_ map: MapRecord) {
        once = map.once
        digest = ThemeCounting.digest(of: map)
    }
}

/// The marks of all maps that were counted, 16 bytes for each in a table that is at most seven
/// eighths full. It is all that grows with the number of maps.
///
/// A table of tables, so that one at a time is copied into a larger one. Places come from Swift's
/// hash, which has a seed of its own in each run: nobody can write marks that all meet in one
/// place.
public struct MapMarks: Sendable {
    private struct Shard {
        /// The mark and the digest of each map, or `free` where there is none.
        var slots: [UInt64] = []
        var count = 0
    }

    /// No map's mark is as large.
    private static let free = UInt64.max
    private static let shardCount = 256
    private var shards = Array(repeating: Shard(), count: shardCount)

    public init() {}

    /// Remembers a map, unless its random mark is known already.
    public mutating func insert(_ mark: MapMark) -> CountingOutcome {
        let hash = Self.hash(of: mark.once)
        return Self.insert(mark, hash: hash, into: &shards[Int(hash & 0xFF)])
    }

    private static func insert(
        _ mark: MapMark, hash: UInt64, into shard: inout Shard
    ) -> CountingOutcome {
        if (shard.count + 1) * 8 > shard.slots.count / 2 * 7 { grow(&shard) }
        let place = place(of: mark.once, hash: hash, in: shard.slots)
        if shard.slots[place] == mark.once {
            return shard.slots[place + 1] == mark.digest ? .sameMapAgain : .sameMarkOtherMap
        }
        shard.slots[place] = mark.once
        shard.slots[place + 1] = mark.digest
        shard.count += 1
        return .counted
    }

    private static func grow(_ shard: inout Shard) {
        let capacity = max(8, shard.slots.count / 2 * 3 / 2)
        var slots = Array(repeating: free, count: 2 * capacity)
        for old in stride(from: 0, to: shard.slots.count, by: 2) where shard.slots[old] != free {
            let once = shard.slots[old]
            let new = place(of: once, hash: hash(of: once), in: slots)
            slots[new] = once
            slots[new + 1] = shard.slots[old + 1]
        }
        shard.slots = slots
    }

    /// The place of a mark, or the free one where it belongs.
    private static func place(of once: UInt64, hash: UInt64, in slots: [UInt64]) -> Int {
        let capacity = slots.count / 2
        var place = 2 * Int(((hash >> 32) * UInt64(capacity)) >> 32)
        while slots[place] != once, slots[place] != free {
            place += 2
            if place == slots.count { place = 0 }
        }
        return place
    }

    private static func hash(of once: UInt64) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(once)
        // In a browser the hash has 32 bits; multiplied, the upper half depends on all of them.
        return UInt64(UInt(bitPattern: hasher.finalize())) &* 0x9e37_79b9_7f4a_7c15
    }
}
