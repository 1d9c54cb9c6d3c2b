import Foundation

/// The path from the root with links followed and `.` and `..` worked out as the system works them
/// out: `link/..` is the folder around what the link leads to. What is not there yet is appended to
/// the nearest folder that is. Whether the last part is followed, if it is a link, can be chosen.
public func realPath(_ path: String, followingLast: Bool = true) -> String {
    let absolute =
        path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    let parts = absolute.split(separator: "/").filter { $0 != "." }
    var real = ""
    for (index, part) in parts.enumerated() {
        if part == ".." {
            // No link is left in `real`: what is around it is what is written before it.
            real = String(real[..<(real.lastIndex(of: "/") ?? real.startIndex)])
            continue
        }
        let next = real + "/" + part
        let isFollowed = followingLast || index < parts.count - 1
        real = isFollowed ? linksFollowed(next) ?? next : next
    }
    return real.isEmpty ? "/" : real
}

private func linksFollowed(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    let real = String(cString: resolved)
    return real == "/" ? "" : real
}

/// Whether a real path is `folder` or lies below it.
public func isInside(_ path: String, folder: String) -> Bool {
    let parts = URL(fileURLWithPath: path).pathComponents
    return parts.starts(with: URL(fileURLWithPath: folder).pathComponents)
}

/// Every name in a folder, hidden ones too, sorted; not what a file browser leaves in any folder
/// that is looked at.
public func everyName(in folder: String) throws(FolderError) -> [String] {
    do {
        return try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { !leftByFileBrowsers.contains($0) }.sorted()
    } catch {
        throw FolderError(path: folder, reason: .notReadable)
    }
}

private let leftByFileBrowsers: Set = [".DS_Store", "Thumbs.db", "desktop.ini"]

/// Whether a name is what a system or a file browser leaves on a drive: an index, a bin, a preview.
/// Not for deciding what may be deleted: a bin holds somebody's files.
public func isLeftBySystems(_ name: String) -> Bool {
    let names: Set = [
        "System Volume Information", "$RECYCLE.BIN", "lost+found", ".fseventsd", ".Spotlight-V100",
        ".TemporaryItems", ".Trashes", ".DocumentRevisions-V100", "IndexerVolumeGuid",
    ]
    return names.contains(name) || name.hasPrefix("._") || name.hasPrefix(".Trash-")
}
