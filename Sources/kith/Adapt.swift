import ArgumentParser
import Diagnostics
import SitePublishing

struct Adapt: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy a shipped page into your edition, to change it.",
        discussion: """
            Where the page is there already, nothing is copied: it is noted that you have looked at
            what the shipped edition has changed, so that `kith check` is quiet about it.

            Example:
              kith adapt guidance/policy.md
            """)

    @Argument(help: "The page's path in Content, such as guidance/policy.md.")
    var path: String
    @Flag(name: .customLong("print"), help: "Print the shipped page, and change nothing.")
    var isPrinted = false
    @OptionGroup var edition: EditionOptions

    func run() throws {
        let edition = try edition.edition()
        if isPrinted {
            write(
                String(decoding: try value(of: shippedText(path, for: edition)), as: UTF8.self),
                toError: false)
            return
        }
        switch try value(of: adapt(path, in: edition)) {
        case .copied(let place): print("\(place) is there. Change it as you like.")
        case .noted(let place): print("\(place) counts as up to date with the shipped page.")
        }
    }

    private func value<Value>(of result: Result<Value, StartingProblem>) throws -> Value {
        switch result {
        case .success(let value): return value
        case .failure(let problem):
            printToStandardError(problem.diagnostic.text(sourceLine: nil))
            throw ExitCode(1)
        }
    }
}
