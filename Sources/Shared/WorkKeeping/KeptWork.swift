import Digests
import Foundation

/// What was worked out before, so that it need not be again: what `kith serve` keeps from one build
/// to the next.
///
/// A result is kept under the SHA-256 of all that it was worked out from. Whoever asks must name
/// all of it; what follows from the same bytes is then the same, so a build that finds everything
/// here has the bytes of one that finds nothing.
public final class KeptWork: @unchecked Sendable {
    private let lock = NSLock()
    private var results: [Key: any Sendable] = [:]
    private var used: Set<Key> = []

    public init() {}

    /// What `make` gives, or gave before.
    /// - Parameters:
    ///   - work: what is done. The same results are of the same type.
    ///   - sources: all that the result follows from.
    ///   - make: does it. It may run beside itself and must follow from the sources alone.
    /// - Returns: the result, made now or kept.
    public func result<Result: Sendable>(
        of work: String, from sources: [[UInt8]], _ make: () -> Result
    ) -> Result {
        let key = Key(work: work, digest: digest(ofAll: sources))
        if let kept = find(key) as? Result { return kept }
        let made = make()
        lock.withLock {
            results[key] = made
            used.insert(key)
        }
        return made
    }

    /// Lets go of what nobody has asked for since this was called last.
    public func endRound() {
        lock.withLock {
            results = results.filter { used.contains($0.key) }
            used = []
        }
    }

    /// How many results are kept.
    public var count: Int { lock.withLock { results.count } }

    private func find(_ key: Key) -> (any Sendable)? {
        lock.withLock {
            guard let kept = results[key] else { return nil }
            used.insert(key)
            return kept
        }
    }

    private struct Key: Hashable {
        let work: String
        let digest: [UInt8]
    }
}

extension KeptWork? {
    /// The same where nothing is kept: `make` is done.
    public func result<Result: Sendable>(
        of work: String, from sources: @autoclosure () -> [[UInt8]], _ make: () -> Result
    ) -> Result {
        guard let self else { return make() }
        return self.result(of: work, from: sources(), make)
    }
}

/// One digest of several runs of bytes, which tells them apart wherever one ends.
public func digest(ofAll sources: [[UInt8]]) -> [UInt8] {
    digest(of: sources.flatMap { digest(of: $0) })
}
