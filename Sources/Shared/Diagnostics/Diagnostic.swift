/// A problem in the content: where it is, what it is, and what the writer can do about it.
/// A value rather than an error that is thrown, so that parsing goes on past the first mistake.
public struct Diagnostic: Sendable, Equatable {
    public enum Severity: String, Sendable {
        /// The site is not built.
        case error
        /// Worth knowing; the site is built.
        case note
    }

    public var severity: Severity
    /// A stable name for the kind of problem, for example `unknown-key`.
    public var code: String
    public var place: Place
    /// What is wrong, in a sentence.
    public var message: String
    /// What to do, in a sentence.
    public var help: String

    public init(
        _ severity: Severity = .error, code: String, at place: Place, _ message: String,
        help: String
    ) {
        self.severity = severity
        self.code = code
        self.place = place
        self.message = readable(message)
        self.help = help
    }
}

/// What was written by mistake can be a million letters long: of a message that repeats it, the
/// beginning and the end are kept.
private func readable(_ message: String) -> String {
    let most = 300
    guard let end = message.index(message.startIndex, offsetBy: most, limitedBy: message.endIndex),
        end < message.endIndex
    else { return message }
    return message.prefix(most / 2) + " … " + message.suffix(most / 2)
}

/// A place in a source file.
public struct Place: Sendable, Equatable {
    /// The path that the writer knows, for example `Content/guidance/framework.md`.
    public var file: String
    /// From 1. Zero means the file as a whole.
    public var line: Int
    /// From 1, in characters. Zero means the line as a whole.
    public var column: Int

    public init(file: String, line: Int = 0, column: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension Place: Comparable {
    public static func < (first: Place, second: Place) -> Bool {
        (first.file, first.line, first.column) < (second.file, second.line, second.column)
    }
}
