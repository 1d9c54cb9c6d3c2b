// The flat form: how a compiled worksheet definition travels from Publish to Summarise.
//
//   kith-worksheet  1
//   worksheet       circle-map  1  40  Circle map          id, version, most people, title
//   voice           practitioners                          whose view, unless young people's
//   domain          environment Environmental …            code, title; its themes follow
//   theme           resources   Resources                  code, title
//   vocabulary      people      Who someone is             id, title; its codes follow
//   code            best-friend Best friend                code, label
//   person-field    who         needed  1  people  Who …   key, kind, most, vocabulary, label
//   question        trust       people  no-person  Who …   key, kind, vocabulary, text
//
// At the end of a record there may be more: of a vocabulary, the words for the table that it is
// laid beside; of a code, its group, and after that how often the table names it; of a field or
// question, the theme that it speaks to.
//
// UTF-8, one record a line, each line ended by LF, fields split by one TAB, in the order above.
// Lines rather than JSON, because the review page reads it with no JSON tree at hand.

/// Why a flat form could not be read, and on which line (from 1).
public struct FlatFormError: Error, Equatable {
    public enum Reason: Sendable, Equatable {
        case notAFlatForm
        case unknownRecord
        case wrongNumberOfFields
        case notANumber
        case recordOutOfOrder
        case unknownVocabulary
        case unknownFieldKind
        case unknownAnswerKind
        case unknownVoice
        /// A field that is needed stands after one that is not.
        case fieldOutOfOrder
        /// Several can be chosen of at most 64 codes.
        case tooManyCodes
        /// An id, key or code that is not lower-case ASCII words joined by `-`.
        case notACode
    }

    public var reason: Reason
    public var line: Int

    public init(reason: Reason, line: Int) {
        self.reason = reason
        self.line = line
    }
}

extension WorksheetDefinition {
    /// The definition as its flat form.
    public var flatForm: [UInt8] {
        var lines = FlatFormWriter()
        lines.record("kith-worksheet", [ascii(1)])
        lines.record("worksheet", [id, ascii(version), ascii(mostPeople), title])
        switch voice {
        case .youngPeople: break
        case .practitioners: lines.record("voice", [ascii("practitioners")])
        case .together: lines.record("voice", [ascii("together")])
        }
        for domain in domains {
            lines.record("domain", [domain.code, domain.title])
            for theme in domain.themes { lines.record("theme", [theme.code, theme.label]) }
        }
        for vocabulary in vocabularies {
            lines.record(
                "vocabulary", [vocabulary.id, vocabulary.title] + present(vocabulary.besideTable))
            for code in vocabulary.codes {
                var fields = [code.code, code.label]
                if !code.group.isEmpty || code.timesNamed > 0 { fields.append(code.group) }
                if code.timesNamed > 0 { fields.append(ascii(code.timesNamed)) }
                lines.record("code", fields)
            }
        }
        for field in personFields {
            let (kind, most): (StaticString, Int) =
                switch field.kind {
                case .needed: ("needed", 1)
                case .optional: ("optional", 1)
                case .several(let most): ("several", most)
                }
            lines.record(
                "person-field",
                [
                    field.key, ascii(kind), ascii(most), vocabularies[field.vocabulary].id,
                    field.label,
                ] + present(field.theme))
        }
        for question in questions {
            let kind: StaticString =
                switch question.kind {
                case .one: "one"
                case .several: "several"
                case .people: "people"
                }
            lines.record(
                "question",
                [question.key, ascii(kind), vocabularies[question.vocabulary].id, question.text]
                    + present(question.theme))
        }
        return lines.bytes
    }

    /// Reads a flat form back.
    public init(flatForm: [UInt8]) throws(FlatFormError) {
        self.init(
            id: [], version: 0, mostPeople: 0, title: [], vocabularies: [], personFields: [],
            questions: [])
        var number = 0
        for line in flatForm.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        {
            number += 1
            // What follows the last LF.
            if line.isEmpty && number > 2 && line.endIndex == flatForm.endIndex { break }
            let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                .map { Array($0) }
            if let reason = read(fields, line: number) {
                throw FlatFormError(reason: reason, line: number)
            }
        }
        if number < 3 { throw FlatFormError(reason: .notAFlatForm, line: number) }
    }

    private mutating func read(_ fields: [[UInt8]], line: Int) -> FlatFormError.Reason? {
        guard let name = fields.first else { return .unknownRecord }
        // From line 2 on, the field after the record's name is always a code.
        if line > 1, fields.count > 1, !isCode(fields[1]) { return .notACode }
        switch line {
        case 1:
            let isOurs = name.elementsEqual(ascii("kith-worksheet")) && fields.count == 2
            return isOurs && fields[1].elementsEqual(ascii(1)) ? nil : .notAFlatForm
        case 2:
            return name.elementsEqual(ascii("worksheet")) ? readHead(fields) : .recordOutOfOrder
        default:
            if name.elementsEqual(ascii("voice")) { return readVoice(fields) }
            if name.elementsEqual(ascii("domain")) { return readDomain(fields) }
            if name.elementsEqual(ascii("theme")) { return readTheme(fields) }
            if name.elementsEqual(ascii("vocabulary")) { return readVocabulary(fields) }
            if name.elementsEqual(ascii("code")) { return readCode(fields) }
            if name.elementsEqual(ascii("person-field")) { return readPersonField(fields) }
            if name.elementsEqual(ascii("question")) { return readQuestion(fields) }
            return .unknownRecord
        }
    }

    private mutating func readHead(_ fields: [[UInt8]]) -> FlatFormError.Reason? {
        guard fields.count == 5 else { return .wrongNumberOfFields }
        guard let version = number(fields[2]), let mostPeople = number(fields[3]) else {
            return .notANumber
        }
        id = fields[1]
        self.version = version
        self.mostPeople = mostPeople
        title = fields[4]
        return nil
    }

    private mutating func readVoice(_ fields: [[UInt8]]) -> FlatFormError.Reason? {
        guard fields.count == 2 else { return .wrongNumberOfFields }
        guard domains.isEmpty, vocabularies.isEmpty, voice == .youngPeople else {
            return .recordOutOfOrder
        }
        if fields[1].elementsEqual(ascii("practitioners")) {
            voice = .practitioners
        } else if fields[1].elementsEqual(ascii("together")) {
            voice = .together
        } else {
            return .unknownVoice
        }
        return nil
    }

    private mutating func readDomain(_ fields: [[UInt8]]) -> FlatFormError.Reason? {
        guard fields.count == 3 else { return .wrongNumberOfFields }
        guard vocabularies.isEmpty else { return .recordOutOfOrder }
        domains.append(ThemeDomain(code: fields[1], title: fields[2], themes: []))
        return nil
    }

    private mutating func readTheme(_ fields: [[UInt8]]) -> FlatFormError.Reason? {
        guard fields.count == 3 else { return .wrongNumberOfFields }
        guard !domains.isEmpty, vocabularies.isEmpty else { return .recordOutOfOrder }
        domains[domains.count - 1].themes.append(Code(code: fields[1], label: fields[2]))
        return nil
    }

    private mutating func readVocabulary(_ fields: [[UInt8]]) -> FlatFormError.Reason? {
        guard (3...4).contains(fields.count) else { return .wrongNumberOfFields }
        guard personFields.isEmpty, questions.isEmpty else { return .recordOutOfOrder }
        vocabularies.append(
            Vocabulary(
                id: fields[1], title: fields[2], codes: [],
                besideTable: fields.count > 3 ? fields[3] : []))
        return nil
    }

    private mutating func readCode(_ fields: [[UInt8]]) -> FlatFormError.Reason? {
        guard (3...5).contains(fields.count) else { return .wrongNumberOfFields }
        guard !vocabularies.isEmpty, personFields.isEmpty, questions.isEmpty else {
            return .recordOutOfOrder
        }
        var code = Code(code: fields[1], label: fields[2])
        if fields.count > 3 { code.group = fields[3] }
        if fields.count > 4 {
            guard let times = number(fields[4]) else { return .notANumber }
            code.timesNamed = times
        }
        vocabularies[vocabularies.count - 1].codes.append(code)
        return nil
    }

    private mutating func readPersonField(_ fields: [[UInt8]]) -> FlatFormError.Reason? {
        guard (6...7).contains(fields.count) else { return .wrongNumberOfFields }
        guard questions.isEmpty else { return .recordOutOfOrder }
        guard let most = number(fields[3]), most > 0 else { return .notANumber }
        guard let vocabulary = vocabularyPlace(fields[4]) else { return .unknownVocabulary }
        let kind: FieldKind
        if fields[2].elementsEqual(ascii("needed")) {
            if let last = personFields.last, last.kind != .needed { return .fieldOutOfOrder }
            kind = .needed
        } else if personFields.isEmpty {
            return .fieldOutOfOrder
        } else if fields[2].elementsEqual(ascii("optional")) {
            kind = .optional
        } else if fields[2].elementsEqual(ascii("several")) {
            if isTooLong(vocabulary) { return .tooManyCodes }
            kind = .several(most: most)
        } else {
            return .unknownFieldKind
        }
        personFields.append(
            PersonField(
                key: fields[1], kind: kind, vocabulary: vocabulary, label: fields[5],
                theme: fields.count > 6 ? fields[6] : []))
        return nil
    }

    private mutating func readQuestion(_ fields: [[UInt8]]) -> FlatFormError.Reason? {
        guard (5...6).contains(fields.count) else { return .wrongNumberOfFields }
        let kind: AnswerKind
        if fields[2].elementsEqual(ascii("one")) {
            kind = .one
        } else if fields[2].elementsEqual(ascii("people")) {
            kind = .people
        } else if fields[2].elementsEqual(ascii("several")) {
            kind = .several
        } else {
            return .unknownAnswerKind
        }
        guard let vocabulary = vocabularyPlace(fields[3]) else { return .unknownVocabulary }
        if kind == .several, isTooLong(vocabulary) { return .tooManyCodes }
        questions.append(
            Question(
                key: fields[1], kind: kind, vocabulary: vocabulary, text: fields[4],
                theme: fields.count > 5 ? fields[5] : []))
        return nil
    }

    /// Whether codes chosen of it would not fit into the 64 bits of a set.
    private func isTooLong(_ vocabulary: Int) -> Bool {
        vocabularies[vocabulary].codes.count > 64
    }

    private func vocabularyPlace(_ id: [UInt8]) -> Int? {
        vocabularies.firstIndex { $0.id.elementsEqual(id) }
    }
}

private struct FlatFormWriter {
    var bytes: [UInt8] = []

    mutating func record(_ name: StaticString, _ fields: [[UInt8]]) {
        bytes += Worksheets.ascii(name)
        for field in fields {
            bytes.append(UInt8(ascii: "\t"))
            bytes += field
        }
        bytes.append(UInt8(ascii: "\n"))
    }
}

/// A field that is there only where it says something.
private func present(_ field: [UInt8]) -> [[UInt8]] {
    field.isEmpty ? [] : [field]
}

/// A number of 0 or more.
private func ascii(_ number: Int) -> [UInt8] {
    number < 10
        ? [UInt8(ascii: "0") + UInt8(number)] : ascii(number / 10) + ascii(number % 10)
}

/// A non-negative number of at most six digits.
private func number(_ digits: [UInt8]) -> Int? {
    guard (1...6).contains(digits.count) else { return nil }
    var value = 0
    for digit in digits {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
        value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
}

/// Lower-case ASCII words joined by single `-`.
private func isCode(_ text: [UInt8]) -> Bool {
    let dash = UInt8(ascii: "-")
    let words = text.split(separator: dash, omittingEmptySubsequences: false)
    return words.allSatisfy { word in
        !word.isEmpty
            && word.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            }
    }
}
