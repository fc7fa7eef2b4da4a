import Testing

@testable import Cluster

/// A live cluster, on more workers than it has cores to spare, so that its nodes really live apart.
private func cluster(speed: Double = 1, isTraced: Bool = true, _ build: (inout Simulation) -> Void) -> LiveCluster {
    var simulation = Simulation(seed: 7, isTraced: isTraced, isMetered: true)
    build(&simulation)
    return LiveCluster(simulation, speed: speed, workers: 3)
}

struct LiveClusterTests {
    @Test("messages cross from worker to worker, and keep the order of their link")
    func order() {
        var live = cluster { simulation in
            let hearers = (1...3).map { simulation.add("hearer\($0)", Talker()) }
            for (place, hearer) in hearers.reversed().enumerated() {
                _ = simulation.add("talker\(place)", Talker(partner: hearer, messages: 500))
            }
        }
        #expect(live.run(until: .never, passesIdleTime: false) == .idle)
        for index in 0..<3 {
            #expect(live.simulation.talker(NodeID(index: UInt32(index))).heard == Array(0..<500))
        }
        #expect(live.simulation.flights.isEmpty)
    }

    @Test("what went over a link is counted once, however often the cluster was looked at meanwhile")
    func traffic() {
        var live = cluster(speed: 100) { simulation in
            let hearer = simulation.add("hearer", Talker())
            _ = simulation.add("talker", Talker(partner: hearer, messages: 3))
        }
        while !live.simulation.isIdle { live.advance(noLaterThan: .never, interrupt: nil) }
        for hour in 1...100 as ClosedRange<Int64> {
            live.apply(.send(from: NodeID(index: 1), to: NodeID(index: 0), Message("hello")))
            live.run(until: .zero + .seconds(3600 * hour))
        }
        let ids: Set = [NodeID(index: 0), NodeID(index: 1)]
        #expect(live.simulation.traffic(from: ids, to: ids).messages == 103)
    }

    @Test("the clock stands at the time asked for, and idle time is skipped")
    func clock() {
        var live = cluster { simulation in
            let hearer = simulation.add("hearer", Talker())
            _ = simulation.add("talker", Talker(partner: hearer, messages: 1))
        }
        #expect(live.run(until: .zero + .seconds(3600)) == .idle)
        #expect(live.simulation.now == .zero + .seconds(3600))
        #expect(live.simulation.talker(NodeID(index: 0)).heard == [0])
        live.run(until: .zero + .seconds(7200))
        #expect(live.simulation.now == .zero + .seconds(7200))
    }

    @Test("latency and timers take their time, and nothing happens before it is due")
    func latency() {
        var live = cluster(speed: 10) { simulation in
            var link = Link()
            link.latency = .constant(.milliseconds(30))
            simulation.apply(.setNetwork(link))
            let hearer = simulation.add("hearer", Talker())
            _ = simulation.add("alarm", Alarm())
            _ = simulation.add("talker", Talker(partner: hearer, messages: 1))
        }
        live.run(until: .never, passesIdleTime: false)
        for event in live.simulation.trace.events() {
            switch event.kind {
            case .delivered: #expect(event.time >= milliseconds(30))
            case .timer: #expect(event.time >= milliseconds(10))
            default: break
            }
        }
        #expect(live.simulation.events == 5)
    }

    @Test("what is planned happens at its time, between two stretches")
    func plans() {
        var live = cluster { simulation in
            let hearer = simulation.add("hearer", Talker())
            let talker = simulation.add("talker", Talker())
            func plan(_ hour: Int64, _ input: Input) { simulation.apply(.plan(.zero + .seconds(3600 * hour), input)) }
            plan(1, .crash(hearer))
            plan(2, .send(from: talker, to: hearer, Message("number", "n", 1)))
            plan(3, .restart(hearer))
            plan(4, .send(from: talker, to: hearer, Message("number", "n", 2)))
        }
        live.run(until: .zero + .seconds(3600 * 5))
        #expect(live.simulation.talker(NodeID(index: 0)).heard == [2])
        let losses = live.simulation.trace.events().compactMap { event in
            if case .dropped(let loss) = event.kind { loss } else { nil }
        }
        #expect(losses == [.down])
    }

    @Test("an interrupt ends a run that would never end")
    func interrupt() async {
        var live = cluster { simulation in
            let first = simulation.add("first", Echo())
            let second = simulation.add("second", Echo())
            simulation.apply(.send(from: first, to: second, Message("ball")))
        }
        let interrupt = Interrupt()
        let raiser = Task.detached { interrupt.raise() }
        #expect(live.run(until: .never, atMost: .max, passesIdleTime: true, interrupt: interrupt) == .interrupted)
        await raiser.value
        #expect(live.simulation.flights.count == 1)
    }

    @Test("an interrupt is seen between plans that follow one another without end")
    func interruptedChurn() {
        var live = cluster { simulation in
            let hearer = simulation.add("hearer", Talker())
            let spell = Distribution.constant(.milliseconds(1))
            simulation.apply(.churn([hearer], up: spell, down: spell))
        }
        let interrupt = Interrupt()
        interrupt.raise()
        #expect(live.run(until: .never, atMost: .max, passesIdleTime: true, interrupt: interrupt) == .interrupted)
    }

    @Test("a run stops after so many events, or a few more")
    func limit() {
        var live = cluster { simulation in
            var link = Link()
            link.latency = .constant(.zero)
            simulation.apply(.setNetwork(link))
            for pair in 0..<10 {
                let first = simulation.add("first\(pair)", Echo())
                let second = simulation.add("second\(pair)", Echo())
                simulation.apply(.send(from: first, to: second, Message("ball")))
            }
        }
        #expect(live.run(until: .never, atMost: 10_000) == .reached)
        #expect((10_000..<20_000).contains(live.simulation.events))
    }

    @Test("in the trace every message is sent before it arrives, in Lamport time too")
    func trace() {
        var live = cluster { simulation in
            var link = Link()
            link.latency = .constant(.zero)
            link.duplicate = 0.2
            link.loss = 0.2
            simulation.apply(.setNetwork(link))
            for index in 0..<12 {
                _ = simulation.add("n\(index)", Talker(partner: NodeID(index: UInt32((index + 5) % 12)), messages: 40))
            }
        }
        live.run(until: .never, passesIdleTime: false)
        var sent: [UInt64: TraceEvent] = [:]
        var outcomes: Set<UInt64> = []
        var latest = Instant.zero
        for event in live.simulation.trace.events() {
            #expect(event.time >= latest)
            latest = event.time
            switch event.kind {
            case .sent:
                #expect(sent.updateValue(event, forKey: event.messageNumber) == nil)
            case .delivered, .dropped:
                let sending = sent[event.messageNumber]
                #expect(sending?.number == event.origin)
                #expect(sending?.message == event.message)
                if case .delivered = event.kind { #expect(sending?.lamport ?? .max < event.lamport) }
                outcomes.insert(event.messageNumber)
            default: break
            }
        }
        #expect(sent.count == 480)
        #expect(outcomes.count == 480)
    }

    @Test("nodes of a host take turns on its core")
    func hosts() {
        var live = cluster(speed: 20) { simulation in
            simulation.apply(.addHost(Host(name: "machine", cores: 1)))
            for name in ["first", "second"] {
                let hearer = simulation.add(name, Talker(work: .milliseconds(20)), host: "machine")
                _ = simulation.add("to " + name, Talker(partner: hearer, messages: 2))
            }
        }
        #expect(live.run(until: .never, passesIdleTime: false) == .idle)
        var free = Instant.zero
        for event in live.simulation.trace.events() {
            guard case .worked(let span) = event.kind else { continue }
            #expect(event.time >= free)
            free = event.time + span
        }
        #expect(free >= milliseconds(80))
    }

    @Test("a node that crashes at work loses the work")
    func crash() {
        var live = cluster { simulation in
            let hearer = simulation.add("hearer", Talker(work: .seconds(3600)))
            _ = simulation.add("talker", Talker(partner: hearer, messages: 2))
        }
        let hearer = NodeID(index: 0)
        while live.simulation.status(of: hearer) != .busy { live.advance(noLaterThan: .never, interrupt: nil) }
        live.apply(.crash(hearer))
        #expect(live.run(until: .never, passesIdleTime: false) == .idle)
        #expect(live.simulation.storage(of: hearer).isEmpty)
    }

    @Test("it begins again with what was done before time passed")
    func restart() {
        var live = cluster { _ in }
        live.apply(.addNode("hearer", Placement(program: "test", behavior: Talker())))
        live.apply(
            .addNode("talker", Placement(program: "test", behavior: Talker(partner: NodeID(index: 0), messages: 3))))
        live.run(until: .never, passesIdleTime: false)
        live.apply(.crash(NodeID(index: 0)))
        live.restart()
        #expect(live.simulation.now == .zero)
        #expect(live.simulation.status(of: NodeID(index: 0)) == .up)
        live.run(until: .never, passesIdleTime: false)
        #expect(live.simulation.talker(NodeID(index: 0)).heard == [0, 1, 2])
    }
}

/// Sends every message back.
private struct Echo: Behavior {
    mutating func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {
        context.reply(Message("ball"))
    }
}
