/// One published table: the number of maps in each cell. The catalogue is fixed by the worksheet's
/// definition alone, so that nobody can ask for a table that was made to single somebody out.
public struct Statistic: Sendable, Equatable {
    public enum Subject: Sendable, Equatable {
        /// Maps with at least one person of the row's code of one person field and the column's
        /// code of another.
        case people(rowField: Int, columnField: Int)
        /// Maps with at least one person of the row's code of one person field.
        case field(Int)
        /// Maps that gave the row's answer to a question.
        case answers(question: Int)
        /// The same for a question of several answers: a map can be in several rows.
        case severalAnswers(question: Int)
        /// Maps that pointed, in a question, to at least one person of the row's code.
        case chosenPeople(question: Int, field: Int)
    }

    public var subject: Subject
    /// ASCII, unique in the catalogue, for example `who-by-ring`.
    public var id: [UInt8]
    public var title: [UInt8]
    public var rows: [Code]
    /// Empty where the statistic has one column.
    public var columns: [Code]

    /// The number of cells, row by row.
    public var cellCount: Int { rows.count * max(columns.count, 1) }
}

/// Every statistic that a summary of this worksheet publishes, in the order of publication:
/// the first person field by each other one that is needed, then each one that is not, then each
/// question. Who goes with what is not counted further: who is hard to be with, or who gives what,
/// is for the young person alone.
///
/// Each cell has a legal map that adds to it alone, and a map with everything left out adds to
/// none, because every field may be withheld and no total, union or complement is counted.
public func statisticCatalogue(of definition: WorksheetDefinition) -> [Statistic] {
    var catalogue: [Statistic] = []
    let fields = definition.personFields
    for column in fields.indices.dropFirst() where fields[column].kind == .needed {
        catalogue.append(
            Statistic(
                subject: .people(rowField: 0, columnField: column),
                id: fields[0].key + by + fields[column].key,
                title: fields[0].label,
                rows: definition.vocabularies[fields[0].vocabulary].codes,
                columns: definition.vocabularies[fields[column].vocabulary].codes))
    }
    for index in fields.indices where fields[index].kind != .needed {
        catalogue.append(
            Statistic(
                subject: .field(index), id: fields[index].key, title: fields[index].label,
                rows: definition.vocabularies[fields[index].vocabulary].codes, columns: []))
    }
    for (index, question) in definition.questions.enumerated() {
        if question.kind == .people, !fields.isEmpty {
            catalogue.append(
                Statistic(
                    subject: .chosenPeople(question: index, field: 0),
                    id: question.key + by + fields[0].key, title: question.text,
                    rows: definition.vocabularies[fields[0].vocabulary].codes, columns: []))
        }
        catalogue.append(
            Statistic(
                subject: question.kind == .several
                    ? .severalAnswers(question: index) : .answers(question: index),
                id: question.key, title: question.text,
                rows: definition.vocabularies[question.vocabulary].codes, columns: []))
    }
    return catalogue
}

private let by = Array("-by-".utf8)
