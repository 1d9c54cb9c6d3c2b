import HTML
import Testing

@testable import SitePreview

/// What the preview says to requests, byte by byte.
@Suite struct PreviewSiteTests {
    private let page = Array(
        """
        <!doctype html><html lang="en"><head>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
        script-src 'sha256-x='; base-uri 'none'; require-trusted-types-for 'script'">
        </head><body><p>Hello &lt;/body> </p></body></html>
        """.utf8)
    private var site: PreviewSite {
        PreviewSite(
            files: [
                "index.html": page, "guidance/index.html": page,
                "assets/home.css": Array("a{}".utf8),
            ], problems: [], mark: "7-1")
    }

    private func text(_ request: String, port: Int = 8000, _ site: PreviewSite? = nil) -> String {
        switch (site ?? self.site).reply(to: Array(request.utf8), port: port) {
        case .answer(let answer): String(decoding: answer.bytes, as: UTF8.self)
        case .mark(let known): "mark after \(known)"
        }
    }

    private func get(_ path: String, _ more: String = "") -> String {
        text("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:8000\r\n\(more)\r\n")
    }

    private func status(_ answer: String) -> String {
        String(answer.prefix { $0 != "\r\n" }.dropFirst("HTTP/1.1 ".count))
    }

    @Test(arguments: ["/", "/index.html", "/guidance/", "/index.html?a=b", "/%69ndex.html"])
    func aPageOfTheSiteIsShown(path: String) {
        let answer = get(path)
        #expect(status(answer) == "200 OK")
        #expect(answer.contains("Content-Type: text/html; charset=utf-8\r\n"))
        #expect(answer.contains("Cache-Control: no-store\r\n"))
        #expect(answer.contains("Connection: close\r\n"))
    }

    @Test func otherFilesAreShownAsTheyAre() {
        #expect(get("/assets/home.css").hasSuffix("\r\n\r\na{}"))
        #expect(get("/assets/home.css").contains("Content-Type: text/css; charset=utf-8\r\n"))
    }

    @Test(arguments: [
        "/../Package.swift", "/..%2fPackage.swift", "/%2e%2e/%2e%2e/etc/passwd",
        "/guidance/../..//",
        "//etc/passwd", "/etc/passwd", "/guidance", "/./index.html", "/index.html/", "/C:/Windows",
        "/..\\..\\Windows", "/assets/",
    ])
    func nothingBesidesTheSiteCanBeAskedFor(path: String) {
        #expect(status(get(path)) == "404 Not Found")
    }

    @Test(arguments: [
        "/%", "/%zz", "/%0", "/%00", "/index.html%00.css", "/%ff%fe", "index.html", "*",
        "http://127.0.0.1:8000/index.html", "",
    ])
    func anAddressThatCannotBeReadIsRefused(path: String) {
        #expect(status(get(path)) == "400 Bad Request")
    }

    @Test(arguments: [
        "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get", "FOO",
    ])
    func otherMethodsAreRefused(method: String) {
        let answer = text("\(method) / HTTP/1.1\r\nHost: localhost:8000\r\n\r\n")
        #expect(status(answer) == "405 Method Not Allowed")
        #expect(answer.contains("Allow: GET, HEAD\r\n"))
    }

    @Test func theHeadAloneIsSentWhereItIsAskedFor() {
        let answer = text("HEAD /assets/home.css HTTP/1.1\r\nHost: 127.0.0.1:8000\r\n\r\n")
        #expect(answer.hasSuffix("\r\n\r\n") && answer.contains("Content-Length: 3\r\n"))
    }

    @Test(arguments: [
        "example.org", "127.0.0.1", "127.0.0.1:8001", "localhost", "127.0.0.1.example.org:8000",
        "[::1]:8000", "0.0.0.0:8000", "127.0.0.1:8000@example.org",
    ])
    func anotherHostIsRefused(host: String) {
        #expect(
            status(text("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n")) == "421 Misdirected Request")
    }

    @Test(arguments: [
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: 127.0.0.1:8000\r\nHost: example.org\r\n\r\n",
        "GET / HTTP/1.1\r\nHost : 127.0.0.1:8000\r\n\r\n", "GET /\r\n\r\n", "\r\n\r\n",
        "GET  / HTTP/1.1\r\nHost: 127.0.0.1:8000\r\n\r\n",
        "GET / HTTP/1.1\nHost: 127.0.0.1:8000\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: 127.0.0.1:8000\r\n: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: 127.0.0.1:8000\r\nA: \u{1}\r\n\r\n",
        "GET /é HTTP/1.1\r\nHost: 127.0.0.1:8000\r\n\r\n",
    ])
    func aRequestOfAnotherFormIsRefused(request: String) {
        #expect(status(text(request)) == "400 Bad Request")
    }

    @Test func otherVersionsAndBodiesAreRefused() {
        #expect(
            status(text("GET / HTTP/2.0\r\nHost: 127.0.0.1:8000\r\n\r\n"))
                == "505 HTTP Version Not Supported")
        #expect(status(get("/", "Content-Length: 5\r\n")) == "413 Content Too Large")
        #expect(status(get("/", "Content-Length: 0\r\n")) == "200 OK")
        #expect(status(get("/", "Transfer-Encoding: chunked\r\n")) == "413 Content Too Large")
    }

    @Test func noRefusalRepeatsWhatWasAsked() {
        for path in ["/somebody", "/%zzsomebody", "somebody"] {
            #expect(!get(path).contains("somebody"))
        }
    }

    @Test func aPageLoadsItselfAgainAndMayDoNothingElse() throws {
        let answer = get("/")
        let script = try #require(answer.firstMatch(of: #/<script>(?<text>[^<]*)</script>/#))
        let hash = String(
            decoding: base64(sha256(Array(script.output.text.utf8))), as: UTF8.self)
        #expect(
            answer.contains(
                """
                content="default-src 'none'; script-src 'sha256-x=' 'sha256-\(hash)'; \
                base-uri 'none'; require-trusted-types-for 'script'; connect-src 'self'"
                """))
        #expect(script.output.text.contains("fetch('/.kith-preview/after/7-1'"))
        #expect(answer.hasSuffix("</script>\n</body></html>"))
        #expect(get("/.kith-preview/after/7-1") == "mark after 7-1")
    }

    @Test func aPageWithoutAPolicyStaysAsItIs() {
        let plain = Array("<html><body></body></html>".utf8)
        #expect(live(plain, mark: "1") == plain)
    }

    @Test func insteadOfPagesTheProblemsAreShownAndNothingInThemRuns() {
        let broken = PreviewSite(
            files: [:], problems: ["a.md:1:1: error: `<script>alert(1)</script>` & more"],
            mark: "7-2")
        let answer = text("GET /any.html HTTP/1.1\r\nHost: 127.0.0.1:8000\r\n\r\n", broken)
        #expect(status(answer) == "200 OK")
        #expect(
            answer.contains(
                "<pre>a.md:1:1: error: `&lt;script&gt;alert(1)&lt;/script&gt;` &amp; more</pre>"))
        #expect(answer.contains("default-src 'none'; style-src 'sha256-"))
        #expect(answer.contains("fetch('/.kith-preview/after/7-2'"))
    }
}
