public import CountMasking
public import MapIntake
public import ReleaseLedger
public import Worksheets

/// Why an import stopped with nothing written. What was in the output folder is as it was.
public enum ImportError: Error, Equatable {
    /// The content's definition of a worksheet, by its place from 0, cannot be read.
    case definition(Int, FlatFormError)
    /// A path that was given, by its place from 1, is not there or cannot be read.
    case pathNotReadable(argument: Int)
    /// There is not one document: only empty folders, archives or lists.
    case noFiles
    /// None of the files is a shared map.
    case nothingToCount(ImportReport)
    /// A larger share was left out than was allowed.
    case tooManyRejected(ImportReport)
    case tooManyFiles
    /// Stopped from outside.
    case interrupted
    /// The file for the list of rejects is there and is something else, or lies where it may not.
    case rejectsNotOurs
    case rejectsNotWritable
    /// Another import holds the ledger.
    case ledgerInUse
    case ledgerNotWritable
    /// A line of the ledger, from 1, is not as it was written.
    case ledgerDamaged(line: Int)
    /// The ledger lies among the maps or in the output folder.
    case ledgerInTheWay
    /// A rule that rounds by a key needs a ledger.
    case keyWithoutLedger
    case cellKeyNotReadable
    /// The ledger does not allow the release.
    case notReleased(LedgerRefusal)
    /// A merge with other teams cannot go on.
    case notMerged(MergeProblem)
    case outputInsideInput
    case inputInsideOutput
    /// The output folder holds something other than a former summary.
    case outputNotOurs
    case outputNotWritable

    /// What it means and what to do.
    public var sentence: String {
        switch self {
        case .definition(let place, let error):
            "Worksheet definition \(place + 1) cannot be read (line \(error.line)). Build again."
        case .pathNotReadable(let argument):
            "Path \(argument) is not there or cannot be read. Check how it is written."
        case .noFiles:
            """
            There is no map to read. Name shared maps, or a folder that holds .json, .jsonl or \
            .zip files.
            """
        case .nothingToCount:
            "None of the files is a shared map, so no summary was made."
        case .tooManyRejected:
            """
            More of the files were left out than --max-rejected allows, so no summary was made. \
            Find out why first: the reasons are above.
            """
        case .tooManyFiles:
            """
            There are more files than one import reads (1,000,000 names in a folder, \
            50,000,000 maps). Nothing was written. Import a part of them.
            """
        case .interrupted:
            "Stopped. Nothing was written; a former summary is as it was."
        case .rejectsNotOurs:
            """
            Where the list of rejected maps is to go there is something else, or it would lie \
            in the summary's folder. Choose another name.
            """
        case .rejectsNotWritable:
            "The list of rejected maps could not be written. Check that you may write there."
        case .ledgerInUse:
            "Another import is at work with this ledger. Wait until it is done, then import again."
        case .ledgerNotWritable:
            """
            The ledger cannot be read or written. Check how its name is written, and that you may \
            write there.
            """
        case .ledgerDamaged(let line):
            """
            The ledger was changed: line \(line) is not as it was written. Nothing was written. \
            Bring back the last copy whose seal you know.
            """
        case .ledgerInTheWay:
            """
            The ledger would lie among the maps or in the summary's folder. Keep it in a folder \
            of its own.
            """
        case .keyWithoutLedger:
            """
            The rule cellkey is for releases in a ledger: where one block is published twice, a \
            figure that is another one tells that the maps are. Name one with --ledger, or use \
            uk-strict.
            """
        case .cellKeyNotReadable:
            """
            The file cell.key beside the ledger cannot be read or written, or is not as it was \
            made. Bring back a copy. If there is none, take it away: then only what was released \
            cannot be made again.
            """
        case .notReleased(let refusal): refusal.sentence
        case .notMerged(let problem): problem.sentence
        case .outputInsideInput:
            """
            The output folder is inside a folder of maps, where a summary could be taken for one \
            of them. Choose a folder elsewhere.
            """
        case .inputInsideOutput:
            """
            There are maps inside the output folder, which would be deleted with the former \
            summary. Choose another folder.
            """
        case .outputNotOurs:
            """
            The output folder holds something other than a former summary, which would be \
            deleted. Choose an empty or a new folder.
            """
        case .outputNotWritable:
            "The summary could not be written. Check that you may write to the output folder."
        }
    }
}
