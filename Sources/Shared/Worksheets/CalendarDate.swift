/// A day of the Gregorian calendar, with no time, zone or locale.
public struct CalendarDate: Sendable, Equatable, Comparable {
    /// 2000 to 2099.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to the month's length.
    public let day: Int

    public init?(year: Int, month: Int, day: Int) {
        guard (2000...2099).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2026-11-21`, exactly ten characters.
    public init?(iso text: some Collection<UInt8>) {
        let characters = Array(text)
        let dash = UInt8(ascii: "-")
        guard characters.count == 10, characters[4] == dash, characters[7] == dash,
            let year = Self.number(characters[0..<4]), let month = Self.number(characters[5..<7]),
            let day = Self.number(characters[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `2026-11-21` as ASCII bytes.
    public var iso: [UInt8] {
        var text: [UInt8] = []
        for (value, digits) in [(year, 4), (month, 2), (day, 2)] {
            if !text.isEmpty { text.append(UInt8(ascii: "-")) }
            var divisor = digits == 4 ? 1000 : 10
            while divisor > 0 {
                text.append(UInt8(ascii: "0") + UInt8(value / divisor % 10))
                divisor /= 10
            }
        }
        return text
    }

    /// The same day so many months later, or the last day of that month where it is shorter.
    /// Nil past the year 2099.
    public func adding(months: Int) -> CalendarDate? {
        let monthsFromZero = year * 12 + (month - 1) + months
        let newYear = monthsFromZero / 12
        let newMonth = monthsFromZero % 12 + 1
        let newDay = min(day, Self.length(ofMonth: newMonth, year: newYear))
        return CalendarDate(year: newYear, month: newMonth, day: newDay)
    }

    public static func < (first: CalendarDate, second: CalendarDate) -> Bool {
        (first.year, first.month, first.day) < (second.year, second.month, second.day)
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2:
            let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
            return isLeap ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }
}
