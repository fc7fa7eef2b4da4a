import Cluster
import Testing

@testable import Systems

struct GossiperTests {
    @Test("a rumor is told once a round by each node that has heard it, and never to itself")
    func rounds() throws {
        var simulation = try gossipers(4, seed: 5)
        simulation.run(until: .zero + .milliseconds(3999))
        let told = pushes(in: simulation)
        let perRound = (1...3).map { round in told.filter { $0.time == .zero + .seconds(round) }.count }
        #expect(told.count == perRound.reduce(0, +))
        #expect(perRound[0] == 1)
        #expect((1...2).contains(perRound[1]) && (1...4).contains(perRound[2]))
        #expect(!told.contains { $0.node == $0.peer })
    }

    @Test("a node keeps the round in which it first heard the rumor")
    func firstRound() throws {
        var simulation = try gossipers(2, seed: 1)
        simulation.run(until: .zero + .seconds(10))
        #expect(simulation.behavior(of: NodeID(index: 0)).observations == [seen("heard", 1), seen("round", 0)])
        #expect(simulation.behavior(of: NodeID(index: 1)).observations == [seen("heard", 1), seen("round", 1)])
    }

    @Test("all have heard a rumor after log₂N + ln N rounds, and at most 2 more, in the mean of 50 runs")
    func pittel() throws {
        let nodes = 128
        let rounds = try (1...50).map { try roundsUntilAllHeard(nodes, seed: $0) }
        let mean = Double(rounds.reduce(0, +)) / 50
        let theory = 7 + 4.852
        #expect((theory...theory + 2).contains(mean))
    }

    @Test("a node without another to tell tells nobody")
    func alone() throws {
        var simulation = try gossipers(1, seed: 1)
        simulation.run(until: .zero + .seconds(3))
        #expect(pushes(in: simulation).isEmpty)
    }

    @Test("a round that takes no time is refused")
    func endlessRound() {
        var options = Options(["every": .span(.zero)])
        #expect(throws: Options.Failure(option: "every", message: "a round takes some time")) {
            try Gossiper(options: &options)
        }
    }

    private func pushes(in simulation: Simulation) -> [TraceEvent] {
        simulation.trace.events().filter { if case .sent = $0.kind { true } else { false } }
    }

    private func roundsUntilAllHeard(_ count: Int, seed: UInt64) throws -> Int {
        var simulation = try gossipers(count, seed: seed)
        var round = 0
        while !simulation.nodeIDs.allSatisfy({ (simulation.behavior(of: $0) as? Gossiper)?.heard != nil }) {
            round += 1
            simulation.run(until: .zero + .seconds(Int64(round)) + .milliseconds(500))
        }
        return round
    }

    /// So many nodes that know each other, of which the first knows the rumor.
    private func gossipers(_ count: Int, seed: UInt64) throws -> Simulation {
        var simulation = Simulation(seed: seed)
        let peers = (0..<count).map { NodeID(index: UInt32($0)) }
        for index in 0..<count {
            var options = Options(["peers": .nodes(peers), "knows": .flag(index == 0)])
            let placement = Placement(program: Gossiper.name, behavior: try Gossiper(options: &options))
            simulation.apply(.addNode("n\(index + 1)", placement))
        }
        return simulation
    }

    private func seen(_ name: Symbol, _ value: Int) -> Observation { Observation(name, value) }
}
