import ContentParsing
import Diagnostics
import Folders
import SiteRendering
import WorkKeeping

/// A theme that was read.
struct LoadedTheme {
    /// Nil where a folder, or what it says of itself, cannot be read.
    var theme: Theme?
    var problems: [Diagnostic]
    /// What is wrong where templates meet what pages have.
    var inTemplates: [Diagnostic] = []
    /// Its files and those of the themes that it extends, as their authors know them.
    var files: [(path: String, bytes: [UInt8])] = []
}

/// Reads a theme with the themes that it extends.
func loadTheme(_ edition: Edition, keeping kept: KeptWork? = nil) -> LoadedTheme {
    // The theme itself first.
    var layers: [ThemeLayer] = []
    func loaded(_ theme: Theme?, _ problems: [Diagnostic]) -> LoadedTheme {
        let files = layers.flatMap { layer in
            layer.files.map { (path: layer.displayFolder + "/" + $0.path, bytes: $0.bytes) }
        }
        return LoadedTheme(theme: theme, problems: problems, files: files)
    }
    var names: [String] = []
    var name = edition.theme
    while true {
        names.append(name)
        var folder = edition.themes + "/" + name
        let shipped = edition.shippedTheme(name)
        if names.count == 1, shipped == nil, kind(of: folder) == .missing,
            kind(of: edition.themes) == .folder
        {
            return loaded(nil, [unknownTheme(name, at: Place(file: folder), in: edition)])
        }
        if shipped != nil { folder = ShippedEdition.displayFolder + "Themes/" + name }
        let (files, problems) = shipped.map { ($0, []) } ?? readFolder(folder)
        if !problems.isEmpty { return loaded(nil, problems) }
        layers.append(
            ThemeLayer(
                displayFolder: folder,
                files: files.map { ThemeFile(path: $0.path, bytes: $0.bytes) }))
        guard let file = files.first(where: { $0.path == "theme.yml" }) else { break }
        let (settings, settingsProblems) = readThemeSettings(
            ContentFile(
                path: file.path, displayPath: folder + "/" + file.path, bytes: file.bytes))
        if !settingsProblems.isEmpty { return loaded(nil, settingsProblems) }
        guard let parent = settings.extends else { break }
        if let problem = problem(with: parent, after: names, in: edition) {
            return loaded(nil, [problem])
        }
        name = parent.value
    }
    let (theme, problems, inTemplates) = kept.result(
        of: "loading a theme", from: layers.flatMap(\.sources)
    ) {
        let (theme, problems) = Theme.load(layers.reversed())
        return (theme, problems, theme.templateProblems())
    }
    var read = loaded(theme, problems)
    read.inTemplates = inTemplates
    return read
}

extension Edition {
    /// The files of a theme that is not in the themes' folder and was shipped.
    fileprivate func shippedTheme(_ name: String) -> [ReadFile]? {
        guard let shipped, kind(of: themes + "/" + name) == .missing else { return nil }
        let files = shipped.theme(name)
        return files.isEmpty ? nil : files
    }
}

/// Why a theme cannot extend the one that it names.
private func problem(
    with parent: Located<String>, after names: [String], in edition: Edition
) -> Diagnostic? {
    if names.contains(parent.value) {
        return Diagnostic(
            code: "theme-extends-itself", at: parent.place,
            "This theme would be laid over itself.",
            help: "Name a theme that does not extend this one, or take `extends` out.")
    }
    if kind(of: edition.themes + "/" + parent.value) == .folder { return nil }
    if edition.shippedTheme(parent.value) != nil { return nil }
    return unknownTheme(parent.value, at: parent.place, in: edition)
}

private func unknownTheme(_ name: String, at place: Place, in edition: Edition) -> Diagnostic {
    let known = (try? entries(below: edition.themes, hiddenToo: false)) ?? []
    let folders = Set(
        known.compactMap { entry in
            entry.path.contains("/") ? entry.path.split(separator: "/").first.map(String.init) : nil
        })
    let closest = closestSpelling(of: name, among: folders.sorted())
    return Diagnostic(
        code: "unknown-theme-folder", at: place,
        "There is no theme `\(name)` in `\(edition.themes)`.",
        help: closest.map { "Did you mean `\($0)`?" } ?? "Name a folder that is there.")
}
