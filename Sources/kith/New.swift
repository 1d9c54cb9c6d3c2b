public import ArgumentParser
public import ContentStarting
import Diagnostics
import SitePublishing

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Begin a page: a file in Content with comments that say what each part is for.",
        discussion: """
            The file has no mistake, and nothing is ever written over.

            Example:
              kith new questions online-life
            """)

    @Argument(help: "What it is: guidance, questions, session or worksheet.")
    var kind: StartingPoint
    @Argument(help: "Its name, such as online-life: lower-case words with hyphens between them.")
    var name: String
    @OptionGroup var edition: EditionOptions

    func run() throws {
        switch start(kind, named: name, in: try edition.edition()) {
        case .success(let path):
            print(
                """
                \(path) is there. Change what stands after each colon, then run `kith check`, or
                `kith build` to see the page.
                """)
        case .failure(let problem):
            printToStandardError(problem.diagnostic.text(sourceLine: nil))
            throw ExitCode(1)
        }
    }
}

extension StartingPoint: ExpressibleByArgument {}
