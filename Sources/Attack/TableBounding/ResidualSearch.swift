/// Looks for a way along which more can flow: along an arc that is not full, or against one that
/// has more than it must.
struct ResidualSearch {
    /// The arcs at each node, those that leave it and those that come in, one node after another.
    private let arcsAt: [Int]
    private let starts: [Int]
    private let arcs: [Network.Arc]
    /// The number of the last search that came to each node.
    private var reachedIn: [Int]
    private var searches = 0
    /// By which arc the last search came to each node.
    private var cameBy: [Int]
    private var waiting: [Int] = []

    init(_ network: Network) {
        arcs = network.arcs
        var counts = Array(repeating: 0, count: network.nodes + 1)
        for arc in arcs {
            counts[arc.from + 1] += 1
            counts[arc.to + 1] += 1
        }
        for node in 0..<network.nodes { counts[node + 1] += counts[node] }
        starts = counts
        var places = counts
        var sorted = Array(repeating: 0, count: 2 * arcs.count)
        for (number, arc) in arcs.enumerated() {
            for node in [arc.from, arc.to] {
                sorted[places[node]] = number
                places[node] += 1
            }
        }
        arcsAt = sorted
        reachedIn = Array(repeating: 0, count: network.nodes)
        cameBy = Array(repeating: -1, count: network.nodes)
    }

    /// Whether the last search came to a node.
    func isReached(_ node: Int) -> Bool { reachedIn[node] == searches }

    /// Pushes up to so much from one node to another along one way that does not use an arc.
    /// - Returns: how much; 0 where there is no way, and then `isReached` tells how far one comes.
    mutating func push(
        upTo wanted: Int, from start: Int, to end: Int, except arc: Int, _ flow: inout [Int]
    ) -> Int {
        guard let found = find(from: start, except: arc, flow, isWanted: { $0 == end }) else {
            return 0
        }
        return push(upTo: wanted, from: start, to: found, &flow)
    }

    /// Pushes from one node to the nearest that is found of some.
    mutating func push(
        from start: Int, toAnyOf isWanted: (Int) -> Bool, upTo wanted: (Int) -> Int,
        _ flow: inout [Int]
    ) -> (node: Int, amount: Int)? {
        guard let end = find(from: start, except: -1, flow, isWanted: isWanted) else { return nil }
        return (end, push(upTo: wanted(end), from: start, to: end, &flow))
    }

    /// The last node that was come to is the first to be gone on from, which is quick where there
    /// are many ways, as in a table that is safe.
    private mutating func find(
        from start: Int, except arc: Int, _ flow: [Int], isWanted: (Int) -> Bool
    ) -> Int? {
        searches += 1
        reachedIn[start] = searches
        waiting.removeAll(keepingCapacity: true)
        waiting.append(start)
        while let node = waiting.popLast() {
            for place in starts[node]..<starts[node + 1] {
                let number = arcsAt[place]
                if number == arc { continue }
                let ends = arcs[number]
                let isForward = ends.from == node
                let next = isForward ? ends.to : ends.from
                if reachedIn[next] == searches { continue }
                if isForward ? flow[number] >= ends.high : flow[number] <= ends.low { continue }
                reachedIn[next] = searches
                cameBy[next] = number
                if isWanted(next) { return next }
                waiting.append(next)
            }
        }
        return nil
    }

    private func push(
        upTo wanted: Int, from start: Int, to end: Int, _ flow: inout [Int]
    ) -> Int {
        var amount = wanted
        forEachArc(from: start, to: end) { number, isForward in
            let room =
                isForward
                ? arcs[number].high - flow[number] : flow[number] - arcs[number].low
            amount = min(amount, room)
        }
        forEachArc(from: start, to: end) { number, isForward in
            flow[number] += isForward ? amount : -amount
        }
        return amount
    }

    private func forEachArc(from start: Int, to end: Int, _ use: (Int, Bool) -> Void) {
        var node = end
        while node != start {
            let number = cameBy[node]
            let isForward = arcs[number].to == node
            use(number, isForward)
            node = isForward ? arcs[number].from : arcs[number].to
        }
    }
}
