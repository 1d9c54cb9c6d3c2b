public import ThemeCounting
import Worksheets

/// What becomes of documents that are handed in, settled one after another in the order of reading:
/// so neither threads nor batches change anything. It keeps the mark of each map that counts, 16
/// bytes, and numbers; of a document that is left out, its place and the reason.
public struct IntakeLedger: Sendable {
    /// How many documents were settled.
    public private(set) var documents = 0
    public var report: ImportReport
    private var marks = MapMarks()

    public init(report: ImportReport) {
        self.report = report
    }

    /// What became of one document.
    public enum Settlement: Sendable, Equatable {
        /// It counts.
        case counted
        /// It was handed in before.
        case again
        case rejected(RejectedMap)
    }

    /// Settles the next document, which was read as a map.
    public mutating func settle(_ mark: MapMark) -> Settlement {
        documents += 1
        switch marks.insert(mark) {
        case .counted:
            report.counted += 1
            return .counted
        case .sameMapAgain:
            report.duplicates += 1
            return .again
        case .sameMarkOtherMap:
            return reject(DocumentProblem(.sameMarkOtherMap))
        }
    }

    /// Settles the next document, which is left out.
    public mutating func settle(_ problem: DocumentProblem) -> Settlement {
        documents += 1
        return reject(problem)
    }

    private mutating func reject(_ problem: DocumentProblem) -> Settlement {
        let rejected = RejectedMap(
            ordinal: documents, offset: problem.offset, reason: problem.reason)
        report.add(rejected)
        return .rejected(rejected)
    }
}
