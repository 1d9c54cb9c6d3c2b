import ContentParsing
import Diagnostics

/// A theme's words in each language, gathered from its layers.
struct ThemeTranslations {
    private(set) var english = ThemeStrings(sections: [:])
    private(set) var others: [String: ThemeStrings] = [:]
    private var displayPaths: [String: String] = [:]

    /// Lays the words of a layer over those of the layers before.
    mutating func lay(_ strings: ThemeStrings, in language: String, from displayPath: String) {
        if language == Language.english.code {
            english = english.overlaid(with: strings)
        } else {
            others[language] = others[language]?.overlaid(with: strings) ?? strings
            displayPaths[language] = displayPath
        }
    }

    /// What a language lacks of the words of young people's pages, and has besides. The
    /// theme's templates say which words those pages need.
    func problems(in theme: Theme) -> [Diagnostic] {
        let needed = neededWords(in: theme)
        return others.sorted { $0.key < $1.key }.flatMap { language, strings in
            let path = displayPaths[language] ?? ""
            let missing = needed.sorted { $0.key < $1.key }.flatMap { name, keys in
                keys.subtracting(strings.section(name).keys).sorted()
                    .map { ThemeProblem.untranslated($0, in: name) }
            }
            let besides = strings.names.flatMap { name in
                Set(strings.section(name).keys).subtracting(english.section(name).keys).sorted()
                    .map { ThemeProblem.notInEnglish($0, in: name) }
            }
            return (missing + besides).map { $0.diagnostic(.note, in: path) }
        }
    }

    /// The words of worksheets and their paper, and those of the site that their templates name or
    /// that stand for something of every page.
    private func neededWords(in theme: Theme) -> [String: Set<String>] {
        let templates = ThemeParts(of: ["guidance", "index", "paper-map"], in: theme).templates
        let named = templates.compactMap { theme.templateSources[$0] }.flatMap { source in
            source.matches(of: /strings\.([a-z0-9-]+)/).map { String($0.1) }
        }
        let everywhere = ["nav-", "index-young-people-", "kind-worksheet", "months", "draft-"]
        let site = english.section("site").keys.filter { key in
            named.contains(key) || everywhere.contains { key.hasPrefix($0) }
        }
        var needed = ["site": Set(site)]
        for name in ["circle-map", "paper-map"] {
            needed[name] = Set(english.section(name).keys)
        }
        return needed
    }
}
