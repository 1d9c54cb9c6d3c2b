import HTML

/// A site as it is previewed: its files in memory, or why it could not be built. Nothing but these
/// files can be asked for, so no address leads anywhere else on the machine.
public struct PreviewSite: Sendable {
    private let files: [String: [UInt8]]
    /// Each problem as a terminal shows it. With any there are no pages.
    private let problems: [String]
    /// Tells this state of the site from every other.
    public let mark: String

    /// - Parameters:
    ///   - files: by their paths in the site.
    ///   - problems: why the site could not be built.
    ///   - mark: letters, digits and `-`.
    public init(files: [String: [UInt8]], problems: [String], mark: String) {
        self.files = files
        self.problems = problems
        self.mark = mark
    }

    /// What is said to a request.
    public enum Reply: Sendable, Equatable {
        case answer(PreviewAnswer)
        /// The mark is told as soon as it is another than this one.
        case mark(after: String)
    }

    /// - Parameters:
    ///   - head: the request, up to and with its empty line.
    ///   - port: where the preview is.
    /// - Returns: what goes back, or what has to be waited for first.
    public func reply(to head: [UInt8], port: Int) -> Reply {
        let request: PreviewRequest
        do throws(PreviewAnswer) {
            request = try PreviewRequest(head, port: port)
        } catch {
            return .answer(error)
        }
        if request.path.hasPrefix(changesPath) {
            return .mark(after: String(request.path.dropFirst(changesPath.count)))
        }
        var answer = answer(at: request.path)
        answer.isWithoutBody = request.method == "HEAD"
        return .answer(answer)
    }

    public var markAnswer: PreviewAnswer { .found(Array(mark.utf8), at: "mark.txt") }

    private func answer(at address: String) -> PreviewAnswer {
        var path = String(address.dropFirst())
        if path.isEmpty || path.hasSuffix("/") { path += "index.html" }
        if !problems.isEmpty, path.hasSuffix(".html") {
            return .found(live(problemPage(problems), mark: mark), at: path)
        }
        guard let file = files[path] else {
            return .refusal(404, "Not Found", "There is no such page in this site.")
        }
        return .found(path.hasSuffix(".html") ? live(file, mark: mark) : file, at: path)
    }
}

/// A page that says why there is none.
private func problemPage(_ problems: [String]) -> [UInt8] {
    let style =
        "body{font:1rem/1.5 system-ui;margin:2rem;max-width:60rem}"
        + "pre{white-space:pre-wrap;border-inline-start:4px solid #b3261e;padding:.5rem 1rem}"
    var policy = ContentSecurityPolicy()
    policy.allow(style: Array(style.utf8))
    let texts = problems.map { "<pre>\(escaped($0))</pre>" }.joined(separator: "\n")
    return Array(
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" \
        content="\(String(decoding: policy.text, as: UTF8.self))">
        <title>The site cannot be built</title>
        <style>\(style)</style>
        </head>
        <body>
        <h1>The site cannot be built</h1>
        <p>This page shows the site again as soon as what is named here is put right and saved.</p>
        \(texts)
        </body>
        </html>

        """.utf8)
}

private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
}
