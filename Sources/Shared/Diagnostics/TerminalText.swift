/// A text that is safe to print on a terminal. File names and source lines are others' work: a
/// control character in them could clear the screen, hide a line or change the window's title, and
/// a mark of writing direction could make a line read as another. Each is shown as `�` instead.
public func shownOnTerminal(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        shown.append(changesWhatIsShown(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(shown)
}

/// The same for what must not begin a line of its own: a line end is shown as a sign, too.
func shownOnOneLine(_ text: String) -> String {
    shownOnTerminal(text).replacing("\n", with: "\u{FFFD}")
}

private func changesWhatIsShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\t": false
    case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}": true
    case "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": true
    default: false
    }
}
