import Testing

@testable import Cluster

struct FaultTests {
    @Test("a crash discards unfinished work, storage writes included, and what waited in the mailbox")
    func crashDiscards() {
        var simulation = Simulation(seed: 1)
        let receiver = simulation.add("b", Talker(work: .milliseconds(10)))
        _ = simulation.add("a", Talker(partner: receiver, messages: 3))
        simulation.run(until: milliseconds(12))
        #expect(simulation.storage(of: receiver)["heard"] == 1)
        simulation.apply(.crash(receiver))
        #expect(simulation.status(of: receiver) == .down)
        #expect(simulation.talker(receiver).heard == [])
        #expect(simulation.storage(of: receiver)["heard"] == 1)
        let destroyed = simulation.trace.events().count { if case .dropped(.crash) = $0.kind { true } else { false } }
        #expect(destroyed == 1)
        simulation.run(until: .never)
        #expect(simulation.storage(of: receiver)["heard"] == 1)
    }

    @Test("a restarted node begins anew, and keeps its storage")
    func restart() {
        var simulation = Simulation(seed: 1)
        let receiver = simulation.add("b", Talker())
        let sender = simulation.add("a", Talker(partner: receiver, messages: 3))
        simulation.run(until: .never)
        simulation.apply(.crash(receiver))
        simulation.apply(.send(from: sender, to: receiver, Message("number", "n", 3)))
        simulation.run(until: .never)
        simulation.apply(.restart(receiver))
        simulation.apply(.send(from: sender, to: receiver, Message("number", "n", 4)))
        simulation.run(until: .never)
        #expect(simulation.talker(receiver).heard == [4])
        let lost = simulation.trace.events().count { if case .dropped(.down) = $0.kind { true } else { false } }
        #expect(lost == 1)
    }

    @Test("a partition destroys at delivery, and reaches whoever is on no side")
    func partition() {
        var simulation = Simulation(seed: 1)
        let left = simulation.add("left", Talker())
        let right = simulation.add("right", Talker())
        let outside = simulation.add("outside", Talker())
        simulation.apply(.send(from: left, to: right, Message("number", "n", 1)))
        simulation.apply(.partition([[left], [right]]))
        simulation.apply(.send(from: outside, to: right, Message("number", "n", 2)))
        simulation.run(until: .never)
        #expect(simulation.talker(right).heard == [2])
        simulation.apply(.heal)
        simulation.apply(.send(from: left, to: right, Message("number", "n", 3)))
        simulation.run(until: .never)
        #expect(simulation.talker(right).heard == [2, 3])
    }

    @Test("a cut stops one direction only")
    func cut() {
        var simulation = Simulation(seed: 1)
        let left = simulation.add("left", Talker())
        let right = simulation.add("right", Talker())
        simulation.apply(.cut(from: left, to: right))
        simulation.apply(.send(from: left, to: right, Message("number", "n", 1)))
        simulation.apply(.send(from: right, to: left, Message("number", "n", 2)))
        simulation.run(until: .never)
        #expect(simulation.talker(right).heard == [])
        #expect(simulation.talker(left).heard == [2])
    }

    @Test("nodes of one host share its cores, first come first served")
    func sharedCores() {
        var simulation = Simulation(seed: 1)
        simulation.apply(.addHost(Host(name: "box", cores: 2, speed: 2)))
        let workers = (1...4).map { simulation.add("w\($0)", Talker(work: .milliseconds(10)), host: "box") }
        let sender = simulation.add("a", Talker())
        for worker in workers { simulation.apply(.send(from: sender, to: worker, Message("number", "n", 1))) }
        simulation.run(until: .never)
        // Four pieces of 10 ms at speed 2 on two cores: two rounds of 5 ms after 1 ms on the way.
        #expect(simulation.now == milliseconds(11))
    }

    @Test("a skewed clock is wrong by its skew")
    func skew() {
        var simulation = Simulation(seed: 1)
        let alarm = simulation.add("alarm", Alarm())
        simulation.apply(.skew(alarm, .milliseconds(50)))
        simulation.run(until: .never)
        #expect((simulation.behavior(of: alarm) as? Alarm)?.rings == [milliseconds(60)])
    }

    @Test("what is planned happens at its time")
    func plan() {
        var simulation = Simulation(seed: 1)
        let receiver = simulation.add("b", Talker())
        simulation.apply(.plan(milliseconds(5), .crash(receiver)))
        simulation.run(until: milliseconds(4))
        #expect(simulation.status(of: receiver) == .up)
        simulation.run(until: milliseconds(5))
        #expect(simulation.status(of: receiver) == .down)
    }
}
