import Deflate
import HTML

/// Files of text that have much in common, as one: worksheets share their style sheet and script,
/// which would otherwise be the most of a single file. The first line is their number; then each
/// has a line, its path, a tab, and the numbers of its lines, with spaces between them; then come
/// the lines themselves, numbered from 0, each of them once. (Packing alone would not do: it looks
/// back 32 kB, and a worksheet is longer.)
///
/// - Parameter files: their paths and bytes, UTF-8.
/// - Returns: packed, as the file's script unpacks it.
func heldTogether(_ files: [(path: String, bytes: [UInt8])]) -> [UInt8] {
    var places: [ArraySlice<UInt8>: Int] = [:]
    var lines: [ArraySlice<UInt8>] = []
    let lists = files.map { path, bytes in
        let numbers = bytes.split(separator: lineEnd, omittingEmptySubsequences: false).map {
            line -> String in
            if places[line] == nil {
                places[line] = lines.count
                lines.append(line)
            }
            return String(places[line] ?? 0)
        }
        return path + "\t" + numbers.joined(separator: " ")
    }
    let head = ([String(files.count)] + lists).map { Array($0.utf8)[...] }
    return base64(zlibCompressed(Array((head + lines).joined(separator: [lineEnd]))))
}

private let lineEnd = UInt8(ascii: "\n")
