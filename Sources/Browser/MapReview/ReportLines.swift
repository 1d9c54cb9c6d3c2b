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
    var text: [UInt8] = []
    func add(_ fields: [UInt8]...) {
        for (place, field) in fields.enumerated() {
            if place > 0 { text.append(UInt8(ascii: "\t")) }
            text += field
        }
        text.append(UInt8(ascii: "\n"))
    }
    add(bytes("counted"), digits(report.counted))
    add(bytes("again"), digits(report.duplicates))
    add(bytes("rejected"), digits(report.rejectedCount))
    add(bytes("documents"), digits(report.documents))
    add(bytes("passed-over"), digits(report.passedOver))
    add(bytes("files"), digits(report.sourceFiles))
    add(bytes("delete-by"), report.deleteBy.iso)
    for map in report.rejected {
        add(
            bytes("left-out"), digits(map.ordinal), map.offset.map(digits) ?? [],
            bytes(map.reason.name), bytes(map.reason.sentence))
    }
    return text
}

private func bytes(_ text: StaticString) -> [UInt8] {
    text.withUTF8Buffer { Array($0) }
}

private func digits(_ number: Int) -> [UInt8] {
    var digits: [UInt8] = []
    var rest = number
    repeat {
        digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
        rest /= 10
    } while rest > 0
    return digits.reversed()
}
