import ContentChecking
import ContentParsing
import Diagnostics
import TestSupport
import Testing
import Worksheets

@Suite struct CheckTests {
    @Test(arguments: allChecks.map(\.code))
    func examplesPassAndFailAsTheySay(code: String) throws {
        let check = try #require(allChecks.first { $0.code == code })
        #expect(!check.fails.isEmpty)
        for example in check.passes {
            #expect(
                try Set(diagnostics(of: example).map(\.code)).isSubset(of: notes(besides: code)))
        }
        for example in check.fails {
            let found = try Set(diagnostics(of: example).map(\.code))
            #expect(found.subtracting(notes(besides: code)) == [code])
        }
    }

    @Test func everyCodeIsUsedByOneCheck() {
        #expect(Set(allChecks.map(\.code)).count == allChecks.count)
    }

    @Test func everyDiagnosticReadsAsExpected() throws {
        var lines: [String] = []
        for check in allChecks {
            lines.append("=== \(check.code): \(check.summary)\n")
            for example in check.fails {
                let found = try diagnostics(of: example).filter { $0.code == check.code }
                lines += found.map { $0.text(sourceLine: example.sourceLine(at: $0.place)) + "\n" }
            }
        }
        try expect(lines.joined(separator: "\n"), equalsFile: "expected-diagnostics.txt")
    }

    @Test func everyCheckIsDocumented() throws {
        let documentation = try projectFile("CONTRIBUTING.md")
        for check in allChecks {
            let row = "| `\(check.code)` | \(check.summary) |"
            let isThere = documentation.contains(row)
            #expect(isThere, "CONTRIBUTING.md needs the row: \(row)")
        }
    }

    /// What is not set or not translated is noted whatever else follows from it.
    private func notes(besides code: String) -> Set<String> {
        Set(["unset-local", "untranslated", "out-of-step"]).subtracting([code])
    }

    private func diagnostics(of example: ExampleContent) throws -> [Diagnostic] {
        let (library, problems) = example.parsed
        try #require(problems == [], "The example itself cannot be read.")
        let today = try #require(CalendarDate(iso: "2026-11-21".utf8))
        return checkContent(
            CheckedContent(library: library, today: today, published: example.published))
    }
}
