import ArgumentParser
import Diagnostics
import Foundation
import MapImporting
import MapIntake
import SitePublishing
import Worksheets

// What the commands that read or add maps have in common: what they need of the content, how they
// are stopped, and what they say.

/// The worksheets of the content; what is wrong with it is told.
func checkedContent(_ edition: Edition) throws -> ImportedContent {
    let (content, problems) = compileWorksheets(edition)
    if problems.hasErrors {
        tell(problems.diagnostics.filter { $0.severity == .error }, of: problems)
        throw ExitCode(1)
    }
    return content
}

/// The theme's style sheet for summaries; what is wrong with it is told.
func checkedStylesheet(_ edition: Edition) throws -> [UInt8] {
    let (stylesheet, problem) = summaryStylesheet(edition)
    if let problem {
        printToStandardError(problem.text(sourceLine: nil))
        throw ExitCode(1)
    }
    return stylesheet
}

/// Does what can be stopped by a signal, says how far it is, and tells why it was not done.
func attempt<Result>(
    _ work: ((ImportProgress) -> Bool) throws(ImportError) -> Result
) throws -> Result {
    let progressLine = ProgressLine()
    let interruption = Interruption()
    do throws(ImportError) {
        let result = try work {
            progressLine.show($0)
            return interruption.signal == nil
        }
        progressLine.finish()
        return result
    } catch {
        progressLine.finish()
        switch error {
        case .nothingToCount(let report), .tooManyRejected(let report): printRejected(report)
        default: break
        }
        printToStandardError(error.sentence)
        // As a shell tells it: 130 for Ctrl-C, 143 for a request to end.
        let signal = error == .interrupted ? interruption.signal : nil
        throw ExitCode(signal.map { 128 + $0 } ?? 1)
    }
}

func sentence(on closed: ReleaseClosed) -> String {
    closed.isAgain
        ? "It is release \(closed.release) again, as it was."
        : """
        It is release \(closed.release) of the ledger. All time to the end of \
        \(String(decoding: closed.closedTo, as: UTF8.self)) is closed: maps
        that come later do not change it. Keep the ledger's seal somewhere else:
        \(String(decoding: closed.seal, as: UTF8.self))
        """
}

/// By when the maps are to be deleted.
func printDeletion(_ report: ImportReport) {
    if report.sourceFiles == 0 { return }
    print(
        """
        Delete the \(counted(report.sourceFiles, "source file")) by \
        \(String(decoding: report.deleteBy.iso, as: UTF8.self)), from every place that \
        holds them. Until then they are
        with a named role that has no casework for these young people, and with nobody else.
        """)
}

/// Each by its number: a name could be somebody's.
func printRejected(_ report: ImportReport) {
    let mostShown = 20
    for map in report.rejected.prefix(mostShown) {
        let byte = map.offset.map { ", byte \($0)" } ?? ""
        printToStandardError(
            "Map \(map.ordinal)\(byte): \(map.reason.sentence) [\(map.reason.name)]")
    }
    if report.rejectedCount > 0 {
        let more = report.rejectedCount - mostShown
        let rest =
            more > 0
            ? " \(more) more \(more == 1 ? "is" : "are") not shown; --rejects lists all." : ""
        printToStandardError(
            "\(report.rejectedCount) of \(report.documents) left out.\(rest) The number is the "
                + "place in the order of file names; in a list or an archive, each map counts.")
    }
    if report.duplicates > 0 {
        printToStandardError(
            "\(counted(report.duplicates, "map")) handed in again, and counted once.")
    }
    if report.passedOver > 0 {
        printToStandardError(
            "\(counted(report.passedOver, "file")) passed over: not a map by name.")
    }
}
