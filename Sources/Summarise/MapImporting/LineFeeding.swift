import Folders
import MapIntake
import MapReading

/// A source with one document on each line: takes whole lines from it, some at a time.
final class LineFeed {
    private let file: OpenFile
    /// The beginning of the next line, where the last reading ended in the middle of it.
    private var carried: [UInt8] = []
    /// Within a line that is longer than any map, up to its end.
    private var isSkipping = false
    private var isAtEnd = false
    private(set) var bytesDone = 0

    init(_ file: OpenFile) {
        self.file = file
    }

    /// How much is done, from 0 to 1; nil where the size is not known.
    var fractionDone: Double? {
        file.size > 0 ? Double(bytesDone) / Double(file.size) : nil
    }

    /// Puts whole lines into the batch's room.
    /// - Returns: false at the end.
    func fill(_ batch: DocumentBatch) -> Bool {
        if isAtEnd { return false }
        batch.content = .lines
        batch.endProblem = nil
        batch.used = carried.count
        batch.room.free(from: 0).copyBytes(from: carried)
        carried.removeAll(keepingCapacity: true)
        do throws(ReadingFailure) {
            try read(into: batch)
        } catch {
            isAtEnd = true
            batch.endProblem = DocumentProblem(failure: error)
        }
        return true
    }

    private func read(into batch: DocumentBatch) throws(ReadingFailure) {
        while true {
            let count = try file.read(into: batch.room.free(from: batch.used))
            bytesDone += count
            batch.used += count
            if count == 0 {
                isAtEnd = true
                if isSkipping { batch.used = 0 }
                if file.size > 0, bytesDone != file.size { throw .changedMeanwhile }
                return
            }
            if isSkipping { endSkipping(batch) }
            if let end = batch.room.lastLineFeed(before: batch.used) {
                // A pipe gives little at a time: enough for a batch is gathered.
                if batch.used < batch.room.size / 2 { continue }
                carried += batch.room.bytes(end + 1..<batch.used)
                batch.used = end + 1
                return
            }
            if batch.used > batch.room.size - MapReader.largestSize {
                // The line fills the room: what is there is enough to see that it is too long.
                isSkipping = true
                return
            }
        }
    }

    /// Drops what belongs to the line that is too long.
    private func endSkipping(_ batch: DocumentBatch) {
        guard let end = batch.room.firstLineFeed(in: 0..<batch.used) else {
            batch.used = 0
            return
        }
        let rest = end + 1..<batch.used
        batch.room.moveToStart(rest)
        batch.used = rest.count
        isSkipping = false
    }
}
