public import Diagnostics
import Mustache

extension Theme {
    /// What the theme's templates ask for that nothing answers to: names that no page gives,
    /// parts, parents and blocks that are not there, words that the theme does not say. The
    /// template engine would draw nothing in their place.
    ///
    /// Every layout is walked as it is drawn, into its parts and its parent, with what its pages
    /// give. A part that several layouts show may ask for what only some of them give; what none
    /// gives is a mistake.
    public func templateProblems() -> [Diagnostic] {
        var checking = TemplateChecking(theme: self)
        for (name, layout) in layoutModels.sorted(by: { $0.key < $1.key }) {
            checking.walk(layout: name, layout)
        }
        return (checking.problems() + unusedTemplates(used: checking.drawn))
            .sorted { $0.place < $1.place }
    }

    /// The theme's own templates that no page shows: most likely one with its name misspelt. (One
    /// of a theme that it extends may have lost its place to one of its own.)
    private func unusedTemplates(used: Set<String>) -> [Diagnostic] {
        templateSources.keys.sorted().filter { name in
            !used.contains(name) && displayPath(ofTemplate: name).hasPrefix(displayFolder + "/")
        }.map { name in
            ThemeProblem.unusedTemplate(
                name, closest: closestSpelling(of: name, among: used.sorted())
            ).diagnostic(in: displayPath(ofTemplate: name))
        }
    }
}

/// A walk through the templates.
private struct TemplateChecking {
    let theme: Theme
    /// The templates that are drawn somewhere.
    private(set) var drawn: Set<String> = []
    private var nodes: [String: [TemplateNode]] = [:]
    /// What was found on some page, and what was looked for in vain on another.
    private var found: Set<TemplateTag> = []
    private var missed: [TemplateTag: ThemeProblem] = [:]
    /// What is wrong wherever it is drawn.
    private var wrong: [TemplateTag: ThemeProblem] = [:]
    private var missingLayouts: [String] = []

    init(theme: Theme) {
        self.theme = theme
    }

    mutating func walk(layout name: String, _ layout: LayoutModel) {
        guard theme.templateSources[name] != nil else {
            if layout.isNeeded { missingLayouts.append(name) }
            return
        }
        walk(template: name, at: Position(stack: [.keys(layout.values)], path: []))
    }

    func problems() -> [Diagnostic] {
        let missed = missed.filter { !found.contains($0.key) }
        return missingLayouts.map {
            ThemeProblem.missingPart("layouts/\($0).mustache").diagnostic(in: theme.displayFolder)
        }
            + wrong.merging(missed) { first, _ in first }.map { tag, problem in
                var problem = problem
                let text = theme.templateSources[tag.template] ?? ""
                (problem.line, problem.column) = place(ofByte: tag.offset, in: text)
                return problem.diagnostic(in: theme.displayPath(ofTemplate: tag.template))
            }
    }

    private mutating func walk(template name: String, at position: Position) {
        drawn.insert(name)
        // What the engine cannot read is reported by itself.
        guard theme.templates.getTemplate(named: name) != nil else { return }
        let nodes =
            nodes[name]
            ?? TemplateReader.nodes(of: theme.templateSources[name] ?? "", named: name)
        self.nodes[name] = nodes
        var position = position
        position.path.append(name)
        walk(nodes, at: position)
    }

    private mutating func walk(_ nodes: [TemplateNode], at position: Position) {
        for node in nodes {
            switch node {
            case .value(let tag): checkValue(tag, at: position)
            case .section(let tag, let isInverted, let inner):
                guard let value = look(up: tag, at: position) else { continue }
                var position = position
                if !isInverted { position.enter(value) }
                walk(inner, at: position)
            case .part(let tag): walk(part: tag, at: position)
            case .parent(let tag, let blocks): walk(parent: tag, filling: blocks, at: position)
            case .block(let tag, let inner): walk(block: tag, otherwise: inner, at: position)
            case .uncheckable(let tag): wrong[tag] = .uncheckable
            }
        }
    }

    private mutating func walk(part tag: TemplateTag, at position: Position) {
        guard theme.templateSources[tag.name] != nil else {
            let near = closestSpelling(of: tag.name, among: theme.templateSources.keys.sorted())
            wrong[tag] = .missingPart(tag.name, closest: near)
            return
        }
        if position.path.contains(tag.name) {
            wrong[tag] = .partInItself(tag.name)
        } else {
            walk(template: tag.name, at: position)
        }
    }

    private mutating func walk(
        block tag: TemplateTag, otherwise inner: [TemplateNode], at position: Position
    ) {
        let mark = "$" + tag.name
        if position.path.contains(mark) {
            wrong[tag] = .partInItself(tag.name)
            return
        }
        var position = position
        position.path.append(mark)
        walk(position.blocks[tag.name] ?? inner, at: position)
    }

    private mutating func walk(
        parent tag: TemplateTag, filling filled: [TemplateNode], at position: Position
    ) {
        var position = position
        let offered = blocks(offeredBy: tag.name)
        for case .block(let block, let inner) in filled {
            if offered.contains(block.name) {
                found.insert(block)
            } else {
                let near = closestSpelling(of: block.name, among: offered.sorted())
                missed[block] = .unknownBlock(block.name, of: tag.name, closest: near)
            }
            if position.blocks[block.name] == nil { position.blocks[block.name] = inner }
        }
        walk(part: tag, at: position)
    }

    /// The blocks that a template, or one that it shows, leaves to be filled.
    private func blocks(offeredBy name: String) -> Set<String> {
        var names: Set<String> = []
        var templates = [name]
        var seen: Set<String> = []
        while let template = templates.popLast() {
            guard seen.insert(template).inserted, let text = theme.templateSources[template],
                theme.templates.getTemplate(named: template) != nil
            else { continue }
            func gather(_ nodes: [TemplateNode]) {
                for node in nodes {
                    switch node {
                    case .block(let tag, let inner):
                        names.insert(tag.name)
                        gather(inner)
                    case .section(_, _, let inner): gather(inner)
                    case .part(let tag): templates.append(tag.name)
                    case .parent(let tag, let inner):
                        templates.append(tag.name)
                        for case .block(_, let within) in inner { gather(within) }
                    case .value, .uncheckable: break
                    }
                }
            }
            gather(TemplateReader.nodes(of: text, named: template))
        }
        return names
    }

    private mutating func checkValue(_ tag: TemplateTag, at position: Position) {
        guard let value = look(up: tag, at: position) else { return }
        if case .text = value.form { return }
        wrong[tag] = .notText(tag.name)
    }

    /// What a tag finds; nil, with what is wrong noted, where there is nothing.
    private mutating func look(up tag: TemplateTag, at position: Position) -> TemplateValue? {
        let result = lookup(tag, in: position.stack)
        switch result {
        case .success(let value):
            found.insert(tag)
            return value
        case .failure(let problem):
            if problem.isWrongEverywhere { wrong[tag] = problem } else { missed[tag] = problem }
            return nil
        }
    }

    private func lookup(
        _ tag: TemplateTag, in stack: [TemplateValue]
    ) -> Result<TemplateValue, ThemeProblem> {
        let innermost = stack[stack.count - 1]
        var value = innermost
        if tag.name.isEmpty {
            // About the place in the list: `{{#first()}}`.
            let known = ["first": true, "last": true, "even": true, "odd": true, "index": false]
            guard tag.transforms.count == 1, let isFlag = known[tag.transforms[0]] else {
                return .failure(.unknownTransform(tag.transforms.joined(separator: "(")))
            }
            return .success(isFlag ? .type(Bool.self) : .type(Int.self))
        }
        if tag.name != "." {
            let isOfInnermost = tag.name.hasPrefix(".")
            let names = tag.name.split(separator: ".").map(String.init)
            let scopes = isOfInnermost ? [innermost] : Array(stack.reversed())
            var scope = scopes.first { $0.names(with: theme.strings)[names[0]] != nil }
            for name in names {
                guard let next = scope?.names(with: theme.strings)[name] else {
                    return .failure(unknown(name, of: tag, in: scope.map { [$0] } ?? scopes))
                }
                value = next
                scope = next
            }
        }
        for transform in tag.transforms.reversed() {
            guard let next = value.transformed(by: transform) else {
                return .failure(.unknownTransform(transform))
            }
            value = next
        }
        return .success(value)
    }

    private func unknown(
        _ name: String, of tag: TemplateTag, in scopes: [TemplateValue]
    ) -> ThemeProblem {
        let names = scopes.map { $0.names(with: theme.strings).keys.sorted() }
        let near = closestSpelling(of: name, among: names.flatMap(\.self))
        if case .words? = scopes.first, scopes.count == 1 {
            return .unknownWord(name, closest: near)
        }
        return .unknownName(name, in: tag.name, closest: near, offered: names.first ?? [])
    }
}

/// Where in the walk a tag stands.
private struct Position {
    /// What names are looked up in, the innermost last.
    var stack: [TemplateValue]
    /// The blocks that templates on the way fill.
    var blocks: [String: [TemplateNode]] = [:]
    /// The templates and blocks that are being drawn.
    var path: [String]

    /// Goes into a section of a value.
    mutating func enter(_ value: TemplateValue) {
        switch value.form {
        case .flag: break
        case .list(let element): stack.append(element)
        case .text, .names: stack.append(value)
        }
    }
}

/// The line and the column, from 1, in characters.
func place(ofByte offset: Int, in text: String) -> (line: Int, column: Int) {
    let before = Array(text.utf8.prefix(offset))
    let lines = before.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let column = lines.last.map { String(decoding: $0, as: UTF8.self).count } ?? 0
    return (lines.count, column + 1)
}
