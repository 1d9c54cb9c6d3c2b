import ArgumentParser
import Diagnostics
import ReleaseAttacking
import ReleaseReading

struct Attack: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Try to work back what published files withhold.",
        discussion: """
            Reads published files alone: summaries that Kith wrote, and tables with totals of any
            publisher in a small form of comma-separated values (ARCHITECTURE.md describes it). Name
            all that was published of the same maps, earlier releases too. For each withheld figure
            it prints which numbers remain possible for a reader who knows the rule, and why.

            Exit code 1: fewer than 8 numbers remain possible behind a withheld figure, or fewer
            than 5 behind a rounded one, or maps were counted more than once.

            Example:
              kith attack Summary
            """)

    @Argument(help: "Folders and files of what was published.")
    var paths: [String]
    @Option(
        help: """
            Also tell what somebody learns who knows how many maps there are: a number, or any, \
            for whatever it is.
            """)
    var knowsN: KnownNumber?
    @Flag(help: "Also tell what somebody learns who knows that everyone answered one question.")
    var fullResponse = false
    @Option(help: "A file to write two witness tables to for each figure, its least and its most.")
    var witnesses: String?
    @Flag(help: "Print the verdict and what is too narrow, and not every withheld figure.")
    var brief = false

    func validate() throws {
        if paths.isEmpty { throw ValidationError("Name at least one folder or file.") }
        if witnesses == "" { throw ValidationError("--witnesses needs the name of a file.") }
    }

    func run() throws {
        var request = AttackRequest(paths: paths)
        request.witnesses = witnesses
        request.readers = readers
        let report: AttackReport
        do throws(AttackError) {
            report = try attackFiles(request)
        } catch {
            printToStandardError(error.sentence)
            throw ExitCode(1)
        }
        print(shownLines(of: report).joined(separator: "\n"))
        if !report.isSafe { throw ExitCode(1) }
    }

    private var readers: [Knowledge] {
        var readers: [Knowledge] = []
        var responses = Knowledge()
        responses.isFullResponse = true
        if fullResponse { readers.append(responses) }
        if let knowsN {
            var number = Knowledge()
            number.numberOfMaps = knowsN.number.map { .known($0) } ?? .knownWhateverItIs
            readers.append(number)
            if fullResponse {
                number.isFullResponse = true
                readers.append(number)
            }
        }
        return readers
    }

    private func shownLines(of report: AttackReport) -> [String] {
        var lines: [String] = []
        for found in report.found where !brief || found.isTooNarrow {
            lines.append(line(for: found))
        }
        lines += report.repetitions
        lines += report.contradictions.map {
            "\($0): no numbers give what is published here, so it was not made by its rule."
        }
        for reader in report.strongerReaders {
            lines.append("")
            lines.append("Whoever also knows \(reader.knowledge):")
            lines += reader.impossible.map { "  \($0): that is not possible." }
            lines += reader.found.map { "  " + line(for: $0) }
            let narrowed = reader.found.count { $0.figure.kind == .withheld }
            lines.append("  \(narrowed) of \(reader.withheld) withheld figures have fewer than 8.")
        }
        lines.append("")
        lines += report.notes
        lines.append(verdict(of: report))
        return lines.map { shownOnTerminal($0) }
    }

    private func verdict(of report: AttackReport) -> String {
        let withheld = report.found.count { $0.figure.kind == .withheld }
        let narrow = report.found.count(where: \.isTooNarrow)
        let looked = "\(counted(report.figures, "figure")) looked at, \(withheld) of them withheld."
        if report.isSafe {
            return looked + " Behind each withheld one 8 numbers or more remain possible, behind "
                + "each rounded one 5 or more."
        }
        return looked + " Do not publish this: \(counted(narrow, "figure")) too narrow, "
            + "\(counted(report.repetitions.count, "repetition")), "
            + "\(counted(report.contradictions.count, "contradiction"))."
    }

    private func line(for found: FigureFound) -> String {
        let numbers =
            switch (found.values, found.high) {
            case (1, _): "is \(found.low)"
            case (let values?, let high?): "can be \(found.low) to \(high) (\(values) numbers)"
            default: "can be \(found.low) or more"
            }
        return "\(found.publication), \(found.table), \(found.figure.place): "
            + "\(found.figure.shown) \(numbers). \(found.reason)"
    }
}

/// A number of maps, or `any`.
struct KnownNumber: ExpressibleByArgument {
    /// Nil for any.
    let number: Int?

    init?(argument: String) {
        if argument == "any" {
            number = nil
        } else if let number = Int(argument), (1...1_000_000_000).contains(number) {
            self.number = number
        } else {
            return nil
        }
    }
}
