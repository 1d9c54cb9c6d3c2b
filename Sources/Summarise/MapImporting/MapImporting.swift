import DisclosureControl
import Folders
public import MapIntake
import ReleaseLedger
import SummaryRendering
import ThemeCounting
public import Worksheets

/// What to read and where to write it.
public struct ImportRequest: Sendable {
    /// Files, folders and `-` for standard input. A folder's `.json` files are read, and its
    /// `.jsonl` (a map on each line) and `.zip` files, also from folders inside it. A file that is
    /// named itself is read whatever it is called; by its ending as one map, as lines or as an
    /// archive.
    public var paths: [String]
    /// The folder to write, whole, in one step. It must be new, empty or a former summary.
    public var output: String
    /// Where to list what was left out, or nil.
    public var rejects: String?
    /// The ledger of releases, or nil for a summary that is not in one.
    public var ledger: String?
    /// What was decided about the summary before any file is read.
    public var choices = SummaryChoices()
    /// How many threads read. The summary is the same for any number.
    public var threads = 1
    /// 32 random bytes, for a rule that rounds by a key where there is none beside the ledger yet.
    public var random: [UInt8] = []

    public init(paths: [String], output: String) {
        self.paths = paths
        self.output = output
    }
}

/// Reads shared maps and writes their summary: the driver of the Summarise lane.
///
/// - Parameters:
///   - request: what to read and where to write.
///   - definitions: the worksheets that the content has, in their flat form.
///   - stylesheet: the theme's style sheet for summaries.
///   - date: the day that the summary is made on.
///   - goesOn: told about ten times a second how far the import is; false stops it.
/// - Returns: what was counted and what was left out.
/// - Throws: why nothing was written.
public func importMaps(
    _ request: ImportRequest, definitions: [[UInt8]], stylesheet: [UInt8], date: CalendarDate,
    goesOn: (ImportProgress) -> Bool = { _ in true }
) throws(ImportError) -> ImportReport {
    let worksheets = try readDefinitions(definitions)
    try checkPlaces(of: request)
    let ledger = try request.ledger.map { path throws(ImportError) in
        try LedgerFile(path: path, step: request.choices.step, on: date)
    }
    var sources = MapSources(
        paths: request.paths, rejects: request.rejects, threads: request.threads)
    if request.choices.profile.rounding == .keyed {
        guard let ledger else { throw .keyWithoutLedger }
        sources.cellKey = try ledger.cellKey(orNew: request.random)
    }
    var (report, counts) = try countMaps(
        sources, worksheets, choices: request.choices, date: date, goesOn: goesOn)
    if let ledger { counts = counts.only(from: ledger.window.quarters) }
    let publication = Publication(
        output: request.output, choices: request.choices, ledger: ledger, stylesheet: stylesheet,
        date: date)
    (report.written, report.closed) = try publication.publish(counts)
    return report
}

/// Where maps come from, and how they are read.
struct MapSources {
    var paths: [String]
    /// Where to list what was left out, or nil.
    var rejects: String?
    var threads: Int
    /// Whether there may be no document at all.
    var mayBeEmpty = false
    /// For a rule that rounds by a key.
    var cellKey: CellKey?
}

/// Reads maps and counts those that are in order.
/// - Returns: what became of each document, and the counts.
/// - Throws: why nothing may be made of them.
func countMaps(
    _ sources: MapSources, _ worksheets: [WorksheetDefinition], choices: SummaryChoices,
    date: CalendarDate, goesOn: (ImportProgress) -> Bool
) throws(ImportError) -> (report: ImportReport, counts: ExactCounts) {
    let inputs = try mapInputs(sources.paths)
    let rejects = try sources.rejects.map { path throws(ImportError) in
        try RejectsFile(path: path)
    }
    let run = ImportRun(
        definitions: worksheets, step: choices.step, feed: DocumentFeed(inputs), rejects: rejects,
        cellKey: sources.cellKey, report: ImportReport(deleteBy: date.adding(months: 1) ?? date))
    var report: ImportReport
    var counts: ExactCounts
    do throws(ImportError) {
        (report, counts) = try run.finish(threads: sources.threads, goesOn: goesOn)
    } catch {
        // At once: a thread that waits for standard input holds on to the list.
        rejects?.giveUp()
        throw error
    }
    try rejects?.finish()

    switch choices.reasonForNone(report) {
    case .noDocuments where !sources.mayBeEmpty: throw .noFiles
    case .nothingToCount: throw .nothingToCount(report)
    case .tooManyRejected: throw .tooManyRejected(report)
    case .noDocuments, nil: return (report, counts)
    }
}

/// The end of the lane: from counts to a folder, by way of disclosure control.
struct Publication {
    let output: String
    let choices: SummaryChoices
    let ledger: LedgerFile?
    let stylesheet: [UInt8]
    let date: CalendarDate

    /// - Returns: the names of the files, and what a release closed.
    /// - Throws: why nothing was written.
    func publish(_ counts: ExactCounts) throws(ImportError) -> ([String], ReleaseClosed?) {
        let summary = choices.summary(of: counts)
        let files = choices.files(of: summary, madeOn: date, stylesheet: stylesheet)
        let closed = try ledger?.close(summary, files: files, on: date)
        let written = files.map { ReadFile(path: "\($0.name)", bytes: $0.bytes) }
        do {
            try replaceFolder(output, with: written, ifOld: isFormerSummary)
        } catch {
            throw error.reason == .holdsOtherThings ? .outputNotOurs : .outputNotWritable
        }
        return (written.map(\.path), closed)
    }
}

/// The worksheets, from their flat forms.
func readDefinitions(_ flatForms: [[UInt8]]) throws(ImportError) -> [WorksheetDefinition] {
    var definitions: [WorksheetDefinition] = []
    for (place, flatForm) in flatForms.enumerated() {
        do throws(FlatFormError) {
            definitions.append(try WorksheetDefinition(flatForm: flatForm))
        } catch {
            throw .definition(place, error)
        }
    }
    return definitions
}
