import Folders
import MapIntake
import MapReading
import ThemeCounting
import ZipReading
import ZipUnpacking

extension DocumentProblem {
    init(failure: ReadingFailure) {
        switch failure {
        case .tooLarge: self.init(.reading(.tooLarge), at: MapReader.largestSize)
        case .notARegularFile: self.init(.notAFile)
        case .notReadable: self.init(.notReadable)
        case .changedMeanwhile: self.init(.changedMeanwhile)
        }
    }
}

/// A step of reading that can be done apart from those before and after it.
enum ReadingStep {
    case file(in: OpenFolder, FolderNames.Name)
    case namedFile(OpenFile)
    case problem(DocumentProblem)
}

/// Some documents that follow each other, and what became of each. A worker fills it again and
/// again, so that its room is made once.
final class DocumentBatch {
    enum Content {
        case steps([ReadingStep])
        /// Lines that are in the room already, up to `used`.
        case lines
        case entries(Range<Int>, of: ArchiveFeed)
    }

    /// One document: where it stands in the room, or why it is left out.
    struct Document {
        var place: Range<Int>
        var problem: DocumentProblem?
        var mark: MapMark?
    }

    /// Its place in the order of reading, from 0.
    var number = 0
    var content = Content.steps([])
    let room: ByteRoom
    var used = 0
    private(set) var documents: [Document] = []
    /// Where the source ended otherwise than it should: told after its documents.
    var endProblem: DocumentProblem?
    /// What the source knew when the batch was filled.
    var standing = FeedStanding()
    private let unpacker = ZipUnpacker(largestSize: MapReader.largestSize)
    private let packed = ByteRoom(size: 1 << 12)

    init(roomSize: Int) {
        room = ByteRoom(size: roomSize)
    }

    /// Brings every document into the room, or finds why it cannot be brought.
    func load() {
        documents.removeAll(keepingCapacity: true)
        switch content {
        case .lines: splitLines()
        case .entries(let range, let archive): unpack(range, of: archive)
        case .steps(let steps):
            used = 0
            for step in steps { load(step) }
        }
        if let endProblem { append(endProblem) }
    }

    /// Reads every document as a shared map.
    /// - Parameters:
    ///   - reader: for the worksheets of the content.
    ///   - map: room for one map.
    ///   - use: told each map that was read, and where it stands in the room.
    func read(
        with reader: MapReader, into map: inout MapRecord, use: (MapRecord, Range<Int>) -> Void
    ) {
        for index in documents.indices where documents[index].problem == nil {
            do throws(ReadingProblem) {
                try reader.read(room.bytes(documents[index].place).span, into: &map)
                documents[index].mark = MapMark(map)
                use(map, documents[index].place)
            } catch {
                documents[index].problem = DocumentProblem(.reading(error.code), at: error.offset)
            }
        }
    }

    // MARK: Loading

    private func append(_ problem: DocumentProblem) {
        documents.append(Document(place: 0..<0, problem: problem, mark: nil))
    }

    private func append(_ place: Range<Int>) {
        documents.append(Document(place: place, problem: nil, mark: nil))
    }

    /// A document that was just written into the free room.
    private func append(count: Int) {
        append(used..<used + count)
        used += count
    }

    private func load(_ step: ReadingStep) {
        let free = freeRoom()
        let limit = MapReader.largestSize
        do throws(ReadingFailure) {
            switch step {
            case .problem(let problem): append(problem)
            case .file(let folder, let name):
                append(count: try folder.read(name, limit: limit, into: free))
            case .namedFile(let file):
                append(count: try file.readWhole(limit: limit, into: free))
            }
        } catch {
            append(DocumentProblem(failure: error))
        }
    }

    /// Room for one more document, and for the byte by which it would be too large.
    private func freeRoom() -> UnsafeMutableRawBufferPointer {
        room.grow(to: used + MapReader.largestSize + 1, keeping: used)
        return room.free(from: used)
    }

    private func splitLines() {
        forEachLine(
            in: room.bytes(0..<used), lineFeed: { room.firstLineFeed(in: $0..<used) },
            { append($0) })
    }

    private func unpack(_ range: Range<Int>, of archive: ArchiveFeed) {
        used = 0
        let entries = archive.entries[range]
        guard let first = entries.first, let last = entries.last else { return }
        // An entry that is larger than any map comes alone, and not all of it is read.
        let count =
            entries.count == 1
            ? first.bytesNeeded(largestSize: MapReader.largestSize)
            : last.span.upperBound - first.span.lowerBound
        packed.grow(to: count, keeping: 0)
        do throws(ReadingFailure) {
            try archive.file.read(
                at: first.span.lowerBound,
                into: UnsafeMutableRawBufferPointer(rebasing: packed.free(from: 0)[..<count]))
        } catch {
            for _ in entries { append(DocumentProblem(failure: error)) }
            return
        }
        for entry in entries {
            let start = entry.span.lowerBound - first.span.lowerBound
            let bytes = packed.bytes(start..<min(count, start + entry.span.count))
            do throws(ZipProblem) {
                let size = try unpacker.unpack(
                    entry, from: UnsafeRawBufferPointer(bytes), into: freeRoom())
                if let size { append(count: size) }
            } catch {
                if error.code == .tooLarge, isPrivateCopy(entry, bytes) {
                    append(DocumentProblem(.reading(.privateCopy), at: 0))
                } else {
                    append(DocumentProblem(.archive(error.code), at: error.offset))
                }
            }
        }
    }

    private func isPrivateCopy(_ entry: ZipEntry, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        room.grow(to: used + ZipEntry.largestToKnow, keeping: used)
        let count = unpacker.unpackToKnow(
            entry, from: UnsafeRawBufferPointer(bytes), into: room.free(from: used))
        return MapReader.isPrivateCopy(room.bytes(used..<used + (count ?? 0)).span)
    }
}
