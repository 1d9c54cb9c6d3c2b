/// Appends text so that HTML reads it as text, in an element or in a quoted attribute.
/// Works on bytes, because the summary is also drawn by Embedded Swift.
public func appendEscaped(_ text: some Sequence<UInt8>, to html: inout [UInt8]) {
    for byte in text {
        switch byte {
        case UInt8(ascii: "&"): html += ascii("&amp;")
        case UInt8(ascii: "<"): html += ascii("&lt;")
        case UInt8(ascii: ">"): html += ascii("&gt;")
        case UInt8(ascii: "\""): html += ascii("&quot;")
        case UInt8(ascii: "'"): html += ascii("&#39;")
        default: html.append(byte)
        }
    }
}

/// The text escaped for HTML.
public func escaped(_ text: String) -> String {
    var html: [UInt8] = []
    appendEscaped(text.utf8, to: &html)
    return String(decoding: html, as: UTF8.self)
}
