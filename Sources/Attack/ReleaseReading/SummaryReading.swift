import TableBounding

/// Reads a `summary.json`. A number of maps that it tells (`maps`) is read too: no summary of
/// Kith's does, and a reader would not pass it over.
func summaryRelease(fromJSON bytes: [UInt8]) throws(PublishedProblem) -> SummaryRelease {
    let root = try JSONParser.value(of: bytes).fields(
        ["kith-summary", "made-on", "review-by", "rule", "step", "one-group", "worksheets"])
    guard try root["kith-summary"].number() == 1, let rule = root["rule"], let step = root["step"]
    else { throw JSONValue.unlike }
    let ruleFields = try rule.fields(["name", "threshold", "base", "fewest-maps"])
    let read = SummaryRelease.Rule(
        threshold: try ruleFields["threshold"].number(), base: try ruleFields["base"].number(),
        fewestMaps: try ruleFields["fewest-maps"].number(),
        isKeyed: try ruleFields["name"].code() == "cellkey")
    if read.base == 0 || (read.isKeyed && read.threshold != read.base - 1) {
        throw JSONValue.unlike
    }
    let detail = try step.fields(["block", "detail"])["detail"].code()
    var worksheets: [SummaryRelease.Worksheet] = []
    for value in try root["worksheets"].list() {
        worksheets.append(try worksheet(value, rule: read))
    }
    return SummaryRelease(rule: read, detail: detail, worksheets: worksheets)
}

private func worksheet(
    _ value: JSONValue, rule: SummaryRelease.Rule
) throws(PublishedProblem) -> SummaryRelease.Worksheet {
    let fields = try value.fields(
        ["id", "vocabulary", "title", "blocks", "statistics"], optional: ["voice"])
    var blocks: [SummaryRelease.Block] = []
    for value in try fields["blocks"].list() {
        let block = try value.fields(["time", "maps-at-least"], optional: ["maps"])
        guard let time = PublishedTime(code: try block["time"].text()) else {
            throw JSONValue.unlike
        }
        var maps = NumberRange(
            max(rule.fewestMaps, try block["maps-at-least"].number()), Network.unlimited)
        if block["maps"] != nil {
            let told = try block["maps"].number()
            maps = NumberRange(told, told)
        }
        blocks.append(SummaryRelease.Block(time: time, maps: maps))
    }
    var statistics: [SummaryRelease.Statistic] = []
    for value in try fields["statistics"].list() {
        statistics.append(try statistic(value, blocks: blocks.count, rule: rule))
    }
    return SummaryRelease.Worksheet(
        id: try fields["id"].code(), blocks: blocks, statistics: statistics)
}

private func statistic(
    _ value: JSONValue, blocks: Int, rule: SummaryRelease.Rule
) throws(PublishedProblem) -> SummaryRelease.Statistic {
    let fields = try value.fields(["id", "title", "map-in", "rows", "columns", "figures"])
    let rows = try codes(fields["rows"])
    let columns = try codes(fields["columns"])
    var figures: [[SummaryFigure]] = []
    for block in try fields["figures"].list() {
        var all: [SummaryFigure] = []
        for row in try (block as JSONValue?).list() {
            let cells = try (row as JSONValue?).list()
            if cells.count != max(columns.count, 1) { throw JSONValue.unlike }
            for cell in cells { all.append(try figure(cell, rule: rule)) }
        }
        if all.count != rows.count * max(columns.count, 1) { throw JSONValue.unlike }
        figures.append(all)
    }
    if figures.count != blocks { throw JSONValue.unlike }
    let mapIn = try fields["map-in"].code()
    guard mapIn == "one-row" || mapIn == "any-rows" else { throw JSONValue.unlike }
    return SummaryRelease.Statistic(
        id: try fields["id"].code(), isOneRow: mapIn == "one-row", rows: rows, columns: columns,
        figures: figures)
}

private func codes(_ value: JSONValue?) throws(PublishedProblem) -> [String] {
    var codes: [String] = []
    for value in try value.list() {
        codes.append(try value.fields(["code", "label"])["code"].code())
    }
    return codes
}

private func figure(
    _ value: JSONValue, rule: SummaryRelease.Rule
) throws(PublishedProblem) -> SummaryFigure {
    switch value {
    case .text("[c]") where rule.isKeyed:
        // A rounded 0, which is not written as one so that nobody takes it for none.
        return SummaryFigure(
            kind: .rounded, shown: "[c]", said: NumberRange(0, rule.base - 1))
    case .text("most-or-all") where rule.isKeyed: throw JSONValue.unlike
    case .text("[c]"): return SummaryFigure(kind: .withheld, shown: "[c]")
    case .text("most-or-all"): return SummaryFigure(kind: .mostOrAll, shown: "most or all")
    default:
        let fields = try value.fields(["about", "low", "high"])
        let range = NumberRange(try fields["low"].number(), try fields["high"].number())
        let about = try fields["about"].number()
        let isUnlike =
            rule.isKeyed
            ? range.low != about - rule.base + 1 || range.high != about + rule.base - 1
            : range.low > range.high
        if isUnlike { throw JSONValue.unlike }
        return SummaryFigure(kind: .rounded, shown: "\(about)", said: range)
    }
}
