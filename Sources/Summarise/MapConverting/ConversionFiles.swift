import Folders

/// A file that is to be converted.
struct ConversionFile {
    enum Form {
        case easyNWK, networkCanvas
        /// Named by hand, and called as no file that can be converted.
        case unknown
    }

    let path: String
    let form: Form
}

/// What the paths name, each once, in the order of the bytes of real paths. In folders, files that
/// end otherwise are passed over.
func conversionFiles(
    _ paths: [String]
) throws(ConversionError) -> (files: [ConversionFile], passedOver: Int) {
    var found: Set<String> = []
    var passedOver = 0
    for (index, path) in paths.enumerated() {
        switch kind(of: realPath(path)) {
        case .missing, .other: throw .pathNotReadable(argument: index + 1)
        case .regularFile: found.insert(realPath(path))
        case .folder:
            let folder = realPath(path)
            guard let inside = try? entries(below: folder) else {
                throw .pathNotReadable(argument: index + 1)
            }
            for entry in inside {
                if form(of: entry.path) == .unknown {
                    passedOver += 1
                } else {
                    found.insert(folder + "/" + entry.path)
                }
            }
        }
    }
    if found.isEmpty { throw .noFiles }
    if found.count > mostFiles { throw .tooManyFiles }
    let sorted = found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return (sorted.map { ConversionFile(path: $0, form: form(of: $0)) }, passedOver)
}

private func form(of path: String) -> ConversionFile.Form {
    let name = path.lowercased()
    if name.hasSuffix(".json") { return .easyNWK }
    return name.hasSuffix(".csv") ? .networkCanvas : .unknown
}

/// Refuses an output that holds something, or that lies where the next conversion would look.
func checkOutput(_ output: String, apartFrom paths: [String]) throws(ConversionError) {
    let target = realPath(output)
    for path in paths {
        let source = realPath(path)
        let isFolder = kind(of: source) == .folder
        if isInside(source, folder: target) || (isFolder && isInside(target, folder: source)) {
            throw .outputAmongInputs
        }
    }
    do {
        try checkReplaceable(output) { _ in false }
    } catch {
        throw .outputNotOurs
    }
}
