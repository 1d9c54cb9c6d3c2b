import ContentParsing
import Foundation
import HTML
import WorkKeeping
import Worksheets

/// The theme's style sheets of a worksheet, in their order.
private let worksheetStyles = [
    "tokens", "base", "worksheet-frame", "worksheet-step", "worksheet-widths", "worksheet-paper",
]

extension SiteRenderer {
    /// One file with everything in it, so that it works out of a zip, a download folder or a
    /// preview, and so that its policy can name each part by hash. The script and the data are
    /// packed, and a small loader unpacks them; the style is plain, for the first look and for a
    /// browser that cannot unpack.
    mutating func render(_ worksheet: Worksheet) {
        let data = data(for: worksheet)
        var model: [String: Any] = [:]
        model["worksheet"] = data.worksheet
        model["paper"] = paper(of: worksheet)
        model["vocabularies"] = data.vocabularies
        model["help"] = data.help
        model["strings"] = data.strings
        drawWorksheet("worksheet", for: worksheet.head, data: json(data), with: model)
        // Codes are the same in each language.
        if language == .english, let definition = worksheet.compiled(with: library.vocabularies).0 {
            addSchema(of: definition, named: worksheet.id)
        }
    }

    /// Draws the page of any worksheet. The layout brings the components with their scripts and
    /// styles; the data is what the script is given, as JSON; then there is what else the layout
    /// asks for.
    mutating func drawWorksheet(
        _ layout: String, for head: PageHead, without unused: [String] = [], data: String,
        with more: [String: Any]
    ) {
        let loaderPath = "layouts/worksheet-loader.mjs"
        guard let loader = theme.files[loaderPath] else {
            problems.append(
                ThemeProblem.missingPart(loaderPath)
                    .diagnostic(in: theme.displayPath(ofTemplate: layout)))
            return
        }
        let (styles, script) = worksheetParts(of: layout, without: unused)
        var policy = ContentSecurityPolicy()
        policy.allow(style: Array(styles.utf8))
        policy.allow(script: Array(loader.utf8))
        policy.allow(addedScript: Array(script.utf8), handedOnBy: "kith")
        policy.allowOwnPictures()
        var model = frame(for: head, policy: policy).merging(more) { _, own in own }
        model["styles"] = styles
        model["loader"] = loader
        model["script"] = packed(script)
        model["data"] = packed(data)
        draw(layout, at: head.sitePath, with: model)
    }

    /// The style sheet and the script of a layout. They are made once for all sheets that leave out
    /// the same.
    private mutating func worksheetParts(
        of layout: String, without unused: [String]
    ) -> (styles: String, script: String) {
        let name = ([layout] + unused).joined(separator: " ")
        if let known = worksheetParts[name] { return known }
        let sources = [theme.digest, Array(name.utf8)]
        let (styles, script, found) = kept.result(of: "worksheet parts", from: sources) {
            let theme = theme.without(unused, in: "components/\(layout)")
            let components = ThemeParts(of: [layout], in: theme).components
            let (joined, found) = joinScripts(
                entries: components.map { "\($0)/script.mjs" }.filter { theme.files[$0] != nil },
                files: theme.files, displayPath: theme.displayPath(of:))
            return (
                theme.styles(worksheetStyles, components: components), compactedScript(joined),
                found
            )
        }
        problems += found
        worksheetParts[name] = (styles, script)
        return (styles, script)
    }

    mutating func addSchema(of definition: WorksheetDefinition, named id: String) {
        files.append(
            SiteFile(
                path: "formats/\(id).schema.json",
                text: SharedMapSchema(definition: definition).text))
    }

    /// The same worksheet in other languages, from the folder that it is in.
    private func languageLinks(of worksheet: Worksheet) -> [LanguageLink] {
        let path = worksheet.head.sitePath
        let root = String(repeating: "../", count: path.split(separator: "/").count - 1)
        return languages.links(from: language, toPageAt: pathInEnglish(path)).map {
            LanguageLink(lang: $0.lang, name: $0.name, href: root + $0.href)
        }
    }

    private func data(for worksheet: Worksheet) -> WorksheetData {
        let used =
            worksheet.people.fields.map(\.vocabulary.value)
            + worksheet.questions.map(\.vocabulary.value)
            + [worksheet.people.links?.value].compactMap(\.self)
        var vocabularies: [String: [CodeModel]] = [:]
        for vocabulary in library.vocabularies where used.contains(vocabulary.id) {
            vocabularies[vocabulary.id] = vocabulary.codes.map(CodeModel.init)
        }
        return WorksheetData(
            worksheet: WorksheetModel(worksheet, keep: keepModel(of: worksheet.keep)),
            vocabularies: vocabularies,
            help: help, strings: theme.strings.section("circle-map"),
            language: language.code, languages: languageLinks(of: worksheet), draft: draft)
    }

    /// The words that lock a private copy, by group: no word of this list is ever retired.
    func keepModel(of keep: KeepStep?) -> WorksheetModel.Keep? {
        guard let name = keep?.vocabulary.value,
            let words = library.vocabularies.first(where: { $0.id == name })
        else { return nil }
        var groups: [WorksheetModel.Keep.Group] = []
        for word in words.codes {
            let title = word.group ?? ""
            if groups.last?.title != title { groups.append(.init(title: title, words: [])) }
            groups[groups.count - 1].words.append([word.code.value, word.label])
        }
        return WorksheetModel.Keep(groups: groups)
    }

    /// JSON with its keys in order.
    func json(_ data: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let bytes = try? encoder.encode(data) else { return "{}" }
        return String(decoding: bytes, as: UTF8.self)
    }
}
