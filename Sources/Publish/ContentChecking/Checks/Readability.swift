import ContentParsing
import Diagnostics
import WorkKeeping

let readability = Check(
    "readability",
    "Young people's pages and worksheets read at grade 5 at most, with a mean sentence of 14 words "
        + "at most; other pages at grade 10 at most. By the Flesch-Kincaid formula.",
    passes: [
        .youngPeople(lines("You can stop at any time.", count: 10)),
        .guidance(lines("Talk it over with them before you begin.", count: 10)),
        .youngPeople("Nevertheless, notwithstanding considerations of proportionality."),
    ],
    fails: [
        .youngPeople("Short.\n\n" + lines("Your information is shared securely.", count: 8)),
        .youngPeople(lines("You can tell us and", count: 8)),
        .guidance(lines("Organisations should anticipate confidentiality issues.", count: 8)),
        .worksheet(lead: lead),
    ]
) { content in
    var syllables = SyllableCounts()
    return pages(of: content.texts).flatMap { page in
        let passages = page.passages.map(\.value)
        let measure = content.kept.result(
            of: "measuring a text", from: passages.map { Array($0.utf8) }
        ) { TextMeasure(passages, counting: &syllables) }
        return measure.words < fewestWords ? [] : problems(on: page, measuring: measure)
    }
}

/// Below this a text is too short for the formula to say anything.
private let fewestWords = 30

private struct Limits {
    let audience: String
    let grade: Double
    /// Nil where the grade says enough.
    let meanSentence: Double?

    static func limits(for audience: Audience) -> Limits {
        switch audience {
        case .youngPeople: Limits(audience: "young people", grade: 5, meanSentence: 14)
        case .carers: Limits(audience: "carers", grade: 10, meanSentence: nil)
        case .practitioners: Limits(audience: "practitioners", grade: 10, meanSentence: nil)
        }
    }
}

private struct Page {
    let limits: Limits
    let passages: [Located<String>]

    /// The passage with the most of a measure, leaving out those of a few words.
    func worst(by measure: (TextMeasure) -> Double) -> Located<String>? {
        let measured = passages.map { (passage: $0, measure: TextMeasure([$0.value])) }
        let longer = measured.filter { $0.measure.words >= 6 }
        return (longer.isEmpty ? measured : longer)
            .max { measure($0.measure) < measure($1.measure) }?.passage
    }
}

/// The passages of all texts, page by page.
private func pages(of texts: [RunningText]) -> [Page] {
    var passages: [String: [Located<String>]] = [:]
    var order: [(path: String, audience: Audience)] = []
    for text in texts {
        if passages[text.path] == nil { order.append((text.path, text.audience)) }
        passages[text.path, default: []] += text.passages
    }
    return order.map {
        Page(limits: .limits(for: $0.audience), passages: passages[$0.path] ?? [])
    }
}

/// The problems stand at the passage that adds most to them.
private func problems(on page: Page, measuring measure: TextMeasure) -> [Diagnostic] {
    let limits = page.limits
    var found: [Diagnostic] = []
    if tenths(measure.grade) > tenths(limits.grade), let hardest = page.worst(by: \.grade) {
        found.append(
            Diagnostic(
                code: "readability", at: hardest.place,
                "This page reads at grade \(decimal(measure.grade)); for \(limits.audience) it is "
                    + "\(decimal(limits.grade)) at most.",
                help: "Begin with this passage, the hardest. Shorter words, shorter sentences."))
    }
    if let most = limits.meanSentence, tenths(measure.meanSentence) > tenths(most),
        let longest = page.worst(by: \.meanSentence)
    {
        found.append(
            Diagnostic(
                code: "readability", at: longest.place,
                "The mean sentence of this page has \(decimal(measure.meanSentence)) words; for "
                    + "\(limits.audience) it is \(decimal(most)) at most.",
                help:
                    "Begin with this passage, with the longest sentences. One thought a sentence."
            ))
    }
    return found
}

private func tenths(_ value: Double) -> Int {
    Int((value * 10).rounded())
}

/// One decimal, without a trailing zero.
private func decimal(_ value: Double) -> String {
    let tenths = tenths(value)
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
}

private let lead =
    "Your information is confidential. Everything is anonymous. Participation is voluntary. "
    + "Information is never communicated to your family without your permission."

private func lines(_ line: String, count: Int) -> String {
    Array(repeating: line, count: count).joined(separator: "\n")
}
