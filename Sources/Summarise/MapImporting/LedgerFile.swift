import DisclosureControl
import Folders
import MapIntake
import ReleaseLedger
import SummaryRendering
import Worksheets

/// A ledger's file, held from before the first map is read until the release is written. Whatever
/// stops the import in between, the file is the old one or the new one, whole. The ledger is
/// written first: then a summary that never came about can be made again, and a release that is not
/// in the ledger cannot come about.
final class LedgerFile {
    private static let largest = 64 * 1024 * 1024

    private let path: String
    private let lock: LockedFolder
    private var ledger: ReleaseLedger
    private let step: CoarseningStep
    /// The time that the release is of.
    let window: ReleaseWindow

    init(path: String, step: CoarseningStep, on date: CalendarDate) throws(ImportError) {
        self.path = path
        self.step = step
        let held: LockedFolder?
        do throws(FolderError) {
            held = try LockedFolder.around(path)
        } catch {
            throw .ledgerNotWritable
        }
        guard let held else { throw .ledgerInUse }
        lock = held
        var bytes: [UInt8] = []
        do throws(FolderError) {
            if kind(of: path) != .missing {
                bytes = try readFile(path, limit: Self.largest)
            }
        } catch {
            throw .ledgerNotWritable
        }
        do throws(LedgerDamage) {
            ledger = try ReleaseLedger(bytes)
        } catch {
            throw .ledgerDamaged(line: error.line)
        }
        do throws(LedgerRefusal) {
            window = try ledger.window(on: date, step: step)
        } catch {
            throw .notReleased(error)
        }
    }

    /// The key beside the ledger, begun if it is not there.
    /// - Throws: where it cannot be read, or not be written.
    func cellKey(orNew random: [UInt8]) throws(ImportError) -> CellKey {
        let ledger = realPath(path)
        let place = ledger[..<(ledger.lastIndex(of: "/") ?? ledger.startIndex)] + "/cell.key"
        do throws(FolderError) {
            if kind(of: String(place)) == .missing {
                let file = try FileBeingWritten(path: String(place))
                try file.append(random)
                try file.finish()
            }
            let bytes = try readFile(String(place), limit: CellKey.size)
            if let key = CellKey(bytes) { return key }
        } catch {
            throw .cellKeyNotReadable
        }
        throw .cellKeyNotReadable
    }

    /// Closes the time of a release, and writes that down.
    func close(
        _ summary: ReleasableSummary, files: [SummaryFile], on date: CalendarDate
    ) throws(ImportError) -> ReleaseClosed {
        let worksheets = summary.worksheets.filter { !$0.blocks.isEmpty }.map { worksheet in
            LedgerEntry.Worksheet(
                id: text(worksheet.definition.id), vocabulary: worksheet.definition.version,
                blocks: worksheet.blocks.map { text($0.time.code) })
        }
        let tables = files.first { "\($0.name)" == "tables.csv" }?.bytes ?? []
        let entry: LedgerEntry
        do throws(LedgerRefusal) {
            entry = try ledger.close(
                LedgerEntry(
                    madeOn: text(date.iso), profile: text(summary.profile.name), step: step,
                    openFrom: window.quarters.upperBound, worksheets: worksheets, tables: tables),
                window)
        } catch {
            throw .notReleased(error)
        }
        if !window.isAgain {
            do {
                try writeFile(ledger.bytes, to: path)
            } catch {
                throw .ledgerNotWritable
            }
        }
        return ReleaseClosed(
            release: entry.release, closedTo: Array(entry.closedTo.utf8),
            seal: Array(entry.seal.utf8),
            isAgain: window.isAgain)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
