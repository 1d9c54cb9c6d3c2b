import DisclosureControl
import Worksheets

// The sentences at the top of a summary. They follow from the figures of the latest block of time
// by these rules, so that nobody chooses what is said about young people:
//
// 1. Strengths first: for each question about people, whom the maps point to most.
// 2. For each field of people that is a list, or is grouped: what is said most (what they do for
//    each other, where they are together).
// 3. For each other field of people: what is said most (how it feels with them).
// 4. For each table of people: who is most often in its first column (the nearest circle).
// 5. For each question with answers of its own: the answer given most.
// 6. Last, for each question about people: the answer given most that is not a person ("no one").
//
// The first seven are shown; with fewer than three, what is withheld is said too.
//
// "Most" names the largest figure, and the next ones while that makes no more than three names.
// Rows with equal figures are named together or not at all: their order would be chance. Where more
// than five share the largest figure nothing stands out, and where all are withheld nothing is
// known; then there is no sentence. "Not sure" and "rather not say" are never the headline.

/// One headline sentence.
struct Headline {
    /// What it is about: a question, a circle.
    let about: [UInt8]
    let levels: [Level]
    let opening: StaticString
    /// Whether the names are answers, in quotation marks.
    let isQuoted: Bool
    /// What is counted: maps or sheets.
    let copies: [UInt8]

    /// `Most often mum, on most or all maps; teacher, on about 10.`, names written by `emphasis`.
    func sentence(emphasis: ([UInt8]) -> [UInt8]) -> [UInt8] {
        var sentence = ascii(opening)
        for (index, level) in levels.enumerated() {
            if index > 0 { sentence += ascii("; ") }
            sentence += sentenceList(
                level.labels.map {
                    emphasis(isQuoted ? ascii("“") + $0 + ascii("”") : inSentence($0))
                })
            sentence += ascii(", on ") + words(for: level.figure)
            if index == 0 { sentence += ascii(" ") + copies }
            if level.labels.count > 1, level.figure != .mostOrAll { sentence += ascii(" each") }
        }
        return sentence + ascii(".")
    }
}

/// Rows with the same figure.
struct Level {
    let figure: Figure
    let labels: [[UInt8]]
}

/// At most seven sentences.
func headlines(for worksheets: [ReleasableWorksheet]) -> [Headline] {
    var byRule: [[Headline]] = Array(repeating: [], count: 6)
    for worksheet in worksheets {
        for released in worksheet.latest?.statistics ?? [] {
            guard let (rule, headline) = headline(for: released, of: worksheet.definition) else {
                continue
            }
            byRule[rule - 1].append(headline)
        }
    }
    return Array(byRule.flatMap { $0 }.prefix(7))
}

private func headline(
    for released: ReleasableStatistic, of definition: WorksheetDefinition
) -> (rule: Int, Headline)? {
    let statistic = released.statistic
    var about = statistic.title
    let rule: Int
    var opening: StaticString = "Most often "
    var isQuoted = true
    var most = 3
    switch statistic.subject {
    case .chosenPeople:
        rule = 1
        isQuoted = false
    case .people(_, let column):
        rule = 4
        isQuoted = false
        about = statistic.columns.first?.label ?? definition.personFields[column].label
    case .field(let field):
        let vocabulary = definition.vocabularies[definition.personFields[field].vocabulary]
        if case .several = definition.personFields[field].kind {
            rule = 2
        } else {
            rule = vocabulary.codes.contains { !$0.group.isEmpty } ? 2 : 3
        }
    case .answers(let question):
        rule = definition.questions[question].kind == .people ? 6 : 5
        opening = rule == 6 ? "Another answer: " : "The answer given most: "
        most = 1
    case .severalAnswers:
        rule = 5
    }
    let levels = largestLevels(in: released, atMost: most)
    if levels.isEmpty { return nil }
    let headline = Headline(
        about: about, levels: levels, opening: opening, isQuoted: isQuoted,
        copies: copies(of: definition))
    return (rule, headline)
}

/// The rows with the largest figures of a table's first column, by the rule above.
private func largestLevels(in released: ReleasableStatistic, atMost limit: Int) -> [Level] {
    let rows = released.statistic.rows
    let figures = rows.indices.map { released.figure(row: $0, column: 0) }
    let told = rows.indices.filter { figures[$0] != .withheld && !isNoAnswer(rows[$0].code) }
    let ranked = largestFirst(told, of: released, by: 0..<1)
    var levels: [Level] = []
    var named = 0
    while named < ranked.count {
        let figure = figures[ranked[named]]
        let labels = ranked[named...].prefix { figures[$0] == figure }.map { rows[$0].label }
        if named + labels.count > (named == 0 ? 5 : limit) { break }
        levels.append(Level(figure: figure, labels: labels))
        named += labels.count
    }
    return levels
}

/// The two codes that stand in every vocabulary of answers for not answering.
private func isNoAnswer(_ code: [UInt8]) -> Bool {
    code == ascii("not-sure") || code == ascii("rather-not-say")
}
