import ContentParsing
import Worksheets

extension SiteRenderer {
    /// The bank holidays that a sheet's days are counted with; nil where it has none.
    func bankHolidays(for sheet: Sheet) -> BankHolidaysModel? {
        guard sheet.parts.contains(where: { $0.kind == .dates }),
            let years = library.bankHolidays, let area = library.ownBankHolidays
        else { return nil }
        return BankHolidaysModel(
            area: area.title, firstYear: years.from.value, lastYear: years.until.value,
            days: area.days.map {
                BankHolidaysModel.Day(
                    day: String(decoding: $0.day.value.iso, as: UTF8.self), name: $0.name)
            })
    }

    /// The days of a sheet as a form: room for each, and by which rule its latest day is counted.
    func datesForm(of part: SheetPart) -> DatesFormModel? {
        guard part.kind == .dates else { return nil }
        func words(_ key: String) -> String { theme.strings["sheet", key] }
        return DatesFormModel(
            at: part.id.value, start: part.start?.value ?? "",
            stepHead: words("dates-form-step"), latestHead: words("dates-form-latest"),
            ownHead: words("dates-form-own"),
            rule: filled("dates-rule", with: ["area": library.ownBankHolidays?.title ?? ""]),
            steps: part.steps.enumerated().map { place, step in
                DatesFormModel.Step(
                    at: "\(part.id.value)/\(step.id.value)",
                    label: "\(place + 1). \(step.label.value)",
                    rule: [step.hint, rule(of: step, in: part)].compactMap(\.self)
                        .joined(separator: " "))
            })
    }

    /// The same words as the sheet's script says, for paper.
    private func rule(of step: DateStep, in part: SheetPart) -> String {
        let model = DateStepModel(step, times: library.local.times)
        func named(_ id: String) -> [String: String] {
            guard let place = part.steps.firstIndex(where: { $0.id.value == id }) else {
                return [:]
            }
            return [
                "number": "\(place + 1)", "step": inside(part.steps[place].label.value),
            ]
        }
        guard let span = model.span else { return filled("dates-event", with: [:]) }
        let amount = ["amount": words(for: span)]
        var said: [String] = []
        if let before = model.before {
            said.append(filled("dates-by", with: named(before).merging(amount) { $1 }))
        } else if let after = model.after {
            said.append(filled("dates-within", with: named(after).merging(amount) { $1 }))
        } else {
            said.append(filled("dates-within-start", with: amount))
        }
        if let sooner = model.sooner {
            let key = model.soonerSpan == nil ? "dates-sooner" : "dates-sooner-within"
            let amount = model.soonerSpan.map { ["amount": words(for: $0)] } ?? [:]
            said.append(filled(key, with: named(sooner).merging(amount) { $1 }))
        }
        if model.isOwn == true { said.append(filled("dates-own", with: [:])) }
        return said.joined(separator: " ")
    }

    private func words(for span: DateStepModel.Span) -> String {
        let name = span.unit == TimeSpan.Unit.months.rawValue ? "months-span" : span.unit
        return filled(
            "dates-\(name)\(span.count == 1 ? "-one" : "")", with: ["count": "\(span.count)"])
    }

    private func filled(_ key: String, with values: [String: String]) -> String {
        values.reduce(theme.strings["sheet", key]) { words, value in
            words.replacing("{\(value.key)}", with: value.value)
        }
    }

    /// A label as it stands inside a sentence. Only practitioners' sheets, which are in English,
    /// have days.
    private func inside(_ label: String) -> String {
        label.prefix(1).lowercased() + label.dropFirst()
    }
}

/// What the page's script is given of the bank holidays.
struct BankHolidaysModel: Encodable {
    struct Day: Encodable {
        let day: String
        let name: String
    }

    let area: String
    let firstYear: Int
    let lastYear: Int
    let days: [Day]
}

/// What it is given of a step. A time of `local.yml` has taken the place of the definition's.
struct DateStepModel: Encodable {
    struct Span: Encodable {
        let count: Int
        let unit: String

        init(_ span: Located<TimeSpan>) {
            count = span.value.count
            unit = span.value.unit.rawValue
        }
    }

    let id: String
    let label: String
    let hint: String?
    let calendar: String?
    let after: String?
    let before: String?
    let span: Span?
    let sooner: String?
    let soonerSpan: Span?
    /// True where the time is the area's own.
    let isOwn: Bool?

    init(_ step: DateStep, times: [String: Located<TimeSpan>]) {
        id = step.id.value
        label = step.label.value
        hint = step.hint
        calendar = step.calendar
        after = step.after?.value
        before = step.before?.value
        let own = step.local.flatMap { times[$0.value] }
        span = (own ?? step.span).map(Span.init)
        sooner = step.soonerAfter?.value
        soonerSpan = (step.soonerLocal.flatMap { times[$0.value] } ?? step.soonerWithin)
            .map(Span.init)
        isOwn = own == nil ? nil : true
    }
}

/// What the template of the paper form is given of a part of days.
struct DatesFormModel: TemplateModel {
    struct Step: TemplateModel {
        let at: String
        let label: String
        let rule: String
    }

    let at: String
    let start: String
    let stepHead: String
    let latestHead: String
    let ownHead: String
    let rule: String
    let steps: [Step]
}
