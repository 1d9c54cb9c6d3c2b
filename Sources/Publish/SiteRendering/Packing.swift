import Deflate
import HTML
import WorkKeeping

/// A text as it travels inside a page: compressed, in base64, so that nothing in it can end the
/// element that holds it. The page's loader (`layouts/worksheet-loader.mjs`) unpacks it.
func packed(_ bytes: [UInt8], keeping kept: KeptWork? = nil) -> String {
    let packed = kept.result(of: "packing", from: [bytes]) { base64(zlibCompressed(bytes)) }
    return String(decoding: packed, as: UTF8.self)
}

extension SiteRenderer {
    func packed(_ text: String) -> String {
        SiteRendering.packed(Array(text.utf8), keeping: kept)
    }
}
