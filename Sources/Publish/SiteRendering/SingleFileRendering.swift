import ContentParsing
import HTML

/// How a single file says at its beginning that Kith made it, so that it may be written over.
public let singleFileGenerator = "Kith, the site in one file"

extension SiteRenderer {
    private static let layout = "single-file"
    private static let folder = "components/one-file"

    /// The whole site as one page: its style and script are in it and named by hash, each page is a
    /// section, and a link between pages leads to a section. A worksheet stays a file of its own,
    /// that a script unpacks and saves; to be printed it stands in the file as a form.
    /// - Returns: nil where the theme has no layout for it.
    mutating func renderSingleFile() -> [UInt8]? {
        let components = ThemeParts(of: siteLayouts + [Self.layout], in: theme).components
        let styles = theme.styles(
            ["tokens", "base", "site"] + siteLayouts, components: components)
        let search = searchInOneFile()
        let beginning = compactedScript(theme.files["\(Self.folder)/beginning.mjs"] ?? "")
        let script = joinedScript(of: components, search: search)
        var policy = ContentSecurityPolicy()
        policy.allow(style: Array(styles.utf8))
        policy.allow(script: Array(beginning.utf8))
        policy.allow(script: Array(script.utf8))
        policy.allowOwnPictures()

        let file = SingleFile(
            of: files,
            savedAlone: Set(
                allWorksheets.map(\.worksheet.head.sitePath) + library.sheets.map(\.head.sitePath)
                    + [teamReviewPath]),
            leavingOut: [readMeFirstPath],
            guidance: Set(
                library.guidance.filter { $0.head.audience == .practitioners }
                    .map(\.head.sitePath)))
        var model = frame(
            title: theme.strings["site", "site-name"],
            summary: library.home?.page.head.summary.value ?? "", path: homePath,
            audience: .practitioners, policy: policy)
        model["generator"] = singleFileGenerator
        model["names"] = theme.strings.section("site")
        // The parts of the frame ask for their words where a page of the site has them.
        model["strings"] = theme.strings.section("site")
            .merging(theme.strings.section(Self.layout)) { _, own in own }
        model["practitioners"] = frame(
            title: "", summary: "", path: homePath, audience: .practitioners, policy: policy,
            searchBox: search.map { _ in SearchBoxModel(opener: nil) })
        model["youngPeople"] = frame(
            title: "", summary: "", path: homePath, audience: .youngPeople, policy: policy)
        model["savedAlone"] =
            allWorksheets.map { renderer, worksheet in
                renderer.saving(
                    worksheet.head, paper: renderer.paperLink(of: worksheet, on: language), of: file
                )
            } + library.sheets.map { saving($0.head, form: paperForm(of: $0), of: file) }
            + [teamReviewLink(in: file)].compactMap(\.self)
        model["translations"] = translating.map { renderer in
            renderer.frame(
                title: "", summary: "", path: homePath, audience: .youngPeople, policy: policy)
        }
        model["repeats"] = repeatedParts(policy: policy)
        // What must keep each byte, or is rewritten page by page, is put in after the frame is
        // rewritten.
        var parts = [
            ("styles", Array(styles.utf8)), ("beginning", Array(beginning.utf8)),
            ("pages", sections(of: file)), ("heldFiles", file.heldFiles),
            ("searchParts", search?.parts ?? []),
            ("script", Array(script.utf8)),
        ]
        for (name, _) in parts { model[name] = mark(name) }
        guard let frame = theme.drawing.draw(Self.layout, with: model) else {
            return nil
        }
        let rewriting = PageRewriting(idPrefix: "") { attribute, value in
            value.hasPrefix("#") ? nil : file.address(value, attribute, from: homePath)
        }
        var rest = rewriting.rewritten(frame)[...]
        var output: [UInt8] = []
        while !parts.isEmpty, let cut = rest.firstRange(of: Array(mark(parts[0].0).utf8)) {
            output += rest[..<cut.lowerBound]
            output += parts.removeFirst().1
            rest = rest[cut.upperBound...]
        }
        return output + rest
    }

    /// The scripts of the pages' and the frame's components, and the search.
    private mutating func joinedScript(
        of components: [String], search: SearchInOneFile?
    ) -> String {
        let scripts = components.map { "\($0)/script.mjs" }.filter { theme.files[$0] != nil }
        let (joined, found) = joinScripts(
            entries: scripts + (search.map { [$0.entry] } ?? []),
            files: search?.files ?? theme.files, displayPath: theme.displayPath(of:))
        problems += found
        return compactedScript(joined)
    }

    private func mark(_ name: String) -> String { "(\(name) of the single file)" }

    /// A section for each page.
    private func sections(of file: SingleFile) -> [UInt8] {
        var output: [UInt8] = []
        for page in file.pages {
            guard let main = page.main else { continue }
            let shown = page.path == homePath ? " data-shown" : ""
            let reader = page.isForYoungPeople ? " for-young-people" : ""
            let other = page.language == .english ? "" : " \(attributes(of: page.language))"
            output += Array(
                """
                <article class="one-page\(reader)" id="\(page.fragment)" \
                data-ids="\(page.idPrefix)"\(shown)\(other)><div class="\(main.classes)">
                """.utf8)
            output += file.rewriting(for: page).rewritten(main.content)
            output += Array("</div>\n</article>\n".utf8)
        }
        return output
    }

    /// `lang` and `dir`, as they stand in a tag.
    private func attributes(of language: Language) -> String {
        "lang=\"\(language.code)\" dir=\"\(language.direction.rawValue)\""
    }

    /// What the page before and the page after are led to by, and what is on a page, each with one
    /// entry for the script to fill.
    private func repeatedParts(policy: ContentSecurityPolicy) -> [String: Any] {
        var model = frame(
            title: "", summary: "", path: homePath, audience: .practitioners, policy: policy)
        let empty = TitledLink(title: "", href: "")
        model["headings"] = [HeadingModel(id: "", title: "")]
        model["previous"] = empty
        model["next"] = empty
        return model
    }

    private func saving(
        _ head: PageHead, paper: PageLink? = nil, form: PaperFormModel? = nil, of file: SingleFile
    ) -> SavedPageModel {
        SavedPageModel(
            path: head.sitePath, title: head.title.value, summary: head.summary.value,
            readers: head.audience == .youngPeople ? " for-young-people" : "", form: form,
            paper: paper.map {
                TitledLink(title: $0.title, href: "#" + SingleFile.fragment(of: $0.href))
            }, size: file.size(of: head.sitePath), by: self)
    }

    /// The page where a team reviews maps, if the site has one.
    private func teamReviewLink(in file: SingleFile) -> SavedPageModel? {
        let size = file.size(of: teamReviewPath)
        guard size > 0 else { return nil }
        return SavedPageModel(
            path: teamReviewPath, title: theme.strings["team-review", "title"],
            summary: theme.strings["team-review", "summary"], readers: "", form: nil, paper: nil,
            size: size, by: self)
    }
}

let homePath = "index.html"

/// A page that is a file of its own, and is saved out of the single file.
private struct SavedPageModel: TemplateModel {
    let path: String
    let title: String
    let summary: String
    /// A class, with a space before it, or nothing.
    let readers: String
    /// The sheet to fill in by hand.
    let form: PaperFormModel?
    /// Where the same is on paper.
    let paper: TitledLink?
    let fragment: String
    let kilobytes: Int
    let lang: String
    let direction: String
    let words: [String: String]
    /// Those of a sheet.
    let strings: [String: String]

    init(
        path: String, title: String, summary: String, readers: String, form: PaperFormModel?,
        paper: TitledLink?, size: Int, by renderer: SiteRenderer
    ) {
        self.path = path
        self.title = title
        self.summary = summary
        self.readers = readers
        self.form = form
        self.paper = paper
        fragment = SingleFile.fragment(of: path)
        kilobytes = (size + 1023) / 1024
        lang = renderer.language.code
        direction = renderer.language.direction.rawValue
        words = renderer.theme.strings.section("single-file")
        strings = renderer.stringsOfSheets
    }
}
