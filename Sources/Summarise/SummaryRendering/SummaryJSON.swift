import DisclosureControl
import Worksheets

// {"kith-summary":1,"made-on":"2026-11-21","review-by":"2027-02-21",
//  "rule":{"name":"uk-strict","threshold":7,"base":5,"fewest-maps":20},
//  "step":{"block":"quarter","detail":"themes"},"one-group":false,
//  "worksheets":[{"id":"circle-map","vocabulary":1,"title":"Circle map",
//    "blocks":[{"time":"2026-Q4","maps-at-least":43}, …],
//    "statistics":[{"id":"who-by-ring","title":"Who they are","map-in":"any-rows",
//      "rows":[{"code":…,"label":…}, …],"columns":[…],
//      "figures":[[[{"about":45,"low":43,"high":47},"[c]","most-or-all"], …], …]}]}]}
//
// `map-in` says whether a map can be in any number of rows, or in one row at most. `figures` holds
// a list for each block, in it one for each row, in it a figure for each column. With too few maps,
// "blocks" and "statistics" are empty. One value, keys in this order, no white space, a line feed
// at the end. Site/formats/summary.schema.json describes it.

/// `summary.json`.
func summaryJSON(of summary: ReleasableSummary, dates: SummaryDates) -> [UInt8] {
    let profile = summary.profile
    let worksheets = summary.worksheets.map { json(of: $0, profile: profile) }
    var rule: JSONText = "{\"name\":\(profile.name),\"threshold\":\(profile.threshold)"
    rule += ",\"base\":\(profile.base),\"fewest-maps\":\(profile.fewestMaps)}"
    var object: JSONText = "{\"kith-summary\":1,\"made-on\":\(dates.madeOn.iso)"
    object += ",\"review-by\":\(dates.reviewBy.iso),\"rule\":\(rule)"
    object += ",\"step\":{\"block\":\(summary.step.block.code)"
    object += ",\"detail\":\(summary.step.detail.code)}"
    object += summary.isAboutOneGroup ? ",\"one-group\":true" : ",\"one-group\":false"
    object += ",\"worksheets\":\(JSONText.list(worksheets))}\n"
    return object.bytes
}

private func json(of worksheet: ReleasableWorksheet, profile: DisclosureProfile) -> JSONText {
    let definition = worksheet.definition
    let blocks = worksheet.blocks.map { block in
        "{\"time\":\(block.time.code),\"maps-at-least\":\(block.fewestMaps)}" as JSONText
    }
    let places = worksheet.latest?.statistics.indices ?? 0..<0
    var object: JSONText = "{\"id\":\(definition.id),\"vocabulary\":\(definition.version)"
    object += ",\"title\":\(definition.title)"
    if definition.voice != .youngPeople {
        object +=
            ",\"voice\":\(ascii(definition.voice == .together ? "together" : "practitioners"))"
    }
    object += ",\"blocks\":\(JSONText.list(blocks))"
    let statistics = places.map { json(of: $0, in: worksheet.blocks, profile: profile) }
    object += ",\"statistics\":\(JSONText.list(statistics))}"
    return object
}

private func json(
    of place: Int, in blocks: [ReleasableBlock], profile: DisclosureProfile
) -> JSONText {
    guard let statistic = blocks.first?.statistics[place].statistic else { return "null" }
    let figures = blocks.map { block in
        let rows = statistic.rows.indices.map { row in
            let columns = 0..<max(statistic.columns.count, 1)
            return JSONText.list(
                columns.map {
                    json(
                        of: block.statistics[place].figure(row: row, column: $0),
                        profile: profile)
                })
        }
        return JSONText.list(rows)
    }
    var object: JSONText = "{\"id\":\(statistic.id),\"title\":\(statistic.title)"
    let isOneRow = if case .answers = statistic.subject { true } else { false }
    object += ",\"map-in\":\(ascii(isOneRow ? "one-row" : "any-rows"))"
    object += ",\"rows\":\(JSONText.list(statistic.rows.map { json(of: $0) }))"
    object += ",\"columns\":\(JSONText.list(statistic.columns.map { json(of: $0) }))"
    object += ",\"figures\":\(JSONText.list(figures))}"
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
