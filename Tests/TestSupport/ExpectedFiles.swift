import Foundation
import Testing

/// Compares a text with the file of that name beside the test. `UPDATE_EXPECTED=1` writes the
/// file, and the test fails all the same, so that nobody takes a recording for a pass.
public func expect(
    _ text: String, equalsFile name: String, besides test: String = #filePath
) throws {
    let file = URL(filePath: test).deletingLastPathComponent().appending(path: name)
    if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] == "1" {
        try Data(text.utf8).write(to: file)
        Issue.record("\(name) was written anew: read what changed, then test again without it.")
        return
    }
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    if text == expected { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let first = zip(lines, expectedLines).first { $0 != $1 }
    Issue.record(
        """
        \(name) differs\(first.map { ": expected `\($0.1)`, found `\($0.0)`" } ?? " in length"). \
        UPDATE_EXPECTED=1 writes it anew.
        """)
}

/// A file of the project, by its path from the top.
public func projectFile(_ path: String) throws -> String {
    let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
}

/// The files below a folder of the project, in the order of their paths.
public func projectFiles(below folder: String) throws -> [(path: String, bytes: [UInt8])] {
    let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: folder)
    var isFolder: ObjCBool = false
    return try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
        .map { (path: $0, file: root.appending(path: $0)) }
        .filter { entry in
            FileManager.default.fileExists(atPath: entry.file.path, isDirectory: &isFolder)
                && !isFolder.boolValue
        }.map { (path: $0.path, bytes: Array(try Data(contentsOf: $0.file))) }
}
