import ContentParsing
import Diagnostics
import Markdown

let unsafeAddress = Check(
    "unsafe-address",
    "A link opens a page, an e-mail or a call, and a picture asks nothing of the network.",
    passes: [
        .guidance("See [the example](https://example.org) or [ring us](tel:01632960000)."),
        .guidance("![Three rings, one inside another](../pictures/rings.png)"),
    ],
    fails: [
        .guidance("See [the example](javascript:alert)."),
        .guidance("See [the example](file:///example)."),
        .guidance("![Three rings](https://example.org/rings.png)"),
        .guidance("![Three rings](//example.org/rings.png)"),
    ]
) { content in
    let links = content.texts.flatMap(\.links).compactMap { link -> Diagnostic? in
        guard let scheme = scheme(of: link.value.destination),
            !["http", "https", "mailto", "tel"].contains(scheme)
        else { return nil }
        return Diagnostic(
            code: "unsafe-address", at: link.place,
            "A link must not lead to a `\(scheme):` address.",
            help: "Link to a page of this content, or to an `https:`, `mailto:` or `tel:` address.")
    }
    let images = content.texts.flatMap(\.images).compactMap { image -> Diagnostic? in
        let address = image.value.destination
        guard scheme(of: address) != nil || address.hasPrefix("//") else { return nil }
        return Diagnostic(
            code: "unsafe-address", at: image.place,
            "This picture is not part of the site, and no page may ask another site for one.",
            help: "Put it in `pictures` among the content, if you may use it.")
    }
    return links + images
}

/// What stands before the first colon, unless that is already inside a path.
private func scheme(of address: String) -> String? {
    guard let colon = address.firstIndex(of: ":") else { return nil }
    let start = address[..<colon]
    return start.contains { "/?#".contains($0) } ? nil : start.lowercased()
}
