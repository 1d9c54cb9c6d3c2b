@testable import CountMasking
import Testing
import TestSupport
import Worksheets

@Suite("Parties of a round")
struct PartyTests {
    @Test("round, card, key and share are read as they are written, and in no other form")
    func forms() throws {
        var random = SeededGenerator(seed: 1)
        let round = try TestRound(teams: 2, using: &random)
        let card = TeamCard(team: 2, in: round.parties.round, secret: round.keys[2].secret)
        let share = try round.share(of: round.maps(20, using: &random), by: 1)
        #expect(MergeRound(round.parties.round.bytes) == round.parties.round)
        #expect(TeamCard(card.bytes) == card)
        #expect(PartyKeyFile(round.keys[1].bytes)?.bytes == round.keys[1].bytes)
        for bytes in [round.parties.round.bytes, card.bytes, round.keys[1].bytes] {
            for place in bytes.indices {
                var changed = bytes
                changed[place] ^= 1
                // A digit of another digit is another value; all else is no such file.
                if let other = MergeRound(changed) { #expect(other != round.parties.round) }
                if let other = TeamCard(changed) { #expect(other != card) }
                if let other = PartyKeyFile(changed) { #expect(other.bytes == changed) }
            }
            #expect(MergeRound(bytes + [10]) == nil && TeamCard(Array(bytes.dropLast())) == nil)
        }
        let read = try MaskedShare(
            share.bytes, in: round.parties, definitions: [round.definition])
        #expect(read == share)
    }

    @Test("any changed byte of a share is found")
    func changedShares() throws {
        var random = SeededGenerator(seed: 2)
        let round = try TestRound(teams: 2, using: &random)
        let shares = try (1...2).map {
            try round.share(of: round.maps(20, using: &random), by: $0)
        }
        let good = shares[0].bytes
        let places = Array(0..<120) + stride(from: 120, to: good.count, by: 97)
        for place in places + [good.count - 1] {
            var bytes = good
            bytes[place] ^= 1
            #expect(throws: MergeProblem.self) {
                let changed = try MaskedShare(
                    bytes, in: round.parties, definitions: [round.definition])
                _ = try counts(
                    ofAll: [changed, shares[1]], in: round.parties,
                    definitions: [round.definition], adder: round.keys[0])
            }
        }
    }

    @Test("a key that agrees on nothing with everyone is refused", arguments: [0, 1] as [UInt8])
    func lowOrder(point: UInt8) throws {
        var random = SeededGenerator(seed: 4)
        let round = try TestRound(teams: 2, using: &random)
        let key = [point] + [UInt8](repeating: 0, count: 31)
        let secret = round.keys[1].secret
        #expect(secret.pairKey(with: key, in: round.parties, use: "mask 1 2") == nil)
        let other = round.keys[2].secret.publicKey
        #expect(secret.pairKey(with: other, in: round.parties, use: "mask 1 2") != nil)
    }

    @Test("a round by a rule that is too weak for several teams, or by none, is no round")
    func weakRounds() throws {
        var random = SeededGenerator(seed: 5)
        let bytes = try TestRound(teams: 2, using: &random).parties.round.bytes
        let text = String(decoding: bytes, as: UTF8.self)
        for rule in ["uk-strict", "cellkey", "\u{1B}[2J", ""] {
            let changed = text.replacing("uk-strict-13", with: rule)
            #expect(MergeRound(Array(changed.utf8)) == nil)
        }
        #expect(MergeRound(Array(text.replacing("-13", with: "-18").utf8)) != nil)
    }

    @Test("another card, or another round, is another fingerprint and another set of masks")
    func fingerprints() throws {
        var random = SeededGenerator(seed: 3)
        let one = try TestRound(teams: 3, using: &random)
        let cards = (1...3).map {
            TeamCard(team: $0, in: one.parties.round, secret: one.keys[$0].secret)
        }
        let stranger = try TestRound(teams: 3, using: &random)
        let changed = try MergeParties(
            round: one.parties.round,
            cards: [
                TeamCard(team: 1, in: one.parties.round, secret: stranger.keys[1].secret), cards[1],
                cards[2],
            ])
        #expect(changed.fingerprint != one.parties.fingerprint)
        #expect(one.parties.isFingerprint(one.parties.fingerprint.uppercased()))
        #expect(!changed.isFingerprint(one.parties.fingerprint))
        #expect(!one.parties.isFingerprint(String(one.parties.fingerprint.dropLast())))
        let share = try one.share(of: [], by: 2)
        #expect(throws: MergeProblem.shareOfAnotherRound) {
            try MaskedShare(share.bytes, in: changed, definitions: [one.definition])
        }
        #expect(throws: MergeProblem.cardOfAnotherKey) {
            try one.keys[1].check(in: changed, isAdder: false)
        }
    }

    @Test("cards that are missing, repeated or of another round are told by their numbers")
    func cards() throws {
        var random = SeededGenerator(seed: 4)
        let one = try TestRound(teams: 3, using: &random)
        let other = try TestRound(teams: 3, using: &random)
        let round = one.parties.round
        func card(_ team: Int, _ secret: Int) -> TeamCard {
            TeamCard(team: team, in: round, secret: one.keys[secret].secret)
        }
        #expect(throws: MergeProblem.cardsMissing([1, 3])) {
            try MergeParties(round: round, cards: [card(2, 2)])
        }
        #expect(throws: MergeProblem.cardRepeated(3)) {
            try MergeParties(round: round, cards: [card(1, 1), card(2, 2), card(3, 1)])
        }
        #expect(throws: MergeProblem.cardOfAnotherRound(2)) {
            try MergeParties(
                round: round,
                cards: [
                    card(1, 1),
                    TeamCard(team: 2, in: other.parties.round, secret: one.keys[2].secret),
                ])
        }
    }

    @Test("a key makes one share, again if need be, and no other")
    func oneShare() throws {
        var random = SeededGenerator(seed: 9)
        let round = try TestRound(teams: 2, using: &random)
        let maps = round.maps(3, using: &random)
        var key = round.keys[1]
        try key.note(share: try round.share(of: maps, by: 1).bytes)
        var kept = try #require(PartyKeyFile(key.bytes))
        try kept.note(share: try round.share(of: maps, by: 1).bytes)
        #expect(throws: MergeProblem.sharedOtherwise) {
            try kept.note(share: try round.share(of: Array(maps.dropLast()), by: 1).bytes)
        }
    }

    @Test("a sum that no maps have is refused, whoever lied")
    func liars() throws {
        var random = SeededGenerator(seed: 10)
        let round = try TestRound(teams: 2, using: &random)
        let layout = round.layout()
        var cells = [UInt32](repeating: 0, count: layout.cellCount)
        cells[1] = 1
        #expect(layout.counts(of: cells) == nil)
        cells[0] = 1
        #expect(layout.counts(of: cells) != nil)
    }

    @Test("time is of whole blocks")
    func wholeBlocks() throws {
        let secret = try #require(PartySecret(random: Array(repeating: 7, count: 32)))
        #expect(throws: MergeProblem.timeNotOfWholeBlocks(.year)) {
            try MergeRound(
                teams: 2, quarters: 4 * 2026..<4 * 2026 + 3,
                step: CoarseningStep(block: .year, detail: .themes), profile: "uk-strict-13",
                isAboutOneGroup: false, flatForms: [], adder: secret,
                mark: Array(repeating: 0, count: 16))
        }
    }
}
