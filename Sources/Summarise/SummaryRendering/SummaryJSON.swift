import DisclosureControl
import Worksheets

// {"kith-summary":1,"made-on":"2026-11-21","review-by":"2027-02-21",
//  "rule":{"name":"uk-strict","threshold":7,"base":5,"fewest-maps":20},
//  "worksheets":[{"id":"circle-map","vocabulary":1,"title":"Circle map","maps-at-least":43,
//    "statistics":[{"id":"who-by-ring","title":"Who they are","rows":[{"code":…,"label":…}, …],
//      "columns":[…],"figures":[[{"about":45,"low":43,"high":47},"[c]","most-or-all"], …]}]}]}
//
// With too few maps, "maps-at-least" is null and "statistics" is empty. One value, keys in this
// order, no white space, a line feed at the end.

/// `summary.json`.
func summaryJSON(of summary: ReleasableSummary, dates: SummaryDates) -> [UInt8] {
    let profile = summary.profile
    let worksheets = summary.worksheets.map { json(of: $0, profile: profile) }
    var rule: JSONText = "{\"name\":\(profile.name),\"threshold\":\(profile.threshold)"
    rule += ",\"base\":\(profile.base),\"fewest-maps\":\(profile.fewestMaps)}"
    var object: JSONText = "{\"kith-summary\":1,\"made-on\":\(dates.madeOn.iso)"
    object += ",\"review-by\":\(dates.reviewBy.iso),\"rule\":\(rule)"
    object += ",\"worksheets\":\(JSONText.list(worksheets))}\n"
    return object.bytes
}

private func json(of worksheet: ReleasableWorksheet, profile: DisclosureProfile) -> JSONText {
    let definition = worksheet.definition
    var fewest: JSONText = "null"
    var statistics: [JSONText] = []
    if let figures = worksheet.figures {
        fewest = "\(figures.fewestMaps)"
        statistics = figures.statistics.map { json(of: $0, profile: profile) }
    }
    var object: JSONText = "{\"id\":\(definition.id),\"vocabulary\":\(definition.version)"
    object += ",\"title\":\(definition.title),\"maps-at-least\":\(fewest)"
    object += ",\"statistics\":\(JSONText.list(statistics))}"
    return object
}

private func json(of released: ReleasableStatistic, profile: DisclosureProfile) -> JSONText {
    let statistic = released.statistic
    var rows: [JSONText] = []
    for row in statistic.rows.indices {
        let columns = 0..<max(statistic.columns.count, 1)
        rows.append(
            .list(columns.map { json(of: released.figure(row: row, column: $0), profile: profile) })
        )
    }
    var object: JSONText = "{\"id\":\(statistic.id),\"title\":\(statistic.title)"
    object += ",\"rows\":\(JSONText.list(statistic.rows.map { json(of: $0) }))"
    object += ",\"columns\":\(JSONText.list(statistic.columns.map { json(of: $0) }))"
    object += ",\"figures\":\(JSONText.list(rows))}"
    return object
}

private func json(of code: Code) -> JSONText {
    "{\"code\":\(code.code),\"label\":\(code.label)}"
}

private func json(of figure: Figure, profile: DisclosureProfile) -> JSONText {
    switch figure {
    case .withheld: return "\"[c]\""
    case .mostOrAll: return "\"most-or-all\""
    case .about(let value):
        let range = profile.range(ofRounded: value)
        return
            "{\"about\":\(value),\"low\":\(range.lowerBound),\"high\":\(range.upperBound)}"
    }
}
