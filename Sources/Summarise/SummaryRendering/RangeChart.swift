import DisclosureControl

// One panel of a chart, drawn as SVG in a grid of 260 units across:
//
//     Close to me                            the panel's title
//     Best friend                  about 40  a row: label, figure in words,
//     ───────────────────████──────          and the range that the figure stands for
//     Cousin                       withheld
//     ▨▨▨                                    withheld: a hatched gap, which is not zero
//     Workers named it ●●●                   where the rows stand in a published table too
//     0        20        40        60 maps
//
// Everything that a chart shows is also in a table, so the drawing is one picture to a reader.

/// What one panel shows.
struct RangeChart {
    var title: [UInt8]
    /// The circle that the panel stands for, from 1 in the middle, and how many there are.
    var ring: (number: Int, count: Int)?
    var rows: [Row]
    var fewestMaps: Int
    var profile: DisclosureProfile
    var scale: Scale
    /// Where to find the figures as text.
    var table: Int

    struct Row {
        let label: [UInt8]
        let figure: Figure
        /// How often the table that the chart is laid beside names it.
        var timesNamed = 0
    }

    static let width = 260
    static let plot = (start: 12, end: 248)
    private static let longestLine = 24

    func drawing() -> Markup {
        var content: Markup = ""
        var y = 14
        if !title.isEmpty {
            content += heading()
            y = 56
        }
        let top = y
        var rowsDrawn: Markup = ""
        for row in rows { rowsDrawn += drawing(of: row, y: &y) }
        content += axis(top: top - 6, bottom: y)
        content += rowsDrawn
        let height = y + 26
        let band = ring.map { min($0.number, 3) } ?? 0
        var svg: Markup = """
            <svg class="chart band-\(band)" viewBox="0 0 \(Self.width) \(height)" role="img">
            <title>
            """
        if !title.isEmpty { svg += "\(title). " }
        svg += "A chart; its figures are in table \(table).</title>\n"
        svg += """
            <rect class="ground" x="0.5" y="0.5" width="\(Self.width - 1)" \
            height="\(height - 1)" rx="14"/>

            """
        svg += content
        svg += "</svg>\n"
        return svg
    }

    /// The title, with the circle that it names drawn small.
    private func heading() -> Markup {
        guard let ring else {
            return "<text class=\"title\" x=\"12\" y=\"29\">\(title)</text>\n"
        }
        var icon: Markup = ""
        for number in stride(from: ring.count, through: 1, by: -1) {
            let radius = 12 * number / ring.count
            let state: Markup = number == ring.number ? "here" : "other"
            icon += "<circle class=\"ring \(state)\" cx=\"25\" cy=\"25\" r=\"\(radius)\"/>"
        }
        return "\(icon)<text class=\"title\" x=\"46\" y=\"30\">\(title)</text>\n"
    }

    private func drawing(of row: Row, y: inout Int) -> Markup {
        var drawing: Markup = ""
        y += 12
        for (index, line) in lines(of: row.label, atMost: Self.longestLine).enumerated() {
            if index > 0 { y += 15 }
            drawing += "<text x=\"\(Self.plot.start)\" y=\"\(y)\">\(line)</text>"
        }
        let state: Markup = row.figure == .withheld ? " is-withheld" : ""
        let figure = words(for: row.figure)
        drawing += """
            <text class="figure\(state)" x="\(Self.plot.end)" y="\(y)">\(figure)</text>
            """
        y += 6
        drawing += mark(for: row.figure, y: y)
        if row.timesNamed > 0 {
            y += 22
            drawing +=
                "<text class=\"tick\" x=\"\(Self.plot.start)\" y=\"\(y)\">Workers named it</text>"
            for time in 0..<min(row.timesNamed, 12) {
                drawing +=
                    "<circle class=\"named\" cx=\"\(122 + 11 * time)\" cy=\"\(y - 4)\" r=\"3.5\"/>"
            }
            y -= 4
        }
        y += 19
        return drawing
    }

    /// The range of a figure, 9 units high.
    private func mark(for figure: Figure, y: Int) -> Markup {
        let start = Self.plot.start
        switch figure {
        case .withheld:
            // As wide as what it can be, from none up, where that is wide enough to be seen.
            let width = max(scale.place(of: profile.threshold) - start, 20)
            return """
                <rect class="gap" x="\(start)" y="\(y)" width="\(width)" height="9"/>

                """
        case .about(let value):
            let range = profile.range(ofRounded: value)
            let low = scale.place(of: range.lowerBound)
            let width = max(scale.place(of: range.upperBound) - low, 4)
            return """
                <path class="stem" d="M\(start) \(y + 4)H\(low)"/>\
                <rect class="range" x="\(low)" y="\(y)" width="\(width)" height="9" rx="2"/>

                """
        case .mostOrAll:
            // At least so many as the figures show, and open to the right.
            let low = scale.place(of: max(fewestMaps - profile.threshold, 0))
            let end = Self.plot.end
            return """
                <path class="stem" d="M\(start) \(y + 4)H\(low)"/>\
                <path class="range" d="M\(low) \(y)H\(end - 7)L\(end) \(y + 4)L\(end - 7) \(y + 9)\
                H\(low)z"/>

                """
        }
    }

    private func axis(top: Int, bottom: Int) -> Markup {
        var axis: Markup = ""
        var maps = 0
        while maps <= scale.most {
            let x = scale.place(of: maps)
            let unit: Markup = maps == scale.most ? " maps" : ""
            let anchor: Markup = maps == 0 ? "start" : maps == scale.most ? "end" : "middle"
            axis += """
                <path class="grid" d="M\(x) \(top)V\(bottom)"/>\
                <text class="tick" text-anchor="\(anchor)" x="\(x)" y="\(bottom + 15)">\
                \(grouped(maps))\(unit)</text>

                """
            maps += scale.step
        }
        return axis
    }
}
