/// How a person of a worksheet is written on paper and keyed in again, field by field.
///
///     AC 1A 2C    who (two letters), then each other needed field by one key: a digit, a letter,
///                 a digit, and so on
///     3AD         after that, for a field that a person has or not: its sign, a digit, and two
///                 letters
///
/// Short codes follow the order of a vocabulary. New codes go to its end, so that a paper map can
/// be keyed in however old it is; the check `moved-short-code` holds an edition to that.
public struct ShortCodes: Sendable {
    public struct Field: Sendable {
        public let field: WorksheetField
        /// The key that a field which is not needed begins with; nil for one that is needed, and
        /// for one too many.
        public let sign: String?
        public let codes: [Entry]
    }

    public struct Entry: Sendable {
        public let code: VocabularyCode
        /// Nil for a code too many.
        public let short: String?
    }

    /// Of signs that a hand or an eye takes for each other one at most: B and 8; O, Q, 0 and D; I,
    /// L, 7 and 1; S and 5; Z and 2; G and 6; U and V; W and M.
    public static let letters = Array("ACDEFHJKMNPRTVXY").map(String.init)
    public static let digits = Array("12345689").map(String.init)

    /// In the order in which they are keyed in: needed ones first.
    public let fields: [Field]
    let worksheet: String

    /// Everything that has a short code, as lists of codes. The list of a worksheet holds the
    /// signs of its fields.
    var lists: [(name: String, codes: [(code: Located<String>, short: String?)])] {
        let name = "paper-\(worksheet)"
        let signs = fields.filter { !$0.field.isNeeded }.map {
            (code: $0.field.id, short: $0.sign)
        }
        return [(name, signs)]
            + fields.map { field in
                ("\(name)-\(field.field.id.value)", field.codes.map { ($0.code.code, $0.short) })
            }
    }
}

extension Worksheet {
    /// The short codes of the worksheet's people. How a wish is shared is not on paper: a second
    /// map shows it.
    public func shortCodes(with vocabularies: [VocabularyFile]) -> ShortCodes {
        func codes(of field: WorksheetField, by keys: [String]) -> [ShortCodes.Entry] {
            let found = vocabularies.first { $0.id == field.vocabulary.value }?.codes ?? []
            return found.enumerated().map { place, code in
                .init(code: code, short: place < keys.count ? keys[place] : nil)
            }
        }
        let (letters, digits) = (ShortCodes.letters, ShortCodes.digits)
        let pairs = letters.flatMap { first in letters.map { first + $0 } }
        let needed = people.fields.filter(\.isNeeded).enumerated().map { place, field in
            let keys = place == 0 ? pairs : place % 2 == 1 ? digits : letters
            return ShortCodes.Field(field: field, sign: nil, codes: codes(of: field, by: keys))
        }
        let open = people.fields.filter { !$0.isNeeded && $0.id.value != wish?.field.value }
        let more = open.enumerated().map { place, field in
            ShortCodes.Field(
                field: field, sign: place < digits.count ? digits[place] : nil,
                codes: codes(of: field, by: pairs))
        }
        return ShortCodes(fields: needed + more, worksheet: id)
    }
}

/// A code's key on paper, where it was published with another one or has none.
public struct MovedShortCode: Sendable {
    public let code: Located<String>
    public let published: String?
    public let now: String?
}

extension ContentLibrary {
    /// What would make a paper map of an earlier edition unreadable, or leaves a code without a
    /// key. A code that vanished is told elsewhere.
    public func movedShortCodes(since published: PublishedCodes?) -> [MovedShortCode] {
        worksheets.flatMap { $0.shortCodes(with: vocabularies).lists }.flatMap { name, codes in
            codes.compactMap { code, short in
                let before = published?.shortCodes[name]?[code.value]
                let isKept = short != nil && (before == nil || before == short)
                return isKept ? nil : MovedShortCode(code: code, published: before, now: short)
            }
        }
    }

    var shortCodeLines: [String] {
        worksheets.flatMap { $0.shortCodes(with: vocabularies).lists }.flatMap { name, codes in
            codes.map { "\(name)\t\($0.code.value)\t\($0.short ?? "")\n" }
        }
    }
}
