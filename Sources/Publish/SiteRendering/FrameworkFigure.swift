import ContentParsing

extension SiteRenderer {
    /// The framework as a triangle around the group: a domain on each side, its themes along it.
    ///
    /// The drawing is 1000 by 640; the triangle's corners are (500, 30), (210, 532) and (790, 532).
    /// The first domain stands on the left side, the second at the foot, the third on the right.
    func frameworkFigure() -> FrameworkFigureModel? {
        guard let framework = library.framework, framework.domains.count == 3 else { return nil }
        return FrameworkFigureModel(
            domains: zip(framework.domains, TriangleSide.allCases).map(domainModel),
            source: citations(of: [framework.source]).first)
    }

    private func domainModel(
        _ domain: FrameworkDomain, on side: TriangleSide
    ) -> FrameworkFigureModel.DomainModel {
        FrameworkFigureModel.DomainModel(
            title: domain.title, href: domainPage(domain), summary: domain.summary.html,
            x: side.title.x, y: side.title.y, turn: side.title.turn,
            themes: domain.themes.enumerated().map { index, theme in
                let place = (Double(index) + 0.5) / Double(domain.themes.count)
                let (dot, lines) = side.placing(theme.title, at: place)
                return FrameworkFigureModel.ThemeModel(
                    title: theme.title, href: link(to: theme).href,
                    summary: theme.summary.html, dotX: dot.x, dotY: dot.y, anchor: side.anchor,
                    spoken: lines.count > 1 ? theme.title : nil, lines: lines)
            })
    }
}

struct FrameworkFigureModel: TemplateModel {
    struct DomainModel: TemplateModel {
        let title: String
        let href: String
        let summary: String
        let x: Int
        let y: Int
        /// Degrees, clockwise.
        let turn: Int
        let themes: [ThemeModel]
    }

    struct ThemeModel: TemplateModel {
        let title: String
        let href: String
        let summary: String
        let dotX: Int
        let dotY: Int
        /// SVG's `text-anchor`.
        let anchor: String
        /// The title where its lines, read one by one, would not say it.
        let spoken: String?
        let lines: [LineModel]
    }

    struct LineModel: TemplateModel {
        let x: Int
        let y: Int
        let text: String
    }

    let domains: [DomainModel]
    let source: CitationModel?
}

private enum TriangleSide: CaseIterable {
    case left, foot, right

    /// Where the domain's title stands, inside the side.
    var title: (x: Int, y: Int, turn: Int) {
        switch self {
        case .left: (381, 296, -60)
        case .foot: (500, 502, 0)
        case .right: (619, 296, 60)
        }
    }

    var anchor: String {
        switch self {
        case .left: "end"
        case .foot: "middle"
        case .right: "start"
        }
    }

    /// A theme's dot on the side, `place` (0 to 1) of the way along it, and its words beside it.
    func placing(
        _ words: String, at place: Double
    ) -> (dot: (x: Int, y: Int), lines: [FrameworkFigureModel.LineModel]) {
        let dot: (x: Int, y: Int)
        let textX: Int
        let width: Int
        switch self {
        case .foot:
            dot = (Int((210 + 580 * place).rounded()), 532)
            textX = dot.x
            width = 20
        case .left, .right:
            // Away from the corners, where two sides' words would meet.
            let along = 0.1 + 0.8 * place
            let outwards = self == .left ? -1 : 1
            dot = (500 + outwards * Int((290 * along).rounded()), Int((30 + 502 * along).rounded()))
            textX = dot.x + outwards * 22
            width = (self == .left ? textX - 16 : 1000 - textX - 16) / 10
        }
        let lines = wrapped(words, to: width)
        let firstY = self == .foot ? dot.y + 36 : dot.y - 11 * (lines.count - 1)
        return (
            dot,
            lines.enumerated().map { index, text in
                FrameworkFigureModel.LineModel(x: textX, y: firstY + 22 * index, text: text)
            }
        )
    }
}

/// The words in lines of at most `width` characters, where no single word is longer.
private func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
        if let last = lines.last, last.count + 1 + word.count <= width {
            lines[lines.count - 1] = last + " " + word
        } else {
            lines.append(String(word))
        }
    }
    return lines
}
