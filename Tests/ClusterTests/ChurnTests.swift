import Testing

@testable import Cluster

struct ChurnTests {
    private func cluster(of count: Int, up: Distribution, down: Distribution) -> Simulation {
        var simulation = Simulation(seed: 7, isTraced: false)
        for number in 0..<count { _ = simulation.add("n\(number)", Talker()) }
        simulation.run(until: .zero)
        simulation.apply(.churn(simulation.nodeIDs, up: up, down: down))
        return simulation
    }

    private func share(ofUpIn simulation: borrowing Simulation) -> Double {
        var up = 0
        for id in simulation.nodeIDs where simulation.status(of: id) == .up { up += 1 }
        return Double(up) / Double(simulation.nodeIDs.count)
    }

    @Test(
        "churn begins in its stationary state, and stays there",
        arguments: [
            (Distribution.exponential(mean: .seconds(90)), .exponential(mean: .seconds(10))),
            (.constant(.seconds(90)), .constant(.seconds(10))),
            (.uniform(.seconds(1), .seconds(179)), .exponential(mean: .seconds(10))),
        ] as [(Distribution, Distribution)])
    func stationary(up: Distribution, down: Distribution) {
        var simulation = cluster(of: 4000, up: up, down: down)
        // Of 4,000 nodes a share of 0.9 has a standard deviation of 0.0047.
        #expect(abs(share(ofUpIn: simulation) - 0.9) < 0.015)
        for minute in 1...5 as ClosedRange<Int64> {
            simulation.run(until: .zero + .seconds(60 * minute))
            #expect(abs(share(ofUpIn: simulation) - 0.9) < 0.015, "after \(minute) min")
        }
    }

    @Test("the first change comes as soon as it does to one who looks at any moment")
    func residualTime() {
        // A spell of 100 s that is looked at in its middle lasts 50 s more on average; one that just began, 100 s.
        var simulation = cluster(of: 2000, up: .constant(.seconds(100)), down: .constant(.milliseconds(1)))
        simulation.run(until: .zero + .seconds(50))
        var restarted = 0
        for id in simulation.nodeIDs where simulation.nodes[Int(id.index)].life > 0 { restarted += 1 }
        #expect(abs(Double(restarted) / 2000 - 0.5) < 0.06)
    }

    @Test("nodes whose churn ends stay as they are")
    func end() {
        var simulation = cluster(of: 10, up: .constant(.seconds(1)), down: .constant(.seconds(1)))
        simulation.apply(.endChurn(simulation.nodeIDs))
        let before = share(ofUpIn: simulation)
        simulation.run(until: .never)
        #expect(share(ofUpIn: simulation) == before)
        #expect(simulation.isIdle)
    }

    @Test("a new churn replaces the old one")
    func replaced() {
        var simulation = cluster(of: 1, up: .constant(.milliseconds(1)), down: .constant(.milliseconds(1)))
        let node = simulation.nodeIDs[0]
        simulation.apply(.churn([node], up: .constant(.seconds(1000)), down: .constant(.milliseconds(1))))
        let events = simulation.events
        simulation.run(until: .zero + .seconds(1))
        #expect(simulation.events - events <= 2)
    }
}
