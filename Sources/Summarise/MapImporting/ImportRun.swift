import Foundation
import MapIntake
import MapReading
import ThemeCounting
import Worksheets

/// One import at work: threads read batches at the same time, and what became of each document is
/// settled in the order of reading, so that neither their number nor their speed changes anything.
///
/// Each thread counts its maps at once, into a tally of its own, and takes back those that turn out
/// to be there twice.
final class ImportRun: @unchecked Sendable {
    static let roomSize = 1 << 19

    private let definitions: [WorksheetDefinition]
    private let reader: MapReader
    private let rejects: RejectsFile?
    private let cellKey: CellKey?

    // What the threads share, and what guards it. The feed has a lock of its own, because it may
    // wait long for what is handed in on standard input.
    private let step: CoarseningStep
    private let feedLock = NSLock()
    private let feed: DocumentFeed
    private let turn = NSCondition()
    private var nextNumber = 0
    private var ledger: IntakeLedger
    private var progress = ImportProgress()
    private var tally: MapTally
    private var threadsAtWork = 0
    private var failure: ImportError?
    private var isStopped = false

    init(
        definitions: [WorksheetDefinition], step: CoarseningStep, feed: DocumentFeed,
        rejects: RejectsFile?, cellKey: CellKey?, report: ImportReport
    ) {
        self.definitions = definitions
        self.step = step
        self.feed = feed
        self.rejects = rejects
        self.cellKey = cellKey
        ledger = IntakeLedger(report: report)
        reader = MapReader(definitions: definitions)
        tally = MapTally(definitions: definitions, step: step, isKeyed: cellKey != nil)
    }

    /// Reads everything.
    /// - Parameters:
    ///   - threads: how many, at least 1.
    ///   - goesOn: told about ten times a second how far it is, on the calling thread; false stops
    ///     the import.
    /// - Returns: what became of the documents, and the counts of the maps.
    /// - Throws: why nothing may be written.
    func finish(
        threads: Int, goesOn: (ImportProgress) -> Bool
    ) throws(ImportError) -> (report: ImportReport, counts: ExactCounts) {
        // Before the threads begin, so that whoever waits is asked once at least.
        turn.lock()
        defer { turn.unlock() }
        threadsAtWork = max(threads, 1)
        for _ in 0..<threadsAtWork {
            Thread { self.work() }.start()
        }
        while threadsAtWork > 0 {
            _ = turn.wait(until: Date(timeIntervalSinceNow: 0.1))
            let progress = progress
            turn.unlock()
            let isWanted = goesOn(progress)
            turn.lock()
            // A thread may be waiting for standard input: nobody waits for it.
            if !isWanted {
                isStopped = true
                throw .interrupted
            }
        }
        if let failure { throw failure }
        return (ledger.report, tally.counts)
    }

    private func work() {
        var tally = MapTally(definitions: definitions, step: step, isKeyed: cellKey != nil)
        var map = MapRecord()
        let batch = DocumentBatch(roomSize: Self.roomSize)
        do throws(ImportError) {
            while try fill(batch) {
                batch.load()
                batch.read(with: reader, into: &map) { map, place in
                    tally.add(map, key: key(of: batch.room.bytes(place)))
                }
                for place in try settle(batch)
                where (try? reader.read(batch.room.bytes(place).span, into: &map)) != nil {
                    tally.takeBack(map, key: key(of: batch.room.bytes(place)))
                }
            }
        } catch {
            stop(error)
        }
        turn.lock()
        self.tally.add(tally)
        threadsAtWork -= 1
        turn.broadcast()
        turn.unlock()
    }

    private func key(of map: UnsafeBufferPointer<UInt8>) -> UInt64 {
        cellKey?.key(ofMap: UnsafeRawBufferPointer(map)) ?? 0
    }

    private func fill(_ batch: DocumentBatch) throws(ImportError) -> Bool {
        turn.lock()
        let isStopped = isStopped
        turn.unlock()
        if isStopped { return false }
        feedLock.lock()
        defer { feedLock.unlock() }
        return try feed.fill(batch)
    }

    private func stop(_ error: ImportError) {
        turn.lock()
        if failure == nil { failure = error }
        isStopped = true
        turn.unlock()
    }

    /// Waits until all that comes before the batch is settled; then settles each of its documents.
    /// - Returns: where the maps stand that are to be taken back.
    private func settle(_ batch: DocumentBatch) throws(ImportError) -> [Range<Int>] {
        turn.lock()
        defer {
            nextNumber += 1
            turn.broadcast()
            turn.unlock()
        }
        while nextNumber != batch.number { turn.wait() }
        var takenBack: [Range<Int>] = []
        for document in batch.documents {
            if let mark = document.mark {
                let settlement = ledger.settle(mark)
                if settlement != .counted { takenBack.append(document.place) }
                try list(settlement)
            } else if let problem = document.problem {
                try list(ledger.settle(problem))
            }
        }
        progress.documentsDone = ledger.documents
        progress.fractionDone = batch.standing.fractionDone
        ledger.report.sourceFiles = batch.standing.sourceFiles
        ledger.report.passedOver = batch.standing.passedOver
        if progress.documentsDone > mostDocuments { throw .tooManyFiles }
        return takenBack
    }

    private func list(_ settlement: IntakeLedger.Settlement) throws(ImportError) {
        if case .rejected(let map) = settlement { try rejects?.add(map) }
    }
}

/// The most documents of one import. Their marks then need about 1 GiB.
private let mostDocuments = 50_000_000
