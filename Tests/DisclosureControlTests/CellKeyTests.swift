@testable import DisclosureControl
import Testing
import TestSupport

@Suite("Rounding by a key")
struct CellKeyTests {
    private let profile = DisclosureProfile.cellKey

    private func value(_ figure: Figure) throws -> Int {
        switch figure {
        case .withheld: 0
        case .about(let value): value
        case .mostOrAll: try #require(nil as Int?, "nothing says that it is all")
        }
    }

    /// A figure differs from its number by 2.45 at most on average squared, so a mean of 20,000 by
    /// 0.018; 0.09 is five times that.
    @Test("over many keys the mean figure is the number, within 0.09")
    func unbiased() throws {
        var random = SeededGenerator(seed: 1)
        for maps in 0...40 {
            var sum = 0
            for _ in 0..<20_000 {
                sum += try value(figure(of: maps, key: random.next(), profile: profile))
            }
            #expect(abs(Double(sum) / 20_000 - Double(maps)) < 0.09)
        }
    }

    @Test("behind each figure is the whole range that is told, and nothing else")
    func ranges() throws {
        var random = SeededGenerator(seed: 2)
        var behind: [Int: Set<Int>] = [:]
        for maps in 0...60 {
            for _ in 0..<200 {
                let figure = figure(of: maps, key: random.next(), profile: profile)
                behind[try value(figure), default: []].insert(maps)
                let range = profile.range(of: figure, fewestMaps: 60)
                #expect(range.low <= maps && maps <= range.high ?? 0)
            }
        }
        for value in stride(from: 5, through: 55, by: 5) {
            #expect(behind[value] == Set(profile.range(ofRounded: value)))
            #expect(behind[value]?.count == 9)
        }
        // A zero is never confirmed.
        #expect(behind[0] == [0, 1, 2, 3, 4])
    }

    @Test("the coin falls at fifths of all keys, so that no key is left over")
    func fifths() {
        let fifth = UInt64.max / 5
        for over in 1...4 {
            let last = fifth * UInt64(over)
            #expect(figure(of: 10 + over, key: last, profile: profile) == .about(15))
            #expect(figure(of: 10 + over, key: last + 1, profile: profile) == .about(10))
        }
        #expect(figure(of: 10, key: 0, profile: profile) == .about(10))
    }

    @Test("it is no rule that anything chooses by itself")
    func offByDefault() {
        #expect(!DisclosureProfile.all.contains(.cellKey))
        #expect(DisclosureProfile.all.allSatisfy { $0.rounding == .nearest })
    }
}
