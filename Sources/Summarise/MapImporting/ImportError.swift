public import Worksheets

/// Why an import stopped with nothing written. What was in the output folder is as it was.
public enum ImportError: Error, Equatable {
    /// The content's definition of a worksheet, by its place from 0, cannot be read.
    case definition(Int, FlatFormError)
    /// A path that was given, by its place from 1, is not there or cannot be read.
    case pathNotReadable(argument: Int)
    /// No file was given, or only folders without `.json` files.
    case noFiles
    /// None of the files is a shared map.
    case nothingToCount(ImportReport)
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
            "There is no file to read. Name shared maps, or a folder that holds .json files."
        case .nothingToCount:
            "None of the files is a shared map, so no summary was made."
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
