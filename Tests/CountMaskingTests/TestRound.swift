@testable import CountMasking
import MapReading
import Testing
import TestSupport
import ThemeCounting
import Worksheets

/// A round with its parties, as they stand on several desks.
struct TestRound {
    let definition: WorksheetDefinition
    let parties: MergeParties
    /// Of whoever adds at 0, then team by team.
    let keys: [PartyKeyFile]

    init(teams: Int, using random: inout SeededGenerator) throws {
        definition = try SharedMapFixtures.definition()
        func secret() throws -> PartySecret {
            try #require(
                PartySecret(random: (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) })
            )
        }
        let secrets = try (0...teams).map { _ in try secret() }
        let round = try MergeRound(
            teams: teams, quarters: 4 * 2026..<4 * 2027, step: CoarseningStep(),
            profile: "uk-strict-13", isAboutOneGroup: false, flatForms: [definition.flatForm],
            adder: secrets[0],
            mark: (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) })
        let cards = (1...teams).map { TeamCard(team: $0, in: round, secret: secrets[$0]) }
        parties = try MergeParties(round: round, cards: cards)
        keys = secrets.enumerated().map { PartyKeyFile(team: $0, in: round, secret: $1) }
    }

    func counter() -> MapCounter { MapCounter(definitions: [definition]) }

    /// Random maps of the round's year.
    func maps(_ count: Int, using random: inout SeededGenerator) -> [MapRecord] {
        (0..<count).map { _ in
            var map = randomMap(of: definition, using: &random)
            map.period = Period(year: 2026, quarter: Int.random(in: 1...4, using: &random))
            return map
        }
    }

    func share(of maps: [MapRecord], by team: Int) throws -> MaskedShare {
        var counter = counter()
        for map in maps { _ = counter.add(map) }
        return try MaskedShare(
            counter.counts, in: parties, definitions: [definition], key: keys[team])
    }

    func layout() -> CellLayout { CellLayout(parties.round, definitions: [definition]) }

    func cells(of maps: [MapRecord]) -> [UInt32] {
        var counter = counter()
        for map in maps { _ = counter.add(map) }
        return layout().cells(of: counter.counts)
    }
}

/// Pearson's chi-square of bytes against evenly drawn ones: 255 degrees of freedom, so a mean of
/// 255 and a deviation of 22.6.
func chiSquare(_ cells: [UInt32]) -> Double {
    var counts = [Double](repeating: 0, count: 256)
    for cell in cells {
        for shift: UInt32 in [0, 8, 16, 24] { counts[Int(cell >> shift & 255)] += 1 }
    }
    let expected = Double(4 * cells.count) / 256
    return counts.reduce(0) { $0 + ($1 - expected) * ($1 - expected) / expected }
}

/// What evenly drawn bytes exceed less than once in 100,000 times (chi-square with 255 degrees of
/// freedom). Seeds are fixed, so a test that passes once always does.
let largestChiSquare = 361.0
