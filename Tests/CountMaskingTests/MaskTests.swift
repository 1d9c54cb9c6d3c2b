@testable import CountMasking
import MapReading
import Testing
import TestSupport
import ThemeCounting
import Worksheets

@Suite("Counts under masks")
struct MaskTests {
    @Test("shares add up to the counts of all maps, in any order and grouping", arguments: 2...12)
    func sums(teams: Int) throws {
        var random = SeededGenerator(seed: UInt64(teams))
        let round = try TestRound(teams: teams, using: &random)
        let maps = round.maps(60, using: &random)
        var parts = Array(repeating: [MapRecord](), count: teams)
        for map in maps { parts[Int.random(in: 0..<teams, using: &random)].append(map) }
        let shares = try parts.enumerated().map { try round.share(of: $1, by: $0 + 1) }
        let whole = round.cells(of: maps)
        for _ in 0..<4 {
            // Two at random become one, until there is one.
            var sums = shares.map { ShareSum($0) }
            while sums.count > 1 {
                let other = sums.remove(at: Int.random(in: 0..<sums.count, using: &random))
                try sums[Int.random(in: 0..<sums.count, using: &random)].add(other)
            }
            let counts = try sums[0].counts(
                in: round.parties, definitions: [round.definition], adder: round.keys[0])
            #expect(round.layout().cells(of: counts) == whole)
        }
    }

    @Test("a share looks like random bytes, whatever was counted", arguments: [0, 1, 500])
    func sharesLookRandom(maps: Int) throws {
        var random = SeededGenerator(seed: 77)
        let round = try TestRound(teams: 3, using: &random)
        for team in 1...3 {
            let share = try round.share(of: round.maps(maps, using: &random), by: team)
            #expect(chiSquare(share.cells) < largestChiSquare)
            // And against itself: words that come again would show here.
            #expect(Set(share.cells).count > share.cells.count - 4)
            let steps = zip(share.cells, share.cells.dropFirst()).map { $1 &- $0 }
            #expect(chiSquare(steps) < largestChiSquare)
        }
        #expect(chiSquare(round.cells(of: round.maps(500, using: &random))) > largestChiSquare)
    }

    @Test("no set of shares but the whole one tells anything, even to whoever adds")
    func subsets() throws {
        var random = SeededGenerator(seed: 5)
        let round = try TestRound(teams: 4, using: &random)
        let shares = try (1...4).map { team in
            try round.share(of: round.maps(40, using: &random), by: team)
        }
        for members in 1..<16 {
            let chosen = shares.filter { members >> ($0.team - 1) & 1 == 1 }
            var sum = ShareSum(chosen[0])
            for share in chosen.dropFirst() { try sum.add(ShareSum(share)) }
            // Without the key of whoever adds, all shares together say nothing either.
            #expect(chiSquare(sum.cells) < largestChiSquare)
            var opened = sum.cells
            try addMasks(of: round.keys[0], in: round.parties, to: &opened)
            #expect((chiSquare(opened) < largestChiSquare) == (members != 15))
            if members != 15 {
                let missing = (1...4).filter { members >> ($0 - 1) & 1 == 0 }
                #expect(throws: MergeProblem.sharesMissing(missing)) {
                    try sum.counts(
                        in: round.parties, definitions: [round.definition], adder: round.keys[0])
                }
            }
        }
    }

    @Test("two teams stay apart from each other where all other parties put their keys together")
    func collusion() throws {
        var random = SeededGenerator(seed: 6)
        let round = try TestRound(teams: 4, using: &random)
        let own = (1...2).map { _ in round.maps(40, using: &random) }
        var open = try own.enumerated().map { try round.share(of: $1, by: $0 + 1).cells }
        // Teams 3, 4 and whoever adds take away each mask that one of them knows.
        for other in [0, 3, 4] {
            for team in 1...2 {
                try addMask(
                    of: round.keys[other], with: team, in: round.parties, to: &open[team - 1])
            }
        }
        #expect(open.allSatisfy { chiSquare($0) < largestChiSquare })
        // What they have is the sum of the two, and no more: the limit of all masks.
        #expect(zip(open[0], open[1]).map { $0 &+ $1 } == round.cells(of: own[0] + own[1]))
    }

    @Test("the same maps in another round make a share that has nothing in common")
    func rounds() throws {
        var random = SeededGenerator(seed: 7)
        let first = try TestRound(teams: 2, using: &random)
        let second = try TestRound(teams: 2, using: &random)
        let maps = first.maps(40, using: &random)
        let shares = (
            try first.share(of: maps, by: 1).cells, try second.share(of: maps, by: 1).cells
        )
        #expect(chiSquare(zip(shares.0, shares.1).map { $0 &- $1 }) < largestChiSquare)
    }

    @Test("what is of another time, or not counted at all, is in no cell")
    func time() throws {
        var random = SeededGenerator(seed: 8)
        let round = try TestRound(teams: 2, using: &random)
        var map = round.maps(1, using: &random)[0]
        map.period = Period(year: 2027, quarter: 1)
        #expect(round.cells(of: [map]).allSatisfy { $0 == 0 })
    }
}
