public import Diagnostics
import Yams

/// The words that a theme itself says, by the part of it that says them.
public struct ThemeStrings: Sendable {
    let sections: [String: [String: String]]

    public init(sections: [String: [String: String]]) {
        self.sections = sections
    }

    /// The words of a key, or the key itself, which shows on the page that it is missing.
    public subscript(section: String, key: String) -> String {
        sections[section]?[key] ?? key
    }

    /// These words, with those of another theme in place of the ones with the same key.
    public func overlaid(with other: ThemeStrings) -> ThemeStrings {
        ThemeStrings(
            sections: sections.merging(other.sections) { $0.merging($1) { $1 } })
    }

    /// The sections' names, in the order of the alphabet.
    public var names: [String] { sections.keys.sorted() }

    public func section(_ name: String) -> [String: String] {
        sections[name] ?? [:]
    }
}

/// Reads a theme's `strings/<language>.yml`: sections of keys and words.
public func readThemeStrings(_ file: ContentFile) -> (ThemeStrings, [Diagnostic]) {
    let log = ReadingLog(local: LocalFacts(place: file.place))
    var sections: [String: [String: String]] = [:]
    _ = file.readYAML(as: "the theme's strings", log: log) { reader in
        for name in reader.keys {
            sections[name] = reader.mapping(name, of: "a section of strings") { section in
                var words: [String: String] = [:]
                for key in section.keys { words[key] = section.text(key)?.value }
                return words
            }
        }
        return sections
    }
    return (ThemeStrings(sections: sections), log.diagnostics)
}
