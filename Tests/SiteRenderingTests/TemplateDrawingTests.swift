import ContentParsing
import Mustache
import TestSupport
import Testing

@testable import SiteRendering

/// What Kith draws of templates is what the template engine draws of them, byte for byte.
@Suite struct TemplateDrawingTests {
    @Test func everyPageIsDrawnAsTheEngineDrawsIt() throws {
        let (theme, _) = Theme.load([
            ThemeLayer(
                displayFolder: "Themes/paper",
                files: try projectFiles(below: "Themes/paper").map {
                    ThemeFile(path: $0.path, bytes: $0.bytes)
                })
        ])
        #expect(theme.drawing.isOwn)
        let (library, _) = parseContent(
            try projectFiles(below: "Content").map {
                ContentFile(path: $0.path, displayPath: $0.path, bytes: $0.bytes)
            })
        var renderer = SiteRenderer(library: library, theme: theme)
        renderer.reviewModule = [0]
        var drawn = 0
        var different: Set<String> = []
        renderer.willDraw = { layout, model in
            drawn += 1
            let engine = theme.templates.render(model, withTemplate: layout)
            let own = theme.drawing.draw(layout, with: model)
            if own != engine.map({ Array($0.utf8) }) { different.insert(layout) }
        }
        renderer.renderAll()
        #expect(drawn > 100)
        #expect(different.isEmpty)
    }

    private struct Person: TemplateModel {
        let name: String
        let age: Int
        let nickname: String?
        let isHere: Bool
        let friends: [String]
    }

    private var model: [String: Any] {
        [
            "people": [
                Person(
                    name: "A & \"B\"", age: 3, nickname: nil, isHere: true, friends: ["x", "y"]),
                Person(name: "C's <b>", age: 4, nickname: "D\nE", isHere: false, friends: []),
            ],
            "none": [String](), "title": "A title\nof two lines", "words": ["hello": "Hello"],
            "inner": ["title": "inner"] as [String: Any], "html": "<p>&amp;</p>\n", "yes": true,
            "numbers": [3, 1, 2],
        ]
    }

    @Test(arguments: [
        "{{title}} {{{html}}} {{&html}} {{html}} {{yes}} {{missing}}.",
        "{{#people}}{{name}}{{#nickname}}{{.}}{{/nickname}}{{^nickname}}-{{/nickname}}{{/people}}",
        "{{#people}}{{#first()}}[{{/first()}}{{index()}}{{^last()}},{{/last()}}{{/people}}",
        "{{#people}}{{#isHere}}here {{title}}{{/isHere}}{{#.name}}{{.}}{{/.name}}{{/people}}",
        "{{#people}}{{.title}}{{#last()}}{{title}}{{/last()}}{{/people}}",
        "{{#none}}some{{/none}}{{^none}}none{{/none}}{{#empty(none)}}empty{{/empty(none)}}",
        "{{#first(people)}}{{name}}{{/first(people)}}{{count(people)}}{{uppercased(title)}}",
        "{{#reversed(numbers)}}{{.}}{{/reversed(numbers)}}",
        "{{#sorted(numbers)}}{{.}}{{/sorted(numbers)}}",
        "{{#people}}{{age}}{{#even(age)}}even{{/even(age)}}{{plusone(age)}}{{/people}}",
        "{{words.hello}}{{words.title}}{{inner.title}}{{#inner}}{{title}}{{words.hello}}{{/inner}}",
        "<ul>\n  {{#people}}\n  <li>{{name}}</li>\n  {{/people}}\n</ul>\n",
        "<div>\n  {{> part}}\n    {{> part}}\n</div>{{> part}}",
        "{{<whole}}{{$main}}<p>\n{{title}}\n  {{> part}}\n</p>{{/main}}{{/whole}}",
        "  {{<whole}}{{$main}}a\nb\n{{/main}}{{$other}}c{{/other}}{{/whole}}\n",
        "{{<middle}}{{$main}}mine{{/main}}{{/middle}}", "{{<middle}}{{/middle}}",
        "{{! not said }}a\n{{! alone }}\nb {{#words}}{{#hello}}{{.}}{{/hello}}{{/words}}",
    ])
    func aTemplateIsDrawnAsTheEngineDrawsIt(text: String) throws {
        var library = MustacheLibrary()
        let templates = [
            "page": text, "part": "one {{title}}\ntwo{{#people}}\n {{name}}\n{{/people}}\n",
            "whole": "<main>\n  {{$main}}\n  default\n  {{/main}}\n</main>{{$other}}o{{/other}}\n",
            "middle":
                "{{<whole}}{{$main}}middle{{/main}}{{$other}}\n  {{title}}{{/other}}{{/whole}}",
        ]
        for (name, text) in templates { try library.register(text, named: name) }
        let drawing = TemplateDrawing(library, names: templates.keys)
        #expect(drawing.isOwn)
        let own = try #require(drawing.draw("page", with: model))
        let engine = try #require(library.render(model, withTemplate: "page"))
        #expect(String(decoding: own, as: UTF8.self) == engine)
    }

    @Test func whatIsNotKnownHereIsLeftToTheEngine() throws {
        var library = MustacheLibrary()
        try library.register("{{> *name}}", named: "page")
        try library.register("found", named: "part")
        let drawing = TemplateDrawing(library, names: ["page", "part"])
        #expect(!drawing.isOwn)
        #expect(drawing.draw("page", with: ["name": "part"]) == Array("found".utf8))
    }
}
