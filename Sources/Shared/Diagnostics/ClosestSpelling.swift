/// The candidate that `word` was most likely meant to be, or nil when none is near: at most two
/// letters are wrong, missing, added or swapped, and fewer than half of the word's.
public func closestSpelling(of word: String, among candidates: [String]) -> String? {
    var best: (candidate: String, distance: Int)?
    for candidate in candidates.sorted() {
        let distance = editDistance(Array(word), Array(candidate))
        if distance < (best?.distance ?? 3), distance * 2 < max(word.count, 2) {
            best = (candidate, distance)
        }
    }
    return best?.candidate
}

/// How many single letters must be changed, added, removed or swapped with their neighbour
/// (optimal string alignment).
private func editDistance(_ first: [Character], _ second: [Character]) -> Int {
    var rows = [Array(0...second.count)]
    for i in 0..<first.count {
        var row = [i + 1]
        for j in 0..<second.count {
            let substitution = rows[i][j] + (first[i] == second[j] ? 0 : 1)
            var distance = min(substitution, rows[i][j + 1] + 1, row[j] + 1)
            if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
                distance = min(distance, rows[i - 1][j - 1] + 1)
            }
            row.append(distance)
        }
        rows.append(row)
    }
    return rows[first.count][second.count]
}
