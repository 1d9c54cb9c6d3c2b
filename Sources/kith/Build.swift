import ArgumentParser
import Diagnostics
import SitePublishing

struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Turn Content and a theme into the offline site.",
        discussion: """
            The old site is replaced whole, and only when nothing is wrong.

            Example:
              kith build --content Content --theme paper --output Site
            """)

    @OptionGroup var edition: EditionOptions
    @OptionGroup var theme: ThemeOptions
    @OptionGroup var telling: ReportOptions
    @Option(help: "The folder to write the site to: new, empty, or a former site.")
    var output = "Site"

    @Option(
        help: """
            The import as WebAssembly, for the page where a team reviews maps; `make wasm` builds \
            it. Without the file there is no such page.
            """)
    var reviewModule = ".build/wasm/review.wasm"

    @Option(help: "A file to write the whole site to as well, as one page: new, or a former one.")
    var singleFile: String?

    func validate() throws {
        if output.isEmpty { throw ValidationError("--output needs the name of a folder.") }
        if singleFile == "" { throw ValidationError("--single-file needs the name of a file.") }
    }

    func run() throws {
        let clock = ContinuousClock()
        let start = clock.now
        var edition = try edition.edition(theme: theme)
        edition.reviewModule = reviewModule
        let line = StepLine()
        let report = publish(edition, to: output, singleFile: singleFile, begin: line.show)
        line.finish()
        // Notes are for `kith check`, which has no use for the module.
        let notesOnModule = report.diagnostics.filter {
            $0.severity == .note && $0.place.file == reviewModule
        }
        let errors = report.diagnostics.filter { $0.severity == .error }
        tell(errors + notesOnModule, of: report, as: telling.format)
        guard let written = report.written else { throw ExitCode(1) }
        let seconds = (clock.now - start) / .seconds(1)
        let tenths = Int((seconds * 10).rounded(.up))
        telling.say(
            """
            \(written.pages) pages, \(written.files) files, \(written.bytes / 1024) kB \
            in \(tenths / 10).\(tenths % 10) s.
            Open \(output)/index.html
            """)
        if let singleFile, let bytes = written.singleFileBytes {
            telling.say("The whole site in one file, \(bytes / 1024) kB: \(singleFile)")
        }
        let notes = report.noteCount - notesOnModule.count
        if notes > 0 { telling.say("\(counted(notes, "note")): `kith check` lists them.") }
    }
}
