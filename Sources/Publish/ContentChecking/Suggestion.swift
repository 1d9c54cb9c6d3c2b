import Diagnostics

/// "Did you mean …", or what there is to choose from.
func helpNaming(_ word: String, among known: [String]) -> String {
    if let closest = closestSpelling(of: word, among: known) {
        return "Did you mean `\(closest)`?"
    }
    if known.isEmpty { return "There is none yet." }
    return "There are: " + known.sorted().map { "`\($0)`" }.joined(separator: ", ") + "."
}
