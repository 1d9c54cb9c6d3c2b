import ArgumentParser
import Diagnostics
import Foundation
import PreviewServing
import SitePreview
import SitePublishing
import WorkKeeping

struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the site in a browser while you write, from this machine alone.",
        discussion: """
            The pages are built in memory, and load themselves again when a file is saved. Nothing
            is written. If something is wrong, the pages say what, and so does this terminal.

            Example:
              kith serve
            """)

    @OptionGroup var edition: EditionOptions
    @OptionGroup var theme: ThemeOptions
    @Option(help: "The published site, whose codes must not vanish.")
    var site = "Site"
    @Option(help: "The port to listen on; 0 for any that is free.")
    var port: UInt16 = 8000

    func run() throws {
        // A browser that goes away while it is answered is no reason to end.
        signal(SIGPIPE, SIG_IGN)
        let edition = try edition.edition(theme: theme, site: site)
        let server: PreviewServer
        do {
            server = try PreviewServer(port: port)
        } catch {
            printToStandardError(
                "127.0.0.1:\(port) cannot be listened on: something else does. Choose another "
                    + "--port.")
            throw ExitCode(1)
        }
        var number = 1
        var sources = sourcesMark(of: edition)
        let kept = KeptWork()
        let live = LiveSite(built(edition, number, keeping: kept))
        Task.detached { try await server.run(live) }
        say("Open http://127.0.0.1:\(server.port)/ in a browser. Press Ctrl-C to stop.")
        let interruption = Interruption()
        while interruption.signal == nil {
            Thread.sleep(forTimeInterval: 0.05)
            let now = sourcesMark(of: edition)
            if now == sources { continue }
            sources = now
            number += 1
            live.replace(with: built(edition, number, keeping: kept))
        }
        throw ExitCode(128 + (interruption.signal ?? 0))
    }

    /// At once, whoever reads it.
    private func say(_ text: String) {
        write(text + "\n", toError: false)
    }

    /// Builds the site in memory, and tells what is wrong.
    private func built(
        _ edition: Edition, _ number: Int, keeping kept: KeptWork
    ) -> PreviewSite {
        let clock = ContinuousClock()
        let start = clock.now
        let (files, report) = render(edition, keeping: kept)
        let errors = report.diagnostics.filter { $0.severity == .error }
        tell(errors, of: report)
        if errors.isEmpty {
            let milliseconds = Int(((clock.now - start) / .milliseconds(1)).rounded(.up))
            say("\(counted(files.count, "file")) in \(milliseconds) ms.")
        }
        return PreviewSite(
            files: files,
            problems: errors.map { $0.text(sourceLine: report.sourceLines[$0.place]) },
            // Another one for each run, so that a page that was left open is loaded again.
            mark: "\(ProcessInfo.processInfo.processIdentifier)-\(number)")
    }
}
