public import Diagnostics
public import Markdown
import Worksheets

/// A page of guidance, for practitioners, young people or carers. A class, because a site can have
/// thousands of them, which are handed from list to list.
public final class GuidancePage: Sendable {
    public let head: PageHead
    /// A figure that the theme draws on this page.
    public let figure: Figure?
    public let body: MarkdownText
    /// The file's line before the body's first.
    let bodyLineOffset: Int

    init(head: PageHead, figure: Figure?, body: MarkdownText, bodyLineOffset: Int) {
        self.head = head
        self.figure = figure
        self.body = body
        self.bodyLineOffset = bodyLineOffset
    }

    /// The place of something in the body.
    public func place(of position: Position) -> Place {
        Place(
            file: head.place.file, line: position.line + bodyLineOffset, column: position.column)
    }
}

/// A figure that is drawn rather than written.
public enum Figure: String, CaseIterable, Sendable {
    case framework, interventions
}

/// The front page: guidance with sections of links, one for each thing that a visitor may come for.
public struct HomePage: Sendable {
    public let page: GuidancePage
    public let doors: [HomeDoor]
    public let sections: [HomeSection]
}

/// The first choice on the front page: who are you?
public struct HomeDoor: Sendable {
    public let title: String
    public let text: Prose
    /// A path in the content folder.
    public let link: Located<String>
    /// The words on the way in.
    public let action: String
}

public struct HomeSection: Sendable {
    public let title: String
    public let text: Prose
    /// Paths in the content folder.
    public let links: [Located<String>]
}

func readGuidancePage(_ file: ContentFile, log: ReadingLog) -> GuidancePage? {
    readMarkdownPage(file, kind: "a guidance page", log: log) { page, _ in page }
}

func readHomePage(_ file: ContentFile, log: ReadingLog) -> HomePage? {
    readMarkdownPage(file, kind: "the home page", log: log) { page, reader in
        let doors = reader.list("doors", of: "a door of the home page", readHomeDoor)
        let sections = reader.list("sections", of: "a section of the home page", readHomeSection)
        return HomePage(page: page, doors: doors, sections: sections)
    }
}

private func readHomeDoor(_ reader: FieldReader) -> HomeDoor? {
    let title = reader.text("title")
    let text = reader.prose("text")
    let link = reader.asWritten("link")
    let action = reader.text("action")
    guard let title, let text, let link, let action else { return nil }
    return HomeDoor(title: title.value, text: text, link: link, action: action.value)
}

private func readHomeSection(_ reader: FieldReader) -> HomeSection? {
    let links = reader.listAsWritten("links")
    let title = reader.text("title")
    let text = reader.prose("text")
    guard let title, let text else { return nil }
    return HomeSection(title: title.value, text: text, links: links)
}

private func readMarkdownPage<Page>(
    _ file: ContentFile, kind: String, log: ReadingLog,
    _ read: (GuidancePage, FieldReader) -> Page?
) -> Page? {
    guard let english = FrontMatter(file, log: log) else { return nil }
    let translated = file.translations.first.map { FrontMatter($0, log: log) }
    if let translated, translated == nil { return nil }
    let translation = translated ?? nil
    let source = translation ?? english
    let body = readBody(of: source, forPageAt: file.path, log: log)
    return file.readYAML(
        english.yaml, translation: translation?.yaml, as: kind, log: log
    ) { reader in
        let head = PageHead(reader)
        let figure = reader.optionalChoice("figure", of: Figure.self)
        if translation != nil { english.noteSections(in: log) }
        guard let head else { return nil }
        let page = GuidancePage(
            head: head, figure: figure, body: body, bodyLineOffset: source.bodyLineOffset)
        return read(page, reader)
    }
}

private func readBody(
    of source: FrontMatter, forPageAt path: String, log: ReadingLog
) -> MarkdownText {
    let file = source.yaml.file
    let start = Place(file: file.displayPath, line: source.bodyLineOffset + 1)
    let filled = log.local.filled(in: source.body, at: start, log: log)
    let (body, problems) = renderMarkdown(filled, options: markdown(forPageAt: path, log: log))
    for problem in problems {
        log.report(
            ContentProblem(problem.kind),
            at: Place(
                file: file.displayPath, line: problem.position.line + source.bodyLineOffset,
                column: problem.position.column))
    }
    return body
}

/// Pages for workers link the first use of each term to the glossary; young people's pages explain
/// themselves.
private func markdown(forPageAt path: String, log: ReadingLog) -> MarkdownOptions {
    var options = contentMarkdown
    if log.language != .english {
        options.callouts = log.language.callouts
        let links = TranslatedLinks(page: path, translated: log.translated)
        options.openLink = links.openTag
        options.rewriteImage = links.picture
    }
    if path.hasPrefix("young-people/") { return options }
    let root = String(repeating: "../", count: path.split(separator: "/").count - 1)
    options.terms = log.glossary.map { $0.marked(from: root) }
    return options
}

/// A Markdown file split at its front matter.
private struct FrontMatter {
    let yaml: YAMLText
    let body: String
    /// How many lines of the file come before the body.
    let bodyLineOffset: Int

    init?(_ file: ContentFile, log: ReadingLog) {
        guard let text = file.text else {
            log.report(.notUTF8, at: file.place)
            return nil
        }
        let bytes = text.utf8
        let start = Place(file: file.displayPath, line: 1, column: 1)
        guard bytes.prefix(while: { $0 != lineEnd }).elementsEqual("---".utf8) else {
            log.report(.missingFrontMatter, at: start)
            return nil
        }
        var line = bytes.index(bytes.startIndex, offsetBy: 3)
        let head = bytes[line...].dropFirst()
        // Lines before the one that is looked at, which begins after `line`.
        var count = 1
        while line < bytes.endIndex {
            let first = bytes.index(after: line)
            let end = bytes[first...].firstIndex(of: lineEnd) ?? bytes.endIndex
            if bytes[first..<end].elementsEqual("---".utf8) {
                yaml = YAMLText(
                    String(Substring(bytes[head.startIndex..<max(head.startIndex, line)])),
                    in: file, lineOffset: 1)
                body = String(Substring(bytes[end...].dropFirst()))
                bodyLineOffset = count + 1
                return
            }
            line = end
            count += 1
        }
        log.report(.unclosedFrontMatter, at: start)
        return nil
    }

    /// Notes the words of the body, section by section: a section begins at its heading `##`.
    func noteSections(in log: ReadingLog) {
        var name = "the text before the first heading"
        for line in body.split(separator: "\n") {
            if line.hasPrefix("## ") { name = String(line.dropFirst(3)) }
            log.englishWords.add(String(line), to: name)
        }
    }
}

private let lineEnd = UInt8(ascii: "\n")
