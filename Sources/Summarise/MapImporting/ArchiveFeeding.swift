import Folders
import MapIntake
import ZipReading

/// A zip archive as a source: takes its entries in their order, some at a time.
final class ArchiveFeed: Sendable {
    let file: OpenFile
    let entries: [ZipEntry]
    /// Entries that are no maps by their names.
    let passedOver: Int

    /// The most bytes of an archive that are in memory at a time, and the most entries.
    private static let mostBytes = 1 << 18
    private static let mostEntries = 512

    init(_ file: OpenFile) throws(DocumentProblem) {
        self.file = file
        do throws(ZipProblem) {
            entries = try ZipList(size: file.size) { offset, count in
                var bytes = [UInt8](repeating: 0, count: count)
                let isRead: Void? = try? bytes.withUnsafeMutableBytes {
                    try file.read(at: offset, into: $0)
                }
                return isRead == nil ? nil : bytes
            }.entries
        } catch {
            throw DocumentProblem(.archive(error.code), at: error.offset)
        }
        passedOver = entries.count { $0.kind == .passedOver }
    }

    /// The entries from `start` on that are read together: they stand side by side. One that is
    /// larger than any map comes alone.
    func nextEntries(from start: Int) -> Range<Int> {
        var bytes = 0
        var end = start
        while end < entries.count, end - start < Self.mostEntries {
            bytes += entries[end].span.count
            if bytes > Self.mostBytes, end > start { break }
            end += 1
        }
        return start..<end
    }
}
