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
