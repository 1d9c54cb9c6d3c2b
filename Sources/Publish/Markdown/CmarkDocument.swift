import CCmarkGFM
import CMarkdownMemory
import Foundation

/// The one type that holds pointers of the C library. A document is parsed, walked once to collect
/// what matters, changed where Kith differs from plain HTML, rendered and given up, all
/// within `render`; no pointer leaves it.
enum CmarkDocument {
    typealias Node = OpaquePointer

    static func render(
        _ text: String, options: MarkdownOptions
    ) -> (MarkdownText, [MarkdownProblem]) {
        _ = extensionsAreRegistered
        // What the document before had on this thread is given back; its nodes and its parser are
        // never freed one by one.
        kith_begin_document()
        let parser = cmark_parser_new_with_mem(parserOptions, memory)
        for name in extensionNames {
            if let found = cmark_find_syntax_extension(name) {
                cmark_parser_attach_syntax_extension(parser, found)
            }
        }
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                cmark_parser_feed(parser, $0.baseAddress, $0.count)
            }
        }
        // While it reads what stands within lines, the library keeps the extensions' signs in a
        // table that all its documents share.
        let finished = readingWithinLines.withLock { cmark_parser_finish(parser) }
        guard let root = finished else { return (emptyText, []) }
        var walk = Walk(options: options, text: text)
        if let deep = firstNode(in: root, deeperThan: deepestNesting) {
            walk.problems.append(
                MarkdownProblem(kind: .nestedTooDeep, position: position(of: deep)))
        }
        visitNodes(in: root) { visit($0, in: &walk) }
        markTerms(in: root, options.terms)
        applyChanges(walk)
        walk.page.html = html(of: root, extensions: cmark_parser_get_syntax_extensions(parser))
        return (walk.page, walk.problems)
    }

    /// Quotations, lists and their items: ten lists inside one another.
    private static let deepestNesting = 20
    private static let extensionNames = ["table", "strikethrough", "autolink", "tasklist"]
    private static let parserOptions = CMARK_OPT_FOOTNOTES | CMARK_OPT_SMART
    private static var memory: UnsafeMutablePointer<cmark_mem>? {
        kith_document_memory()?.assumingMemoryBound(to: cmark_mem.self)
    }
    private static let readingWithinLines = NSLock()
    private static let extensionsAreRegistered: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()
    private static let emptyText = MarkdownText(
        html: "", headings: [], links: [], images: [], passages: [], cells: [])

    // MARK: Collecting

    /// What one walk over a document found. Nodes are only remembered during the walk, because a
    /// tree must not change under its iterator.
    private struct Walk {
        let options: MarkdownOptions
        let text: String
        /// Of the text, for whoever looks for a place in it.
        lazy var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var page = CmarkDocument.emptyText
        var problems: [MarkdownProblem] = []
        var headings: [Node] = []
        var links: [Node] = []
        var images: [Node] = []
        var rawHTML: [Node] = []
        var quotes: [Node] = []
        var tables: [(table: Node, headingID: String?)] = []
        var taskItems: [Node] = []
        var usedIDs: Set<String> = []
    }

    private static func visit(_ node: Node, in walk: inout Walk) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_HEADING: collectHeading(node, in: &walk)
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE:
            walk.rawHTML.append(node)
            walk.problems.append(MarkdownProblem(kind: .rawHTML, position: position(of: node)))
        case CMARK_NODE_LINK:
            walk.links.append(node)
            let destination = string(cmark_node_get_url(node))
            walk.page.links.append(
                Link(
                    destination: destination, text: plainText(of: node),
                    position: position(ofLink: node, to: destination, in: walk.lines)))
        case CMARK_NODE_IMAGE:
            walk.images.append(node)
            walk.page.images.append(
                Image(
                    destination: string(cmark_node_get_url(node)), text: plainText(of: node),
                    position: position(of: node)))
        case CMARK_NODE_BLOCK_QUOTE: walk.quotes.append(node)
        case CMARK_NODE_PARAGRAPH:
            walk.page.passages.append(
                Passage(text: plainText(of: node), position: position(of: node)))
        case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_EMPH, CMARK_NODE_STRONG: break
        default: visitExtension(node, in: &walk)
        }
    }

    /// The library has no public constants for the nodes of its extensions, only their names.
    private static func visitExtension(_ node: Node, in walk: inout Walk) {
        guard let name = cmark_node_get_type_string(node) else { return }
        if strcmp(name, "table_cell") == 0 {
            walk.page.cells.append(Passage(text: plainText(of: node), position: position(of: node)))
        } else if strcmp(name, "table") == 0 {
            walk.tables.append((node, walk.page.headings.last?.id))
        } else if strcmp(name, "tasklist") == 0 {
            walk.taskItems.append(node)
        }
    }

    private static func collectHeading(_ node: Node, in walk: inout Walk) {
        let level = Int(cmark_node_get_heading_level(node))
        let text = plainText(of: node)
        let id = headingID(for: text, used: &walk.usedIDs)
        let place = position(of: node)
        walk.headings.append(node)
        walk.page.headings.append(Heading(level: level, id: id, text: text, position: place))
        if level == 1 {
            walk.problems.append(MarkdownProblem(kind: .firstLevelHeading, position: place))
        }
    }

    // MARK: Changing

    private static func applyChanges(_ walk: Walk) {
        for node in walk.rawHTML { cmark_node_free(node) }
        for node in walk.links {
            let destination = string(cmark_node_get_url(node))
            if let open = walk.options.openLink(destination) {
                replace(node, by: CMARK_NODE_CUSTOM_INLINE, enter: open, exit: "</a>")
            } else {
                cmark_node_set_url(node, walk.options.rewriteLink(destination))
            }
        }
        for node in walk.images {
            let destination = string(cmark_node_get_url(node))
            cmark_node_set_url(node, walk.options.rewriteImage(destination))
        }
        for item in walk.taskItems { replaceCheckbox(of: item) }
        for (table, headingID) in walk.tables { wrap(table: table, headingID: headingID) }
        for quote in walk.quotes { replaceCallout(quote, classes: walk.options.callouts) }
        for (node, heading) in zip(walk.headings, walk.page.headings) {
            let tag = "h\(heading.level)"
            replace(node, enter: "<\(tag) id=\"\(heading.id)\">", exit: "</\(tag)>\n")
        }
    }

    /// Marks the first use of each term. Line breaks inside paragraphs become spaces first, so that
    /// a term of two words is found across them.
    private static func markTerms(in root: Node, _ terms: [Term]) {
        if terms.isEmpty { return }
        for node in nodes(of: CMARK_NODE_SOFTBREAK, in: root) {
            guard let space = cmark_node_new_with_mem(CMARK_NODE_TEXT, memory) else { continue }
            cmark_node_set_literal(space, " ")
            cmark_node_replace(node, space)
            cmark_node_free(node)
        }
        cmark_consolidate_text_nodes(root)
        var finder = TermFinder(terms)
        for node in nodes(of: CMARK_NODE_TEXT, in: root) where canHoldMark(node) {
            markTerms(inText: node, with: &finder)
            if finder.isDone { return }
        }
    }

    private static func markTerms(inText node: Node, with finder: inout TermFinder) {
        var rest = Array(string(cmark_node_get_literal(node)).utf8)
        while let (range, term) = finder.next(in: rest) {
            let used = String(decoding: rest[range], as: UTF8.self)
            insertText(rest[..<range.lowerBound], before: node)
            if let mark = cmark_node_new_with_mem(CMARK_NODE_CUSTOM_INLINE, memory) {
                // A form is ASCII letters, digits, spaces and hyphens: nothing to escape.
                cmark_node_set_on_enter(mark, term.mark(used))
                cmark_node_insert_before(node, mark)
            }
            rest = Array(rest[range.upperBound...])
        }
        cmark_node_set_literal(node, String(decoding: rest, as: UTF8.self))
    }

    private static func insertText(_ bytes: ArraySlice<UInt8>, before node: Node) {
        guard !bytes.isEmpty, let text = cmark_node_new_with_mem(CMARK_NODE_TEXT, memory) else {
            return
        }
        cmark_node_set_literal(text, String(decoding: bytes, as: UTF8.self))
        cmark_node_insert_before(node, text)
    }

    private static func nodes(of type: cmark_node_type, in root: Node) -> [Node] {
        var found: [Node] = []
        visitNodes(in: root) { if cmark_node_get_type($0) == type { found.append($0) } }
        return found
    }

    /// Links and headings keep their words as they are; the library lets no mark into a table.
    private static func canHoldMark(_ node: Node) -> Bool {
        var ancestor = cmark_node_parent(node)
        while let current = ancestor {
            let type = cmark_node_get_type(current)
            if [CMARK_NODE_LINK, CMARK_NODE_IMAGE, CMARK_NODE_HEADING].contains(type)
                || string(cmark_node_get_type_string(current)) == "table"
            {
                return false
            }
            ancestor = cmark_node_parent(current)
        }
        return true
    }

    /// A disabled checkbox has no label and cannot be used; a drawn box can be ticked on paper.
    private static func replaceCheckbox(of item: Node) {
        cmark_node_set_syntax_extension(item, nil)
        guard let paragraph = cmark_node_first_child(item),
            let box = cmark_node_new_with_mem(CMARK_NODE_CUSTOM_INLINE, memory)
        else { return }
        cmark_node_set_on_enter(box, "<span class=\"tick-box\" aria-hidden=\"true\"></span> ")
        cmark_node_prepend_child(paragraph, box)
    }

    /// A wide table scrolls on its own, by keyboard too, named by the heading above it.
    private static func wrap(table: Node, headingID: String?) {
        guard let frame = cmark_node_new_with_mem(CMARK_NODE_CUSTOM_BLOCK, memory) else { return }
        let name = headingID.map { " role=\"region\" tabindex=\"0\" aria-labelledby=\"\($0)\"" }
        cmark_node_set_on_enter(frame, "<div class=\"table\"\(name ?? "")>\n")
        cmark_node_set_on_exit(frame, "</div>\n")
        cmark_node_replace(table, frame)
        cmark_node_append_child(frame, table)
    }

    private static func replaceCallout(_ quote: Node, classes: [String: String]) {
        guard let paragraph = cmark_node_first_child(quote),
            let strong = cmark_node_first_child(paragraph),
            cmark_node_get_type(strong) == CMARK_NODE_STRONG
        else { return }
        let word = plainText(of: strong).lowercased()
        guard word.hasSuffix("."), let name = classes[String(word.dropLast())] else { return }
        let enter = "<aside role=\"note\" class=\"callout \(name)\">\n"
        replace(quote, enter: enter, exit: "</aside>\n")
    }

    /// Puts a node of our own in the place of `node` and moves its children there.
    private static func replace(
        _ node: Node, by type: cmark_node_type = CMARK_NODE_CUSTOM_BLOCK, enter: String,
        exit: String
    ) {
        guard let block = cmark_node_new_with_mem(type, memory) else { return }
        cmark_node_set_on_enter(block, enter)
        cmark_node_set_on_exit(block, exit)
        cmark_node_replace(node, block)
        while let child = cmark_node_first_child(node) {
            cmark_node_unlink(child)
            cmark_node_append_child(block, child)
        }
        cmark_node_free(node)
    }
}

/// The heading's words in lower case, joined by `-`; a number is added where the page has that id.
func headingID(for text: String, used: inout Set<String>) -> String {
    let words = plainHeadingWords(text) ?? headingWords(text)
    let base = words.isEmpty ? "section" : words
    var id = base
    var number = 2
    while !used.insert(id).inserted {
        id = "\(base)-\(number)"
        number += 1
    }
    return id
}

private func headingWords(_ text: String) -> String {
    text.lowercased()
        .filter { $0.isLetter || $0.isNumber || $0.isWhitespace || $0 == "-" }
        .split { $0.isWhitespace || $0 == "-" }.joined(separator: "-")
}

/// The same for a text in ASCII, many times as fast; nil for any other.
private func plainHeadingWords(_ text: String) -> String? {
    var words: [UInt8] = []
    var isBetween = false
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            if isBetween, !words.isEmpty { words.append(UInt8(ascii: "-")) }
            isBetween = false
            words.append(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte + 32 : byte)
        case UInt8(ascii: " "), UInt8(ascii: "-"), 9...13: isBetween = true
        case ..<0x80: break
        default: return nil
        }
    }
    return String(decoding: words, as: UTF8.self)
}
