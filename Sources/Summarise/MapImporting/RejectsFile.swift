import Folders
import MapIntake

// The list of what was left out, for whoever has to find it: a head line, then one line for each,
// with the ordinal, the byte (empty where nothing was read) and the code, split by tabs.

private let head = Array("ordinal\tbyte\tcode\n".utf8)

/// The list of what was left out, while it is written. It holds numbers and codes alone.
final class RejectsFile {
    private let file: FileBeingWritten

    /// Refuses to write over anything but a former list.
    init(path: String) throws(ImportError) {
        switch kind(of: path) {
        case .missing: break
        case .regularFile where begins(path, with: head): break
        case .regularFile, .folder, .other: throw .rejectsNotOurs
        }
        do {
            file = try FileBeingWritten(path: path)
            try file.append(head)
        } catch {
            throw .rejectsNotWritable
        }
    }

    func add(_ rejected: RejectedMap) throws(ImportError) {
        let byte = rejected.offset.map { "\($0)" } ?? ""
        do {
            try file.append("\(rejected.ordinal)\t\(byte)\t\(rejected.reason.name)\n".utf8)
        } catch {
            throw .rejectsNotWritable
        }
    }

    func giveUp() {
        file.giveUp()
    }

    func finish() throws(ImportError) {
        do {
            try file.finish()
        } catch {
            throw .rejectsNotWritable
        }
    }
}
