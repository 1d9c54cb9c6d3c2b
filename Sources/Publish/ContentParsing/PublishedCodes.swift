public import Diagnostics

/// The codes that a published site has, by the list that they are in. A published code is a
/// promise, so the site carries the lists, and the next site is held to them.
///
/// As text: one code a line, `list TAB code`, sorted. What is keyed in from paper stands in lists
/// of its own, `list TAB code TAB short code`.
public struct PublishedCodes: Sendable, Equatable {
    public internal(set) var codes: [String: Set<String>]
    /// By list and code.
    public internal(set) var shortCodes: [String: [String: String]]

    public init(
        _ codes: [String: Set<String>] = [:], shortCodes: [String: [String: String]] = [:]
    ) {
        self.codes = codes
        self.shortCodes = shortCodes
    }
}

/// Codes that belong together and must not vanish.
public struct CodeList: Sendable {
    /// A vocabulary's id, `worksheet-` and a worksheet's id, `questions` or `themes`.
    public let name: String
    public let codes: [String]
    public let place: Place
    public let isVocabulary: Bool
}

/// Every list of codes that the site of this library publishes; retired codes are in them.
public func codeLists(of library: ContentLibrary) -> [CodeList] {
    let vocabularies = library.vocabularies.map {
        CodeList(
            name: $0.id, codes: $0.codes.map(\.code.value), place: $0.place, isVocabulary: true)
    }
    let worksheets = library.worksheets.map {
        CodeList(
            name: "worksheet-\($0.id)",
            codes: $0.people.fields.map(\.id.value) + $0.questions.map(\.id.value),
            place: $0.head.place, isVocabulary: false)
    }
    let sheets = library.sheets.map {
        CodeList(
            name: "worksheet-\($0.id)",
            codes: $0.parts.map(\.id.value) + sharedRows(of: $0, in: library),
            place: $0.head.place, isVocabulary: false)
    }
    let questions = library.questionBanks.flatMap(\.questions).map(\.id)
    let themes = library.framework?.themes.map(\.code) ?? []
    let others = [("questions", questions), ("themes", themes)].compactMap { name, ids in
        ids.first.map {
            CodeList(
                name: name, codes: ids.map(\.value), place: Place(file: $0.place.file),
                isVocabulary: false)
        }
    }
    return vocabularies + worksheets + sheets + others
}

/// The keys by which a shared copy names the rows of tables.
private func sharedRows(of sheet: Sheet, in library: ContentLibrary) -> [String] {
    sheet.parts.filter { $0.columns.contains(where: \.isShared) }.flatMap { part in
        sheet.rows(of: part, in: library.offeredVocabularies).map {
            "\(part.id.value)-\($0.code.value)"
        }
    }
}

/// The text of the lists for a site made from this library.
public func publishedCodes(of library: ContentLibrary) -> String {
    let codes = codeLists(of: library)
        .flatMap { list in list.codes.map { "\(list.name)\t\($0)\n" } }
    return (codes + library.shortCodeLines).sorted().joined()
}

/// Reads the list of a site. A line that is not a code is reported, since a code that is passed
/// over could vanish unseen.
public func readPublishedCodes(_ file: ContentFile) -> (PublishedCodes, [Diagnostic]) {
    guard let text = file.text else {
        return (PublishedCodes(), [ContentProblem.notUTF8.diagnostic(at: file.place)])
    }
    var published = PublishedCodes()
    var problems: [Diagnostic] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        if fields.count == 2, fields.allSatisfy(isCode) {
            published.codes[fields[0], default: []].insert(fields[1])
        } else if fields.count == 3, fields[..<2].allSatisfy(isCode), isShortCode(fields[2]) {
            published.shortCodes[fields[0], default: [:]][fields[1]] = fields[2]
        } else {
            problems.append(
                ContentProblem.notAPublishedCode.diagnostic(
                    at: Place(file: file.displayPath, line: index + 1, column: 1)))
        }
    }
    return (published, problems)
}

private func isShortCode(_ text: String) -> Bool {
    let keys = ShortCodes.letters + ShortCodes.digits
    return (1...2).contains(text.count) && text.allSatisfy { keys.contains(String($0)) }
}
