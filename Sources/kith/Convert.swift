public import ArgumentParser
import Diagnostics
public import MapConverting
import SitePublishing

struct Convert: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Turn maps of other tools into shared maps, without what could identify anyone.",
        discussion: """
            Reads what easyNWK saves (.json), and the ego, attributeList and edgeList files that
            Network Canvas exports (.csv). What has a code in the content's bridges.yml goes into a
            shared map; all else is left out and told by kind and number, never by what it says.

            A converted map is shared as any other is: only if the young person whose map it is
            has read what it says and wants it to be added to others. Ask before you convert. No is
            fine, and needs no reason. The files that it was made from keep their names: they are
            not changed, and stay under the rules that you hold them by.

            The output folder is written whole, or not at all. Nothing in it says from which file a
            map was made, so convert a file once: a map that is converted again counts again.

            Example:
              kith convert Interviews --output Maps --canvas 1920x1080
            """)

    @Argument(help: "Files and folders: .json of easyNWK, .csv of Network Canvas.")
    var paths: [String]
    @Option(help: "The folder to write the shared maps to: new or empty.")
    var output: String
    @Option(
        help: """
            Width and height of Network Canvas's sociogram on the screen that was used, such as \
            1920x1080. Its files do not say; without it nobody is in a circle.
            """)
    var canvas: CanvasShape?
    @OptionGroup var edition: EditionOptions

    func validate() throws {
        if paths.isEmpty { throw ValidationError("Name at least one file or folder.") }
        if output.isEmpty { throw ValidationError("--output needs the name of a folder.") }
    }

    func run() throws {
        let edition = try edition.edition()
        let (content, problems) = compileWorksheets(edition, withBridges: true)
        if problems.hasErrors {
            tell(problems.diagnostics.filter { $0.severity == .error }, of: problems)
            throw ExitCode(1)
        }
        // A signal waits until the folder is whole: maps are never left half written.
        let interruption = Interruption()
        var request = ConversionRequest(paths: paths, output: output)
        request.canvas = canvas
        let report: ConversionReport
        do throws(ConversionError) {
            report = try convertMaps(
                request, bridges: content.bridges, definitions: content.definitions,
                date: edition.today, mark: { .random(in: 0..<onceMarks) })
        } catch {
            if case .nothingConverted(let leftOut) = error {
                printToStandardError(text(of: leftOut))
            }
            printToStandardError(error.sentence)
            throw ExitCode(1)
        }
        print(text(of: report))
        if let signal = interruption.signal { throw ExitCode(128 + signal) }
    }

    private func text(of report: ConversionReport) -> String {
        var lines = [
            "\(counted(report.maps, "map")), with \(report.people) people, from "
                + "\(counted(report.files, "file")). They are in \(output)"
        ]
        lines.append(text(of: report.leftOut))
        if report.wantsCanvas {
            lines.append(
                """
                For the circles of Network Canvas name the shape of its sociogram with --canvas.
                """)
        }
        if report.passedOver > 0 {
            lines.append("\(counted(report.passedOver, "file")) passed over: not .json or .csv.")
        }
        lines.append(
            """
            Share a converted map only if the young person whose map it is has read it and wants
            that. The files that it was made from still have all that was left out.
            """)
        return shownOnTerminal(lines.joined(separator: "\n"))
    }

    private func text(of leftOut: LeftOut) -> String {
        var lines: [String] = []
        for (identifying, title) in [
            (true, "Dropped, because it could tell who somebody is:"),
            (false, "Left out, because it has no code:"),
        ] {
            let listed = leftOut.listed(identifying: identifying)
            if listed.isEmpty { continue }
            lines.append(title)
            lines += listed.map { "  \($0.kind.words): \($0.count)" }
        }
        return lines.joined(separator: "\n")
    }
}

extension CanvasShape: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
