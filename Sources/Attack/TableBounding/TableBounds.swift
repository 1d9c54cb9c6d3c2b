/// What is possible for each number of a network, worked out by flows and without a solver.
///
/// Bounds are exact, and every whole number between them is possible: what is asked of the numbers
/// of a network is totally unimodular, so the ends that a linear program finds are whole numbers,
/// and setting a number to any whole number between them leaves another network. (Gusfield 1988, "A
/// graph theoretic approach to statistical data security"; Cox 2007, "tables of network type".)
public struct TableBounds {
    private let network: Network
    private var flow: [Int]
    private var search: ResidualSearch

    /// Finds numbers that add up.
    /// - Returns: nil where there are none: what is said of the numbers contradicts itself.
    public init?(_ network: Network) {
        self.network = network
        search = ResidualSearch(network)
        flow = network.arcs.map(\.low)
        if network.arcs.contains(where: { $0.low > $0.high }) { return nil }
        if !balance() { return nil }
    }

    /// Numbers that add up, one for each arc. After `largest` or `smallest` was asked for, the arc
    /// that was asked for is at that end in them.
    public var numbers: [Int] { flow }

    /// The largest number that an arc can have, or `enough` if it can be as large.
    public mutating func largest(_ arc: Int, enough: Int = Network.unlimited) -> Bound {
        let ends = network.arcs[arc]
        // All that flows more along the arc has to flow back from its end to its beginning.
        while flow[arc] < min(ends.high, enough) {
            let wanted = min(ends.high, enough) - flow[arc]
            let found = search.push(
                upTo: wanted, from: ends.to, to: ends.from, except: arc, &flow)
            if found == 0 { return tightest(arc) }
            flow[arc] += found
        }
        return Bound(value: flow[arc], atMost: [], atLeast: [])
    }

    /// The smallest number that an arc can have.
    public mutating func smallest(_ arc: Int) -> Bound {
        let ends = network.arcs[arc]
        while flow[arc] > ends.low {
            let wanted = flow[arc] - ends.low
            let found = search.push(
                upTo: wanted, from: ends.from, to: ends.to, except: arc, &flow)
            if found == 0 { return tightest(arc) }
            flow[arc] -= found
        }
        return Bound(value: flow[arc], atMost: [], atLeast: [])
    }

    /// What the last search could reach in vain is one side of the narrowest cut: all that leads
    /// out of it is as large, and all that leads into it as small as it can be.
    private func tightest(_ arc: Int) -> Bound {
        var atMost: [Int] = []
        var atLeast: [Int] = []
        for (other, ends) in network.arcs.enumerated() where other != arc {
            switch (search.isReached(ends.from), search.isReached(ends.to)) {
            case (true, false): atMost.append(other)
            case (false, true): atLeast.append(other)
            default: break
            }
        }
        return Bound(value: flow[arc], atMost: atMost, atLeast: atLeast)
    }

    /// Moves what there is too much of to where there is too little.
    private mutating func balance() -> Bool {
        var surplus = Array(repeating: 0, count: network.nodes)
        for (arc, ends) in network.arcs.enumerated() {
            surplus[ends.to] += flow[arc]
            surplus[ends.from] -= flow[arc]
        }
        for node in surplus.indices {
            while surplus[node] > 0 {
                guard
                    let (other, found) = search.push(
                        from: node, toAnyOf: { surplus[$0] < 0 },
                        upTo: { min(surplus[node], -surplus[$0]) }, &flow)
                else { return false }
                surplus[node] -= found
                surplus[other] += found
            }
        }
        return true
    }
}
