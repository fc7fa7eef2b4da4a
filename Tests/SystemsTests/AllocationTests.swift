import Cluster
import Testing

@testable import Systems

@Suite("Who computes")
struct AllocationTests {
    @Test("a task is timed from when it was due, though an earlier one kept the device busy")
    func busyDevice() throws {
        var simulation = Simulation(seed: 1)
        let device = try simulation.place(
            "phone", Offloader.self,
            [
                "server": .nodes([NodeID(index: 0)]), "work": .span(.seconds(2)),
                "rate": .arrivals(.every(.seconds(1))), "count": .count(3),
            ])
        simulation.run(until: .zero + .seconds(60))
        let times = simulation.measurements.meters(of: device).first { $0.name == "time" }?.values ?? []
        #expect(times.map { $0 / 1_000_000_000 } == [2, 3, 4])
    }

    @Test("a client that predicts sees no lag, and is corrected once for each shove")
    func prediction() throws {
        let simulation = try race(mode: "predict", steps: 1)
        let shoved = simulation.number("shoved", of: simulation.nodeIDs[0]) ?? 0
        #expect(shoved > 10)
        #expect(abs((simulation.number("corrections", of: simulation.nodeIDs[1]) ?? 0) - shoved) <= 1)
    }

    @Test(
        "a server refuses a step that is too long, and believes one if the client decides",
        arguments: [
            ("predict", 0), ("client", 1),
        ])
    func cheating(mode: String, accepted: Int) throws {
        let simulation = try race(mode: mode, steps: 10)
        let server = simulation.nodeIDs[0]
        #expect(((simulation.number("accepted", of: server) ?? 0) > 0) == (accepted == 1))
        #expect(((simulation.number("furthest", of: server) ?? 0) > 0) == (accepted == 1))
    }

    @Test("an honest player who decides where it is is no cheat, though the server shoves it")
    func shovedClient() throws {
        let simulation = try race(mode: "client", steps: 1)
        let server = simulation.nodeIDs[0]
        #expect((simulation.number("shoved", of: server) ?? 0) > 10)
        #expect(simulation.number("accepted", of: server) == 0)
    }

    @Test("idle workstations take tasks until none are left, and each is done once")
    func stealing() throws {
        var simulation = Simulation(seed: 1)
        let ids = (0..<4).map { NodeID(index: UInt32($0)) }
        for number in 0..<4 {
            try simulation.place(
                "w\(number)", Workstation.self, ["peers": .nodes(ids), "tasks": .count(number == 0 ? 40 : 0)])
        }
        simulation.run(until: .zero + .seconds(20))
        let done = ids.compactMap { simulation.number("done", of: $0) }
        #expect(done.reduce(0, +) == 40)
        #expect(done.allSatisfy { $0 > 5 })
    }

    /// One racer, and the server of the race.
    private func race(mode: String, steps: Int64) throws -> Simulation {
        var simulation = Simulation(seed: 1)
        let server = try simulation.place("server", GameServer.self, ["players": .nodes([NodeID(index: 1)])])
        try simulation.place(
            "mallory", Racer.self, ["server": .nodes([server]), "mode": .text(mode), "steps": .count(steps)])
        simulation.run(until: .zero + .seconds(30))
        return simulation
    }
}
