import ContentParsing
public import Diagnostics

/// The lines of source files that diagnostics point at, so that they can be shown with a caret.
public struct SourceLines: Sendable {
    private var lines: [String: [Int: String]] = [:]

    init(_ files: [(path: String, bytes: [UInt8])], for diagnostics: [Diagnostic]) {
        add(files, for: diagnostics)
    }

    /// Adds what diagnostics point at in other files.
    mutating func add(_ files: [(path: String, bytes: [UInt8])], for diagnostics: [Diagnostic]) {
        for file in files {
            let wanted = Set(
                diagnostics.filter { $0.place.file == file.path }.map(\.place.line))
            if wanted.isEmpty { continue }
            let text = linesAsRead(String(decoding: file.bytes, as: UTF8.self))
            for (index, line) in text.split(
                separator: "\n", omittingEmptySubsequences: false
            ).enumerated() where wanted.contains(index + 1) {
                lines[file.path, default: [:]][index + 1] = String(line)
            }
        }
    }

    public subscript(place: Place) -> String? {
        lines[place.file]?[place.line]
    }
}
