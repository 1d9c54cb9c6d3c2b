import DisclosureControl
import Worksheets

/// One question, or one field of people, with its tables: what a chart answers.
struct Topic {
    /// The question's words, or what the field is called.
    let title: [UInt8]
    /// The code of the framework's theme that it speaks to, or empty.
    let theme: [UInt8]
    /// The places of its tables in the worksheet's catalogue.
    let statistics: [Int]
    /// The vocabulary of its rows.
    let vocabulary: Vocabulary
    let worksheet: ReleasableWorksheet
}

/// The latest block of time with figures. A worksheet that is asked for it has one.
extension ReleasableWorksheet {
    var latest: ReleasableBlock? { blocks.last }
}

/// The topics of a worksheet in the order of its catalogue. None where it has no figures.
func topics(of worksheet: ReleasableWorksheet) -> [Topic] {
    guard let catalogue = worksheet.latest?.statistics else { return [] }
    let definition = worksheet.definition
    var topics: [Topic] = []
    var statistics: [Int] = []
    for (place, released) in catalogue.enumerated() {
        statistics.append(place)
        var vocabulary = 0
        var title = released.statistic.title
        let theme: [UInt8]
        switch released.statistic.subject {
        case .people(let row, let column):
            vocabulary = definition.personFields[row].vocabulary
            title = ascii("Who is around, and ") + inSentence(definition.personFields[column].label)
            theme = definition.personFields[column].theme
        case .field(let field):
            vocabulary = definition.personFields[field].vocabulary
            theme = definition.personFields[field].theme
        case .chosenPeople:
            // The answers that are not people come next, and end the topic.
            continue
        case .answers(let question), .severalAnswers(let question):
            vocabulary = definition.questions[question].vocabulary
            theme = definition.questions[question].theme
        }
        topics.append(
            Topic(
                title: title, theme: theme, statistics: statistics,
                vocabulary: definition.vocabularies[vocabulary], worksheet: worksheet))
        statistics = []
    }
    return topics
}

/// The topics under one heading of the framework.
struct DomainTopics {
    /// Empty for those that speak to no theme.
    let title: [UInt8]
    let code: [UInt8]
    let topics: [Topic]
}

/// All topics under the framework's headings, in the framework's order, and those that speak to no
/// theme at the end.
func topicsByDomain(of worksheets: [ReleasableWorksheet]) -> [DomainTopics] {
    let all = worksheets.flatMap { topics(of: $0) }
    let domains = framework(of: worksheets)
    func has(_ domain: ThemeDomain, _ topic: Topic) -> Bool {
        domain.themes.contains { $0.code == topic.theme }
    }
    var found: [DomainTopics] = []
    for domain in domains {
        let topics = all.filter { has(domain, $0) }
        found.append(DomainTopics(title: domain.title, code: domain.code, topics: topics))
    }
    let rest = all.filter { topic in !domains.contains { has($0, topic) } }
    found.append(DomainTopics(title: [], code: [], topics: rest))
    return found.filter { !$0.topics.isEmpty }
}

/// The framework, as the first worksheet that has one carries it: all are compiled with the same.
func framework(of worksheets: [ReleasableWorksheet]) -> [ThemeDomain] {
    for worksheet in worksheets where !worksheet.definition.domains.isEmpty {
        return worksheet.definition.domains
    }
    return []
}
