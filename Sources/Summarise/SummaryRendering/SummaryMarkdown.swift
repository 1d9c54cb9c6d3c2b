import DisclosureControl
import Worksheets

// `summary.md`: the same as the page, as plain text that can be pasted into minutes. Words from the
// content are escaped, so that a label can say anything and never becomes markup.

/// The text for a team.
func teamMarkdown(of summary: ReleasableSummary, dates: SummaryDates) -> [UInt8] {
    var text = MarkdownText()
    let shown = summary.worksheets.filter { !$0.blocks.isEmpty }
    text.heading(1, summaryTitle(for: shown))
    text.paragraph(madeOn(dates))
    text.paragraph(
        ascii(
            """
            **Made to help keep young people safe.** It is not intelligence, not for identifying \
            or investigating anyone, and not a referral. If you are worried about a young person, \
            act on it now, in the way you always would. Before you use it, ask: does this help to \
            keep the group safe?
            """))
    if shown.isEmpty {
        text.paragraph(whyNoFigures(summary))
        return text.bytes
    }
    text.heading(2, ascii("In short"))
    for worksheet in shown {
        for block in worksheet.blocks.reversed() {
            text.item(
                escapedText(worksheet.definition.title) + ascii(": at least ")
                    + grouped(block.fewestMaps) + ascii(" ") + copies(of: worksheet.definition)
                    + ascii(" from ") + words(for: block.time)
                    + ascii("."))
        }
    }
    for voice in byVoice(shown) {
        if voice.voice != .youngPeople {
            text.end()
            text.heading(3, heading(of: voice.voice))
        }
        append(headlines(for: voice.worksheets), to: &text)
    }
    for domain in topicsByDomain(of: shown) {
        text.heading(
            2, domain.title.isEmpty ? ascii("What else the maps say") : escapedText(domain.title))
        for voice in [Voice.youngPeople, .practitioners, .together] {
            let own = domain.topics.filter { $0.worksheet.definition.voice == voice }
            if own.isEmpty { continue }
            if voice != .youngPeople {
                text.paragraph(ascii("**") + heading(of: voice) + ascii("**"))
            }
            for topic in own { append(topic, profile: summary.profile, to: &text) }
        }
    }
    text.heading(2, ascii("How to read this"))
    let isKeyed = summary.profile.rounding == .keyed
    text.paragraph(
        ascii("A figure is a number of maps, rounded ")
            + ascii(isKeyed ? "up or down by a secret key to a multiple of " : "to the nearest ")
            + decimal(summary.profile.base)
            + ascii(". [c] is withheld: anything from none to ")
            + decimal(summary.profile.threshold)
            + ascii(", so it is not zero.")
            + (isKeyed
                ? []
                : ascii(" “Most or all” is every map of that time but at most ")
                    + decimal(summary.profile.threshold) + ascii(".")))
    return text.bytes
}

private func append(_ headlines: [Headline], to text: inout MarkdownText) {
    for headline in headlines {
        text.item(
            escapedText(headline.about) + ascii(headline.about.last == 0x3F ? " " : ": ")
                + headline.sentence { ascii("**") + escapedText($0) + ascii("**") })
    }
}

/// The reason, without saying how many maps there are.
func whyNoFigures(_ summary: ReleasableSummary) -> [UInt8] {
    if summary.isAboutOneGroup {
        return ascii(
            """
            There are no figures about one group whose members a reader could list: they would \
            tell what each of them said. Use the agreed themes sheet.
            """)
    }
    return ascii("There are too few maps for figures: they need at least ")
        + decimal(summary.profile.fewestMaps) + ascii(" from one ")
        + summary.step.block.code + ascii(". How many there are is not said.")
}

func madeOn(_ dates: SummaryDates) -> [UInt8] {
    ascii("Made on ") + day(dates.madeOn)
        + ascii(". It is a snapshot and goes out of date: look at it again by ")
        + day(dates.reviewBy) + ascii(".")
}

private func append(_ topic: Topic, profile: DisclosureProfile, to text: inout MarkdownText) {
    text.heading(3, escapedText(topic.title))
    for place in topic.statistics {
        for block in topic.worksheet.blocks.reversed() {
            let released = block.statistics[place]
            let statistic = released.statistic
            let order = RowOrder(released)
            if !order.withFigures.isEmpty {
                let columns =
                    statistic.columns.isEmpty
                    ? [ascii("Maps")] : statistic.columns.map { escapedText($0.label) }
                text.row([words(for: block.time)] + columns)
                text.row(Array(repeating: ascii("---"), count: columns.count + 1))
                for row in order.withFigures {
                    text.row(
                        [escapedText(statistic.rows[row].label)]
                            + columns.indices.map { column in
                                words(of: released.figure(row: row, column: column), profile)
                            })
                }
                text.end()
            }
            if let sentence = withheldSentence(order, of: statistic) {
                text.paragraph(escapedText(sentence))
            }
        }
    }
}

private func words(of figure: Figure, _ profile: DisclosureProfile) -> [UInt8] {
    switch figure {
    case .withheld: return ascii("[c]")
    case .mostOrAll: return ascii("most or all")
    case .about(let value):
        let range = profile.range(ofRounded: value)
        return ascii("about ") + grouped(value) + ascii(" (") + grouped(range.lowerBound)
            + ascii(" to ") + grouped(range.upperBound) + ascii(")")
    }
}

/// Markdown as bytes: blocks with an empty line between them.
struct MarkdownText {
    private(set) var bytes: [UInt8] = []

    mutating func heading(_ level: Int, _ text: [UInt8]) {
        end()
        bytes += Array(repeating: UInt8(ascii: "#"), count: level) + ascii(" ") + text
        bytes += ascii("\n")
        end()
    }

    mutating func paragraph(_ text: [UInt8]) {
        end()
        bytes += text + ascii("\n")
        end()
    }

    mutating func item(_ text: [UInt8]) {
        bytes += ascii("- ") + text + ascii("\n")
    }

    mutating func row(_ cells: [[UInt8]]) {
        for cell in cells { bytes += ascii("| ") + cell + ascii(" ") }
        bytes += ascii("|\n")
    }

    /// An empty line, once.
    mutating func end() {
        let isEnded = bytes.isEmpty || bytes.suffix(2) == [0x0A, 0x0A]
        if !isEnded { bytes.append(0x0A) }
    }
}

/// A text whose signs Markdown would take for its own are escaped; line ends become spaces.
func escapedText(_ text: [UInt8]) -> [UInt8] {
    var escaped: [UInt8] = []
    let signs = ascii("\\`*_{}[]()#+!|<>&~=-")
    for byte in text {
        if byte < 0x20 {
            escaped.append(0x20)
            continue
        }
        if signs.contains(byte), byte != UInt8(ascii: "-") || escaped.isEmpty {
            escaped.append(UInt8(ascii: "\\"))
        }
        escaped.append(byte)
    }
    return escaped
}
