import Foundation
@testable import MapImporting
import MapIntake
import MapReading
import Testing
import TestSupport
import Worksheets
import ZipReading

/// Every reason there is.
let allRejectionReasons: [RejectionReason] =
    ReadingCode.allCases.map { .reading($0) } + ZipCode.allCases.map { .archive($0) } + [
        .sameMarkOtherMap, .notReadable, .notAFile, .changedMeanwhile, .folderElsewhere,
        .folderTooDeep,
    ]

/// A folder with maps in it, and imports of them.
struct TestImport {
    let folder: TemporaryFolder
    let definition: WorksheetDefinition

    init() throws {
        folder = try TemporaryFolder()
        definition = try SharedMapFixtures.definition()
    }

    /// A map that must be accepted, with a mark of its own.
    func map(_ number: Int) throws -> String {
        let text = String(
            decoding: try SharedMapFixtures.bytes("accepted/three-people-all-answers.kith.json"),
            as: UTF8.self)
        let digits = String(format: "%03d", number).map { $0 }
        return text.replacingOccurrences(
            of: "q7m2x9k4c1d8w5r0", with: "q7m2x9k4c1d\(digits[0])w\(digits[1])r\(digits[2])")
    }

    func write(_ count: Int, to name: String = "maps") throws {
        for number in 0..<count {
            try folder.write(try map(number), to: "\(name)/\(100 + number).kith.json")
        }
    }

    func run(_ request: ImportRequest) throws -> ImportReport {
        try importMaps(
            request, definitions: [definition.flatForm], stylesheet: [],
            date: try #require(CalendarDate(year: 2026, month: 11, day: 21)))
    }

    /// What became of each document, whether or not a summary was made.
    func report(paths: [String]) throws -> ImportReport {
        var request = ImportRequest(paths: paths, output: folder.path + "/out")
        request.choices.mostRejected = 100
        request.rejects = folder.path + "/rejects.tsv"
        request.threads = 2
        do {
            return try run(request)
        } catch ImportError.nothingToCount(let report) {
            return report
        } catch ImportError.noFiles {
            // Nothing was read, so nothing can be in the report.
            return ImportReport(deleteBy: try #require(CalendarDate(iso: "2026-12-21".utf8)))
        }
    }

    func report() throws -> ImportReport {
        try report(paths: [folder.path + "/maps"])
    }

    /// All that an import wrote, in the folder and for the person who ran it.
    func everythingWritten(_ report: ImportReport) throws -> String {
        let files = try ["out/index.html", "out/summary.json", "out/tables.csv", "rejects.tsv"].map
        {
            try folder.read($0)
        }
        let sentences = report.rejected.map { "\($0.reason.sentence)" }
        return "\(report)" + sentences.joined() + files.joined()
    }
}
