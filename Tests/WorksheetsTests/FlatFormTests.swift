import Testing
import TestSupport
import Worksheets

@Suite("The flat form of a worksheet definition")
struct FlatFormTests {
    @Test("is written back as it was read")
    func roundTrip() throws {
        let flatForm = try SharedMapFixtures.bytes("definition.txt")
        #expect(try WorksheetDefinition(flatForm: flatForm).flatForm == flatForm)
    }

    @Test(
        "says which line is wrong, and why",
        arguments: [
            ("", FlatFormError.Reason.notAFlatForm, 1),
            ("kith-worksheet\t2\n", .notAFlatForm, 1),
            ("kith-worksheet\t1\nvocabulary\ta\tA\n", .recordOutOfOrder, 2),
            ("kith-worksheet\t1\nworksheet\ta\tone\t40\tA\n", .notANumber, 2),
            ("kith-worksheet\t1\nworksheet\ta\t1\t40\n", .wrongNumberOfFields, 2),
            ("kith-worksheet\t1\nworksheet\ta\t1\t40\tA\ncode\tb\tB\n", .recordOutOfOrder, 3),
            (
                "kith-worksheet\t1\nworksheet\ta\t1\t40\tA\nperson-field\tb\tneeded\t1\tc\tB\n",
                .unknownVocabulary, 3
            ),
            (withFields("b\toptional\t1\tv\tB"), .fieldOutOfOrder, 5),
            (withFields("b\tneeded\t1\tv\tB", "c\tmany\t1\tv\tC"), .unknownFieldKind, 6),
            (withFields("b\tneeded\tx\tv\tB"), .notANumber, 5),
            (
                withFields("b\tneeded\t1\tv\tB", "c\toptional\t1\tv\tC", "d\tneeded\t1\tv\tD"),
                .fieldOutOfOrder, 7
            ),
            (
                withFields("b\tneeded\t1\tv\tB", "c\tseveral\t2\tv\tC", codes: 65),
                .tooManyCodes, 70
            ),
            ("kith-worksheet\t1\nworksheet\ta\t1\t40\tA\nnonsense\n", .unknownRecord, 3),
            ("kith-worksheet\t1\nworksheet\tA b\t1\t40\tA\n", .notACode, 2),
            ("kith-worksheet\t1\nworksheet\ta\t1\t40\tA\nvocabulary\tv--w\tV\n", .notACode, 3),
            (
                "kith-worksheet\t1\nworksheet\ta\t1\t40\tA\nvocabulary\tv\tV\n"
                    + "question\tq\tmany\tv\tQ\n",
                .unknownAnswerKind, 4
            ),
            ("kith-worksheet\t1\nworksheet\ta\t1\t40\tA\nvoice\tnobody\n", .unknownVoice, 3),
            (
                "kith-worksheet\t1\nworksheet\ta\t1\t40\tA\nvocabulary\tv\tV\nvoice\ttogether\n",
                .recordOutOfOrder, 4
            ),
        ])
    func mistakes(text: String, reason: FlatFormError.Reason, line: Int) {
        #expect(throws: FlatFormError(reason: reason, line: line)) {
            try WorksheetDefinition(flatForm: Array(text.utf8))
        }
    }
}

private func withFields(_ fields: String..., codes: Int = 1) -> String {
    "kith-worksheet\t1\nworksheet\ta\t1\t40\tA\nvocabulary\tv\tV\n"
        + (1...codes).map { "code\tx\($0)\tX\n" }.joined()
        + fields.map { "person-field\t\($0)\n" }.joined()
}

@Suite("The catalogue of statistics")
struct StatisticCatalogueTests {
    @Test("is fixed by the definition")
    func circleMap() throws {
        let catalogue = statisticCatalogue(of: try SharedMapFixtures.definition())
        let ids = catalogue.map { String(decoding: $0.id, as: UTF8.self) }
        #expect(
            ids == [
                "who-by-ring", "feel", "wish", "support", "support-given", "places",
                "someone-to-go-to-by-who", "someone-to-go-to", "know-each-other",
                "how-you-want-it", "someone-new", "what-could-help",
            ])
        #expect(catalogue.map(\.cellCount) == [207, 5, 4, 26, 26, 15, 69, 3, 5, 6, 9, 27])
    }
}

@Suite("Calendar dates")
struct CalendarDateTests {
    @Test("months later, the last day where the month is shorter")
    func addingMonths() throws {
        let date = try #require(CalendarDate(iso: Array("2026-11-30".utf8)))
        #expect(
            date.adding(months: 3).map { String(decoding: $0.iso, as: UTF8.self) } == "2027-02-28")
        #expect(CalendarDate(year: 2099, month: 12, day: 1)?.adding(months: 1) == nil)
    }

    @Test(
        "only days that exist", arguments: ["2026-02-29", "2026-13-01", "2026-1-1", "1999-01-01"])
    func impossible(text: String) {
        #expect(CalendarDate(iso: Array(text.utf8)) == nil)
    }
}
