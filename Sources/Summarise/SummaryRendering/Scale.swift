import DisclosureControl

/// The scale of maps along a chart, in the drawing's units.
struct Scale {
    /// Where 0 maps and the most maps are drawn.
    let start: Int
    let end: Int
    /// The number of maps at `end`.
    let most: Int
    /// The maps between two marks on the axis.
    let step: Int

    /// A scale that holds all of the figures, with at most four marks.
    init(
        for figures: [Figure], fewestMaps: Int, profile: DisclosureProfile, start: Int, end: Int
    ) {
        var most = 10
        for figure in figures {
            switch figure {
            case .withheld: break
            case .mostOrAll: most = max(most, fewestMaps)
            case .about(let value):
                most = max(most, profile.range(ofRounded: value).upperBound)
            }
        }
        step = Self.step(for: most)
        self.most = (most + step - 1) / step * step
        self.start = start
        self.end = end
    }

    func place(of maps: Int) -> Int {
        start + (end - start) * min(maps, most) / most
    }

    /// The smallest of 5, 10, 20, 50, 100, 200, 500 … that reaches `most` in three steps.
    private static func step(for most: Int) -> Int {
        var unit = 1
        while true {
            for step in [5 * unit, 10 * unit, 20 * unit] where most <= 3 * step { return step }
            unit *= 10
        }
    }
}
