import ArgumentParser
import Foundation

@main
struct Kith: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kith",
        abstract: "Publishes an offline site of practice guidance and worksheets, and turns shared "
            + "circle maps into summaries in which nobody can be singled out.",
        discussion: """
            Exit codes: 0 done; 1 problems in the input, all of them listed; 2 wrong usage.
            """,
        subcommands: [
            Init.self, Adapt.self, Build.self, Check.self, New.self, Serve.self, Package.self,
            Verify.self, Convert.self, Import.self, Merge.self, Attack.self, Embed.self,
        ])

    static func main() {
        // A limit on the size of files is then told as any other trouble with writing is.
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let code as ExitCode {
            exit(withError: code)
        } catch {
            let message = fullMessage(for: error)
            if exitCode(for: error) == .success {
                print(message)
                exit()
            }
            printToStandardError(message)
            exit(withError: ExitCode(2))
        }
    }
}
