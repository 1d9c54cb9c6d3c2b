import ArgumentParser
import Diagnostics
import SitePublishing

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Begin an edition of your own, laid over the one that this program holds.",
        discussion: """
            The folder then has Content/local.yml to fill in, a Makefile and a README.md. What you
            change or add goes into its Content; all else stays the shipped edition's.

            Example:
              kith init our-edition
            """)

    @Argument(help: "The folder: new or empty.")
    var folder: String

    func run() throws {
        guard let shipped = shippedEdition() else {
            printToStandardError(
                "This kith holds no edition. Use one that `make install` installed.")
            throw ExitCode(1)
        }
        switch startEdition(in: folder, over: shipped) {
        case .success(let paths):
            print(
                """
                \(paths.map { "\(folder)/\($0)" }.joined(separator: "\n"))
                Fill in Content/local.yml there, then run `make serve` to see the site. README.md
                says how to change a page and to add one.
                """)
        case .failure(let problem):
            printToStandardError(problem.diagnostic.text(sourceLine: nil))
            throw ExitCode(1)
        }
    }
}
