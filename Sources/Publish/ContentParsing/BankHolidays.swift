public import Worksheets

/// The bank holidays of each area, out of `bank-holidays.yml`.
public struct BankHolidays: Sendable {
    public struct Area: Sendable {
        public let id: Located<String>
        public let title: String
        /// In their order.
        public let days: [Day]
    }

    public struct Day: Sendable {
        public let day: Located<CalendarDate>
        public let name: String
    }

    /// The first year whose bank holidays are all here, and the last.
    public let from: Located<Int>
    public let until: Located<Int>
    /// The first is meant where `local.yml` names none.
    public let areas: [Area]
}

func readBankHolidays(_ file: ContentFile, log: ReadingLog) -> BankHolidays? {
    file.readYAML(as: "the bank holidays", log: log) { reader in
        let from = reader.number("from")
        let until = reader.number("until")
        let areas = reader.list("areas", of: "an area") { area -> BankHolidays.Area? in
            let id = area.code("id")
            let title = area.text("title")
            let days = area.list("days", of: "a bank holiday") { entry -> BankHolidays.Day? in
                let day = entry.date("day")
                let name = entry.text("name")
                guard let day, let name else { return nil }
                return BankHolidays.Day(day: day, name: name.value)
            }
            guard let id, let title else { return nil }
            return BankHolidays.Area(id: id, title: title.value, days: days)
        }
        guard let from, let until else { return nil }
        return BankHolidays(from: from, until: until, areas: areas)
    }
}

extension ContentLibrary {
    /// The bank holidays that this partnership counts with: those of the area that `local.yml`
    /// names, or of the first.
    public var ownBankHolidays: BankHolidays.Area? {
        guard let named = local.bankHolidayArea else { return bankHolidays?.areas.first }
        return bankHolidays?.areas.first { $0.id.value == named.value }
    }
}
