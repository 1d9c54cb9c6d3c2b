import DisclosureControl
public import MapIntake
import MapReading
public import SummaryRendering
import ThemeCounting
public import Worksheets
import ZipReading

// An import in a page. The page has no file system and reads what somebody chose; this is told of
// each file in turn, and does with it what `kith import` does, by the same code. It lives as long
// as its page, and holds no more of a file than it needs to go on: the start of a line, or an
// archive until its entries are done.

/// One import at work, a file at a time.
public final class MapReview {
    private let choices: SummaryChoices
    private let date: CalendarDate
    private let stylesheet: [UInt8]
    private let reader: MapReader
    private var map = MapRecord()
    private var tally: MapTally
    private var ledger: IntakeLedger
    private var lines = LineTaking()
    private var archive: ArchiveTaking?

    /// - Parameters:
    ///   - definitions: of the worksheets that the content has.
    ///   - stylesheet: the theme's style sheet for summaries.
    ///   - choices: what was decided before any file is read.
    ///   - date: the day that the summary is made on.
    public init(
        definitions: [WorksheetDefinition], stylesheet: [UInt8], choices: SummaryChoices,
        date: CalendarDate
    ) {
        self.choices = choices
        self.date = date
        self.stylesheet = stylesheet
        reader = MapReader(definitions: definitions)
        tally = MapTally(definitions: definitions, step: choices.step)
        ledger = IntakeLedger(
            report: ImportReport(deleteBy: date.adding(months: 1) ?? date))
    }

    /// What became of the documents up to now.
    public var report: ImportReport { ledger.report }

    // MARK: Files

    /// A file that is no map by its name.
    public func passOver() {
        ledger.report.passedOver += 1
    }

    /// A file that the browser could not read, or not to its end.
    public func addUnreadable() {
        lines = LineTaking()
        ledger.report.sourceFiles += 1
        reject(DocumentProblem(.notReadable))
    }

    /// A file that is one map; of one that is larger than any map, at least a byte more than that.
    public func addMap(_ bytes: UnsafeBufferPointer<UInt8>) {
        ledger.report.sourceFiles += 1
        readMap(bytes)
    }

    /// The next stretch of a file with a map on each line.
    public func addLines(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) {
        var taking = lines
        taking.take(bytes, isLast: isLast) { readMap($0) }
        lines = taking
        if isLast { ledger.report.sourceFiles += 1 }
    }

    /// A zip archive, whole. Its entries are asked for with `nextPacked`.
    public func open(_ bytes: ByteRoom, count: Int) {
        ledger.report.sourceFiles += 1
        do throws(ZipProblem) {
            let opened = try ArchiveTaking(bytes, count: count)
            ledger.report.passedOver += opened.passedOver
            archive = opened
        } catch {
            reject(DocumentProblem(.archive(error.code), at: error.offset))
        }
    }

    /// Goes through the archive up to the next entry that must be unpacked elsewhere.
    /// - Returns: its packed bytes, which stay where they are until the archive is done, and the
    ///   most bytes that are wanted of it, one more than there should be. Nil at the end.
    public func nextPacked() -> (bytes: UnsafeRawBufferPointer, most: Int)? {
        while let found = archive?.next() {
            switch found {
            case .passedOver: continue
            case .stored(let bytes): readMap(bytes)
            case .rejected(let problem): reject(problem)
            case .packed(let bytes, let most): return (bytes, most)
            }
        }
        archive = nil
        return nil
    }

    /// What the entry that `nextPacked` gave was unpacked to; nil where it is not one stream of
    /// packed bytes.
    public func addUnpacked(_ bytes: UnsafeBufferPointer<UInt8>?) {
        guard let problem = archive?.check(bytes) else {
            if let bytes { readMap(bytes) }
            return
        }
        reject(problem)
    }

    // MARK: The summary

    /// Why there is no summary of what was handed in, or nil.
    public var reasonForNone: NoSummary? { choices.reasonForNone(report) }

    /// The summary as files: the same bytes that `kith import` writes.
    public func files() -> [SummaryFile] {
        choices.files(
            of: choices.summary(of: tally.counts), madeOn: date, stylesheet: stylesheet)
    }

    // MARK: -

    private func readMap(_ bytes: UnsafeBufferPointer<UInt8>) {
        do throws(ReadingProblem) {
            try reader.read(bytes.span, into: &map)
        } catch {
            reject(DocumentProblem(.reading(error.code), at: error.offset))
            return
        }
        if ledger.settle(MapMark(map)) == .counted { tally.add(map) }
    }

    private func reject(_ problem: DocumentProblem) {
        _ = ledger.settle(problem)
    }
}
