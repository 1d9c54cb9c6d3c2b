import Foundation
import MapIntake
@testable import MapReview
import Testing
import TestSupport
import Worksheets

/// What a list or an archive of the contract folders must come to.
private struct Expected: Sendable, CustomStringConvertible {
    let path: String
    let outcome: String

    var description: String { path }

    static func all(in folder: String) throws -> [Expected] {
        try projectFile("Tests/Fixtures/\(folder)/expected.tsv").split(separator: "\n").map {
            let fields = $0.split(separator: "\t")
            return Expected(
                path: "../\(folder)/\(fields[0])",
                outcome: fields.dropFirst().joined(separator: " "))
        }
    }
}

private func outcome(_ report: ImportReport) -> String {
    let rejected = report.rejected.map { map in
        "\(map.ordinal):\(map.offset.map(String.init) ?? ""):\(map.reason.name)"
    }
    return "\(report.counted) \(report.duplicates) "
        + (rejected.isEmpty ? "-" : rejected.joined(separator: " "))
}

@Suite("An import in a page")
struct MapReviewTests {
    private func review() throws -> MapReview {
        MapReview(
            definitions: [try SharedMapFixtures.definition()], stylesheet: [],
            choices: SummaryChoices(), date: try #require(CalendarDate(iso: "2026-11-21".utf8)))
    }

    @Test(
        "a list that could not be read to its end leaves nothing to the next",
        arguments: [20, 40_000])
    func halfAList(length: Int) throws {
        let review = try review()
        let half = [UInt8](repeating: UInt8(ascii: "x"), count: length)
        half.withUnsafeBufferPointer { review.addLines($0, isLast: false) }
        review.addUnreadable()
        let map = try SharedMapFixtures.bytes("accepted/nobody-but-an-answer.kith.json")
        map.withUnsafeBufferPointer { review.addLines($0, isLast: true) }
        #expect(review.report.counted == 1)
        #expect(review.report.rejected.last.map { "\($0.reason.name)" } == "not-readable")
    }

    @Test(
        "reads a list in stretches of any size",
        arguments: try Expected.all(in: "HostileLists"))
    private func lists(expected: Expected) throws {
        let bytes = try SharedMapFixtures.bytes(expected.path)
        for size in [1, 2, 3, 7, 64, 1_000, 32_767, 32_768, 32_769, 40_000, 1 << 20] {
            let review = try review()
            var start = 0
            repeat {
                let end = min(start + size, bytes.count)
                bytes[start..<end].withUnsafeBufferPointer {
                    review.addLines($0, isLast: end == bytes.count)
                }
                start = end
            } while start < bytes.count
            #expect(outcome(review.report) == expected.outcome, "in stretches of \(size)")
            #expect(review.report.sourceFiles == 1)
        }
    }

    @Test("reads what is not packed in an archive, and says what is wrong with one")
    func storedMap() throws {
        let review = try review()
        for name in ["stored-map", "no-archive", "nothing"] {
            let bytes = try SharedMapFixtures.bytes("../HostileArchives/\(name).zip")
            let room = ByteRoom(size: bytes.count)
            room.bytes.copyBytes(from: bytes)
            review.open(room, count: bytes.count)
            #expect(review.nextPacked() == nil)
        }
        #expect(review.report.counted == 1)
        #expect(review.report.rejected.map { "\($0.reason.name)" } == ["zip-no-end", "zip-no-end"])
    }

    @Test("the checksum of zip is CRC-32")
    func checksum() {
        let check = Array("123456789".utf8)
        #expect(check.withUnsafeBufferPointer { crc32(of: $0) } == 0xCBF4_3926)
    }

    @Test("the report says what the page shows, and nothing of a file")
    func report() throws {
        let review = try review()
        let map = try SharedMapFixtures.bytes("accepted/three-people-all-answers.kith.json")
        map.withUnsafeBufferPointer { review.addMap($0) }
        map.withUnsafeBufferPointer { review.addMap($0) }
        Array("Sam".utf8).withUnsafeBufferPointer { review.addMap($0) }
        review.addUnreadable()
        review.passOver()
        let text = String(decoding: reportLines(review.report), as: UTF8.self)
        let lines = text.split(separator: "\n").map { $0.split(separator: "\t").prefix(4) }
        #expect(
            lines.map { $0.joined(separator: " ") } == [
                "counted 1", "again 1", "rejected 2", "documents 4", "passed-over 1", "files 4",
                "delete-by 2026-12-21", "left-out 3 0 not-json",
                "left-out 4 not-readable "
                    + "The file could not be read. Check that you may open it, then import again.",
            ])
        #expect(!text.contains("Sam"))
    }
}
