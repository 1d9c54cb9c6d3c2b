@testable import Markdown
import ParallelMapping
import Testing

@Suite struct MarkdownTextTests {
    @Test func headingsGetIDsFromTheirWords() {
        let (page, problems) = renderMarkdown("## Who *is* in?\n\n## Who is in\n\n### It's `ok`\n")
        #expect(problems.isEmpty)
        #expect(page.headings.map(\.id) == ["who-is-in", "who-is-in-2", "its-ok"])
        #expect(page.html.hasPrefix("<h2 id=\"who-is-in\">\nWho <em>is</em> in?\n</h2>\n"))
        #expect(page.html.hasSuffix("<h3 id=\"its-ok\">\nIt’s <code>ok</code>\n</h3>\n"))
    }

    /// The library keeps some of its state for all documents in one place, and their memory is kept
    /// by thread.
    @Test func documentsRenderedAtTheSameTimeAreThoseRenderedOneAfterAnother() {
        let texts = (0..<96).map { number in
            let cells = (0..<number % 9).map { "| ~~\($0)~~ | www.example.org |\n" }.joined()
            return """
                ## Part \(number)

                - [x] ~~done~~ https://example.org/\(number) [^1]

                | a | b |
                | --- | --- |
                \(cells)

                \(String(repeating: "word ~~gone~~ ", count: number))

                [^1]: A note.
                """
        }
        let alone = texts.map { renderMarkdown($0).0 }
        let together = parallelMap(texts.count) { $0.map { renderMarkdown(texts[$0]).0 } }
        #expect(alone == together)
        #expect(alone[39].html.contains("<del>gone</del>"))
    }

    @Test func aLargeTextIsReadWholeAndWhatFollowsItToo() {
        let large = String(repeating: "a *b* ", count: 150_000)
        #expect(renderMarkdown(large).0.html.count > 1_500_000)
        #expect(renderMarkdown("a *b*").0.html == "<p>a <em>b</em></p>\n")
    }

    @Test func rawHTMLIsLeftOutAndReportedWithItsPlace() {
        let (page, problems) = renderMarkdown("A <b>bold</b> word\n\n<script>x</script>\n\nB\n")
        #expect(page.html == "<p>A bold word</p>\n<p>B</p>\n")
        #expect(problems.map(\.kind) == [.rawHTML, .rawHTML, .rawHTML])
        #expect(problems[0].position == Position(line: 1, column: 3))
        #expect(problems[2].position.line == 3)
    }

    @Test func aFirstLevelHeadingIsAProblem() {
        let (_, problems) = renderMarkdown("# Title\n")
        #expect(
            problems == [
                MarkdownProblem(kind: .firstLevelHeading, position: Position(line: 1, column: 1))
            ])
    }

    @Test func aQuoteWithACalloutsWordBecomesAnAside() {
        let options = MarkdownOptions(callouts: ["law": "callout-law"])
        let (page, _) = renderMarkdown("> **Law.** Ask first.\n>\n> - one\n", options: options)
        #expect(
            page.html == """
                <aside role="note" class="callout callout-law">
                <p><strong>Law.</strong> Ask first.</p>
                <ul>
                <li>one</li>
                </ul>
                </aside>

                """)
        let (plain, _) = renderMarkdown("> **Other.** Text\n", options: options)
        #expect(plain.html.hasPrefix("<blockquote>"))
    }

    @Test func linksAreReportedAsWrittenAndRewritten() {
        let options = MarkdownOptions(rewriteLink: { $0.replacing(".md", with: ".html") })
        let (page, _) = renderMarkdown("See [this *page*](a.md#b \"T\").", options: options)
        let link = "<a href=\"a.html#b\" title=\"T\">this <em>page</em></a>"
        #expect(page.html == "<p>See \(link).</p>\n")
        #expect(
            page.links == [
                Link(
                    destination: "a.md#b", text: "this page",
                    position: Position(line: 1, column: 19))
            ])
        let (wrapped, _) = renderMarkdown("| a |\n|---|\n| [b](c.md) |\n\nSee\n[this](c.md).\n")
        #expect(
            wrapped.links.map(\.position) == [
                Position(line: 3, column: 7), Position(line: 6, column: 8),
            ])
    }

    @Test func aTableScrollsOnItsOwnNamedByTheHeadingAboveIt() {
        let (page, _) = renderMarkdown("## Times\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n")
        #expect(
            page.html.contains(
                "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-labelledby=\"times\">"))
        #expect(page.html.contains("<td align=\"right\">2</td>"))
        #expect(page.html.hasSuffix("</table>\n</div>\n"))
    }

    @Test func taskListsAreDrawnBoxesThatNeedNoLabel() {
        let (page, _) = renderMarkdown("- [ ] ask\n- [x] tell\n")
        #expect(!page.html.contains("<input"))
        #expect(page.html.contains("<li><span class=\"tick-box\" aria-hidden=\"true\"></span> ask"))
    }

    @Test func footnotesStrikethroughAndAutolinksWork() {
        let (page, _) = renderMarkdown("~~a~~ b[^1] https://example.org\n\n[^1]: Note.\n")
        #expect(page.html.contains("<del>a</del>"))
        #expect(page.html.contains("href=\"#fn-1\""))
        #expect(page.html.contains("<a href=\"https://example.org\">"))
    }

    @Test func dangerousLinksLoseTheirTarget() {
        let (page, _) = renderMarkdown("[x](javascript:alert(1))")
        #expect(page.html == "<p><a href=\"\">x</a></p>\n")
    }

    @Test func inlineTextLosesItsOneParagraph() {
        #expect(renderMarkdown("a *b*").0.inlineHTML == "a <em>b</em>")
        #expect(renderMarkdown("a\n\nb").0.inlineHTML == "<p>a</p>\n<p>b</p>\n")
    }

    @Test func cellsOfATableAreReadOneByOne() {
        let (page, _) = renderMarkdown("Text.\n\n| a | *b* |\n| --- | --- |\n| c | d |\n")
        #expect(page.cells.map(\.text) == ["a", "b", "c", "d"])
        #expect(page.cells.map(\.position.line) == [3, 3, 5, 5])
    }

    @Test func aBareAddressIsALinkWithItsPlace() {
        let (page, _) = renderMarkdown("## H\n\nIt is\nat https://example.org now.\n")
        #expect(
            page.links == [
                Link(
                    destination: "https://example.org", text: "https://example.org",
                    position: Position(line: 4, column: 4))
            ])
    }

    @Test func passagesAreParagraphsAndItemsWithoutMarks() {
        let (page, _) = renderMarkdown("## H\n\nOne *two*\nthree.\n\n- four\n")
        #expect(page.passages.map(\.text) == ["One two three.", "four"])
        #expect(page.passages.map(\.position.line) == [3, 6])
    }

    @Test func termsAreMarkedWhereTheyAreFirstUsed() {
        let group = Term(forms: ["peer group", "peer groups"]) { "<i>\($0)</i>" }
        let ring = Term(forms: ["ring"]) { "<b>\($0)</b>" }
        let (page, _) = renderMarkdown(
            """
            ## Peer group

            Bring [a peer group](x.md): the *Peer
            group* and peer groups.

            > **Law.** One ring, two ring.

            | ring |
            |------|
            | ring |
            """, options: MarkdownOptions(callouts: ["law": "callout-law"], terms: [group, ring]))
        #expect(page.html.contains("<h2 id=\"peer-group\">\nPeer group\n</h2>"))
        #expect(page.html.contains("<a href=\"x.md\">a peer group</a>"))
        #expect(page.html.contains("the <em><i>Peer group</i></em> and peer groups."))
        #expect(page.html.contains("<strong>Law.</strong> One <b>ring</b>, two ring."))
        #expect(page.html.contains("<td>ring</td>"))
    }
}
