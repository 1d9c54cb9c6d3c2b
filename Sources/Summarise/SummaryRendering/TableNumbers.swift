import DisclosureControl
import Worksheets

/// The number of each table: worksheet after worksheet, in the order of the catalogue, from 1.
struct TableNumbers {
    private var starts: [(worksheet: [UInt8], first: Int)] = []

    init(_ worksheets: [ReleasableWorksheet]) {
        var next = 1
        for worksheet in worksheets {
            starts.append((worksheet.definition.id, next))
            next += worksheet.latest?.statistics.count ?? 0
        }
    }

    func number(of statistic: Int, in worksheet: ReleasableWorksheet) -> Int {
        let start = starts.first { $0.worksheet == worksheet.definition.id }
        return (start?.first ?? 1) + statistic
    }
}
