import ContentParsing
import TestSupport
import Testing
import Worksheets

/// Days on sheets, the times of an area and its bank holidays, as they are read.
@Suite struct DatesTests {
    private func library(_ files: (String, String)...) -> (ContentLibrary, [String]) {
        let (library, problems) = parseContent(
            files.map {
                ContentFile(path: $0.0, displayPath: "Content/" + $0.0, bytes: Array($0.1.utf8))
            })
        return (library, problems.map(\.code).filter { $0 != "missing-file" })
    }

    private func sheet(_ step: String) -> String {
        """
        kind: sheet
        title: Example
        summary: An example.
        audience: practitioners
        version: 1
        review-by: 2027-11-01
        card: {title: Example, lead: Hello., facts: [], start: Start}
        sections:
          - id: one
            title: One
            parts:
              - {id: days, kind: dates, text: Days, start: The first day, steps: [\(step)]}
        """
    }

    @Test(arguments: [
        ("1 day", 1, TimeSpan.Unit.days), ("10 days", 10, .days),
        ("1 working day", 1, .workingDays), ("5 working days", 5, .workingDays),
        ("2 weeks", 2, .weeks), ("3 months", 3, .months),
        ("366 days", 366, .days),
    ])
    func anAmountOfTimeIsANumberAndWhatItCounts(
        text: String, count: Int, unit: TimeSpan.Unit
    ) throws {
        let (read, problems) = library(
            ("worksheets/example.yml", sheet("{id: a, label: A, within: \(text)}")))
        #expect(problems == [])
        let step = try #require(read.sheets.first?.parts.first?.steps.first)
        #expect(step.span?.value.count == count && step.span?.value.unit == unit)
    }

    @Test(arguments: [
        "two weeks", "2", "weeks", "0 days", "367 days", "2  weeks", "2 fortnights", "-1 days",
        "1.5 weeks", "2 weeks 1 day", "٢ weeks", "9999 days", "2 Weeks",
    ])
    func anyOtherAmountIsAProblem(text: String) {
        let (_, problems) = library(
            ("worksheets/example.yml", sheet("{id: a, label: A, within: \"\(text)\"}")))
        #expect(problems == ["not-an-amount-of-time"])
    }

    @Test func anAreaHasItsOwnTimesAndBankHolidays() throws {
        let (read, problems) = library(
            ("local.yml", "dates: {records: 10 working days}\nbank-holidays: there\n"),
            (
                "bank-holidays.yml",
                """
                from: 2026
                until: 2027
                areas:
                  - {id: here, title: Here, days: []}
                  - {id: there, title: There, days: [{day: 2026-04-03, name: Good Friday}]}
                """
            ))
        #expect(problems == [])
        #expect(read.local.times["records"]?.value.unit == .workingDays)
        let area = try #require(read.ownBankHolidays)
        #expect(area.title == "There" && area.days.map(\.name) == ["Good Friday"])
        let (unset, _) = library(
            ("bank-holidays.yml", "from: 2026\nuntil: 2026\nareas: [{id: a, title: A, days: []}]"))
        #expect(unset.ownBankHolidays?.id.value == "a")
    }

    @Test func daysAreNeverInWhatASheetShares() throws {
        let (read, _) = library(
            ("worksheets/example.yml", sheet("{id: a, label: A, within: 1 week}")))
        let sheet = try #require(read.sheets.first)
        #expect(sheet.compiled(with: read.offeredVocabularies).0 == nil)
        #expect(SheetPart.Kind.dates.inSharedCopies == nil)
    }

    /// The file against the rules by which the days come about.
    @Test(arguments: ["england-and-wales", "scotland", "northern-ireland"])
    func theBankHolidaysFollowFromTheirRules(area: String) throws {
        let text = try projectFile("Content/bank-holidays.yml")
        let (read, problems) = library(("bank-holidays.yml", text))
        #expect(problems == [])
        let file = try #require(read.bankHolidays)
        let own = try #require(file.areas.first { $0.id.value == area })
        let inFile = own.days.map { String(decoding: $0.day.value.iso, as: UTF8.self) }
        var byRule: Set<String> = []
        for year in file.from.value...file.until.value {
            byRule.formUnion(bankHolidays(of: area, in: year).map(\.iso))
        }
        #expect(inFile == byRule.sorted())
    }

    /// Known Easter Sundays, so that the rule that the test works with is right itself.
    @Test(arguments: [
        (2025, "2025-04-20"), (2026, "2026-04-05"), (2027, "2027-03-28"), (2028, "2028-04-16"),
        (2029, "2029-04-01"), (2030, "2030-04-21"), (2000, "2000-04-23"), (2038, "2038-04-25"),
    ])
    func easterIsWhereItIs(year: Int, sunday: String) {
        #expect(easter(year).iso == sunday && easter(year).weekday == 0)
    }
}

// MARK: The rules

/// A day as its number from 1 January 2000, a Saturday.
private struct Day: Hashable {
    var number: Int

    init(_ year: Int, _ month: Int, _ date: Int) {
        number = date - 1
        for earlier in 2000..<year { number += lengths(of: earlier).reduce(0, +) }
        number += lengths(of: year).prefix(month - 1).reduce(0, +)
    }

    /// 0 is Sunday.
    var weekday: Int { (number + 6) % 7 }

    func moved(by days: Int) -> Day {
        var day = self
        day.number += days
        return day
    }

    var iso: String {
        var (year, left) = (2000, number)
        while left >= lengths(of: year).reduce(0, +) {
            left -= lengths(of: year).reduce(0, +)
            year += 1
        }
        var month = 1
        while left >= lengths(of: year)[month - 1] {
            left -= lengths(of: year)[month - 1]
            month += 1
        }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(left + 1))"
    }
}

private func lengths(of year: Int) -> [Int] {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
}

/// Gauss's way, for the Gregorian calendar of 1900 to 2099.
private func easter(_ year: Int) -> Day {
    let moon = (19 * (year % 19) + 24) % 30
    let sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7
    var days = moon + sunday
    if days == 35 || (days == 34 && moon == 28 && year % 19 > 10) { days -= 7 }
    return Day(year, 3, 22).moved(by: days)
}

private func monday(_ place: Int, _ year: Int, _ month: Int) -> Day {
    var day = Day(year, month, 1)
    while day.weekday != 1 { day = day.moved(by: 1) }
    return day.moved(by: 7 * (place - 1))
}

private func lastMonday(_ year: Int, _ month: Int) -> Day {
    var day = Day(year, month, lengths(of: year)[month - 1])
    while day.weekday != 1 { day = day.moved(by: -1) }
    return day
}

/// A day at a weekend is made up for by the next weekday that is not taken.
private func withSubstitutes(_ days: [Day]) -> Set<Day> {
    func isWeekend(_ day: Day) -> Bool { day.weekday == 0 || day.weekday == 6 }
    var taken = Set(days.filter { !isWeekend($0) })
    for day in days where isWeekend(day) {
        var other = day
        while isWeekend(other) || taken.contains(other) { other = other.moved(by: 1) }
        taken.insert(other)
    }
    return taken
}

private func bankHolidays(of area: String, in year: Int) -> Set<Day> {
    let isScotland = area == "scotland"
    let newYear = [Day(year, 1, 1)] + (isScotland ? [Day(year, 1, 2)] : [])
    var days = withSubstitutes(newYear)
        .union(withSubstitutes([Day(year, 12, 25), Day(year, 12, 26)]))
    days.formUnion([
        easter(year).moved(by: -2), monday(1, year, 5), lastMonday(year, 5),
        isScotland ? monday(1, year, 8) : lastMonday(year, 8),
    ])
    if !isScotland { days.insert(easter(year).moved(by: 1)) }
    if isScotland { days.formUnion(withSubstitutes([Day(year, 11, 30)])) }
    if area == "northern-ireland" {
        days.formUnion(withSubstitutes([Day(year, 3, 17)]))
        days.formUnion(withSubstitutes([Day(year, 7, 12)]))
    }
    // Proclaimed for once, for the football World Cup.
    if isScotland && year == 2026 { days.insert(Day(2026, 6, 15)) }
    return days
}
