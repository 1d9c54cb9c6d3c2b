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
    /// The row of each code of the rows' vocabulary, by the code's place: its own row, or its
    /// group's.
    public var rowOfCode: [Int]
    /// Empty where the statistic has one column.
    public var columns: [Code]

    /// The number of cells, row by row.
    public var cellCount: Int { rows.count * max(columns.count, 1) }

    public init(
        subject: Subject, id: [UInt8], title: [UInt8], rows: CountedRows, columns: [Code] = []
    ) {
        self.subject = subject
        self.id = id
        self.title = title
        self.rows = rows.rows
        rowOfCode = rows.rowOfCode
        self.columns = columns
    }
}

/// A vocabulary's codes as the rows of a table.
public struct CountedRows: Sendable, Equatable {
    public var rows: [Code]
    public var rowOfCode: [Int]

    /// Each code is a row.
    public init(_ codes: [Code]) {
        rows = codes
        rowOfCode = Array(codes.indices)
    }

    /// At the detail of domains each group is a row, in the order of first use, and so is each code
    /// that has no group. A group's code is its place: its words can be in any language.
    public init(_ vocabulary: Vocabulary, detail: CoarseningStep.Detail) {
        self.init(vocabulary.codes)
        if detail == .themes { return }
        rows = []
        var groups: [(title: [UInt8], row: Int)] = []
        for (place, code) in vocabulary.codes.enumerated() {
            if let known = groups.first(where: { $0.title == code.group }), !code.group.isEmpty {
                rowOfCode[place] = known.row
                continue
            }
            rowOfCode[place] = rows.count
            if code.group.isEmpty {
                rows.append(code)
            } else {
                groups.append((code.group, rows.count))
                rows.append(Code(code: groupCode(groups.count), label: code.group))
            }
        }
    }
}

/// `group-1`
private func groupCode(_ number: Int) -> [UInt8] {
    var digits: [UInt8] = []
    var rest = number
    while rest > 0 {
        digits.insert(UInt8(ascii: "0") + UInt8(rest % 10), at: 0)
        rest /= 10
    }
    return ascii("group-") + digits
}

/// Every statistic that a summary of this worksheet publishes, in the order of publication:
/// the first person field by each other one that is needed, then each one that is not, then each
/// question. Who goes with what is not counted further: who is hard to be with, or who gives what,
/// is for the young person alone.
///
/// Each cell has a legal map that adds to it alone, and a map with everything left out adds to
/// none, because every field may be withheld and no total, union or complement is counted.
///
/// At the detail of domains a group's row stands in place of its codes' rows, never beside them.
public func statisticCatalogue(
    of definition: WorksheetDefinition, detail: CoarseningStep.Detail = .themes
) -> [Statistic] {
    func rows(_ vocabulary: Int) -> CountedRows {
        CountedRows(definition.vocabularies[vocabulary], detail: detail)
    }
    var catalogue: [Statistic] = []
    let fields = definition.personFields
    for column in fields.indices.dropFirst() where fields[column].kind == .needed {
        catalogue.append(
            Statistic(
                subject: .people(rowField: 0, columnField: column),
                id: fields[0].key + by + fields[column].key,
                title: fields[0].label,
                rows: rows(fields[0].vocabulary),
                columns: definition.vocabularies[fields[column].vocabulary].codes))
    }
    for index in fields.indices where fields[index].kind != .needed {
        catalogue.append(
            Statistic(
                subject: .field(index), id: fields[index].key, title: fields[index].label,
                rows: rows(fields[index].vocabulary)))
    }
    for (index, question) in definition.questions.enumerated() {
        if question.kind == .people, !fields.isEmpty {
            catalogue.append(
                Statistic(
                    subject: .chosenPeople(question: index, field: 0),
                    id: question.key + by + fields[0].key, title: question.text,
                    rows: rows(fields[0].vocabulary)))
        }
        catalogue.append(
            Statistic(
                subject: question.kind == .several
                    ? .severalAnswers(question: index) : .answers(question: index),
                id: question.key, title: question.text,
                rows: rows(question.vocabulary)))
    }
    return catalogue
}

private let by = ascii("-by-")
