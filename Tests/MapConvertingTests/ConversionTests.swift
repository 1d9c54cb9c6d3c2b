@testable import MapConverting
import MapReading
import TestSupport
import Testing
import Worksheets

/// What is worked out on the way from another tool's file to a shared map.
@Suite struct ConversionTests {
    @Test(arguments: [
        // Radii of three circles as Interviewer 6.5 drew them are 0.516, 0.779 and 1; as it draws
        // them now 0.433, 0.785 and 1.
        (0.0, 0), (0.43, 0), (0.44, nil), (0.51, nil), (0.52, 1), (0.77, 1), (0.782, nil),
        (0.79, 2),
        (0.99, 2), (1.0, nil), (1.4, nil), (Double.infinity, nil),
    ])
    func skewedCirclesAreSaidWhereEveryEditionAgrees(distance: Double, circle: Int?) {
        #expect(ToolBridge.Circles.Spacing.skewed.circle(at: distance, of: 3) == circle)
    }

    @Test(arguments: [
        (0.0, 0), (0.33, 0), (0.34, 1), (0.66, 1), (0.67, 2), (0.99, 2), (1.0, nil), (1.2, nil),
    ])
    func evenCirclesAreAsWideAsEachOther(distance: Double, circle: Int?) {
        #expect(ToolBridge.Circles.Spacing.even.circle(at: distance, of: 3) == circle)
    }

    @Test func oneCircleIsItsWholeDisc() {
        #expect(ToolBridge.Circles.Spacing.skewed.circle(at: 0.99, of: 1) == 0)
        #expect(ToolBridge.Circles.Spacing.even.circle(at: 1.01, of: 1) == nil)
    }

    @Test func theLargestCircleTouchesTheNearerEdges() throws {
        let wide = try #require(CanvasShape("1920x1080"))
        #expect(wide.distance(x: 0.5, y: 1) == 1)
        #expect(abs(wide.distance(x: 1, y: 0.5) - 1920.0 / 1080) < 1e-9)
        let tall = try #require(CanvasShape("1x2"))
        #expect(tall.distance(x: 1, y: 0.5) == 1)
        #expect(tall.distance(x: 0.5, y: 0.5) == 0)
    }

    @Test(arguments: ["", "x", "1x", "0x1", "1x0", "1 x 2", "1x2x3", "-1x2", "1.5x2", "1x100001"])
    func aShapeIsTwoWholeNumbers(text: String) {
        #expect(CanvasShape(text) == nil)
    }

    @Test(arguments: [
        ("a,b\r\n1,2\r\n", [["1", "2"]]),
        ("a,b\n1,2", [["1", "2"]]),
        ("\u{FEFF}a,b\n1,\n", [["1", ""]]),
        ("a,b\n\"x, \"\"y\"\"\",\"two\r\nlines\"\n", [["x, \"y\"", "two\r\nlines"]]),
        ("a,b\n\n1,2\n\n", [["1", "2"]]),
        ("a,b\n", []),
        ("\"a\",b\n'=1,é\n", [["'=1", "é"]]),
    ])
    func fieldsAreReadAsTheStandardSays(text: String, rows: [[String]]) throws {
        let file = try CommaSeparatedFile(Array(text.utf8))
        #expect(file.columns == ["a", "b"])
        #expect(file.rows == rows)
    }

    @Test(arguments: ["", "a,b\n1\n", "a,b\n1,2,3\n", "a,b\n\"1,2\n", "a\"b,c\n", "a,b\r1,2\n"])
    func whatIsNotTheStandardIsRefused(text: String) {
        #expect(throws: ConversionError.Reason.notCommaSeparated) {
            try CommaSeparatedFile(Array(text.utf8))
        }
    }

    @Test func everyKindThatIsLeftOutHasWordsOfItsOwn() {
        let words = LeftOut.Kind.allCases.map(\.words)
        #expect(Set(words).count == words.count)
    }

    /// Whatever people there are, and in whatever order they come: an import takes the map.
    @Test func everyMapThatIsWrittenIsRead() throws {
        let definition = try SharedMapFixtures.definition()
        let reader = MapReader(definitions: [definition])
        let writer = SharedMapWriter(
            definition: definition, period: Period(year: 2026, quarter: 4))
        var generator = SeededGenerator(seed: 7)
        for number in 0..<2_000 {
            let people = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
                definition.personFields.map { field in
                    let codes = definition.vocabularies[field.vocabulary].codes.count
                    if Bool.random(using: &generator) { return field.kind.nothing }
                    guard case .several(let most) = field.kind else {
                        return UInt64.random(in: 0..<UInt64(codes), using: &generator)
                    }
                    return (0..<min(most, codes)).reduce(UInt64(0)) { set, _ in
                        set | 1 << UInt64.random(in: 0..<UInt64(codes), using: &generator)
                    }
                }
            }
            let once = onceMarks - 1 - UInt64(number)
            let record = try reader.read(writer.map(of: people, once: once))
            #expect(record.once == once)
            let count = definition.personFields.count
            let read = stride(from: 0, to: record.people.count, by: count).map {
                Array(record.people[$0..<$0 + count])
            }
            #expect(Set(read) == Set(people) && read.count == people.count)
        }
    }
}
