import ContentParsing
import Diagnostics
import TestSupport
import Testing

@testable import SiteRendering

/// What templates ask for is held against what pages give, before a page is drawn.
@Suite struct TemplateCheckingTests {
    @Test(arguments: ["paper", "large"])
    func theThemesOfTheProjectAskForNothingThatIsNotThere(name: String) throws {
        #expect(try problems(in: name).isEmpty)
    }

    struct Mistake: CustomTestStringConvertible, Sendable {
        let file: String
        let text: String
        let code: String
        let line: Int
        let column: Int
        let message: String
        let help: String

        init(
            _ file: String, _ text: String, _ code: String, _ line: Int, _ column: Int,
            _ message: String, help: String
        ) {
            (self.file, self.text, self.code) = (file, text, code)
            (self.line, self.column, self.message, self.help) = (line, column, message, help)
        }

        var testDescription: String { "\(code): \(text)" }
    }

    static let mistakes = [
        Mistake(
            footer, "{{page.titel}}", "unknown-name", 1, 3,
            "No page that shows this has `titel` of `page.titel`.", help: "Did you mean `title`?"),
        Mistake(
            footer, "<p>é {{#site.navigation}}\n\t{{{hreff}}}{{/site.navigation}}", "unknown-name",
            2, 5, "No page that shows this has `hreff`.", help: "Did you mean `href`?"),
        Mistake(
            footer, "{{#site.help}}{{#.language}}{{/.language}}{{/site.help}}", "unknown-name", 1,
            18, "No page that shows this has `language`.",
            help: "Here there are: `for`, `lang`, `name`, `phone`, `tel`, `when`."),
        Mistake(
            footer, "{{strings.foter}}", "unknown-word", 1, 3,
            "The theme does not say `foter` on these pages.", help: "Did you mean `footer`?"),
        Mistake(
            footer, "{{> components/help-contact}}", "missing-theme-part", 1, 5,
            "The theme has no `components/help-contact`.",
            help: "Did you mean `components/help-contacts`?"),
        Mistake(
            "layouts/index.mustache", "{{<frame}}{{$mian}}{{/mian}}{{/frame}}", "unknown-block", 1,
            14, "`frame` has no block `mian` to fill.", help: "Did you mean `main`?"),
        Mistake(
            "layouts/index.mustache", "{{<fram}}{{/fram}}", "missing-theme-part", 1, 4,
            "The theme has no `fram`.", help: "Did you mean `frame`?"),
        Mistake(
            footer, "{{#page}}{{> components/site-footer}}{{/page}}", "part-in-itself", 1, 14,
            "`components/site-footer` would be drawn inside itself, without end.",
            help: "Take it out."),
        Mistake(
            footer, "{{page}}", "not-text", 1, 3, "`page` is no text that could be written.",
            help: "Open a section of it (`{{#page}}`), or ask for one of its parts."),
        Mistake(
            footer, "{{#frist(site.help)}}{{/frist(site.help)}}", "unknown-transform", 1, 4,
            "`frist` makes nothing of this.",
            help: "A list has `first`, `last`, `count`, `empty` and `reversed`."),
        Mistake(
            footer, "{{=<% %>=}}<%page.title%>", "uncheckable-tag", 1, 4,
            "What this tag does cannot be checked before it is drawn.",
            help: "Write `{{` and `}}`, and name a part as it is called."),
        Mistake(
            footer, "{{#page}}\n{{/pages}}", "template-error", 2, 4,
            "This closes another section than the one that is open.",
            help: "Close the section that was opened last: `{{/its-name}}`."),
        Mistake(
            footer, "{{#page}}", "template-error", 1, 10,
            "The template ends while a section is open.",
            help: "Close it with `{{/its-name}}`, the same name as it was opened with."),
        Mistake(
            "components/site-foter/template.mustache", "Ours", "unused-template", 0, 0,
            "No page shows `components/site-foter`.",
            help: "Is it meant to take the place of `components/site-footer`?"),
    ]

    @Test(arguments: mistakes)
    func aMistakeIsNamedWhereItStands(mistake: Mistake) throws {
        let found = try problems(in: "paper", with: [mistake.file: mistake.text])
        #expect(
            found == [
                Diagnostic(
                    code: mistake.code,
                    at: Place(
                        file: "Themes/ours/" + mistake.file, line: mistake.line,
                        column: mistake.column),
                    mistake.message, help: mistake.help)
            ])
    }

    @Test func aNameThatOnlySomePagesGiveMayBeAskedForByAPartOfAll() throws {
        // Session plans have minutes; the footer is on every page.
        #expect(
            try problems(in: "paper", with: [Self.footer: "{{#minutes}}{{.}}{{/minutes}}"]) == [])
    }

    @Test func allMistakesAreFoundAtOnce() throws {
        let found = try problems(
            in: "paper",
            with: [
                Self.footer: "{{> components/nothing}}{{page.titel}}{{strings.nothing-said}}",
                "components/site-header/template.mustache": "{{#page}}",
            ])
        #expect(
            found.map(\.code) == [
                "missing-theme-part", "unknown-name", "unknown-word", "template-error",
            ])
    }

    /// What `layoutModels` says is what pages are given: the same names, with the same types.
    @Test func theLayoutsModelsAreWhatPagesAreGiven() throws {
        let (theme, _) = Theme.load(try layers(of: "paper"))
        let (library, problems) = parseContent(
            try projectFiles(below: "Content").map {
                ContentFile(path: $0.path, displayPath: $0.path, bytes: $0.bytes)
            })
        try #require(problems.allSatisfy { $0.severity == .note })
        var renderer = SiteRenderer(library: library, theme: theme)
        renderer.reviewModule = [0]
        var given: [String: Set<String>] = [:]
        var different: Set<String> = []
        renderer.willDraw = { layout, model in
            given[layout, default: []].formUnion(model.keys)
            for (name, value) in model {
                let declared = layoutModels[layout]?.values[name]
                if !isOfItsType(value, declared) { different.insert("\(layout): \(name)") }
            }
        }
        renderer.renderAll()
        #expect(different.isEmpty)
        // These two are drawn in another way, and not page by page.
        for (layout, model) in layoutModels where !["icon", "single-file"].contains(layout) {
            // What a page of the site may have and pages of that kind have not.
            let mayLack: Set = ["place", "previous", "next", "stage", "themes", "interventions"]
            let lacking = Set(model.values.keys).subtracting(given[layout] ?? [])
                .subtracting(mayLack)
            #expect(lacking.isEmpty, "\(layout)")
        }
    }

    // MARK: -

    static let footer = "components/site-footer/template.mustache"

    private func isOfItsType(_ value: Any, _ declared: TemplateValue?) -> Bool {
        switch declared {
        case .type(let type): Swift.type(of: value) == type
        case .words: value is [String: String]
        case .keys, .list, nil: false
        }
    }

    /// The problems of a theme, or of one of a few files that extends it.
    private func problems(
        in name: String, with files: [String: String] = [:]
    ) throws -> [Diagnostic] {
        var layers = try layers(of: name)
        if !files.isEmpty {
            layers.append(
                ThemeLayer(
                    displayFolder: "Themes/ours",
                    files: files.map { ThemeFile(path: $0.key, bytes: Array($0.value.utf8)) }))
        }
        let (theme, problems) = Theme.load(layers)
        return (problems.filter { $0.severity == .error } + theme.templateProblems())
            .sorted { $0.place < $1.place }
    }

    private func layers(of name: String) throws -> [ThemeLayer] {
        try (name == "paper" ? [name] : ["paper", name]).map { name in
            ThemeLayer(
                displayFolder: "Themes/" + name,
                files: try projectFiles(below: "Themes/" + name).map {
                    ThemeFile(path: $0.path, bytes: $0.bytes)
                })
        }
    }
}
