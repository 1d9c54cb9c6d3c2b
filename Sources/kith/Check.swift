import ArgumentParser
import SitePublishing

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find what is wrong in Content and the theme, without writing anything.",
        discussion: """
            Example:
              kith check --content Content
            """)

    @OptionGroup var edition: EditionOptions
    @OptionGroup var theme: ThemeOptions
    @OptionGroup var telling: ReportOptions
    @Option(help: "The published site, whose codes must not vanish.")
    var site = "Site"

    func run() throws {
        let report = check(try edition.edition(theme: theme, site: site))
        tell(report.diagnostics, of: report, as: telling.format)
        if report.hasErrors { throw ExitCode(1) }
        let notes = report.noteCount > 0 ? " \(counted(report.noteCount, "note"))." : ""
        telling.say("No problem in \(edition.content) and the theme \(theme.theme).\(notes)")
    }
}
