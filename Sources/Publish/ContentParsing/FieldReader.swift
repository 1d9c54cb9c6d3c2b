import Diagnostics
import Worksheets
import Yams

/// Reads one YAML mapping key by key, remembering which keys it was asked for, so that `finish()`
/// can report the rest. Every reading that fails reports why, and reading goes on.
///
/// Works on nodes and their marks rather than through a decoder, which would drop unknown keys and
/// lose the line of a mistake.
///
/// Where the file is there in another language too, its words come from there, and all else from
/// the English file (`FieldTranslation.swift`).
final class FieldReader {
    let file: ContentFile
    /// What the mapping is, as a diagnostic names it: "a question bank".
    let kind: String
    let place: Place
    let log: ReadingLog
    /// The same mapping in another language.
    var translation: FieldReader? {
        didSet { isBesideTranslation = isBesideTranslation || translation != nil }
    }
    /// Whether the file is there in another language, even if this mapping is not.
    var isBesideTranslation = false
    /// The top key of the file that the mapping stands under; nil for the file itself.
    var part: String?
    let mapping: Node.Mapping
    /// The mapping by its keys, taken out once: a node is dear to copy.
    private let values: [(key: String, value: Node)]
    private var known: [String] = []
    /// Lines of the file before the YAML, where it is front matter.
    let lineOffset: Int

    init?(_ node: Node, kind: String, file: ContentFile, lineOffset: Int = 0, log: ReadingLog) {
        let place = file.place(of: node, lineOffset: lineOffset)
        guard case .mapping(let mapping) = node else {
            log.report(.notAMapping(kind.capitalisedFirst), at: place)
            return nil
        }
        self.file = file
        self.kind = kind
        self.place = place
        self.log = log
        self.mapping = mapping
        values = mapping.compactMap { key, value in key.scalar.map { ($0.string, value) } }
        self.lineOffset = lineOffset
    }

    /// The mapping's keys, in the order of the file.
    var keys: [String] { values.map(\.key) }

    // MARK: Single values

    /// Text as it stands, with this partnership's own facts filled in.
    func text(_ key: String) -> Located<String>? {
        requiredNode(key).flatMap { words($0, key: key) }
    }

    func optionalText(_ key: String) -> Located<String>? {
        guard let node = node(key) else {
            reportTranslationOfNothing(key)
            return nil
        }
        return words(node, key: key)
    }

    /// Text that is not words: the same in every language.
    func asWritten(_ key: String) -> Located<String>? {
        requiredNode(key).flatMap { sameInEveryLanguage($0, key: key) }
    }

    func optionalAsWritten(_ key: String) -> Located<String>? {
        guard let node = node(key) else {
            reportTranslationOfNothing(key)
            return nil
        }
        return sameInEveryLanguage(node, key: key)
    }

    /// Text that is one line of Markdown: emphasis and links.
    func prose(_ key: String) -> Prose? {
        text(key).map(prose)
    }

    func optionalProse(_ key: String) -> Prose? {
        optionalText(key).map(prose)
    }

    /// A code: lower-case ASCII words joined by `-`.
    func code(_ key: String) -> Located<String>? {
        asWritten(key).flatMap(checkedCode)
    }

    func optionalCode(_ key: String) -> Located<String>? {
        optionalAsWritten(key).flatMap(checkedCode)
    }

    func number(_ key: String) -> Located<Int>? {
        asWritten(key).flatMap { checkedNumber($0, key: key) }
    }

    func optionalNumber(_ key: String) -> Located<Int>? {
        optionalAsWritten(key).flatMap { checkedNumber($0, key: key) }
    }

    func date(_ key: String) -> Located<CalendarDate>? {
        guard let text = asWritten(key) else { return nil }
        guard let date = CalendarDate(iso: text.value.utf8) else {
            log.report(.notADate(key), at: text.place)
            return nil
        }
        return Located(date, at: text.place)
    }

    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String, of type: Choice.Type
    ) -> Choice? {
        asWritten(key).flatMap { checkedChoice($0, key: key, of: type) }
    }

    func optionalChoice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String, of type: Choice.Type
    ) -> Choice? {
        optionalAsWritten(key).flatMap { checkedChoice($0, key: key, of: type) }
    }

    /// The word `yes` or `no`.
    func yesOrNo(_ key: String) -> Bool? {
        choice(key, of: YesOrNo.self).map { $0 == .yes }
    }

    func optionalYesOrNo(_ key: String) -> Bool? {
        optionalChoice(key, of: YesOrNo.self).map { $0 == .yes }
    }

    // MARK: Lists and mappings

    /// A list of texts; an absent key is an empty list.
    func texts(_ key: String) -> [Located<String>] {
        translatedTexts(items(key), key: key)
    }

    /// A list of texts that are not words.
    func listAsWritten(_ key: String) -> [Located<String>] {
        let items = items(key)
        checkSame(items, key: key)
        return items.compactMap { scalar($0, key: key) }
    }

    func codes(_ key: String) -> [Located<String>] {
        listAsWritten(key).compactMap(checkedCode)
    }

    func proses(_ key: String) -> [Prose] {
        texts(key).map(prose)
    }

    /// A list of mappings, each read and finished by `read`; an absent key is an empty list.
    func list<Item>(_ key: String, of kind: String, _ read: (FieldReader) -> Item?) -> [Item] {
        paired(items(key), key: key).compactMap { readNode($0, under: key, as: kind, read) }
    }

    /// A mapping, read and finished by `read`.
    func mapping<Item>(_ key: String, of kind: String, _ read: (FieldReader) -> Item?) -> Item? {
        requiredNode(key).flatMap { node in
            readPaired(node, key, as: kind, read)
        }
    }

    func optionalMapping<Item>(
        _ key: String, of kind: String, _ read: (FieldReader) -> Item?
    ) -> Item? {
        guard let node = node(key) else {
            reportTranslationOfNothing(key)
            return nil
        }
        return readPaired(node, key, as: kind, read)
    }

    /// Reports the keys that nothing asked for.
    func finish() {
        translation?.finish()
        // Every key that is a text was asked for: the usual case.
        if values.count == mapping.count, values.allSatisfy({ known.contains($0.key) }) { return }
        for (key, _) in mapping {
            guard let name = key.scalar?.string, !known.contains(name) else { continue }
            log.report(
                .unknownKey(name, in: kind, known: known),
                at: file.place(of: key, lineOffset: lineOffset))
        }
    }

    // MARK: -

    func readNode<Item>(
        _ nodes: Paired, under key: String, as kind: String, _ read: (FieldReader) -> Item?
    ) -> Item? {
        guard let reader = reader(of: nodes.own, as: kind) else { return nil }
        reader.part = part ?? key
        reader.isBesideTranslation = isBesideTranslation
        reader.translation = nodes.translation.flatMap { translation?.reader(of: $0, as: kind) }
        defer { reader.finish() }
        return read(reader)
    }

    private func reader(of node: Node, as kind: String) -> FieldReader? {
        FieldReader(node, kind: kind, file: file, lineOffset: lineOffset, log: log)
    }

    /// The value of a key, or nil where it is absent or left empty.
    func node(_ key: String) -> Node? {
        known.append(key)
        guard let node = value(of: key) else { return nil }
        if case .scalar(let scalar) = node, scalar.string.isEmpty, scalar.style == .plain {
            return nil
        }
        return node
    }

    /// The keys are few, and a look-up through hashes takes longer.
    func value(of key: String) -> Node? {
        values.first { $0.key == key }?.value
    }

    private func requiredNode(_ key: String) -> Node? {
        let found = node(key)
        if found == nil { log.report(.missingKey(key, in: kind), at: place) }
        return found
    }

    func items(_ key: String) -> [Node] {
        guard let node = node(key) else { return [] }
        guard case .sequence(let sequence) = node else {
            log.report(.notAList(key), at: file.place(of: node, lineOffset: lineOffset))
            return []
        }
        return Array(sequence)
    }

    func scalar(_ node: Node, key: String) -> Located<String>? {
        let place = file.place(of: node, lineOffset: lineOffset)
        guard case .scalar(let scalar) = node else {
            log.report(.notText(key), at: place)
            return nil
        }
        let text = log.local.filled(in: scalar.string, at: place, log: log)
        return Located(withApostrophes(text), at: place)
    }

    private func prose(_ text: Located<String>) -> Prose {
        Prose(text, log: log)
    }

    private func checkedCode(_ text: Located<String>) -> Located<String>? {
        if isCode(text.value) { return text }
        log.report(.notACode(text.value), at: text.place)
        return nil
    }

    private func checkedNumber(_ text: Located<String>, key: String) -> Located<Int>? {
        let isNumber = (1...6).contains(text.value.count) && text.value.allSatisfy(\.isASCIIDigit)
        guard isNumber, let number = Int(text.value) else {
            log.report(.notANumber(key), at: text.place)
            return nil
        }
        return Located(number, at: text.place)
    }

    private func checkedChoice<Choice: RawRepresentable<String> & CaseIterable>(
        _ text: Located<String>, key: String, of type: Choice.Type
    ) -> Choice? {
        if let choice = Choice(rawValue: text.value) { return choice }
        let allowed = Choice.allCases.map(\.rawValue)
        log.report(.notOneOf(key, value: text.value, allowed: allowed), at: text.place)
        return nil
    }
}

private enum YesOrNo: String, CaseIterable {
    case yes, no
}

/// Whether the text is lower-case ASCII words joined by `-`: safe as a code, as a file name and as
/// an anchor.
func isCode(_ text: String) -> Bool {
    let words = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return words.allSatisfy { word in
        !word.isEmpty
            && word.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
    }
}

// Out here it is compiled once, not each time.
private nonisolated(unsafe) let innerApostrophe = /(\w)'(\w)/

/// An apostrophe inside a word as typographers write it. Markdown does this for running text.
private func withApostrophes(_ text: String) -> String {
    text.has(UInt8(ascii: "'")) ? text.replacing(innerApostrophe) { "\($0.1)’\($0.2)" } : text
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
