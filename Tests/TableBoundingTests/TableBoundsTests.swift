import TableBounding
import Testing

@Suite("Bounds of a table's numbers")
struct TableBoundsTests {
    /// `*, 10, 10 | total 15`, as a rule shows it that withholds 1 to 7 and rounds to the nearest
    /// 5.
    private func row(total: ClosedRange<Int>) -> (network: Network, cells: [Int], total: Int) {
        var network = Network()
        let start = network.addNode()
        let end = network.addNode()
        let cells = [1...7, 8...12, 8...12].map { range in
            network.addArc(
                Network.Arc(from: start, to: end, low: range.lowerBound, high: range.upperBound))
        }
        let all = network.addArc(
            Network.Arc(from: end, to: start, low: total.lowerBound, high: total.upperBound))
        return (network, cells, all)
    }

    @Test("what a total leaves, and the numbers that keep it so")
    func tight() throws {
        let (network, cells, total) = row(total: 13...17)
        var bounds = try #require(TableBounds(network))
        let least = bounds.smallest(cells[0])
        let most = bounds.largest(cells[0])
        #expect(least.value == 1 && least.atMost.isEmpty && least.atLeast.isEmpty)
        #expect(most.value == 1 && most.atMost == [total] && most.atLeast == [cells[1], cells[2]])
        #expect(bounds.numbers == [1, 8, 8, 17])
        #expect(bounds.smallest(total).value == 17)
    }

    @Test("a number that nothing else narrows has its own ends")
    func free() throws {
        let (network, cells, total) = row(total: 0...Network.unlimited)
        var bounds = try #require(TableBounds(network))
        #expect(bounds.smallest(cells[0]).value == 1)
        #expect(bounds.largest(cells[0]).value == 7)
        #expect(bounds.smallest(total).value == 17)
        #expect(bounds.largest(total).value == 31)
        #expect(bounds.smallest(total).value == 17)
    }

    @Test("one that has no end is asked no further than is enough")
    func open() throws {
        var network = Network()
        let (start, end) = (network.addNode(), network.addNode())
        let ends = Network.Arc(from: start, to: end, low: 3, high: Network.unlimited)
        let there = network.addArc(ends)
        network.addArc(Network.Arc(from: end, to: start, low: 0, high: Network.unlimited))
        var bounds = try #require(TableBounds(network))
        #expect(bounds.largest(there, enough: 11).value == 11)
        #expect(bounds.smallest(there).value == 3)
    }

    @Test("no numbers give what contradicts itself")
    func contradiction() {
        #expect(TableBounds(row(total: 40...44).network) == nil)
    }
}
