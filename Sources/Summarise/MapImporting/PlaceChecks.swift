import CountMasking
import Folders
import SummaryRendering

/// Refuses an output folder whose replacement could delete anything other than a former summary, or
/// which lies where the next import would look for maps.
func checkPlaces(of request: ImportRequest) throws(ImportError) {
    let output = request.output
    if output.isEmpty { throw .outputNotOurs }
    let target = realPath(output)
    if let rejects = request.rejects, rejects.isEmpty || isInside(realPath(rejects), folder: target)
    {
        throw .rejectsNotOurs
    }
    let ledger = request.ledger.map { realPath($0) }
    if let ledger, ledger == "/" || isInside(ledger, folder: target) { throw .ledgerInTheWay }
    for input in request.paths where input != "-" {
        let source = realPath(input)
        let isFolder = kind(of: source) == .folder
        if let ledger, isInside(ledger, folder: source) { throw .ledgerInTheWay }
        if isFolder, isInside(target, folder: source) { throw .outputInsideInput }
        if isInside(source, folder: target) { throw .inputInsideOutput }
    }
    do {
        try checkReplaceable(output, isFormerSummary)
    } catch {
        throw .outputNotOurs
    }
}

/// Whether a folder holds the files of a summary and nothing else, hidden files included.
func isFormerSummary(_ folder: String) -> Bool {
    guard let names = try? everyName(in: folder) else { return false }
    let ours = summaryFileNames.map { "\($0)" }
    guard names.allSatisfy(ours.contains), names.contains("summary.json") else { return false }
    let limit = 64 * 1024 * 1024
    guard let json = try? readFile(folder + "/summary.json", limit: limit) else { return false }
    return json.starts(with: summaryJSONOpening)
}

/// Refuses to write a share over anything but a former share, or where it would be read as a map or
/// passed around.
func checkPlaces(of request: ShareRequest) throws(ImportError) {
    let output = realPath(request.output, followingLast: false)
    switch kind(of: output) {
    case .missing: break
    case .regularFile where begins(output, with: MaskedShare.opening): break
    case .regularFile, .folder, .other: throw .notMerged(.fileInTheWay)
    }
    let taken = [request.key] + (request.rejects.map { [$0] } ?? [])
    if request.output.isEmpty || taken.contains(where: { realPath($0) == output })
        || ([output] + (request.rejects.map { [realPath($0, followingLast: false)] } ?? []))
            .contains(where: { isInside($0, folder: realPath(request.folder)) })
    {
        throw .notMerged(.fileInTheWay)
    }
    for input in request.paths where input != "-" {
        let source = realPath(input)
        if source == output || isInside(output, folder: source) { throw .outputInsideInput }
    }
}

/// Whether a file begins with these bytes, so that it can be known as one that Kith wrote.
func begins(_ path: String, with opening: [UInt8]) -> Bool {
    guard let file = try? OpenFile(path: path), file.size >= opening.count else { return false }
    var start = [UInt8](repeating: 0, count: opening.count)
    let isRead: Void? = try? start.withUnsafeMutableBytes { try file.read(at: 0, into: $0) }
    return isRead != nil && start == opening
}
