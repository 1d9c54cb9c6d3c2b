import Diagnostics

/// Joins script modules into one classic script, because browsers do not load modules from
/// `file://`. Each module keeps a function scope of its own, strict as the whole is; what it
/// exports is handed to the modules that import it by name.
///
/// Two forms are understood, each on one line, and any other is reported:
/// `import { a, b } from './x.mjs';` and `export function|class|const name`.
func joinScripts(
    entries: [String], files: [String: String], displayPath: (String) -> String
) -> (script: String, problems: [Diagnostic]) {
    var joiner = ScriptJoiner(files: files)
    for entry in entries { joiner.add(entry, from: nil) }
    let problems = joiner.problems.map { $0.problem.diagnostic(in: displayPath($0.path)) }
    let body = joiner.joined.joined(separator: "\n")
    return ("(function () {\n'use strict';\n\(body)\n})();\n", problems)
}

private struct ScriptJoiner {
    let files: [String: String]
    var joined: [String] = []
    var problems: [(path: String, problem: ThemeProblem)] = []
    /// The constant that holds each finished module's exports, and their names.
    private var finished: [String: (constant: String, exports: [String])] = [:]
    private var underWay: [String] = []

    init(files: [String: String]) {
        self.files = files
    }

    mutating func add(_ path: String, from importer: (path: String, line: Int)?) {
        if finished[path] != nil { return }
        if underWay.contains(path) {
            report("These modules import each other in a circle.", importer, path)
            return
        }
        guard let source = files[path] else {
            report("There is no module `\(path)`.", importer, path)
            return
        }
        underWay.append(path)
        defer { underWay.removeLast() }
        let module = read(source, at: path)
        let constant = "module\(finished.count + 1)"
        finished[path] = (constant, module.exports)
        let exports = module.exports.joined(separator: ", ")
        joined.append(
            """
            // \(path.split(separator: "/").last ?? "")
            const \(constant) = (function () {
            \(module.lines.joined(separator: "\n"))
            return { \(exports) };
            })();
            """)
    }

    private mutating func read(
        _ source: String, at path: String
    ) -> (lines: [String], exports: [String]) {
        var lines: [String] = []
        var exports: [String] = []
        for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let number = index + 1
            if line.hasPrefix("import ") {
                lines.append(readImport(line, number: number, at: path))
            } else if line.hasPrefix("export ") {
                guard let match = line.wholeMatch(of: exportForm) else {
                    reportForm(line: number, at: path)
                    continue
                }
                exports.append(String(match.output.2))
                lines.append(String(line.dropFirst("export ".count)))
            } else {
                lines.append(String(line))
            }
            // Few lines have the sign at all.
            guard line.utf8.contains(UInt8(ascii: "<")) else { continue }
            for forbidden in ["</script", "<!--"] where line.lowercased().contains(forbidden) {
                problems.append(
                    (
                        path,
                        .script(
                            "`\(forbidden)` would end the script in a page.",
                            help: "Write it in two parts.", line: number)
                    ))
            }
        }
        return (lines, exports)
    }

    private mutating func readImport(_ line: Substring, number: Int, at path: String) -> String {
        guard let parts = importParts(line), let target = resolve(parts.target, from: path) else {
            reportForm(line: number, at: path)
            return ""
        }
        add(target, from: (path, number))
        guard let module = finished[target] else { return "" }
        let names = parts.names.split(separator: ",").map {
            String($0.trimmingPrefix { $0 == " " }.split(separator: " ").first ?? "")
        }
        for name in names where !module.exports.contains(name) {
            problems.append(
                (
                    path,
                    .script(
                        "`\(target)` does not export `\(name)`.",
                        help: "It exports: \(module.exports.joined(separator: ", ")).",
                        line: number)
                ))
        }
        return "const { \(names.joined(separator: ", ")) } = \(module.constant);"
    }

    private mutating func report(
        _ message: String, _ importer: (path: String, line: Int)?, _ path: String
    ) {
        problems.append(
            (
                importer?.path ?? path,
                .script(message, help: "Check the path.", line: importer?.line ?? 0)
            ))
    }

    private mutating func reportForm(line: Int, at path: String) {
        problems.append(
            (
                path,
                .script(
                    "This form of import or export cannot be joined.",
                    help:
                        "Write `import { a } from './x.mjs';` or `export function a` on one line.",
                    line: line)
            ))
    }

    /// `./x.mjs` or `../y/x.mjs` seen from the module at `path`.
    private func resolve(_ target: String, from path: String) -> String? {
        guard target.hasPrefix("./") || target.hasPrefix("../") else { return nil }
        var folders = path.split(separator: "/").dropLast().map(String.init)
        for part in target.split(separator: "/") {
            if part == "." { continue }
            if part != ".." {
                folders.append(String(part))
            } else if folders.popLast() == nil {
                return nil
            }
        }
        return folders.joined(separator: "/")
    }
}

/// `import { a, b } from './x.mjs';` apart. By bytes: each page's script has some fifty of them.
private func importParts(_ line: Substring) -> (names: Substring, target: String)? {
    let start = "import {", middle = "} from '", end = "';"
    guard line.hasPrefix(start), line.hasSuffix(end),
        let brace = line.utf8.firstIndex(of: UInt8(ascii: "}")),
        line[brace...].hasPrefix(middle)
    else { return nil }
    let names = line[line.utf8.index(line.startIndex, offsetBy: start.utf8.count)..<brace]
    let target = line[line.utf8.index(brace, offsetBy: middle.utf8.count)...].dropLast(2)
    let isName: (UInt8) -> Bool = { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte) || "_$, ".utf8.contains(byte)
    }
    guard names.utf8.allSatisfy(isName), names.utf8.contains(where: { $0 != 0x20 }),
        !target.isEmpty, !target.utf8.contains(UInt8(ascii: "'"))
    else { return nil }
    return (names, String(target))
}

private nonisolated(unsafe) let exportForm =
    /export (?:async )?(function\*?|class|const) ([A-Za-z0-9_$]+).*/
