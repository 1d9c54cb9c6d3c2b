public import Diagnostics

/// A closed list of codes as it is written, labels in words.
public struct VocabularyFile: Sendable {
    /// The file's name: `people`.
    public let id: String
    public let place: Place
    public let title: String
    /// The words for a published table that the groups and their order are from.
    public let besideTable: String?
    public let codes: [VocabularyCode]
}

public struct VocabularyCode: Sendable {
    public let code: Located<String>
    public let label: String
    /// What it means, in a sentence, where the label alone does not say it.
    public let meaning: String?
    /// A heading under which the code is offered.
    public let group: String?
    /// How often the published table names it.
    public let timesNamed: Int?
    /// The side of a map on which somebody of this code is first put, or for whose people this
    /// code is offered first.
    public let side: Located<String>?
    /// Whether it is an adult's: a map can be looked at for adults alone.
    public let isAdult: Bool
    /// Whether picking it offers help, because it can say that something is hard.
    public let offersHelp: Bool
    /// Whether it says that something is not known: a sheet tells it as a gap.
    public let isGap: Bool
    /// The drawing that stands beside it: one of the theme's, by name.
    public let picture: String?
    /// Still understood in maps that were made with it, but no longer offered.
    public let isRetired: Bool
}

func readVocabulary(_ file: ContentFile, log: ReadingLog) -> VocabularyFile? {
    file.readYAML(as: "a vocabulary", log: log) { reader in
        let title = reader.text("title")
        let besideTable = reader.optionalText("beside-table")
        var seen: Set<String> = []
        let codes = reader.list("codes", of: "a code") { entry in
            let code = entry.code("code")
            let label = entry.text("label")
            let meaning = entry.optionalText("meaning")
            let group = entry.optionalText("group")
            let timesNamed = entry.optionalNumber("times-named")
            let side = entry.optionalCode("side")
            let isAdult = entry.optionalYesOrNo("adult") ?? false
            let offersHelp = entry.optionalYesOrNo("help") ?? false
            let isGap = entry.optionalYesOrNo("gap") ?? false
            let picture = entry.optionalCode("picture")
            let isRetired = entry.optionalYesOrNo("retired") ?? false
            guard let code, let label else { return nil as VocabularyCode? }
            if !seen.insert(code.value).inserted {
                log.report(.duplicateCode(code.value), at: code.place)
            }
            return VocabularyCode(
                code: code, label: label.value, meaning: meaning?.value, group: group?.value,
                timesNamed: timesNamed?.value, side: side, isAdult: isAdult,
                offersHelp: offersHelp, isGap: isGap, picture: picture?.value, isRetired: isRetired)
        }
        guard let title else { return nil }
        return VocabularyFile(
            id: file.id, place: file.place, title: title.value, besideTable: besideTable?.value,
            codes: codes)
    }
}
