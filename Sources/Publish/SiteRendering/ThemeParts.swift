/// The parts of a theme that a layout brings along: every layout and component that it names, and
/// what those name in turn, in the order of first mention. What no file answers to was told when
/// the theme's templates were checked.
struct ThemeParts {
    private(set) var templates: [String] = []

    init(of layouts: [String], in theme: Theme) {
        for layout in layouts { add(layout, in: theme) }
    }

    /// The component's folders, in the order in which their styles and scripts are joined.
    var components: [String] { templates.filter { $0.hasPrefix("components/") } }

    private mutating func add(_ name: String, in theme: Theme) {
        if templates.contains(name) { return }
        guard let source = theme.templateSources[name] else { return }
        templates.append(name)
        for match in source.matches(of: mention) {
            add(String(match.1), in: theme)
        }
    }
}

// Of a layout or a component. Out here it is compiled once, not each time.
private nonisolated(unsafe) let mention = /\{\{\s*[<>]\s*([^\s}]+)\s*\}\}/
