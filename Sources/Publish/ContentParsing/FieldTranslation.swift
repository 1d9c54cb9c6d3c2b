import Diagnostics
import Yams

// A file that is there in another language as well is read twice at once: the English mapping and,
// beside it, the translated one. Words come from the translation; codes, numbers, choices and
// addresses come from the English file and, where the translation has them, must be the same. So a
// translation can change what is said and nothing else.

/// A value of the English file, and the one in another language that belongs to it.
typealias Paired = (own: Node, translation: Node?)

/// Words by the part of the file that they stand in, in the order of first mention.
struct WordsByPart {
    private(set) var parts: [(name: String, words: [String])] = []
    var count: Int { parts.map(\.words.count).reduce(0, +) }

    mutating func add(_ words: String, to name: String) {
        let place = parts.firstIndex { $0.name == name } ?? parts.count
        if place == parts.count { parts.append((name, [])) }
        parts[place].words.append(words)
    }
}

extension FieldReader {
    /// Where the words stand.
    var placeOfWords: Place { translation?.place ?? place }

    // MARK: Words

    /// The words of a key, in the language that is read.
    func words(_ node: Node, key: String) -> Located<String>? {
        note(node, key: key)
        guard let translation else { return scalar(node, key: key) }
        if let own = translation.node(key) { return translation.scalar(own, key: key) }
        let isOptional = file.mayBePartlyTranslated && part == nil
        if !isOptional { log.report(.missingKey(key, in: kind), at: translation.place) }
        return scalar(node, key: key)
    }

    /// A list of words, paired by their places.
    func translatedTexts(_ items: [Node], key: String) -> [Located<String>] {
        for item in items { note(item, key: key) }
        guard let translation else { return items.compactMap { scalar($0, key: key) } }
        if isMissing(key, items) { return items.compactMap { scalar($0, key: key) } }
        let own = translation.items(key)
        if own.count != items.count {
            log.report(
                .otherLength(key, here: own.count, inEnglish: items.count),
                at: translation.place(ofKey: key))
        }
        return own.compactMap { translation.scalar($0, key: key) }
    }

    /// Whether the words of a key are there in the language that is read.
    func isInLanguageRead(_ key: String) -> Bool {
        log.language == .english || translation?.value(of: key) != nil
    }

    private func note(_ node: Node, key: String) {
        if isBesideTranslation, case .scalar(let scalar) = node {
            log.englishWords.add(scalar.string, to: part ?? key)
        }
    }

    /// Reports words in another language that stand for nothing.
    func reportTranslationOfNothing(_ key: String) {
        guard let translation, translation.node(key) != nil else { return }
        log.report(.notInEnglish(key), at: translation.place(ofKey: key))
    }

    /// Reads from what a translation was made; its own reader does that.
    func readTranslatedFrom() {
        log.translatedFrom = node("translated-from").flatMap {
            scalar($0, key: "translated-from")
        }
    }

    // MARK: All else

    /// A text that is no words: the English one. Reported where the translation has another.
    func sameInEveryLanguage(_ node: Node, key: String) -> Located<String>? {
        if let translation, let own = translation.node(key),
            own.scalar?.string != node.scalar?.string
        {
            log.report(.notTheSame(key), at: translation.place(of: own))
        }
        return scalar(node, key: key)
    }

    func checkSame(_ items: [Node], key: String) {
        guard let translation, let own = translation.node(key) else { return }
        let isSame = own.sequence.map { $0.map(\.scalar?.string) } == items.map(\.scalar?.string)
        if !isSame { log.report(.notTheSame(key), at: translation.place(of: own)) }
    }

    // MARK: Lists and mappings

    /// A mapping with that of the translation. One that has no words may be missing there.
    func readPaired<Item>(
        _ own: Node, _ key: String, as kind: String, _ read: (FieldReader) -> Item?
    ) -> Item? {
        let other = translation?.node(key)
        let before = log.englishWords.count
        let item = readNode((own, other), under: key, as: kind, read)
        if let translation, other == nil, log.englishWords.count > before {
            log.report(.missingKey(key, in: self.kind), at: translation.place)
        }
        return item
    }

    /// The items of a list with those of the translation: by code where they have one, in the same
    /// order, otherwise by their places.
    func paired(_ items: [Node], key: String) -> [Paired] {
        guard let translation else { return items.map { ($0, nil) } }
        if isMissing(key, items) { return items.map { ($0, nil) } }
        let others = translation.items(key)
        guard let name = items.first?.identifyingKey else {
            if others.count != items.count {
                log.report(
                    .otherLength(key, here: others.count, inEnglish: items.count),
                    at: translation.place(ofKey: key))
            }
            return items.enumerated().map { place, item in
                (item, place < others.count ? others[place] : nil)
            }
        }
        func code(_ node: Node) -> String? { node.mapping?[name]?.scalar?.string }
        let byCode = Dictionary(others.map { (code($0), $0) }) { first, _ in first }
        reportOtherCodes(
            items.map(code), others.map { (code($0), translation.place(of: $0)) },
            under: translation.place(ofKey: key))
        return items.map { ($0, byCode[code($0)]) }
    }

    /// Whether a list that is there in English is not there in the translation.
    private func isMissing(_ key: String, _ items: [Node]) -> Bool {
        guard let translation, !items.isEmpty, translation.node(key) == nil else { return false }
        if !file.mayBePartlyTranslated {
            log.report(.missingKey(key, in: kind), at: translation.place)
        }
        return true
    }

    /// Reports what differs between the codes of a list in English and in another language.
    private func reportOtherCodes(
        _ english: [String?], _ translated: [(code: String?, place: Place)], under place: Place
    ) {
        var seen: Set<String?> = []
        for (code, place) in translated {
            if !english.contains(code) { log.report(.additionalCode(code ?? ""), at: place) }
            if !seen.insert(code).inserted { log.report(.duplicateCode(code ?? ""), at: place) }
        }
        if file.mayBePartlyTranslated { return }
        for code in english where !translated.contains(where: { $0.code == code }) {
            log.report(.untranslatedCode(code ?? ""), at: place)
        }
        let inEnglish = translated.filter { english.contains($0.code) }
        let inOrder = english.filter { code in inEnglish.contains { $0.code == code } }
        for ((code, place), expected) in zip(inEnglish, inOrder) where code != expected {
            log.report(.movedCode(code ?? "", expected: expected ?? ""), at: place)
            return
        }
    }

    // MARK: -

    private func place(of node: Node) -> Place { file.place(of: node, lineOffset: lineOffset) }

    private func place(ofKey key: String) -> Place {
        mapping.first { $0.key.scalar?.string == key }.map { place(of: $0.key) } ?? place
    }
}

extension Node {
    /// The key by which an item of a list is known, where it has one.
    fileprivate var identifyingKey: Node? {
        ["code", "id", "phone"].map { Node($0) }.first { mapping?[$0] != nil }
    }
}
