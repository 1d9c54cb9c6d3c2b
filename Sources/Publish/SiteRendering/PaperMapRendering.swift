import ContentParsing
import Foundation

extension SiteRenderer {
    /// The same map to print: blank, with short codes for everything that can be said of a person,
    /// and stickers.
    mutating func renderPaper(of worksheet: Worksheet) {
        var model = frame(
            title: paperTitle(of: worksheet), summary: theme.strings["paper-map", "summary"],
            path: paperPath(of: worksheet), audience: worksheet.head.audience)
        model["paper"] = paper(of: worksheet)
        model["words"] = theme.strings.section("paper-map")
        model["keyScreen"] = filled("key-screen", of: worksheet)
        draw("paper-map", at: paperPath(of: worksheet), with: model)
    }

    /// What the templates draw a blank map, its key and its stickers from.
    func paper(of worksheet: Worksheet) -> PaperMapModel {
        let codes = worksheet.shortCodes(with: library.vocabularies)
        func offered(_ field: String) -> [ShortCodeModel] {
            codes.fields.first { $0.field.id.value == field }.map(offeredCodes) ?? []
        }
        let (colours, shapes) = (offered("colour"), offered("shape"))
        return PaperMapModel(
            title: paperTitle(of: worksheet), worksheet: worksheet.head.title.value,
            file: String(paperPath(of: worksheet).split(separator: "/").last ?? ""),
            map: BlankMapModel(
                rings: offered("ring"), sides: offered("side"),
                name: theme.strings["paper-map", "map-name"], me: theme.strings["paper-map", "me"]),
            example: example(of: codes), parts: parts(of: codes),
            more: more(of: codes),
            stickers: colours.flatMap { colour in
                shapes.map { shape in
                    StickerModel(
                        colour: colour.code, shape: shape.code, short: colour.short + shape.short)
                }
            })
    }

    func paperPath(of worksheet: Worksheet) -> String {
        siteFolder(ofLanguage: worksheet.head.language) + paperPathInEnglish(of: worksheet)
    }

    /// As it is told on a page in this language.
    func paperLink(of worksheet: Worksheet, on page: Language = .english) -> PageLink {
        PageLink(
            lang: language == page ? nil : language.code, title: paperTitle(of: worksheet),
            href: paperPath(of: worksheet),
            summary: theme.strings["paper-map", "summary"],
            kind: theme.strings["site", "kind-worksheet"], minutes: nil)
    }

    private func paperTitle(of worksheet: Worksheet) -> String {
        filled("title", of: worksheet)
    }

    private func filled(_ key: String, of worksheet: Worksheet) -> String {
        theme.strings["paper-map", key].replacing("{title}", with: worksheet.head.title.value)
    }

    private func example(of codes: ShortCodes) -> String {
        let keys = codes.fields.filter(\.field.isNeeded)
            .compactMap { ($0.codes.dropFirst().first ?? $0.codes.first)?.short }
            .joined()
        return keys.enumerated().map { $0 > 0 && $0.isMultiple(of: 2) ? " \($1)" : "\($1)" }
            .joined()
    }

    private func parts(of codes: ShortCodes) -> [KeyPartModel] {
        codes.fields.filter(\.field.isNeeded).map { field in
            let id = field.field.id.value
            return KeyPartModel(
                title: field.field.label.value, signs: [], groups: groups(of: field),
                drawsColours: id == "colour", drawsShapes: id == "shape")
        }
    }

    /// Fields that a person has or not; those with the same words are one list.
    private func more(of codes: ShortCodes) -> [KeyPartModel] {
        var order: [String] = []
        var parts: [String: KeyPartModel] = [:]
        for field in codes.fields {
            guard let sign = field.sign else { continue }
            let vocabulary = field.field.vocabulary.value
            let signed = SignModel(sign: sign, label: field.field.label.value)
            if parts[vocabulary] == nil {
                order.append(vocabulary)
                parts[vocabulary] = KeyPartModel(
                    title: nil, signs: [], groups: groups(of: field), drawsColours: false,
                    drawsShapes: false)
            }
            parts[vocabulary]?.signs.append(signed)
        }
        return order.compactMap { parts[$0] }
    }

    private func groups(of field: ShortCodes.Field) -> [KeyGroupModel] {
        var groups: [KeyGroupModel] = []
        for code in offeredCodes(field) {
            let place = groups.firstIndex { $0.heading == code.group } ?? groups.count
            if place == groups.count {
                groups.append(KeyGroupModel(heading: code.group, codes: []))
            }
            groups[place].codes.append(code)
        }
        return groups
    }

    private func offeredCodes(_ field: ShortCodes.Field) -> [ShortCodeModel] {
        field.codes.filter { !$0.code.isRetired }.compactMap { entry in
            entry.short.map {
                ShortCodeModel(
                    code: entry.code.code.value, short: $0, label: entry.code.label,
                    group: entry.code.group)
            }
        }
    }
}

struct PaperMapModel: TemplateModel {
    let title: String
    /// The title of the worksheet that it is the paper of.
    let worksheet: String
    /// The page's own name, for a link from beside it.
    let file: String
    let map: BlankMapModel
    /// A person as six keys, in pairs.
    let example: String
    let parts: [KeyPartModel]
    let more: [KeyPartModel]
    let stickers: [StickerModel]
}

struct ShortCodeModel: TemplateModel {
    let code: String
    let short: String
    let label: String
    let group: String?
}

struct KeyGroupModel: TemplateModel {
    let heading: String?
    var codes: [ShortCodeModel]
}

struct SignModel: TemplateModel {
    let sign: String
    let label: String
}

/// One list of the key.
struct KeyPartModel: TemplateModel {
    let title: String?
    var signs: [SignModel]
    let groups: [KeyGroupModel]
    let drawsColours: Bool
    let drawsShapes: Bool
}

struct StickerModel: TemplateModel {
    let colour: String
    let shape: String
    let short: String
}

/// A map with nobody on it, as lengths in a square of 680 with its middle at 0, 0. The rings'
/// radii are those of the map on the screen (`geometry.mjs`): three parts equal areas, one part
/// equal steps.
struct BlankMapModel: TemplateModel {
    struct Ring: TemplateModel {
        /// From the outside inwards, 3, 2, 1: outer ones are drawn first.
        let band: Int
        let radius: String
        /// The arc that its words stand on.
        let words: String
        let short: String
        let label: String
    }

    struct Side: TemplateModel {
        let id: Int
        /// The end of the line at which it begins, on the outer ring.
        let x: String
        let y: String
        /// The arc outside the outer ring that its words stand on, from left to right.
        let words: String
        let short: String
        let label: String
    }

    private static let outer = 304.0

    let name: String
    let me: String
    let rings: [Ring]
    let sides: [Side]

    init(rings: [ShortCodeModel], sides: [ShortCodeModel], name: String, me: String) {
        self.name = name
        self.me = me
        self.rings = rings.enumerated().map { index, ring in
            let part = Double(index + 1) / Double(rings.count)
            let radius = Self.outer * (3 * part.squareRoot() + part) / 4
            let words = radius - 17
            return Ring(
                band: index + 1, radius: text(radius),
                words: "M\(text(-words)) 0A\(text(words)) \(text(words)) 0 0 1 \(text(words)) 0",
                short: ring.short, label: ring.label)
        }.reversed()
        self.sides = sides.enumerated().map { index, side in
            let width = 360 / Double(sides.count)
            let begin = Double(index) * width
            let end = point(at: begin, radius: Self.outer)
            return Side(
                id: index, x: text(end.x), y: text(end.y), words: Self.arc(from: begin, width),
                short: side.short, label: side.label)
        }
    }

    /// Round the top the words stand on the arc and run clockwise; round the bottom they hang from
    /// it and run the other way, so that none is upside down.
    private static func arc(from begin: Double, _ width: Double) -> String {
        let middle = begin + width / 2
        let isLow = middle > 90 && middle < 270
        let radius = outer + (isLow ? 22 : 10)
        let from = point(at: isLow ? begin + width : begin, radius: radius)
        let to = point(at: isLow ? begin : begin + width, radius: radius)
        let large = width > 180 ? 1 : 0
        return "M\(text(from.x)) \(text(from.y))"
            + "A\(text(radius)) \(text(radius)) 0 \(large) \(isLow ? 0 : 1) "
            + "\(text(to.x)) \(text(to.y))"
    }
}

/// Degrees clockwise from the top.
private func point(at angle: Double, radius: Double) -> (x: Double, y: Double) {
    let turn = angle * .pi / 180
    return (radius * sin(turn), -radius * cos(turn))
}

/// A length to a tenth, so that the same bytes come out on any machine.
private func text(_ length: Double) -> String {
    let tenths = Int((abs(length) * 10).rounded())
    return "\(length < 0 && tenths > 0 ? "-" : "")\(tenths / 10).\(tenths % 10)"
}
