import DisclosureControl
import Worksheets

/// The framework as a triangle with a domain at each corner: which of its themes these maps speak
/// to, and which they do not. It follows from the worksheets alone, never from the maps. Drawn only
/// for a framework of three domains.
func frameworkTriangle(_ worksheets: [ReleasableWorksheet]) -> Markup {
    let domains = framework(of: worksheets)
    guard domains.count == 3 else { return "" }
    let spoken = worksheets.flatMap { topics(of: $0) }.map { $0.theme }
    var list: Markup = ""
    for domain in domains {
        let link: Markup =
            domain.themes.contains { spoken.contains($0.code) }
            ? "<a href=\"#\(domain.code)\">\(domain.title)</a>" : "\(domain.title)"
        list += "<div>\n<h3>\(link)</h3>\n<ul role=\"list\">\n"
        for theme in domain.themes {
            list +=
                spoken.contains(theme.code)
                ? "<li class=\"is-spoken\">\(theme.label)</li>\n"
                : "<li>\(theme.label) <span class=\"soft\">(not asked)</span></li>\n"
        }
        list += "</ul>\n</div>\n"
    }
    return """
        <section class="framework" aria-labelledby="framework-title">
        <h2 id="framework-title">Where these maps speak in the framework</h2>
        <div class="triangle">
        \(triangle(domains, spoken))\(list)</div>
        </section>

        """
}

/// Each domain's themes as marks along its side, filled where the maps speak to them.
private func triangle(_ domains: [ThemeDomain], _ spoken: [[UInt8]]) -> Markup {
    let corners = [(150, 26), (274, 226), (26, 226)]
    var svg: Markup = """
        <svg viewBox="0 0 300 252" aria-hidden="true">
        <path class="side" d="M150 26L274 226H26z"/>
        <text class="inside" x="150" y="152">young people’s</text>
        <text class="inside" x="150" y="172">maps</text>

        """
    for (place, domain) in domains.enumerated() {
        let (from, to) = (corners[place], corners[(place + 1) % 3])
        let parts = domain.themes.count + 1
        for (number, theme) in domain.themes.enumerated() {
            let x = from.0 + (to.0 - from.0) * (number + 1) / parts
            let y = from.1 + (to.1 - from.1) * (number + 1) / parts
            let state: Markup = spoken.contains(theme.code) ? " is-spoken" : ""
            svg += "<circle class=\"theme\(state)\" cx=\"\(x)\" cy=\"\(y)\" r=\"8\"/>"
        }
    }
    for (place, corner) in corners.enumerated() {
        svg += """
            <circle class="corner" cx="\(corner.0)" cy="\(corner.1)" r="17"/>\
            <text class="number" x="\(corner.0)" y="\(corner.1 + 6)">\(place + 1)</text>

            """
    }
    svg += "</svg>\n"
    return svg
}
