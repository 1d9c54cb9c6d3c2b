public import Diagnostics

/// What a theme's `theme.yml` says.
public struct ThemeSettings: Sendable {
    /// The folder's name of the theme that this one is laid over.
    public let extends: Located<String>?
}

/// Reads a theme's `theme.yml`.
public func readThemeSettings(_ file: ContentFile) -> (ThemeSettings, [Diagnostic]) {
    let log = ReadingLog(local: LocalFacts(place: file.place))
    let settings = file.readYAML(as: "theme.yml", log: log) { reader in
        ThemeSettings(extends: reader.optionalCode("extends"))
    }
    return (settings ?? ThemeSettings(extends: nil), log.diagnostics)
}
