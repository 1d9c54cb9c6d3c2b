import TableBounding

/// What published files hold, and what follows from laying them side by side.
public struct ReleasesTogether: Sendable {
    public internal(set) var publications: [Publication] = []
    /// Sentences on maps that were counted more than once.
    public internal(set) var repetitions: [String] = []
    /// Sentences on what is not judged.
    public internal(set) var notes: [String] = []
}

/// A file that was read.
public struct PublishedFile: Sendable {
    /// The folder that it stands in, as it was named.
    public let folder: String
    public let name: String
    public let bytes: [UInt8]

    public init(folder: String, name: String, bytes: [UInt8]) {
        self.folder = folder
        self.name = name
        self.bytes = bytes
    }
}

/// Reads published files: summaries of Kith's (`summary.json`, and `tables.csv`, which must say the
/// same) and tables in the small form. Other files are passed over.
/// - Throws: what cannot be read, with the place of the file among these.
public func releasesTogether(
    _ files: [PublishedFile]
) throws(UnreadableFile) -> ReleasesTogether {
    var together = ReleasesTogether()
    var releases: [NamedRelease] = []
    for (place, file) in files.enumerated() {
        do throws(PublishedProblem) {
            if file.bytes.starts(with: "{\"kith-summary\":".utf8) {
                let release = try summaryRelease(fromJSON: file.bytes)
                let tables = files.filter {
                    $0.folder == file.folder && $0.bytes.starts(with: summaryTablesOpening.utf8)
                }
                for table in tables { try check(table.bytes, against: release) }
                releases.append(NamedRelease(name: file.folder, release: release))
                if release.rule.isKeyed { together.notes.append(keyedNote(on: file.folder)) }
            } else if file.bytes.starts(with: TablesForm.opening.utf8) {
                together.publications += try publications(
                    fromTables: file.bytes, name: file.name)
            }
        } catch {
            throw UnreadableFile(place: place, problem: error)
        }
    }
    together.add(releases)
    return together
}

private func keyedNote(on folder: String) -> String {
    """
    \(folder): rounded up or down by a key. [c] is a rounded 0, and no figure is withheld: the bar \
    is 5 numbers for each. They are not equally likely, which is not judged here.
    """
}

/// Which of the files that were handed in cannot be read, and why.
public struct UnreadableFile: Error, Sendable, Equatable {
    /// From 0.
    public let place: Int
    public let problem: PublishedProblem
}

struct NamedRelease {
    let name: String
    let release: SummaryRelease
}

/// How Kith's `tables.csv` begins.
let summaryTablesOpening = "\"worksheet\",\"statistic\",\"time\","

/// Holds `tables.csv` against `summary.json`: a reader has both.
private func check(_ tables: [UInt8], against release: SummaryRelease) throws(PublishedProblem) {
    var expected: [[String]: [String]] = [:]
    for worksheet in release.worksheets {
        for (place, block) in worksheet.blocks.enumerated() {
            for statistic in worksheet.statistics {
                let width = max(statistic.columns.count, 1)
                for (cell, figure) in statistic.figures[place].enumerated() {
                    let row = statistic.rows[cell / width]
                    let column = statistic.columns.isEmpty ? "" : statistic.columns[cell % width]
                    let range = release.range(of: figure, maps: block.maps)
                    let high = range.high == Network.unlimited ? "" : "\(range.high)"
                    expected[[worksheet.id, statistic.id, block.time.code, row, column]] = [
                        figure.shown, "\(range.low)", high,
                    ]
                }
            }
        }
    }
    for line in try commaSeparatedLines(tables).dropFirst() {
        let fields = line.fields
        guard fields.count == 10,
            let figure = expected.removeValue(
                forKey: [fields[0], fields[1], fields[2], fields[3], fields[5]]),
            figure == Array(fields[7...9])
        else {
            throw line.problem("tables.csv says something else here than summary.json.")
        }
    }
    if !expected.isEmpty {
        throw PublishedProblem("tables.csv lacks figures that summary.json has.")
    }
}
