/// The peer group assessment framework: domains and their themes.
public struct Framework: Sendable {
    public let source: Located<String>
    public let domains: [FrameworkDomain]

    public var themes: [FrameworkTheme] { domains.flatMap(\.themes) }
}

public struct FrameworkDomain: Sendable {
    public let code: Located<String>
    public let title: String
    public let summary: Prose
    public let themes: [FrameworkTheme]
}

public struct FrameworkTheme: Sendable {
    public let code: Located<String>
    public let title: String
    public let summary: Prose
    /// Strengths to look for.
    public let strengths: [Prose]
}

func readFramework(_ file: ContentFile, log: ReadingLog) -> Framework? {
    file.readYAML(as: "the framework", log: log) { reader in
        let source = reader.code("source")
        let domains = reader.list("domains", of: "a domain", readDomain)
        guard let source else { return nil }
        return Framework(source: source, domains: domains)
    }
}

private func readDomain(_ reader: FieldReader) -> FrameworkDomain? {
    let code = reader.code("code")
    let title = reader.text("title")
    let summary = reader.prose("summary")
    let themes = reader.list("themes", of: "a theme", readTheme)
    guard let code, let title, let summary else { return nil }
    return FrameworkDomain(code: code, title: title.value, summary: summary, themes: themes)
}

private func readTheme(_ reader: FieldReader) -> FrameworkTheme? {
    let code = reader.code("code")
    // A theme has a page of its own, which is called by its code.
    if let code, isDeviceOnWindows(code.value) {
        reader.log.report(.windowsName(code.value), at: code.place)
    }
    let title = reader.text("title")
    let summary = reader.prose("summary")
    let strengths = reader.proses("strengths")
    guard let code, let title, let summary else { return nil }
    return FrameworkTheme(code: code, title: title.value, summary: summary, strengths: strengths)
}
