import Testing

@testable import Cluster

struct SimulationTests {
    @Test("a message takes the latency of the network")
    func latency() {
        var simulation = Simulation(seed: 1)
        let receiver = simulation.add("b", Talker())
        _ = simulation.add("a", Talker(partner: receiver, messages: 1))
        #expect(simulation.run(until: .never) == .idle)
        #expect(simulation.now == milliseconds(1))
        #expect(simulation.talker(receiver).heard == [0])
    }

    @Test("a link keeps the order of its messages, whatever their latencies")
    func order() {
        var simulation = Simulation(seed: 1)
        var link = Link()
        link.latency = .exponential(mean: .milliseconds(10))
        simulation.apply(.setNetwork(link))
        let first = simulation.add("b", Talker())
        let second = simulation.add("c", Talker())
        let sender = simulation.add("a", Talker())
        for number in 0..<50 {
            for receiver in [first, second] {
                simulation.apply(.send(from: sender, to: receiver, Message("number", "n", .int(Int64(number)))))
            }
        }
        simulation.run(until: .never)
        #expect(simulation.talker(first).heard == Array(0..<50))
        #expect(simulation.talker(second).heard == Array(0..<50))
    }

    @Test("a network that reorders lets messages overtake each other")
    func reordering() {
        var simulation = Simulation(seed: 1)
        var link = Link()
        link.latency = .exponential(mean: .milliseconds(10))
        link.reorder = 1
        simulation.apply(.setNetwork(link))
        let receiver = simulation.add("b", Talker())
        _ = simulation.add("a", Talker(partner: receiver, messages: 50))
        simulation.run(until: .never)
        #expect(simulation.talker(receiver).heard.sorted() == Array(0..<50))
        #expect(simulation.talker(receiver).heard != Array(0..<50))
    }

    @Test("loss takes its share of the messages, and each loss is in the trace")
    func loss() {
        var simulation = Simulation(seed: 1)
        var link = Link()
        link.loss = 0.3
        simulation.apply(.setNetwork(link))
        let receiver = simulation.add("b", Talker())
        _ = simulation.add("a", Talker(partner: receiver, messages: 10_000))
        simulation.run(until: .never)
        let heard = simulation.talker(receiver).heard.count
        let lost = simulation.trace.events().count { if case .dropped(.chance) = $0.kind { true } else { false } }
        #expect((6_850...7_150).contains(heard))
        #expect(heard + lost == 10_000)
    }

    @Test("bandwidth sends messages one after the other")
    func bandwidth() {
        var simulation = Simulation(seed: 1)
        var link = Link()
        link.bandwidth = 1000
        simulation.apply(.setNetwork(link))
        let receiver = simulation.add("b", Talker())
        _ = simulation.add("a", Talker(partner: receiver, messages: 10))
        simulation.run(until: .never)
        let bytes = Message("number", "n", 0).encodedSize
        #expect(simulation.now == milliseconds(Int64(10 * bytes + 1)))
    }

    @Test("a duplicated message arrives twice")
    func duplicates() {
        var simulation = Simulation(seed: 1)
        var link = Link()
        link.duplicate = 1
        simulation.apply(.setNetwork(link))
        let receiver = simulation.add("b", Talker())
        _ = simulation.add("a", Talker(partner: receiver, messages: 3))
        simulation.run(until: .never)
        #expect(simulation.talker(receiver).heard == [0, 0, 1, 1, 2, 2])
    }

    @Test("two runs with one seed have one digest, and another seed another")
    func determinism() {
        func digest(seed: UInt64) -> String {
            var simulation = Simulation(seed: seed)
            var link = Link()
            link.latency = .uniform(.milliseconds(1), .milliseconds(9))
            link.loss = 0.1
            simulation.apply(.setNetwork(link))
            let receiver = simulation.add("b", Talker(work: .milliseconds(2)))
            _ = simulation.add("a", Talker(partner: receiver, messages: 200))
            simulation.run(until: .never)
            return simulation.trace.digest.text
        }
        #expect(digest(seed: 7) == digest(seed: 7))
        #expect(digest(seed: 7) != digest(seed: 8))
    }

    @Test("a trace keeps messages of more kinds than it has room for shapes")
    func kinds() throws {
        var simulation = Simulation(seed: 1)
        let receiver = simulation.add("b", Talker())
        for number in 0..<70_000 {
            let kind = try #require(Symbol("kind\(number)"))
            simulation.apply(.send(from: receiver, to: receiver, Message(kind, "n", .int(Int64(number)))))
        }
        let sent = simulation.trace.events().compactMap { event in
            if case .sent = event.kind { event.message?.label } else { nil }
        }
        #expect(sent == (0..<70_000).map { "kind\($0) \($0)" })
    }

    @Test("adding a node does not disturb the random numbers of the others")
    func independence() {
        func arrivals(withThird: Bool) -> [Int64] {
            var simulation = Simulation(seed: 7)
            var link = Link()
            link.loss = 0.5
            simulation.apply(.setNetwork(link))
            let receiver = simulation.add("b", Talker())
            if withThird { _ = simulation.add("c", Talker(partner: receiver, messages: 0)) }
            _ = simulation.add("a", Talker(partner: receiver, messages: 100))
            simulation.run(until: .never)
            return simulation.talker(receiver).heard
        }
        #expect(arrivals(withThird: false) == arrivals(withThird: true))
    }

    @Test("a named timer replaces the pending one, and can be cancelled")
    func timers() {
        var simulation = Simulation(seed: 1)
        let alarm = simulation.add("alarm", Alarm())
        let other = simulation.add("other", Alarm())
        simulation.run(until: milliseconds(5))
        simulation.apply(.send(from: alarm, to: alarm, Message("snooze")))
        simulation.apply(.send(from: other, to: other, Message("stop")))
        simulation.run(until: .never)
        #expect((simulation.behavior(of: alarm) as? Alarm)?.rings == [milliseconds(10)])
        #expect((simulation.behavior(of: other) as? Alarm)?.rings == [])
    }

    @Test("a run can be interrupted, and goes on from there")
    func interruption() {
        var simulation = Simulation(seed: 1)
        let receiver = simulation.add("b", Talker())
        _ = simulation.add("a", Talker(partner: receiver, messages: 10))
        let interrupt = Interrupt()
        interrupt.raise()
        #expect(simulation.run(until: .never, interrupt: interrupt) == .interrupted)
        interrupt.clear()
        #expect(simulation.run(until: .never, interrupt: interrupt) == .idle)
        #expect(simulation.talker(receiver).heard.count == 10)
    }
}
