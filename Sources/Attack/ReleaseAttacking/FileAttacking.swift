import Folders
public import ReleaseReading

/// Which published files to attack, and how.
public struct AttackRequest: Sendable {
    /// Folders and files. Of a folder its `.json` and `.csv` files are read, and those of no folder
    /// in it.
    public var paths: [String]
    /// The readers who know more, to be told of as well.
    public var readers: [Knowledge] = []
    /// Where to write witnesses, or nil.
    public var witnesses: String?

    public init(paths: [String]) {
        self.paths = paths
    }
}

/// Why nothing was attacked.
public enum AttackError: Error, Equatable {
    /// A path that was given, by its place from 1, is not there or cannot be read.
    case pathNotReadable(argument: Int)
    /// There is no published file at any path.
    case noPublishedFile
    /// A published file cannot be read.
    case unreadable(name: String, PublishedProblem)
    case witnessesNotWritable
    /// The file for witnesses is one of those that are attacked.
    case witnessesInTheWay

    /// What it means and what to do.
    public var sentence: String {
        switch self {
        case .pathNotReadable(let argument):
            "Path \(argument) is not there or cannot be read. Check how it is written."
        case .noPublishedFile:
            """
            There is no published file to attack: neither a summary.json of Kith's nor tables in \
            the form that begins with kith-tables,1.
            """
        case .unreadable(let name, let problem):
            name
                + (problem.line.map { ", line \($0)" } ?? problem.byte.map { ", byte \($0)" } ?? "")
                + ": " + problem.sentence
        case .witnessesNotWritable:
            "The witnesses could not be written. Check that you may write there."
        case .witnessesInTheWay:
            "The witnesses would lie among the published files. Choose another place."
        }
    }
}

/// Attacks published files: the driver of the lane.
/// - Returns: what remains possible behind what was published.
/// - Throws: why nothing was attacked.
public func attackFiles(_ request: AttackRequest) throws(AttackError) -> AttackReport {
    let files = try publishedFiles(request)
    let together: ReleasesTogether
    do throws(UnreadableFile) {
        together = try releasesTogether(files)
    } catch {
        throw .unreadable(name: files[error.place].name, error.problem)
    }
    if together.publications.isEmpty && !files.contains(where: { isPublished($0) }) {
        throw .noPublishedFile
    }
    let report = attack(together, alsoAs: request.readers)
    if let path = request.witnesses {
        let lines = together.publications.flatMap { witnesses(of: $0) }
        do {
            try writeFile(Array((lines.joined(separator: "\n") + "\n").utf8), to: path)
        } catch {
            throw .witnessesNotWritable
        }
    }
    return report
}

private func publishedFiles(_ request: AttackRequest) throws(AttackError) -> [PublishedFile] {
    if let witnesses = request.witnesses,
        request.paths.contains(where: { isInside(realPath(witnesses), folder: realPath($0)) })
    {
        throw .witnessesInTheWay
    }
    var files: [PublishedFile] = []
    for (place, path) in request.paths.enumerated() {
        do throws(FolderError) {
            if kind(of: realPath(path)) == .folder {
                for name in try everyName(in: path) where isRead(name) {
                    files.append(try file(path + "/" + name, folder: path))
                }
            } else {
                files.append(try file(path, folder: path))
            }
        } catch {
            throw .pathNotReadable(argument: place + 1)
        }
    }
    return files
}

private func isRead(_ name: String) -> Bool {
    !name.hasPrefix(".") && (name.hasSuffix(".json") || name.hasSuffix(".csv"))
}

private func file(_ path: String, folder: String) throws(FolderError) -> PublishedFile {
    let largest = 256 * 1024 * 1024
    return PublishedFile(
        folder: folder, name: path, bytes: try readFile(realPath(path), limit: largest))
}

private func isPublished(_ file: PublishedFile) -> Bool {
    file.bytes.starts(with: "{\"kith-summary\":".utf8)
}
