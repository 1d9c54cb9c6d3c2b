import ArgumentParser
import SitePackaging
import SitePublishing

struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check a copy of the site: is a file missing, changed or added?",
        discussion: """
            Compares a folder, a memory stick or a zip that `kith package` wrote with the manifest
            in it. Whoever changes a file on purpose can change the manifest too: then only the
            fingerprint tells, which `kith package` says when it writes the zip. Keep it somewhere
            else, and name it with --fingerprint.

            Example:
              kith verify /media/stick
            """)

    @Argument(help: "The folder, memory stick or zip.")
    var path: String
    @Option(help: "The fingerprint that the site must have: 64 digits and letters from a to f.")
    var fingerprint: String?

    func validate() throws {
        guard let fingerprint else { return }
        if fingerprint.count != 64 || !fingerprint.allSatisfy({ $0.isASCII && $0.isHexDigit }) {
            throw ValidationError("--fingerprint needs 64 digits and letters from a to f.")
        }
    }

    func run() throws {
        switch verify(path) {
        case .success(let report):
            printDifferences(of: report)
            guard report.comparison.isWhole else {
                printToStandardError(
                    "  Do not use this copy. Get a new one from whoever looks after the site.")
                throw ExitCode(1)
            }
            if let fingerprint, fingerprint.lowercased() != report.fingerprint {
                printToStandardError(
                    """
                    \(report.place): every file is as its manifest says, and it is another site: \
                    its fingerprint is \(report.fingerprint)
                      Do not use this copy until you know why. It may be an older or a newer one.
                    """)
                throw ExitCode(1)
            }
            print(
                """
                \(counted(report.comparison.listed, "file")), each as it was published.
                Fingerprint: \(report.fingerprint)
                """)
        case .failure(let problem):
            printProblem(problem)
            throw ExitCode(1)
        }
    }
}
