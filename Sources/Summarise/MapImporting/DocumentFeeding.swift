import Folders
import MapIntake
import MapReading
import ZipReading

/// What an import reads, as it was named.
enum MapInput: Equatable {
    case standardInput
    /// By real paths.
    case file(String)
    case folder(String)
}

/// How far a feed has come.
struct FeedStanding {
    /// From 0 to 1; nil where the end is not known.
    var fractionDone: Double? = 0
    /// Files that were opened as sources: what is to be deleted in the end.
    var sourceFiles = 0
    /// Files and entries that are no maps by their names.
    var passedOver = 0
}

/// All documents of an import, one batch after another, in an order that depends on names alone.
/// It belongs to one thread at a time.
final class DocumentFeed {
    private enum Source {
        case walk(FolderWalk)
        case lines(LineFeed)
        case archive(ArchiveFeed, next: Int)
    }

    private static let filesInBatch = 128
    private let inputs: [MapInput]
    private var nextInput = 0
    /// What is being read; the last is inside the ones before it.
    private var sources: [Source] = []
    private var standing = FeedStanding()
    private var batches = 0

    init(_ inputs: [MapInput]) {
        self.inputs = inputs
    }

    /// Fills a batch.
    /// - Returns: false when there is nothing left.
    func fill(_ batch: DocumentBatch) throws(ImportError) -> Bool {
        batch.endProblem = nil
        var steps: [ReadingStep] = []
        while steps.count < Self.filesInBatch {
            guard let source = sources.last else {
                guard nextInput < inputs.count else { break }
                try open(inputs[nextInput], &steps)
                nextInput += 1
                continue
            }
            switch source {
            case .walk(let walk):
                try take(walk, &steps)
            case .lines(let lines):
                // What stands before the lines comes first.
                if !steps.isEmpty { return finish(batch, steps) }
                if lines.fill(batch) { return finish(batch) }
                sources.removeLast()
            case .archive(let archive, let next):
                if !steps.isEmpty { return finish(batch, steps) }
                let range = archive.nextEntries(from: next)
                if range.isEmpty {
                    sources.removeLast()
                    continue
                }
                sources[sources.count - 1] = .archive(archive, next: range.upperBound)
                batch.content = .entries(range, of: archive)
                return finish(batch)
            }
        }
        return steps.isEmpty ? false : finish(batch, steps)
    }

    private func finish(_ batch: DocumentBatch, _ steps: [ReadingStep]) -> Bool {
        batch.content = .steps(steps)
        return finish(batch)
    }

    private func finish(_ batch: DocumentBatch) -> Bool {
        standing.fractionDone = fractionDone
        batch.standing = standing
        batch.number = batches
        batches += 1
        return true
    }

    /// Each input weighs the same, and so does each file in a folder: a guess, which is soon right.
    private var fractionDone: Double? {
        // A walk that is the last source is done with the file that it came to.
        var fraction = 1.0
        for source in sources.reversed() {
            switch source {
            case .walk(let walk): fraction = walk.fractionDone(ofCurrent: fraction)
            case .lines(let lines):
                guard let done = lines.fractionDone else { return nil }
                fraction = done
            case .archive(let archive, let next):
                fraction = Double(next) / Double(max(archive.entries.count, 1))
            }
        }
        let before = Double(nextInput - 1)
        return (before + fraction) / Double(inputs.count)
    }

    private func open(_ input: MapInput, _ steps: inout [ReadingStep]) throws(ImportError) {
        switch input {
        case .standardInput: sources.append(.lines(LineFeed(.standardInput)))
        case .folder(let path):
            do throws(ReadingFailure) {
                let walk = try FolderWalk(path: path) { name in
                    FileForm(ofName: name).map { .read($0.rawValue) } ?? .passOver
                }
                standing.passedOver += walk.passedOver
                sources.append(.walk(walk))
            } catch {
                if error == .tooLarge { throw .tooManyFiles }
                add(DocumentProblem(failure: error), &steps)
            }
        case .file(let path):
            let form = path.utf8.split(separator: UInt8(ascii: "/")).last.flatMap { name in
                Array(name).withUnsafeBytes { FileForm(ofName: $0) }
            }
            do throws(ReadingFailure) {
                add(try OpenFile(path: path), form: form ?? .map, &steps)
            } catch {
                add(DocumentProblem(failure: error), &steps)
            }
        }
    }

    private func take(_ walk: FolderWalk, _ steps: inout [ReadingStep]) throws(ImportError) {
        let before = walk.passedOver
        let step = walk.next()
        standing.passedOver += walk.passedOver - before
        switch step {
        case nil: sources.removeLast()
        case .file(let folder, let name):
            if name.use == FileForm.map.rawValue {
                standing.sourceFiles += 1
                steps.append(.file(in: folder, name))
                return
            }
            do throws(ReadingFailure) {
                add(try folder.file(name), form: FileForm(rawValue: name.use) ?? .map, &steps)
            } catch {
                add(DocumentProblem(failure: error), &steps)
            }
        case .notAFile: add(DocumentProblem(.notAFile), &steps)
        case .folderNotReadable: add(DocumentProblem(.notReadable), &steps)
        case .folderElsewhere: add(DocumentProblem(.folderElsewhere), &steps)
        case .folderTooDeep: add(DocumentProblem(.folderTooDeep), &steps)
        case .tooMany: throw .tooManyFiles
        }
    }

    private func add(_ problem: DocumentProblem, _ steps: inout [ReadingStep]) {
        standing.sourceFiles += 1
        steps.append(.problem(problem))
    }

    private func add(_ file: OpenFile, form: FileForm, _ steps: inout [ReadingStep]) {
        standing.sourceFiles += 1
        switch form {
        case .map: steps.append(.namedFile(file))
        case .lines: sources.append(.lines(LineFeed(file)))
        case .archive:
            do throws(DocumentProblem) {
                let archive = try ArchiveFeed(file)
                standing.passedOver += archive.passedOver
                sources.append(.archive(archive, next: 0))
            } catch {
                steps.append(.problem(error))
            }
        }
    }
}
