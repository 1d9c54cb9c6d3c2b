import DisclosureControl
import Worksheets

// The sentences at the top of a summary. They follow from published figures by these rules, so that
// nobody chooses what is said about young people:
//
// 1. Strengths first: for each question about people, whom the maps point to most.
// 2. For each table of people: who is most often in the first column (the nearest circle).
// 3. For each question with one answer: the answer given most.
// 4. Last, for each question about people: the answer given most that is not a person ("no one").
//
// "Most" names the largest figure, and for people the next ones while that makes no more than
// three names. Rows with equal figures are named together or not at all: their order would be
// chance. Where more than five share the largest figure nothing stands out, and where all are
// withheld nothing is known; then there is no sentence.

/// One headline sentence.
struct Headline {
    /// What it is about: a question, a circle.
    let about: Markup
    let sentence: Markup
}

func headlines(for worksheet: WorksheetDefinition, _ figures: ReleasableFigures) -> [Headline] {
    var chosen: [Headline] = []
    var nearest: [Headline] = []
    var answers: [Headline] = []
    var noPerson: [Headline] = []
    for released in figures.statistics {
        let statistic = released.statistic
        switch statistic.subject {
        case .chosenPeople:
            if let most = mostPeople(in: released) {
                chosen.append(Headline(about: "\(statistic.title)", sentence: most))
            }
        case .people:
            if let most = mostPeople(in: released) {
                nearest.append(Headline(about: "\(statistic.columns[0].label)", sentence: most))
            }
        case .field:
            if let most = mostGiven(in: released) {
                answers.append(
                    Headline(about: "\(statistic.title)", sentence: "Said most: \(most)."))
            }
        case .severalAnswers:
            if let most = mostGiven(in: released) {
                answers.append(
                    Headline(
                        about: "\(statistic.title)", sentence: "The answer given most: \(most)."))
            }
        case .answers(let question):
            guard let most = mostGiven(in: released) else { continue }
            if worksheet.questions[question].kind == .one {
                answers.append(
                    Headline(
                        about: "\(statistic.title)", sentence: "The answer given most: \(most)."))
            } else {
                noPerson.append(
                    Headline(
                        about: "\(statistic.title)", sentence: "Another answer: \(most)."))
            }
        }
    }
    return chosen + nearest + answers + noPerson
}

/// `Most often best friend, on about 40 maps; mum, on about 35.`
private func mostPeople(in released: ReleasableStatistic) -> Markup? {
    let levels = largestLevels(in: released, atMost: 3)
    if levels.isEmpty { return nil }
    var sentence: Markup = "Most often "
    for (index, level) in levels.enumerated() {
        let labels: [Markup] = level.rows.map {
            "<strong>\(inSentence(released.statistic.rows[$0].label))</strong>"
        }
        sentence += index > 0 ? "; " : ""
        sentence += "\(sentenceList(labels)), on \(words(for: level.figure))"
        sentence += index == 0 ? " maps" : ""
        sentence += each(level)
    }
    sentence += "."
    return sentence
}

/// `“Mostly”, on about 20 maps`
private func mostGiven(in released: ReleasableStatistic) -> Markup? {
    guard let level = largestLevels(in: released, atMost: 1).first else { return nil }
    let labels: [Markup] = level.rows.map {
        "<strong>“\(released.statistic.rows[$0].label)”</strong>"
    }
    return "\(sentenceList(labels)), on \(words(for: level.figure)) maps\(each(level))"
}

private func each(_ level: Level) -> Markup {
    level.rows.count > 1 && level.figure != .mostOrAll ? " each" : ""
}

/// Rows with the same figure.
private struct Level {
    let figure: Figure
    let rows: [Int]
}

/// The rows with the largest figures of a table's first column, by the rule above.
private func largestLevels(in released: ReleasableStatistic, atMost limit: Int) -> [Level] {
    let ranked = released.statistic.rows.indices
        .map { (row: $0, figure: released.figure(row: $0, column: 0)) }
        .filter { $0.figure != .withheld }
        .sorted { first, second in
            let ranks = (rank(of: first.figure), rank(of: second.figure))
            return ranks.0 == ranks.1 ? first.row < second.row : ranks.0 > ranks.1
        }
    var levels: [Level] = []
    var named = 0
    while named < ranked.count {
        let figure = ranked[named].figure
        let rows = ranked[named...].prefix { $0.figure == figure }.map { $0.row }
        if named + rows.count > (named == 0 ? 5 : limit) { break }
        levels.append(Level(figure: figure, rows: rows))
        named += rows.count
    }
    return levels
}
