import Foundation

/// What `transform` makes of the numbers from 0 up to `count`, in their order, worked out on all
/// cores at once. The result is the same however many there are.
/// - Parameters:
///   - count: how many numbers there are.
///   - transform: is given a few numbers that follow one another, and returns one result for each.
///     It runs beside itself, and must change nothing that another run reads.
/// - Returns: the results in the order of the numbers.
public func parallelMap<Result: Sendable>(
    _ count: Int, _ transform: @Sendable (Range<Int>) -> [Result]
) -> [Result] {
    // Small enough that no core waits long for the last one.
    let size = max(1, min(64, count / 16))
    let ranges = stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    if ranges.count < 2 { return ranges.flatMap(transform) }
    let parts = [[Result]](unsafeUninitializedCapacity: ranges.count) { places, used in
        // Each run writes to a place of its own.
        nonisolated(unsafe) let places = places
        DispatchQueue.concurrentPerform(iterations: ranges.count) { place in
            let start = places.baseAddress.map { $0 + place }
            start?.initialize(to: transform(ranges[place]))
        }
        used = ranges.count
    }
    return parts.flatMap(\.self)
}
