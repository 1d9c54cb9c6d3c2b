/// Looks for the first use of terms, text by text. A term that was found is not looked for again.
struct TermFinder {
    private var terms: [(term: Term, forms: [[UInt8]])]

    init(_ terms: [Term]) {
        self.terms = terms.map { ($0, $0.forms.map { Array($0.utf8).map(lowercased) }) }
    }

    var isDone: Bool { terms.isEmpty }

    /// The earliest use of any term in the text, the longest where two begin together.
    mutating func next(in text: [UInt8]) -> (range: Range<Int>, term: Term)? {
        let lower = text.map(lowercased)
        var best: (range: Range<Int>, place: Int)?
        for (place, entry) in terms.enumerated() {
            for form in entry.forms {
                guard let start = firstUse(of: form, in: lower) else { continue }
                let found = start..<(start + form.count)
                if let best,
                    best.range.lowerBound < start
                        || (best.range.lowerBound == start && best.range.count >= found.count)
                {
                    continue
                }
                best = (found, place)
            }
        }
        guard let best else { return nil }
        return (best.range, terms.remove(at: best.place).term)
    }

    /// Where `form` first stands as whole words.
    private func firstUse(of form: [UInt8], in text: [UInt8]) -> Int? {
        guard let first = form.first, form.count <= text.count else { return nil }
        for start in 0...(text.count - form.count)
        where text[start] == first && text[start..<(start + form.count)].elementsEqual(form) {
            let end = start + form.count
            let startsWord = start == 0 || !isPartOfAWord(text[start - 1])
            let endsWord = end == text.count || !isPartOfAWord(text[end])
            if startsWord && endsWord { return start }
        }
        return nil
    }
}

private func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
}

/// Letters, digits, the hyphen, and every byte of a character beyond ASCII except where it is
/// punctuation, which a form never touches without a space.
private func isPartOfAWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
