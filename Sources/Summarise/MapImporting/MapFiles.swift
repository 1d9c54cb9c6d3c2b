import Folders
import MapIntake

/// What the paths name, each once, sorted by the bytes of their real paths: the order in which they
/// are written does not matter. `-` is standard input, which comes last. What lies in a folder that
/// is read anyway is not read again.
func mapInputs(_ paths: [String]) throws(ImportError) -> [MapInput] {
    var files: Set<String> = []
    var folders: Set<String> = []
    var hasStandardInput = false
    for (index, path) in paths.enumerated() {
        if path == "-" {
            hasStandardInput = true
            continue
        }
        switch kind(of: path) {
        case .missing:
            // A link is followed to a folder, as a path that is written is.
            throw .pathNotReadable(argument: index + 1)
        case .regularFile, .other: files.insert(realPath(path, followingLast: false))
        case .folder: folders.insert(realPath(path))
        }
    }
    let outer = folders.filter { folder in
        !folders.contains { $0 != folder && isListed(folder + "/x.json", in: $0) }
    }
    let apart = files.filter { file in !outer.contains { isListed(file, in: $0) } }
    let named = outer.map { ($0, MapInput.folder($0)) } + apart.map { ($0, MapInput.file($0)) }
    let sorted = named.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }.map(\.1)
    return sorted + (hasStandardInput ? [.standardInput] : [])
}

/// Whether reading a folder comes to this file.
private func isListed(_ file: String, in folder: String) -> Bool {
    guard isInside(file, folder: folder) else { return false }
    let parts = file.utf8.dropFirst(folder.utf8.count).split(separator: UInt8(ascii: "/"))
    guard parts.count <= FolderWalk.deepest, let name = parts.last.map(Array.init),
        name.withUnsafeBytes({ FileForm(ofName: $0) }) != nil
    else { return false }
    return !parts.contains { $0.first == UInt8(ascii: ".") }
}
