/// An amount of time that days are counted with: `2 weeks`.
public struct TimeSpan: Sendable, Equatable {
    public enum Unit: String, CaseIterable, Sendable {
        case days
        case workingDays = "working-days"
        case weeks
        case months
    }

    /// 1 to 366.
    public let count: Int
    public let unit: Unit

    /// Reads a number and its unit, with one space between words: `1 week`, `10 working days`.
    init?(_ text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard let number = words.first, (1...3).contains(number.count),
            number.allSatisfy({ ("0"..."9").contains($0) }), let count = Int(number),
            (1...366).contains(count)
        else { return nil }
        let name = words.dropFirst().joined(separator: "-")
        guard
            let unit = Unit.allCases.first(where: {
                name == $0.rawValue || name == String($0.rawValue.dropLast())
            })
        else { return nil }
        self.count = count
        self.unit = unit
    }
}

extension FieldReader {
    func span(_ key: String) -> Located<TimeSpan>? {
        guard let text = optionalAsWritten(key) else { return nil }
        guard let span = TimeSpan(text.value) else {
            log.report(.notASpan(key), at: text.place)
            return nil
        }
        return Located(span, at: text.place)
    }
}
