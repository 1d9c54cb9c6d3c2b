import MapReading
import Testing
import TestSupport
import Worksheets

@Suite("Hostile bytes")
struct MutationTests {
    @Test("4,000 changed maps: none is misread, and what is accepted is written back the same")
    func mutants() throws {
        let definition = try SharedMapFixtures.definition()
        let reader = MapReader(definitions: [definition])
        var generator = SeededGenerator(seed: 20_261_121)
        var accepted = 0
        for _ in 0..<4_000 {
            let map = randomMap(of: definition, using: &generator)
            var bytes = Array(sharedMap(map, of: definition).utf8)
            #expect(try reader.read(bytes) == map)
            change(&bytes, using: &generator)
            guard let record = try? reader.read(bytes) else { continue }
            accepted += 1
            #expect(Array(sharedMap(record, of: definition).utf8) == bytes)
        }
        // Some changes make another legal map; a reader that rejects all of them is not tested.
        #expect(accepted > 4)
    }

    @Test("every beginning of every map is cut short, and nothing else")
    func everyPrefix() throws {
        let reader = MapReader(definitions: [try SharedMapFixtures.definition()])
        let bytes = try SharedMapFixtures.bytes("accepted/three-people-all-answers.kith.json")
        for length in 1..<bytes.count {
            #expect(throws: ReadingProblem(.cutShort, at: length)) {
                try reader.read(Array(bytes[..<length]))
            }
        }
    }

    @Test("a planted canary is never accepted and never in a message")
    func canary() throws {
        let definition = try SharedMapFixtures.definition()
        let reader = MapReader(definitions: [definition])
        let bytes = try SharedMapFixtures.bytes("accepted/three-people-all-answers.kith.json")
        for canary in ["ZZCANARYZZ", "zzcanaryzz"] {
            for place in 0...bytes.count {
                var planted = bytes
                planted.insert(contentsOf: Array(canary.utf8), at: place)
                let problem = #expect(throws: ReadingProblem.self) { try reader.read(planted) }
                let message = problem.map { "\($0) \($0.code.name) \($0.code.sentence)" } ?? ""
                #expect(!message.lowercased().contains("canary"))
            }
        }
    }

    /// One to three changes, of the kinds that find mistakes: bytes, ends, pieces moved, codes
    /// swapped for other codes.
    private func change(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
        let pieces: [String] = [
            "\"", "{", "}", "[", "]", ",", ":", "0", "1", "00", "-", "null", " ", "\\u0061",
            "\u{e9}",
            "close", "further-away", "withheld", "mum", "mostly", "\"who\":", "[0]", "2026-Q4",
        ]
        for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            let end = min(bytes.count, place + Int.random(in: 1...12, using: &generator))
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
            case 2: bytes.removeSubrange(place..<end)
            case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
            case 4:
                let piece = pieces[Int.random(in: 0..<pieces.count, using: &generator)]
                bytes.replaceSubrange(place..<end, with: Array(piece.utf8))
            default:
                // A digit or a letter for another: the change that most often stays legal.
                let digits = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) }
                let digit = digits[Int.random(in: 0..<max(digits.count, 1), using: &generator)]
                bytes[digit] = UInt8.random(in: 0x30...0x39, using: &generator)
            }
        }
    }
}
