import ReleaseReading
import TableBounding

/// A sentence for what remains possible of a number: what keeps it from being less, or more. It
/// names the figures of the narrowest cut, so anybody can add them up.
func reason(_ table: PublishedTable, low: Bound, high: Bound) -> String {
    var parts: [String] = []
    if !(low.atMost + low.atLeast).isEmpty {
        parts.append(
            "at least \(low.value), since "
                + difference(
                    table, low.atLeast, { "\($0) is at least \($1.low)" },
                    low.atMost, { "\($0) (at most \($1.high))" }))
    }
    if !(high.atMost + high.atLeast).isEmpty {
        parts.append(
            "at most \(high.value), since "
                + difference(
                    table, high.atMost, { "\($0) is at most \($1.high)" },
                    high.atLeast, { "\($0) (at least \($1.low))" }))
    }
    return parts.isEmpty
        ? "Nothing else that is published narrows it."
        : "It is \(parts.joined(separator: ", and "))."
}

/// "total is at most 17, less b (at least 8) and c (at least 8)"
private func difference(
    _ table: PublishedTable, _ first: [Int], _ wordsOfFirst: (String, Network.Arc) -> String,
    _ second: [Int], _ wordsOfSecond: (String, Network.Arc) -> String
) -> String {
    let sum = sentenceList(table, first, wordsOfFirst)
    // What is certain to be nothing takes nothing away.
    let taken = second.filter { table.network.arcs[$0].low > 0 || !table.entries[$0].words.isEmpty }
        .filter {
            table.network.arcs[$0].low > 0 || table.network.arcs[$0].high < Network.unlimited
        }
    return taken.isEmpty ? sum : sum + ", less " + sentenceList(table, taken, wordsOfSecond)
}

/// At most four of them.
private func sentenceList(
    _ table: PublishedTable, _ arcs: [Int], _ words: (String, Network.Arc) -> String
) -> String {
    let named = arcs.filter { !table.entries[$0].words.isEmpty }
    var shown = named.prefix(4).map { words(table.entries[$0].words, table.network.arcs[$0]) }
    if named.count > 4 { shown.append("\(named.count - 4) more") }
    guard let last = shown.popLast() else { return "nothing else is left" }
    return shown.isEmpty ? last : shown.joined(separator: ", ") + " and " + last
}
