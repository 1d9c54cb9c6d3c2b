import ParallelMapping
import Testing

@Suite struct ParallelMappingTests {
    @Test(arguments: [0, 1, 2, 15, 16, 17, 1000, 4099])
    func resultsStandInTheOrderOfTheNumbers(count: Int) {
        let results = parallelMap(count) { $0.map { "\($0 * 3)" } }
        #expect(results == (0..<count).map { "\($0 * 3)" })
    }

    @Test func aNumberMayHaveNoResult() {
        #expect(parallelMap(100) { $0.filter { $0.isMultiple(of: 7) } }.count == 15)
    }
}
