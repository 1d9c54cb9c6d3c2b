extension WorksheetDefinition {
    /// In bytes: no map of this worksheet is longer when it is shared. It may be a little more than
    /// the longest, since people are taken to answer every question in the longest way at once.
    public var largestMapSize: Int {
        var person = 2
        for field in personFields {
            let lengths = vocabularies[field.vocabulary].codes.map { $0.code.count }
            let key = field.key.count + 4
            switch field.kind {
            case .needed: person += key + longest(lengths + [Self.withheld.count], most: 1)
            case .optional: person += key + longest(lengths, most: 1)
            case .several(let most): person += key + 2 + longest(lengths, most: most)
            }
        }
        // `{"kith":1,"worksheet":"…","vocabulary":…,"period":"2026-Q4","once":"…","people":[…],
        // "answers":{…}}` without its three gaps and with six digits for the version.
        var size = 106 + id.count + mostPeople * (person + 1)
        for question in questions {
            let lengths = vocabularies[question.vocabulary].codes.map { $0.code.count }
            let most = question.kind == .several ? lengths.count : 1
            let people = question.kind == .people ? mostPeople * 3 : 0
            size += question.key.count + 6 + max(longest(lengths, most: most), people)
        }
        return size
    }

    /// The longest that a list of this many codes can be, each in quotation marks and followed by a
    /// comma.
    private func longest(_ lengths: [Int], most: Int) -> Int {
        lengths.sorted(by: >).prefix(most).reduce(0) { $0 + $1 + 3 }
    }
}
