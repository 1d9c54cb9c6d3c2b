import ContentParsing
import Diagnostics
import Worksheets

let datesForm = Check(
    "dates-form",
    "Days on a sheet can be counted: each step from a day that is there, with an amount of time, "
        + "bank holidays and the times of `local.yml`; and no day is shared.",
    passes: [
        days("{id: b, label: B, within: 2 weeks, local: first}, {id: c, label: C}"),
        days(
            "{id: b, label: B, before: c, by: 1 week}, "
                + "{id: c, label: C, after: d, within: 3 months, sooner-after: e}, "
                + "{id: d, label: D, within: 10 working days}, {id: e, label: E}"),
        days("{id: b, label: B, within: 2 weeks, local: first}")
            .with("local.yml", localFile("dates: {first: 3 weeks}\nbank-holidays: there\n")),
        days("{id: b, label: B, within: 2 weeks, local: review-interval}")
            .with("local.yml", localFile("dates: {review-interval: 3 weeks}\n")),
    ],
    fails: [
        days("{id: b, label: B, within: 2 weeks}", more: ", share: yes"),
        .sheet("id: a, kind: dates, text: When, steps: [{id: b, label: B, within: 2 weeks}]")
            .with("bank-holidays.yml", holidays()),
        .sheet("id: a, kind: dates, text: When, start: The first day")
            .with("bank-holidays.yml", holidays()),
        .sheet("id: a, kind: choice, text: Which, vocabulary: people, start: The first day"),
        .sheet("id: a, kind: dates, text: When, start: First, steps: [{id: b, label: B}]"),
        days("{id: b, label: B, within: 2 weeks, by: 1 week}"),
        days("{id: b, label: B, before: c}, {id: c, label: C, within: 2 weeks}"),
        days("{id: b, label: B, after: c}, {id: c, label: C, within: 2 weeks}"),
        days("{id: b, label: B, after: d, within: 2 weeks}, {id: c, label: C}"),
        days(
            "{id: b, label: B, after: c, within: 2 weeks}, "
                + "{id: c, label: C, before: b, by: 1 day}"),
        days(
            "{id: b, label: B, within: 1 week, sooner-after: c}, "
                + "{id: c, label: C, within: 1 week}"),
        days("{id: start, label: B, within: 1 week}"),
        .sheet(
            "id: a, kind: dates, text: When, start: The first day, "
                + "steps: [{id: b, label: B, within: 2 weeks}]",
            more: "versions: [{id: v, label: For them, title: T, lead: L, "
                + "parts: [{part: a, title: A}]}]"
        ).with("bank-holidays.yml", holidays()),
        days("{id: b, label: B, local: first}"),
        days("{id: b, label: B, within: 2 weeks, local: first}")
            .with("local.yml", localFile("dates: {frist: 3 weeks}\n")),
        days("{id: b, label: B, within: 2 weeks, local: review-interval}"),
        days("{id: b, label: B, within: 2 weeks}")
            .with("local.yml", localFile("bank-holidays: here\n")),
        days("{id: b, label: B, within: 2 weeks}")
            .with("bank-holidays.yml", holidays("2026-01-01", "2025-12-25")),
        days("{id: b, label: B, within: 2 weeks}")
            .with("bank-holidays.yml", holidays("2027-01-01")),
        days("{id: b, label: B, within: 2 weeks}")
            .with("bank-holidays.yml", holidays(until: 2026)),
    ]
) { content in
    let library = content.library
    let parts = library.sheets.flatMap(\.parts)
    let withDays = parts.filter { $0.kind == .dates }
    return parts.flatMap(partProblems) + library.sheets.flatMap(versionProblems)
        + withDays.flatMap { part in part.steps.flatMap { stepProblems($0, in: part) } }
        + localProblems(library.local, steps: withDays.flatMap(\.steps))
        + holidayProblems(library, part: withDays.first, today: content.today)
}

private func partProblems(_ part: SheetPart) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let isOfDays = part.kind == .dates
    if isOfDays != (part.start != nil) || isOfDays == part.steps.isEmpty {
        problems.append(
            problem(
                part.id, "A part of dates, and nothing else, has a `start` and `steps`.",
                help: "Say in `start` what the first day is, and give each step an `id`, a `label` "
                    + "and a time."))
    }
    if isOfDays && part.isShared {
        problems.append(
            problem(
                part.id, "Days are never shared.",
                help: "Take `share` away: a day can tell which group it was."))
    }
    return problems
}

/// A page for certain readers is made of words.
private func versionProblems(_ sheet: Sheet) -> [Diagnostic] {
    let withDays = Set(sheet.parts.filter { $0.kind == .dates }.map(\.id.value))
    return sheet.versions.flatMap(\.parts).map(\.part).filter { withDays.contains($0.value) }.map {
        problem(
            $0, "Days are told in no version of a sheet.", help: "Tell parts of words alone.")
    }
}

private func stepProblems(_ step: DateStep, in part: SheetPart) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    if step.id.value == "start" {
        problems.append(
            problem(
                step.id, "No step can be called `start`: the first day is.",
                help: "Choose another id."))
    }
    let isBack = step.before != nil || step.by != nil
    let isForth = step.after != nil || step.within != nil
    if isBack && isForth || isBack && (step.before == nil || step.by == nil)
        || isForth && step.within == nil
    {
        problems.append(
            problem(
                step.id, "This step is counted in no way that there is.",
                help: "Write `within` and, unless it is the first day, `after`; or `before` and "
                    + "`by`; or none of them for what may happen."))
    }
    if step.span == nil && (step.local != nil || step.soonerAfter != nil) {
        problems.append(
            problem(
                step.id, "This step has no time of its own.",
                help: "Write one, to stand where `local.yml` has none."))
    }
    if step.soonerAfter == nil && (step.soonerWithin != nil || step.soonerLocal != nil) {
        problems.append(
            problem(
                step.id, "This step says how soon, and not after what.",
                help: "Add `sooner-after: …`."))
    }
    for name in [step.after, step.before, step.soonerAfter].compactMap(\.self)
    where !part.steps.contains(where: { $0.id.value == name.value }) {
        let ids = part.steps.map(\.id.value).filter { $0 != step.id.value }
        problems.append(
            problem(
                name, "`\(name.value)` is no step of `\(part.id.value)`.",
                help: helpNaming(name.value, among: ids)))
    }
    if let event = step.soonerAfter,
        part.steps.contains(where: { $0.id.value == event.value && $0.span != nil })
    {
        problems.append(
            problem(
                event, "`\(event.value)` has a time of its own.",
                help: "What calls for a step sooner is a step without one."))
    }
    if isCounted(step, fromItselfIn: part) {
        problems.append(
            problem(
                step.id, "This step is counted from itself, by way of the others.",
                help: "Let one of them be counted from the first day."))
    }
    return problems
}

private func isCounted(_ step: DateStep, fromItselfIn part: SheetPart) -> Bool {
    var seen: Set<String> = []
    var next = step.after ?? step.before
    while let name = next, seen.insert(name.value).inserted {
        if name.value == step.id.value { return true }
        let other = part.steps.first { $0.id.value == name.value }
        next = other?.after ?? other?.before
    }
    return false
}

private func localProblems(_ local: LocalFacts, steps: [DateStep]) -> [Diagnostic] {
    let used = Set(steps.flatMap { [$0.local, $0.soonerLocal] }.compactMap { $0?.value })
    let unused = local.times.sorted { $0.key < $1.key }.filter { !used.contains($0.key) }.map {
        Diagnostic(
            code: "dates-form", at: $0.value.place, "No worksheet counts with `\($0.key)`.",
            help: helpNaming($0.key, among: Array(used)))
    }
    // In words on one page and otherwise counted on another, nobody would know which is meant.
    let untold = LocalFacts.keys.filter {
        used.contains($0) && local.facts[$0] != nil && local.times[$0] == nil
    }
    return unused
        + untold.map {
            Diagnostic(
                .note, code: "dates-form", at: local.place,
                "`\($0)` is set in words, and a worksheet counts days with the usual time.",
                help: "Set it under `dates` too, such as `\($0): 2 weeks`.")
        }
}

private func holidayProblems(
    _ library: ContentLibrary, part: SheetPart?, today: CalendarDate
) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    guard let holidays = library.bankHolidays, !holidays.areas.isEmpty else {
        return part.map {
            [
                problem(
                    $0.id, "There are no bank holidays to count this part's days with.",
                    help: "List them for an area in `bank-holidays.yml`.")
            ]
        } ?? []
    }
    if let named = library.local.bankHolidayArea, library.ownBankHolidays == nil {
        problems.append(
            problem(
                named, "`\(named.value)` is no area of bank-holidays.yml.",
                help: helpNaming(named.value, among: holidays.areas.map(\.id.value))))
    }
    for area in holidays.areas {
        var earlier: CalendarDate?
        for day in area.days.map(\.day) {
            let isInYears = (holidays.from.value...max(holidays.until.value, holidays.from.value))
                .contains(day.value.year)
            if let earlier, earlier >= day.value {
                problems.append(
                    Diagnostic(
                        code: "dates-form", at: day.place,
                        "This bank holiday stands after a later one, or twice.",
                        help: "Put the days of an area in their order."))
            } else if !isInYears {
                problems.append(
                    Diagnostic(
                        code: "dates-form", at: day.place,
                        "This bank holiday is outside the years that the file says it has.",
                        help: "Set `from` and `until` to the years that are all here."))
            }
            earlier = day.value
        }
    }
    if holidays.until.value <= today.year {
        problems.append(
            Diagnostic(
                .note, code: "dates-form", at: holidays.until.place,
                "The bank holidays end with this year or before, and days are counted beyond it.",
                help: "Add the next years from the source that the file names."))
    }
    return problems
}

private func problem(_ id: Located<String>, _ message: String, help: String) -> Diagnostic {
    Diagnostic(code: "dates-form", at: id.place, message, help: help)
}

private func days(_ steps: String, more: String = "") -> ExampleContent {
    .sheet("id: a, kind: dates, text: When, start: The first day, steps: [\(steps)]\(more)")
        .with("bank-holidays.yml", holidays())
}

private func holidays(_ days: String..., until: Int = 2030) -> String {
    """
    from: 2025
    until: \(days.contains("2027-01-01") ? 2026 : until)
    areas:
      - id: there
        title: There
        days:
    \(days.map { "      - {day: \($0), name: A day}\n" }.joined())
    """
}

private func localFile(_ lines: String) -> String {
    ExampleContent.localFacts() + lines + ExampleContent.helpContact()
}
