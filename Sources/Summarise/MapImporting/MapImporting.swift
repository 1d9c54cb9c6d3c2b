import DisclosureControl
import Folders
import MapReading
import SummaryRendering
import ThemeCounting
public import Worksheets

/// Reads shared maps and writes their summary: the driver of the Summarise lane.
///
/// - Parameters:
///   - paths: files, and folders whose `.json` files are read, also from folders inside them.
///   - definitions: the worksheets that the content has, in their flat form.
///   - stylesheet: the theme's style sheet for summaries.
///   - output: the folder to write, whole, in one step. It must be new, empty or a former summary.
///   - date: the day that the summary is made on.
///   - choices: what was decided before any file was read.
///   - progress: told after each file.
/// - Returns: what was counted and what was left out.
/// - Throws: why nothing was written.
public func importMaps(
    paths: [String], definitions: [[UInt8]], stylesheet: [UInt8], output: String,
    date: CalendarDate, choices: SummaryChoices = SummaryChoices(),
    progress: (ImportProgress) -> Void = { _ in }
) throws(ImportError) -> ImportReport {
    let worksheets = try readDefinitions(definitions)
    try checkPlaces(output: output, inputs: paths)
    let files = try mapFiles(in: paths)

    let reader = MapReader(definitions: worksheets)
    var counter = MapCounter(definitions: worksheets, step: choices.step)
    var report = ImportReport(deleteBy: date.adding(months: 1) ?? date)
    var map = MapRecord()
    for (index, file) in files.enumerated() {
        let ordinal = index + 1
        do throws(FileProblem) {
            let bytes = try read(file)
            try read(bytes, with: reader, into: &map)
            switch counter.add(map) {
            case .counted: report.counted += 1
            case .sameMapAgain: report.duplicates += 1
            case .sameMarkOtherMap: throw FileProblem(reason: .sameMarkOtherMap, offset: nil)
            }
        } catch {
            report.rejected.append(
                RejectedFile(ordinal: ordinal, offset: error.offset, reason: error.reason))
        }
        progress(ImportProgress(filesDone: ordinal, files: files.count))
    }
    if report.counted == 0 { throw .nothingToCount(report) }

    let summary = summaryFiles(
        of: releasableSummary(
            of: counter.counts, profile: choices.profile, isAboutOneGroup: choices.isAboutOneGroup),
        madeOn: date, stylesheet: stylesheet, audience: choices.audience)
    let written = summary.map { ReadFile(path: "\($0.name)", bytes: $0.bytes) }
    do {
        try replaceFolder(output, with: written, ifOld: isFormerSummary)
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

/// Why one file is left out.
private struct FileProblem: Error {
    let reason: RejectionReason
    let offset: Int?
}

private func read(_ file: String) throws(FileProblem) -> [UInt8] {
    do throws(FolderError) {
        return try readFile(file, limit: MapReader.largestSize)
    } catch {
        switch error.reason {
        case .tooLarge:
            throw FileProblem(reason: .reading(.tooLarge), offset: MapReader.largestSize)
        case .notARegularFile:
            throw FileProblem(reason: .notAFile, offset: nil)
        case .notFound, .notAFolder, .holdsOtherThings, .notReadable, .notWritable:
            throw FileProblem(reason: .notReadable, offset: nil)
        }
    }
}

private func read(
    _ bytes: [UInt8], with reader: MapReader, into map: inout MapRecord
) throws(FileProblem) {
    do throws(ReadingProblem) {
        try reader.read(bytes.span, into: &map)
    } catch {
        throw FileProblem(reason: .reading(error.code), offset: error.offset)
    }
}
