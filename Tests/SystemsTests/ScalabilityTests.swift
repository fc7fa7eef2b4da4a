import Cluster
import Testing

@testable import Systems

@Suite("Systems that grow")
struct ScalabilityTests {
    @Test("a balancer leaves a dead server out, gives its jobs to others, and takes it in again")
    func deadServer() throws {
        var simulation = Simulation(seed: 1)
        let first = try simulation.place("s1", JobServer.self)
        let second = try simulation.place("s2", JobServer.self)
        let balancer = try simulation.place("balancer", LoadBalancer.self, ["servers": .nodes([first, second])])
        let source = try simulation.place(
            "source", JobSource.self,
            ["server": .nodes([balancer]), "rate": .arrivals(.poisson(perSecond: 4)), "count": .count(200)])
        simulation.run(until: .zero + .seconds(5))
        simulation.apply(.crash(first))
        simulation.run(until: .zero + .seconds(20))
        #expect(simulation.number("out", of: balancer) == 1)
        simulation.apply(.restart(first))
        simulation.run(until: .zero + .seconds(100))
        #expect(simulation.number("out", of: balancer) == 0)
        #expect(simulation.number("answered", of: source) == 200)
    }

    @Test("no server idles while a job waits in the one line of all")
    func sharedQueue() throws {
        var simulation = Simulation(seed: 1)
        let servers = try ["s1", "s2"].map {
            try simulation.place($0, JobServer.self, ["service": .distribution(.constant(.seconds(1)))])
        }
        let balancer = try simulation.place(
            "balancer", LoadBalancer.self, ["servers": .nodes(servers), "policy": .text("shared-queue")])
        try simulation.place(
            "source", JobSource.self,
            ["server": .nodes([balancer]), "rate": .arrivals(.every(.milliseconds(1))), "count": .count(3)])
        simulation.run(until: .zero + .milliseconds(100))
        #expect(simulation.number("busy", of: balancer) == 2)
        #expect(simulation.number("waiting", of: balancer) == 1)
    }

    @Test("a job takes as long as its source says, through a balancer too")
    func givenWork() throws {
        var simulation = Simulation(seed: 1)
        let server = try simulation.place("s1", JobServer.self, ["service": .distribution(.constant(.seconds(9)))])
        let balancer = try simulation.place("balancer", LoadBalancer.self, ["servers": .nodes([server])])
        let source = try simulation.place(
            "source", JobSource.self,
            [
                "server": .nodes([balancer]), "rate": .arrivals(.every(.seconds(1))), "count": .count(1),
                "work": .distribution(.constant(.milliseconds(200))),
            ])
        simulation.run(until: .zero + .milliseconds(1_150))
        #expect(simulation.number("answered", of: source) == 0)
        simulation.run(until: .zero + .milliseconds(1_300))
        #expect(simulation.number("answered", of: source) == 1)
    }

    @Test("with σ = 5% and κ = 0.5%, sixteen workers need 184.375 ms for a job of a second")
    func universalScalability() throws {
        var simulation = Simulation(seed: 1)
        var link = Link()
        link.latency = .constant(.zero)
        simulation.apply(.setNetwork(link))
        let workers = try (1...16).map { try simulation.place("w\($0)", JobServer.self) }
        let chief = try simulation.place("chief", Coordinator.self, ["workers": .nodes(workers)])
        simulation.run(until: .zero + Span(nanoseconds: 184_374_999))
        #expect(simulation.number("done", of: chief) == 0)
        simulation.run(until: .zero + Span(nanoseconds: 184_375_000))
        #expect(simulation.number("done", of: chief) == 1)
    }

    @Test("three containers on two cores do as many pieces of work as two")
    func containers() throws {
        var simulation = Simulation(seed: 1)
        var host = Host(name: "h")
        host.cores = 2
        simulation.apply(.addHost(host))
        let containers = try (1...3).map { try simulation.place("c\($0)", Container.self, host: "h") }
        simulation.run(until: .zero + .seconds(1))
        #expect(containers.map { simulation.counted("pieces", by: $0) }.reduce(0, +) == 200)
    }

    @Test(
        "on a ring, keys move to a new store alone; by remainders, between old ones too",
        arguments: [
            ("consistent", 0.2, 0.0), ("modulo", 0.8, 0.6),
        ])
    func rehashing(scheme: String, moved: Double, betweenOld: Double) throws {
        var simulation = Simulation(seed: 1)
        let ids = (0..<5).map { NodeID(index: UInt32($0)) }
        for number in 1...5 {
            try simulation.place(
                "n\(number)", KeyStore.self, ["stores": .nodes(Array(ids[..<4])), "scheme": .text(scheme)])
        }
        simulation.apply(.send(from: ids[0], to: ids[0], Message("fill", "count", 10_000)))
        simulation.run(until: .zero + .seconds(1))
        let before = ids.map { simulation.number("keys", of: $0) ?? 0 }
        #expect(before.reduce(0, +) == 10_000 && before[4] == 0)
        for number in 1...5 {
            var options = Options(["stores": .nodes(ids), "scheme": .text(scheme)])
            let store = Placement(program: KeyStore.name, behavior: try KeyStore(options: &options))
            simulation.apply(.replaceNode(ids[number - 1], store, keepsStorage: true))
        }
        simulation.run(until: .zero + .seconds(2))
        let after = ids.map { simulation.number("keys", of: $0) ?? 0 }
        let all = ids.map { simulation.counted("moved", by: $0) }.reduce(0, +)
        #expect(after.reduce(0, +) == 10_000)
        #expect(abs(Double(all) / 10_000 - moved) < 0.02)
        #expect(abs(Double(all - after[4]) / 10_000 - betweenOld) < 0.02)
    }
}
