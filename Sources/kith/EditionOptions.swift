public import ArgumentParser
import Foundation
import SitePublishing
public import Worksheets

/// Where the content is, and the day on which review dates are held against.
struct EditionOptions: ParsableArguments {
    @Option(help: "The folder with the words: guidance, questions, plans, worksheets.")
    var content = "Content"
    @Option(help: "The day to work by, as 2026-11-21. Today if left out.")
    var date: CalendarDate?

    /// The edition as the options say; what draws nothing needs no theme.
    func edition(theme: ThemeOptions? = nil, site: String? = nil) throws -> Edition {
        guard let day = date ?? .today else {
            throw ValidationError("This machine's clock is wrong. Name the day with --date.")
        }
        var edition = Edition(
            content: content, themes: theme?.themes ?? "", theme: theme?.theme ?? "", site: site,
            today: day)
        edition.shipped = shippedEdition()
        return edition
    }
}

/// The edition that this program holds; nil where it was built and not installed.
func shippedEdition() -> ShippedEdition? {
    Bundle.main.executablePath.flatMap { ShippedEdition(heldBy: $0) }
}

/// Which theme draws the pages.
struct ThemeOptions: ParsableArguments {
    @Option(help: "The folder that holds the themes.")
    var themes = "Themes"
    @Option(help: "The theme: a folder in the themes' folder.")
    var theme = "paper"
}

extension CalendarDate: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(iso: argument.utf8)
    }

    /// The one place where Kith reads the clock. The day is the user's own; nil where the clock is
    /// not set to a year from 2000 to 2099.
    static var today: CalendarDate? {
        let style = Date.ISO8601FormatStyle(timeZone: .current).year().month().day()
        return CalendarDate(iso: Date().formatted(style).utf8)
    }
}
