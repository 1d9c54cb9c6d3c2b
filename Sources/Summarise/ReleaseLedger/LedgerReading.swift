import Worksheets

/// Which line of a ledger is not as it was written, from 1.
public struct LedgerDamage: Error, Sendable, Equatable {
    public let line: Int
}

extension LedgerEntry {
    /// Reads a line in its one form; nil for any other.
    init?(line: Substring) {
        var rest = Rest(text: line)
        guard rest.pass("{\"kith-ledger\":1,\"release\":"), let release = rest.number(),
            let before = rest.field("before"), let madeOn = rest.field("made-on"),
            let profile = rest.field("profile"), let block = rest.field("block"),
            let length = BlockLength.allCases.first(where: { $0.ledgerWord == block }),
            let detailWord = rest.field("detail"),
            let detail = CoarseningStep.Detail.allCases.first(where: {
                $0.ledgerWord == detailWord
            }),
            let closedTo = rest.field("closed-to"), let last = quarter(ofCode: closedTo.utf8),
            rest.pass(",\"worksheets\":["), let worksheets = rest.worksheets(),
            let tables = rest.field("tables")
        else { return nil }
        self.init(
            madeOn: madeOn, profile: profile,
            step: CoarseningStep(block: length, detail: detail), openFrom: last + 1,
            worksheets: worksheets, tables: [])
        self.release = release
        self.before = before
        self.tables = tables
        // The seal is compared with the rest of the form: any byte that is another shows.
        if self.line != line { return nil }
    }
}

/// What is left of a line.
private struct Rest {
    var text: Substring

    mutating func pass(_ start: String) -> Bool {
        guard text.hasPrefix(start) else { return false }
        text.removeFirst(start.count)
        return true
    }

    mutating func number() -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        text.removeFirst(digits.count)
        return digits.count <= 9 ? Int(digits) : nil
    }

    /// What stands between this and the next quotation mark.
    mutating func quoted() -> String? {
        guard pass("\"") else { return nil }
        let value = text.prefix { $0 != "\"" }
        text.removeFirst(value.count)
        return pass("\"") ? String(value) : nil
    }

    mutating func field(_ key: String) -> String? {
        pass(",\"\(key)\":") ? quoted() : nil
    }

    mutating func worksheets() -> [LedgerEntry.Worksheet]? {
        var worksheets: [LedgerEntry.Worksheet] = []
        while !pass("]") {
            guard worksheets.isEmpty || pass(","), pass("{\"id\":"), let id = quoted(),
                pass(",\"vocabulary\":"), let vocabulary = number(), pass(",\"blocks\":[")
            else { return nil }
            var blocks: [String] = []
            while !pass("]}") {
                guard blocks.isEmpty || pass(","), let block = quoted() else { return nil }
                blocks.append(block)
            }
            worksheets.append(
                LedgerEntry.Worksheet(id: id, vocabulary: vocabulary, blocks: blocks))
        }
        return worksheets
    }
}
