public import Worksheets

/// What was released, in order. Each entry carries the seal of the one before, so that none can be
/// changed, taken out or put in between without a trace.
///
/// A release closes all time that is over on its day: for every worksheet, and whether or not there
/// were figures. What comes later of closed time, is corrected or erased counts in no other
/// release. So no two releases share a map, and there is nothing to be subtracted. Which time a
/// release is of follows from the day and from the ledger alone, never from the maps.
public struct ReleaseLedger: Sendable {
    public private(set) var entries: [LedgerEntry] = []

    /// Reads a ledger, or begins an empty one.
    /// - Throws: where it is not as it was written.
    public init(_ bytes: [UInt8]) throws(LedgerDamage) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw LedgerDamage(line: 1)
        }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        // What follows the last line end is nothing.
        if lines.popLast()?.isEmpty == false { throw LedgerDamage(line: lines.count + 1) }
        for line in lines {
            guard let entry = LedgerEntry(line: line), isNext(entry) else {
                throw LedgerDamage(line: entries.count + 1)
            }
            entries.append(entry)
        }
    }

    private func isNext(_ entry: LedgerEntry) -> Bool {
        guard let last = entries.last else {
            return entry.release == 1 && entry.before == String(repeating: "0", count: 64)
        }
        return entry.release == last.release + 1 && entry.before == last.seal
            && entry.openFrom > last.openFrom
    }

    /// All of it, as it stands in its file.
    public var bytes: [UInt8] {
        Array(entries.map { $0.line + "\n" }.joined().utf8)
    }

    /// Of which time a release made on a day is.
    public func window(
        on date: CalendarDate, step: CoarseningStep
    ) throws(LedgerRefusal) -> ReleaseWindow {
        let quarters = 4 / step.block.blocksInAYear
        // A block is over when its last day has passed.
        let over = (4 * date.year + (date.month - 1) / 3) / quarters * quarters
        let open = entries.last?.openFrom ?? 0
        if over > open {
            if let last = entries.last, open % quarters != 0 {
                throw .aroundClosedTime(last)
            }
            return ReleaseWindow(quarters: open..<over, isAgain: false)
        }
        guard let last = entries.last else { throw .nothingIsOver }
        if last.step != step { throw .closedByAnotherStep(last) }
        let before = entries.dropLast().last?.openFrom ?? 0
        return ReleaseWindow(quarters: before..<open, isAgain: true)
    }

    /// Closes what a release is of.
    /// - Returns: the release's own entry, which is the last.
    /// - Throws: why the release must not be made.
    public mutating func close(
        _ release: LedgerEntry, _ window: ReleaseWindow
    ) throws(LedgerRefusal) -> LedgerEntry {
        if window.isAgain {
            guard let last = entries.last, release.isTheSameRelease(as: last) else {
                throw .releasedOtherwise(entries.last ?? release)
            }
            return last
        }
        if release.worksheets.isEmpty { throw .noFigures }
        var entry = release
        if let last = entries.last {
            entry.release = last.release + 1
            entry.before = last.seal
        }
        entries.append(entry)
        return entry
    }
}

/// The time that a release is of.
public struct ReleaseWindow: Sendable, Equatable {
    /// Quarters since the year 0.
    public let quarters: Range<Int>
    /// Whether the last release is made again, which must give the same.
    public let isAgain: Bool
}

/// Why a release must not be made.
public enum LedgerRefusal: Error, Sendable, Equatable {
    /// No block of time is over.
    case nothingIsOver
    /// A block lies around time that an earlier release closed.
    case aroundClosedTime(LedgerEntry)
    /// All time that is over was published in other blocks or at another detail.
    case closedByAnotherStep(LedgerEntry)
    /// All time that is over is closed, and these maps say something else than what was published.
    case releasedOtherwise(LedgerEntry)
    /// No block of time has enough maps. Nothing is closed.
    case noFigures

    /// What it means and what to do.
    public var sentence: String {
        switch self {
        case .nothingIsOver:
            """
            No block of time is over yet, and a release closes the time that it is of. Wait until \
            it is over.
            """
        case .aroundClosedTime(let entry):
            """
            Release \(entry.release) closed all time to the end of \(entry.closedTo), counted by \
            \(entry.step.block.ledgerWord). A longer time that lies around a part of it was not \
            counted: laid beside each other, what is withheld could be worked back. Use the same \
            --block until the longer time begins anew.
            """
        case .closedByAnotherStep(let entry):
            """
            Release \(entry.release) published these maps by \(entry.step.block.ledgerWord) and in \
            \(entry.step.detail.ledgerWord). Counted again in another way and laid beside it, what \
            is withheld could be worked back: a year beside its quarters, a heading beside its \
            words. Use what is published, or the same --block and --detail.
            """
        case .releasedOtherwise(let entry):
            """
            All time to the end of \(entry.closedTo) is closed by release \(entry.release), and \
            these maps say something else. A second release with a map more or fewer would tell \
            what that map says, so maps that came late, were corrected or were erased do not \
            change what is published. You may withdraw the summary: delete it. It stays closed.
            """
        case .noFigures:
            """
            No block of time has enough maps for figures, so nothing was released and nothing is \
            closed.
            """
        }
    }
}
