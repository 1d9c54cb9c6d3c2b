// A browser makes a piece of text of each line end between two tags, which in a thousand pages is
// half of all that it holds. Between blocks nobody sees them.

/// HTML without the line ends that stand after a block's tag and before another tag. Those between
/// parts of a line stay: they are spaces.
func withoutLineEndsBetweenBlocks(_ html: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var kept: [UInt8] = []
    kept.reserveCapacity(html.count)
    var tag = 0
    var place = html.startIndex
    while place < html.endIndex {
        let byte = html[place]
        if byte == UInt8(ascii: "<") { tag = kept.count }
        if byte == lineEnd, kept.last == UInt8(ascii: ">"), isOfBlock(kept[tag...]) {
            let next = html[place...].firstIndex { $0 != lineEnd } ?? html.endIndex
            if next < html.endIndex, html[next] == UInt8(ascii: "<") {
                place = next
                continue
            }
        }
        kept.append(byte)
        place += 1
    }
    return kept[...]
}

private let lineEnd = UInt8(ascii: "\n")

/// Whether a tag ends a block, or begins one that has no words of its own.
private func isOfBlock(_ tag: ArraySlice<UInt8>) -> Bool {
    let isEnd = tag.dropFirst().first == UInt8(ascii: "/")
    let name = tag.dropFirst(isEnd ? 2 : 1).prefix { $0 > UInt8(ascii: " ") && $0 != endOfTag }
    return (isEnd ? blocks : containers).contains(String(decoding: name, as: UTF8.self))
}

private let endOfTag = UInt8(ascii: ">")

/// What no theme's style puts side by side with spaces between. Terms and their meanings may be.
private let blocks: Set<String> = containers.union([
    "p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "summary",
])
private let containers: Set<String> = [
    "ul", "ol", "table", "thead", "tbody", "tr", "div", "section", "aside", "nav", "header",
    "details", "figure", "blockquote",
]
