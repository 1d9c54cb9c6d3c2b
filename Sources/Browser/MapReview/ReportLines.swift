import MapIntake
import Worksheets

// The report for the page: lines that each end in LF, fields split by a tab.
//
//   counted      200      documents that count
//   again        3        handed in before
//   rejected     2        left out, all of them
//   documents    205
//   passed-over  1        files that are no maps by their names
//   files        206      to delete
//   delete-by    2026-12-21
//   left-out     17   81   unknown-code   A word in the map is …    place, byte, code, sentence
//
// The first thousand that were left out are told, in order; the byte is empty where none was read.

/// The report in that form.
func reportLines(_ report: ImportReport) -> [UInt8] {
    var lines = ReportLines()
    lines.add("counted", report.counted)
    lines.add("again", report.duplicates)
    lines.add("rejected", report.rejectedCount)
    lines.add("documents", report.documents)
    lines.add("passed-over", report.passedOver)
    lines.add("files", report.sourceFiles)
    lines.field("delete-by")
    lines.end(with: report.deleteBy.iso)
    for map in report.rejected {
        lines.field("left-out")
        lines.field(map.ordinal)
        lines.field(map.offset)
        lines.field(map.reason.name)
        lines.end(with: ascii(map.reason.sentence))
    }
    return lines.text
}

private struct ReportLines {
    var text: [UInt8] = []

    @inline(never)
    mutating func add(_ name: StaticString, _ number: Int) {
        field(name)
        end(with: digits(number))
    }

    @inline(never)
    mutating func field(_ words: StaticString) {
        field(ascii(words))
    }

    @inline(never)
    mutating func field(_ number: Int?) {
        field(number.map { digits($0) } ?? [])
    }

    @inline(never)
    private mutating func field(_ bytes: [UInt8]) {
        text.append(contentsOf: bytes)
        text.append(UInt8(ascii: "\t"))
    }

    @inline(never)
    mutating func end(with bytes: [UInt8]) {
        text.append(contentsOf: bytes)
        text.append(UInt8(ascii: "\n"))
    }
}

/// A number of 0 or more.
private func digits(_ number: Int) -> [UInt8] {
    var digits: [UInt8] = []
    var rest = number
    repeat {
        digits.insert(UInt8(ascii: "0") + UInt8(rest % 10), at: 0)
        rest /= 10
    } while rest > 0
    return digits
}
