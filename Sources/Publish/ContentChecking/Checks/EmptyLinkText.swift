import ContentParsing
import Diagnostics
import Markdown

let emptyLinkText = Check(
    "empty-link-text", "The words of a link say where it leads, read on their own.",
    passes: [
        .guidance("Read about [the example](https://example.org)."),
        .guidance("Read [more about the example](https://example.org)."),
    ],
    fails: [
        .guidance("For more, [click here](https://example.org)."),
        .guidance("Read [](https://example.org) first."),
        .guidance("It is at https://example.org now."),
        .bank("intro: See [this page](https://example.org).\n"),
    ]
) { content in
    content.texts.flatMap(\.links).compactMap { link in
        let words = link.value.text.lowercased()
            .split { !$0.isPartOfWord && $0 != "’" }.joined(separator: " ")
        if words.isEmpty {
            return Diagnostic(
                code: "empty-link-text", at: link.place, "This link has no words.",
                help: "Write what it leads to between `[` and `]`.")
        }
        guard emptyWords.contains(words) || isAddress(link.value.text) else { return nil }
        return Diagnostic(
            code: "empty-link-text", at: link.place,
            "`\(link.value.text)` does not say where this link leads.",
            help: "Some hear links in a list, on their own. Link the words that name the page.")
    }
}

private let emptyWords: Set<String> = [
    "click here", "click", "find out more", "go", "here", "learn more", "link", "more",
    "more information", "page", "read", "read here", "read more", "read this", "see", "see here",
    "see more", "site", "that", "this", "this link", "this page", "this site", "website",
]

/// A web address in the place of words, as people paste it.
private func isAddress(_ text: String) -> Bool {
    ["http://", "https://", "www."].contains { text.lowercased().hasPrefix($0) }
}
