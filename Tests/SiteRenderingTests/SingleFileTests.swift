import ContentParsing
import Testing

@testable import SiteRendering

@Suite struct PageRewritingTests {
    private func rewritten(_ html: String) -> String {
        let rewriting = PageRewriting(idPrefix: "p7.") { attribute, value in
            value.hasPrefix("#") ? "#p7." + value.dropFirst() : nil
        }
        return String(decoding: rewriting.rewritten(html.utf8), as: UTF8.self)
    }

    @Test(arguments: [
        ("<h2 id=\"a\">A</h2>", "<h2 id=\"p7.a\">A</h2>"),
        ("<p aria-labelledby=\"a b\">", "<p aria-labelledby=\"p7.a p7.b\">"),
        ("<td headers=\"a\"><label for=\"b\">", "<td headers=\"p7.a\"><label for=\"p7.b\">"),
        ("<use href=\"#shape\"/>", "<use href=\"#p7.shape\"/>"),
        ("<rect fill=\"url(#hatch)\"/>", "<rect fill=\"url(#p7.hatch)\"/>"),
        ("<svg\n  id=\"a\"\n\trole=\"img\">", "<svg\n  id=\"p7.a\"\n\trole=\"img\">"),
    ])
    func idsAndWhatNamesThemGetAPrefix(html: String, expected: String) {
        #expect(rewritten(html) == expected)
    }

    @Test(arguments: [
        "<p>id=\"a\" is not an attribute here</p>", "<!-- <p id=\"a\"> -->",
        "<input disabled value=\"id\">", "<a href=\"https://example.org/#a\">", "<br/>", "a < b",
        "<p class=\"a\" data-id=\"b\">", "", "<", "<p", "<p id", "no tag",
    ])
    func theRestIsCopiedByteForByte(html: String) {
        #expect(rewritten(html) == html)
    }
}

@Suite struct BlockLineEndsTests {
    private func shorter(_ html: String) -> String {
        String(decoding: withoutLineEndsBetweenBlocks(Array(html.utf8)[...]), as: UTF8.self)
    }

    @Test(arguments: [
        (
            "<ul class=\"a\">\n<li>A</li>\n\n<li>B</li>\n</ul>\n",
            "<ul class=\"a\"><li>A</li><li>B</li></ul>\n"
        ),
        ("<p>A</p>\n<p>B</p>\n<h2>", "<p>A</p><p>B</p><h2>"),
        ("<table>\n<tr>\n<td>1</td>\n", "<table><tr><td>1</td>\n"),
    ])
    func thoseBetweenBlocksGo(html: String, expected: String) {
        #expect(shorter(html) == expected)
    }

    @Test(arguments: [
        "<a>A</a>\n<a>B</a>", "<p>\n<b>A</b>\n</p>", "</p>\nwords", "<dt>A</dt>\n<dd>B</dd>",
        "<pre>a\n\n<b>b</b>\n</pre>", "words\n<p>", "\n<p>", "", "\n", ">\n<p>",
    ])
    func spacesInALineStay(html: String) {
        #expect(shorter(html) == html)
    }
}

@Suite struct SingleFileTests {
    private let file = SingleFile(
        of: [
            SiteFile(path: "assets/home.css", text: "p {}"),
            SiteFile(path: "index.html", text: "<body><main class=\"page\">Home</main>"),
            SiteFile(path: "guidance/a.html", text: "<main>A</main>"),
            SiteFile(path: "glossary.html", text: "<main>Words</main>"),
            SiteFile(path: "worksheets/map.html", text: "<body>Map</body>"),
            SiteFile(path: "guidance/index.html", text: "<main>List</main>"),
            SiteFile(path: "guidance/pictures/a.png", text: "picture"),
            SiteFile(path: "young-people/b.html", text: "<main>B</main>", audience: .youngPeople),
            SiteFile(path: "READ-ME-FIRST.html", text: "<main>Read</main>"),
        ], savedAlone: ["worksheets/map.html"], leavingOut: ["READ-ME-FIRST.html"],
        guidance: ["guidance/a.html"])

    private func address(_ value: String, _ attribute: String = "href") -> String? {
        file.address(value, attribute, from: "guidance/a.html")
    }

    @Test func theFrontPageComesFirstAndEachListBeforeItsPages() {
        #expect(
            file.pages.map(\.fragment) == [
                "index", "guidance/index", "guidance/a", "young-people/b", "glossary",
            ])
        #expect(file.pages.map(\.isForYoungPeople) == [false, false, false, true, false])
    }

    @Test func whatStandsInMainIsTakenWithItsClasses() {
        #expect(file.pages[0].main?.classes == "page")
        #expect(file.pages[0].main.map { String(decoding: $0.content, as: UTF8.self) } == "Home")
    }

    @Test func linksBetweenPagesLeadToPlacesInTheFile() {
        #expect(address("../glossary.html") == "#glossary")
        #expect(address("../glossary.html#word") == "#p4.word")
        #expect(address("#here") == "#p2.here")
        #expect(address("index.html") == "#guidance/index")
        #expect(address("../worksheets/map.html#card") == "#worksheets/map")
    }

    @Test func linksOutOfTheSiteStay() {
        for link in ["https://example.org/a", "tel:999", "mailto:a@example.org", "data:,"] {
            #expect(address(link) == nil)
        }
    }

    @Test func whatIsNoPageIsHeldInTheAddress() {
        #expect(address("pictures/a.png", "src") == "data:image/png;base64,cGljdHVyZQ==")
        #expect(
            address("pictures/a.png")
                == "data:image/png;base64,cGljdHVyZQ==\" download=\"a.png")
    }

    /// As `one-file/held-files.test.mjs` has it, which puts files together again.
    @Test func whatFilesShareIsHeldOnce() throws {
        let held = heldTogether([
            ("a.html", Array("<p>\nsame\n".utf8)), ("b/c.html", Array("<p>\nown\nsame\n".utf8)),
        ])
        let text = String(decoding: held, as: UTF8.self)
        #expect(
            text
                == packed(Array("2\na.html\t0 1 2\nb/c.html\t0 3 1 2\n<p>\nsame\n\nown".utf8)))
    }

    /// The page's script takes them from the glossary.
    @Test func theMeaningsOfTermsAreLeftOut() throws {
        let page = """
            <main>A <span class="term-in-use"><a class="term" href="../glossary.html#group" \
            aria-describedby="meaning-group">group</a><span class="meaning" role="tooltip" \
            id="meaning-group"><span class="without-style"> (</span>Young people &amp; \
            ties.<span class="without-style">)</span></span></span> here.</main>
            """
        let file = SingleFile(
            of: [SiteFile(path: "index.html", text: page)], savedAlone: [], leavingOut: [],
            guidance: [])
        let main = try #require(file.pages[0].main)
        #expect(
            String(decoding: main.content, as: UTF8.self) == """
                A <span class="term-in-use"><a class="term" href="../glossary.html#group">group</a>\
                </span> here.
                """)
    }
}
