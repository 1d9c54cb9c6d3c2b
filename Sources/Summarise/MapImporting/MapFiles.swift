import Folders

/// The files to read, each once, sorted by the bytes of their paths: the order in which they are
/// named, whatever order the system lists them in. From a folder only `.json` files are taken,
/// links and pipes of such a name too, so that they are listed as left out; a file that was named
/// itself is read whatever it is called.
func mapFiles(in paths: [String]) throws(ImportError) -> [String] {
    var files: Set<String> = []
    for (index, path) in paths.enumerated() {
        switch kind(of: path) {
        case .missing: throw .pathNotReadable(argument: index + 1)
        case .regularFile, .other: files.insert(realPath(path, followingLast: false))
        case .folder:
            let folder = realPath(path)
            do {
                for entry in try entries(below: folder) where isMapName(entry.path) {
                    files.insert(folder + "/" + entry.path)
                }
            } catch {
                throw .pathNotReadable(argument: index + 1)
            }
        }
    }
    if files.isEmpty { throw .noFiles }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// Some devices and drives write the ending in capitals.
private func isMapName(_ path: String) -> Bool {
    path.suffix(5).lowercased() == ".json"
}
