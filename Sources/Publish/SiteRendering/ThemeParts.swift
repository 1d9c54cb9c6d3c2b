/// The parts of a theme that a layout brings along: every layout and component that it names, and
/// what those name in turn, in the order of first mention.
struct ThemeParts {
    private(set) var templates: [String] = []
    /// Names that no file answers to, with the template that asks for them.
    private(set) var missing: [(name: String, askedBy: String)] = []

    init(of layouts: [String], in theme: Theme) {
        for layout in layouts { add(layout, askedBy: layout, in: theme) }
    }

    /// The component's folders, in the order in which their styles and scripts are joined.
    var components: [String] { templates.filter { $0.hasPrefix("components/") } }

    private mutating func add(_ name: String, askedBy asker: String, in theme: Theme) {
        if templates.contains(name) { return }
        guard let source = theme.templateSources[name] else {
            missing.append((name, asker))
            return
        }
        templates.append(name)
        for match in source.matches(of: /\{\{\s*[<>]\s*([^\s}]+)\s*\}\}/) {
            add(String(match.1), askedBy: name, in: theme)
        }
    }
}
