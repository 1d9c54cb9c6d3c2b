/// Why a conversion stopped with nothing written.
public enum ConversionError: Error, Equatable, Sendable {
    /// Why a file cannot be converted.
    public enum Reason: Error, Equatable, Sendable {
        case notReadable, tooLarge, notUTF8, notEasyNWK, notCommaSeparated, columnTwice
        case notNetworkCanvas, noInterview, noSuchForm
        case tooManyPeople(most: Int)
        case tooManyInterviews
    }

    /// A file by its place among all, from 1: its name may be somebody's.
    public struct File: Equatable, Sendable {
        public let number: Int
        public let reason: Reason
    }

    case pathNotReadable(argument: Int)
    case noFiles
    case tooManyFiles
    case noBridge
    /// The day lies in no quarter that a map can carry.
    case noPeriod
    case files([File])
    /// Nobody in any file has a code.
    case nothingConverted(LeftOut)
    /// A map was made that an import would not take. This is a mistake of Kith's.
    case notAccepted
    case outputNotOurs
    case outputAmongInputs
    case outputNotWritable

    public var sentence: String {
        switch self {
        case .pathNotReadable(let argument):
            "Path \(argument) is not there or cannot be read. Check how it is written."
        case .noFiles:
            "There is no file to convert. Name .json files of easyNWK, .csv files of Network "
                + "Canvas, or folders that hold them."
        case .tooManyFiles:
            "There are more than \(mostFiles) files. Nothing was written. Convert a part of them."
        case .noBridge:
            "`bridges.yml` in the content says nothing of this tool, so no word of it has a code."
        case .noPeriod:
            "A map is of a quarter from 2026 to 2099. Name another day with --date."
        case .files(let files):
            files.map { "File \($0.number): \($0.reason.sentence)" }.joined(separator: "\n")
                + "\nNothing was written. The number is the place in the order of file names."
        case .nothingConverted:
            "Nobody in these files has a code, so no map was made."
        case .notAccepted:
            "A map came out that `kith import` would not take, so nothing was written. This is a "
                + "mistake in Kith: please report it, without the files."
        case .outputNotOurs:
            "The output folder is no folder, or holds something. Choose a new or an empty one."
        case .outputAmongInputs:
            "The output folder lies among the files to convert, or they in it. Choose another."
        case .outputNotWritable:
            "The maps could not be written, and nothing was. Check that you may write there."
        }
    }
}

extension ConversionError.Reason {
    var sentence: String {
        switch self {
        case .notReadable: "It cannot be read, or is no file."
        case .tooLarge: "It is larger than \(largestFile / 1_048_576) MiB."
        case .notUTF8: "It is not UTF-8. Open it in the tool that made it, and save it again."
        case .notEasyNWK: "It is not JSON as easyNWK saves it. Save it again there."
        case .notCommaSeparated:
            "It is not comma-separated values: a quotation mark is missing, or a line has more or "
                + "fewer fields than the first. Export it again."
        case .columnTwice: "Two of its columns have the same name. Export it again."
        case .notNetworkCanvas:
            "It has no columns of Network Canvas. Name its ego, attributeList and edgeList files."
        case .noInterview: "A line does not say of which interview it is. Export it again."
        case .noSuchForm:
            "It is neither .json nor .csv. Unpack an archive first; of GraphML, export CSV too."
        case .tooManyInterviews:
            "There are more than \(mostFiles) interviews in it. Convert them in parts."
        case .tooManyPeople(let most):
            "There are more people on one map than the \(most) that it has room for. Leave it out."
        }
    }
}

/// Of one file, in bytes.
let largestFile = 8 * 1_048_576
let mostFiles = 10_000
