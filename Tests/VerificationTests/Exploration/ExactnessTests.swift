import Cluster
import Testing

@testable import Verification

@Suite("A search sees every state, each once")
struct ExactnessTests {
    @Test("as many states as the plainest search, and as many orders", arguments: UInt64(1)...12)
    func states(seed: UInt64) throws {
        let simulation = Dancer.dance(of: 3, seed: seed)
        var naive = NaiveSearch(of: simulation)
        naive.run()
        var exploration = Exploration(of: simulation)
        try exploration.finish()
        #expect(exploration.status == .complete, "seed \(seed)")
        #expect(exploration.states == naive.depths.count, "seed \(seed)")
        #expect(exploration.depth == naive.depths.values.max(), "seed \(seed)")
        #expect(exploration.orders == .counted(naive.countOrders()), "seed \(seed)")
    }

    @Test(
        "with faults, too", arguments: UInt64(1)...4,
        [
            FaultBudget(crashes: 1), FaultBudget(drops: 1), FaultBudget(duplicates: 1),
            FaultBudget(crashes: 1, drops: 1, duplicates: 1),
        ])
    func faults(seed: UInt64, faults: FaultBudget) throws {
        let simulation = Dancer.dance(of: 2, seed: seed)
        var naive = NaiveSearch(of: simulation, faults: faults)
        naive.run()
        var options = SearchOptions()
        options.faults = faults
        var exploration = Exploration(of: simulation, options: options)
        try exploration.finish()
        #expect(exploration.states == naive.depths.count, "seed \(seed), \(faults)")
        #expect(exploration.orders == .counted(naive.countOrders()), "seed \(seed), \(faults)")
    }

    @Test("where a run can come round to where it was, states are finite and orders endless", arguments: UInt64(1)...6)
    func endless(seed: UInt64) throws {
        let simulation = Dancer.dance(of: 2, seed: seed, isEndless: true)
        var naive = NaiveSearch(of: simulation)
        naive.run()
        var exploration = Exploration(of: simulation)
        try exploration.finish()
        #expect(exploration.states == naive.depths.count, "seed \(seed)")
        #expect(exploration.orders == .endless, "seed \(seed)")
    }

    @Test("in steps of any size, and twice, it finds the same")
    func determinism() throws {
        func found(by budget: Int) throws -> [[Step]] {
            let simulation = Dancer.dance(of: 3, seed: 5)
            return try Dancer.moods(of: 3).map { moods in
                var exploration = Exploration(of: simulation, asking: .moods(moods))
                while try exploration.advance(budget) == .searching {}
                return exploration.run()
            }
        }
        let once = try found(by: 1_000_000)
        #expect(once.contains { $0.count > 3 })
        #expect(try once == found(by: 1_000_000))
        #expect(try once == found(by: 1))
        #expect(try once == found(by: 7))
    }
}
