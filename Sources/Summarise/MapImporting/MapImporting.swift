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
    let inputs = try mapInputs(request.paths)
    let rejects = try request.rejects.map { path throws(ImportError) in
        try RejectsFile(path: path)
    }
    let run = ImportRun(
        definitions: worksheets, step: request.choices.step, feed: DocumentFeed(inputs),
        rejects: rejects,
        report: ImportReport(deleteBy: date.adding(months: 1) ?? date))
    var report: ImportReport
    var counts: ExactCounts
    do throws(ImportError) {
        (report, counts) = try run.finish(threads: request.threads, goesOn: goesOn)
    } catch {
        // At once: a thread that waits for standard input holds on to the list.
        rejects?.giveUp()
        throw error
    }
    try rejects?.finish()

    switch request.choices.reasonForNone(report) {
    case .noDocuments: throw .noFiles
    case .nothingToCount: throw .nothingToCount(report)
    case .tooManyRejected: throw .tooManyRejected(report)
    case nil: break
    }
    if let ledger { counts = counts.only(from: ledger.window.quarters) }
    let summary = request.choices.summary(of: counts)
    let files = request.choices.files(of: summary, madeOn: date, stylesheet: stylesheet)
    report.closed = try ledger?.close(summary, files: files, on: date)
    let written = files.map { ReadFile(path: "\($0.name)", bytes: $0.bytes) }
    do {
        try replaceFolder(request.output, with: written, ifOld: isFormerSummary)
    } catch {
        throw error.reason == .holdsOtherThings ? .outputNotOurs : .outputNotWritable
    }
    report.written = written.map(\.path)
    return report
}

private func readDefinitions(_ flatForms: [[UInt8]]) throws(ImportError) -> [WorksheetDefinition] {
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
