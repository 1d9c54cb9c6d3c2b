import CCmarkGFM
import Foundation

/// What the parts of a document say, and where they stand in its source.
extension CmarkDocument {
    static func html(
        of node: Node, extensions: UnsafeMutablePointer<cmark_llist>?
    ) -> String {
        guard let rendered = cmark_render_html(node, CMARK_OPT_DEFAULT, extensions) else {
            return ""
        }
        return String(cString: rendered)
    }

    static func plainText(of node: Node) -> String {
        // Most paragraphs and cells are one text.
        if let only = cmark_node_first_child(node), cmark_node_next(only) == nil,
            cmark_node_get_type(only) == CMARK_NODE_TEXT
        {
            return string(cmark_node_get_literal(only))
        }
        var text: [UInt8] = []
        visitNodes(in: node) { part in
            switch cmark_node_get_type(part) {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE:
                guard let literal = cmark_node_get_literal(part) else { return }
                text += UnsafeRawBufferPointer(start: literal, count: strlen(literal))
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text.append(UInt8(ascii: " "))
            default: break
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Every node below and including `root`, in the order of the text. The tree must not change
    /// on the way.
    static func visitNodes(in root: Node, _ visit: (Node) -> Void) {
        let iterator = cmark_iter_new(root)
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return }
            if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) { visit(node) }
        }
    }

    /// The first quotation, list or list item that stands in more of them than `most`.
    static func firstNode(in root: Node, deeperThan most: Int) -> Node? {
        var child = cmark_node_first_child(root)
        while let node = child {
            var most = most
            switch cmark_node_get_type(node) {
            case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM:
                most -= 1
                if most < 0 { return node }
                if let deep = firstNode(in: node, deeperThan: most) { return deep }
            case CMARK_NODE_FOOTNOTE_DEFINITION:
                if let deep = firstNode(in: node, deeperThan: most) { return deep }
            // Nothing else holds any of them.
            default: break
            }
            child = cmark_node_next(node)
        }
        return nil
    }

    static func position(of node: Node) -> Position {
        Position(
            line: Int(cmark_node_get_start_line(node)),
            column: Int(cmark_node_get_start_column(node)))
    }

    /// Where a link's destination is written. The library counts inline columns from the start of
    /// the paragraph or cell, so the line is searched; reference links keep the library's place. A
    /// bare address has none, and is looked for from where its paragraph starts.
    static func position(
        ofLink node: Node, to destination: String, in lines: [Substring]
    ) -> Position {
        let reported = position(of: node)
        let start = reported.line > 0 ? reported : positionOfBlock(around: node)
        let written = reported.line > 0 ? "](\(destination)" : plainText(of: node)
        let reach = reported.line > 0 ? 2 : 20
        let nearby = [start.line, start.line - 1] + Array(start.line + 1...start.line + reach)
        for line in nearby where lines.indices.contains(line - 1) {
            let text = lines[line - 1]
            guard let range = text.firstRange(of: written) else { continue }
            let column = text.distance(from: text.startIndex, to: range.lowerBound)
            return Position(line: line, column: column + (reported.line > 0 ? 3 : 1))
        }
        return start
    }

    static func positionOfBlock(around node: Node) -> Position {
        var block = cmark_node_parent(node)
        while let found = block, cmark_node_get_start_line(found) == 0 {
            block = cmark_node_parent(found)
        }
        return block.map(position(of:)) ?? Position(line: 1, column: 1)
    }

    static func string(_ text: UnsafePointer<CChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }
}
