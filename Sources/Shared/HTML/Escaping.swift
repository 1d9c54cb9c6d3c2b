/// Appends text so that HTML reads it as text, in an element or in a quoted attribute.
/// Works on bytes, because the summary is also drawn by Embedded Swift.
public func appendEscaped(_ text: some Sequence<UInt8>, to html: inout [UInt8]) {
    for byte in text {
        switch byte {
        case UInt8(ascii: "&"): html += Array("&amp;".utf8)
        case UInt8(ascii: "<"): html += Array("&lt;".utf8)
        case UInt8(ascii: ">"): html += Array("&gt;".utf8)
        case UInt8(ascii: "\""): html += Array("&quot;".utf8)
        case UInt8(ascii: "'"): html += Array("&#39;".utf8)
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
