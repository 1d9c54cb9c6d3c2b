import ArgumentParser
import Diagnostics
import SitePublishing

struct Package: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put the published site into one zip, to pass on.",
        discussion: """
            The same site always gives the same zip. It holds READ-ME-FIRST.html, and a manifest
            that `kith verify` checks a copy against.

            Example:
              kith package --site Site --output kith-site.zip
            """)

    @Option(help: "The folder of the published site.")
    var site = "Site"
    @Option(help: "The zip to write: new, or a former package.")
    var output = "kith-site.zip"

    func validate() throws {
        if output.isEmpty { throw ValidationError("--output needs the name of a file.") }
    }

    func run() throws {
        switch package(site, to: output) {
        case .success(let report):
            print(
                """
                \(counted(report.files, "file")), \(report.bytes / 1024) kB: \(output)
                Fingerprint: \(report.fingerprint)
                """)
        case .failure(let problem):
            printProblem(problem)
            throw ExitCode(1)
        }
    }
}
