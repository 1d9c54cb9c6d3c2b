import DisclosureControl
import Worksheets

// What one row says from block of time to block of time, in a grid of 260 units across:
//
//     Mum                                    the row
//        45            60                    the figures in words
//        █      ↗      █                     the ranges; an arrow only where they lie well apart
//     Q1 2026  Q2 …   Q3 2026                a block without figures stays empty, with a dash
//
// A withheld figure is a hatched gap at the foot, as high as what it can stand for.

/// One row over all blocks of time.
struct ChangeChart {
    let label: [UInt8]
    /// By the block's ordinal, without gaps: nil where a block between the others has no figures.
    let figures: [(time: TimeBlock?, figure: Figure, fewestMaps: Int)]
    let profile: DisclosureProfile
    /// The number of maps at the top.
    let most: Int
    let table: Int

    /// How high and wide the plot is, and where it begins from the left.
    private static let plot = (height: 80, start: 12, end: 248)
    private static let longestLine = 25

    /// The plot's upper end, under the label's lines and a figure.
    private var top: Int { 28 + 17 * lines(of: label, atMost: Self.longestLine).count }
    private var bottom: Int { top + Self.plot.height }

    func drawing() -> Markup {
        let height = bottom + 28
        var svg: Markup = """
            <svg class="chart" viewBox="0 0 260 \(height)" role="img">
            <title>\(label). A chart of change; its figures are in table \(table).</title>
            <rect class="ground" x="0.5" y="0.5" width="259" height="\(height - 1)" rx="14"/>

            """
        var y = 24
        for line in lines(of: label, atMost: Self.longestLine) {
            svg += "<text class=\"title\" x=\"12\" y=\"\(y)\">\(line)</text>"
            y += 17
        }
        svg += """
            <path class="grid" d="M\(Self.plot.start) \(bottom)H\(Self.plot.end)"/>

            """
        for place in figures.indices {
            svg += column(place)
            svg += arrow(to: place)
        }
        svg += "</svg>\n"
        return svg
    }

    private func x(_ place: Int) -> Int {
        let width = (Self.plot.end - Self.plot.start) / figures.count
        return Self.plot.start + width * place + width / 2
    }

    private func y(_ maps: Int) -> Int {
        bottom - Self.plot.height * min(maps, most) / most
    }

    private func column(_ place: Int) -> Markup {
        let (time, figure, fewest) = figures[place]
        let x = x(place)
        guard let time else {
            return """
                <text class="tick" text-anchor="middle" x="\(x)" y="\(bottom + 15)">–</text>
                """
        }
        let label = figures.count > 4 ? time.code : shortWords(for: time)
        var column: Markup = """
            <text class="tick" text-anchor="middle" x="\(x)" y="\(bottom + 15)">\(label)</text>
            """
        let range = profile.range(of: figure, fewestMaps: fewest)
        let low = y(range.low)
        let high = range.high.map { y($0) } ?? top
        let word: [UInt8]
        switch figure {
        case .withheld:
            column += "<rect class=\"gap\" x=\"\(x - 9)\" y=\"\(min(high, low - 8))\" width=\"18\""
            column += " height=\"\(max(low - high, 8))\"/>"
            word = ascii("[c]")
        case .about(let value):
            column += "<path class=\"stem\" d=\"M\(x) \(bottom)V\(low)\"/>"
            column += "<rect class=\"range\" x=\"\(x - 9)\" y=\"\(high)\" width=\"18\""
            column += " height=\"\(max(low - high, 4))\" rx=\"2\"/>"
            word = grouped(value)
        case .mostOrAll:
            column += "<path class=\"stem\" d=\"M\(x) \(bottom)V\(low)\"/>"
            column += "<path class=\"range\" d=\"M\(x - 9) \(low)V\(high + 7)L\(x) \(high)"
            column += "L\(x + 9) \(high + 7)V\(low)z\"/>"
            word = ascii("most")
        }
        let above = min(high, low - 8) - 5
        column +=
            "<text class=\"tick\" text-anchor=\"middle\" x=\"\(x)\" y=\"\(above)\">\(word)</text>\n"
        return column
    }

    /// Between a block and the last one before it that has figures.
    private func arrow(to place: Int) -> Markup {
        guard figures[place].time != nil,
            let before = figures[..<place].lastIndex(where: { $0.time != nil })
        else { return "" }
        let change = change(
            from: (figures[before].figure, figures[before].fewestMaps),
            to: (figures[place].figure, figures[place].fewestMaps), profile: profile)
        if change == .notClear { return "" }
        let middle = (x(before) + x(place)) / 2
        let (tail, head) = change == .more ? (bottom - 30, bottom - 50) : (bottom - 50, bottom - 30)
        let barb = change == .more ? 8 : -8
        return """
            <path class="arrow" d="M\(middle - 9) \(tail)L\(middle + 9) \(head)\
            m-10 0h10v\(barb)"/>

            """
    }
}

/// What can be said for certain of two figures of one row.
func change(
    from earlier: (figure: Figure, fewestMaps: Int), to later: (figure: Figure, fewestMaps: Int),
    profile: DisclosureProfile
) -> Change {
    Change(
        from: profile.range(of: earlier.figure, fewestMaps: earlier.fewestMaps),
        to: profile.range(of: later.figure, fewestMaps: later.fewestMaps), step: profile.base)
}
