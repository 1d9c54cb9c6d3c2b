import ArgumentParser
import Diagnostics
import Foundation
import SitePublishing

struct Embed: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a copy of this program that holds an edition: all that others need.",
        discussion: """
            The copy holds the content, the themes and the module for the page Team review. `kith
            init`, run by it, begins an edition that is laid over what it holds. `make install`
            runs this.

            Example:
              kith embed --output ~/.local/bin/kith
            """)

    @OptionGroup var edition: EditionOptions
    @OptionGroup var theme: ThemeOptions
    @Option(help: "The WebAssembly for the page Team review; `make wasm` builds it.")
    var reviewModule = ".build/wasm/review.wasm"
    @Option(help: "The program to write: new, or one that holds an edition.")
    var output: String

    func validate() throws {
        if output.isEmpty { throw ValidationError("--output needs the name of a file.") }
    }

    func run() throws {
        guard let program = Bundle.main.executablePath else {
            printToStandardError("This program cannot tell where it is. Call it by its path.")
            throw ExitCode(1)
        }
        var edition = try edition.edition(theme: theme)
        edition.reviewModule = reviewModule
        let (written, report) = embed(edition, in: program, to: output)
        // Other notes are for `kith check`.
        tell(
            report.diagnostics.filter { $0.severity == .error || $0.place.file == reviewModule },
            of: report)
        guard let written else { throw ExitCode(1) }
        print("\(output) holds \(counted(written.files, "file")): \(written.bytes / 1024) kB.")
    }
}
