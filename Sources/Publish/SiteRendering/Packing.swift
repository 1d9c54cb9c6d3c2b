import Deflate
import HTML

/// A text as it travels inside a page: compressed, in base64, so that nothing in it can end the
/// element that holds it. The page's loader (`layouts/worksheet-loader.mjs`) unpacks it.
func packed(_ text: String) -> String {
    String(decoding: base64(zlibCompressed(Array(text.utf8))), as: UTF8.self)
}
