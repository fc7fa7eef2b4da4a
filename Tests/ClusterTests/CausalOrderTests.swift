import Testing

@testable import Cluster

struct CausalOrderTests {
    /// Three nodes that pass one message on: a sends 1 to b, which sends 2 to c.
    private struct Relay: Behavior {
        var next: NodeID?

        mutating func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {
            context.note("got it")
            if let next { context.send(Message("on"), to: next) }
        }
    }

    private func relay() -> (simulation: Simulation, nodes: [NodeID]) {
        var simulation = Simulation(seed: 1)
        let c = simulation.add("c", Relay())
        let b = simulation.add("b", Relay(next: c))
        let a = simulation.add("a", Relay())
        let d = simulation.add("d", Relay())
        simulation.run(until: .never)
        simulation.apply(.send(from: a, to: b, Message("first")))
        simulation.apply(.send(from: d, to: c, Message("other")))
        simulation.run(until: .never)
        return (simulation, [a, b, c, d])
    }

    private func vectors(_ simulation: Simulation) -> [String] {
        let order = CausalOrder(simulation)
        return simulation.trace.events().map { event in
            let time = order.vectorTime(of: event.number).entries
            return "\(event.number): "
                + time.map { "\(simulation.name(of: $0.node))\($0.count)" }.joined(separator: " ")
        }
    }

    @Test("what happened before, through which messages, and what is concurrent")
    func relations() {
        let (simulation, _) = relay()
        let order = CausalOrder(simulation)
        let trace = simulation.trace
        #expect(
            trace.events().map { "\($0.number) \(simulation.name(of: $0.node ?? NodeID(index: 0))) \($0.kind)" } == [
                "0 c started", "1 b started", "2 a started", "3 d started", "4 a sent", "5 d sent", "6 b delivered",
                #"7 b note("got it")"#, "8 b sent", "9 c delivered", #"10 c note("got it")"#, "11 c delivered",
                #"12 c note("got it")"#,
            ])
        #expect(order.relation(of: 4, to: 4) == .same)
        #expect(order.relation(of: 4, to: 6) == .before)
        #expect(order.relation(of: 6, to: 4) == .after)
        #expect(order.relation(of: 4, to: 5) == .concurrent)
        #expect(order.relation(of: 4, to: 9) == .concurrent)
        #expect(order.relation(of: 6, to: 9) == .concurrent)
        #expect(order.relation(of: 9, to: 11) == .before)
        #expect(order.chain(from: 9, to: 12) == [])
        #expect(order.chain(from: 2, to: 12) == [6, 11])
        #expect(order.chain(from: 4, to: 10) == nil)
        #expect(order.chain(from: 12, to: 2) == nil)
    }

    @Test("vector time counts the events of each node that an event knows of")
    func vectorTimes() {
        let (simulation, nodes) = relay()
        #expect(
            vectors(simulation) == [
                "0: c1", "1: b1", "2: a1", "3: d1", "4: a2", "5: d2", "6: b2 a2", "7: b3 a2", "8: b4 a2", "9: c2 d2",
                "10: c3 d2", "11: c4 b4 a2 d2", "12: c5 b4 a2 d2",
            ])
        let now = CausalOrder(simulation).vectorTimes(of: nodes)
        #expect(
            now.map { time in nodes.map { time[$0] } } == [[2, 0, 0, 0], [2, 4, 0, 0], [2, 4, 5, 2], [0, 0, 0, 2]])
    }

    @Test("a loss and a partition are events of no node, and ordered with nothing")
    func outside() {
        var simulation = Simulation(seed: 1)
        let left = simulation.add("left", Talker())
        let right = simulation.add("right", Talker())
        simulation.apply(.partition([[left], [right]]))
        simulation.apply(.send(from: left, to: right, Message("number", "n", 1)))
        simulation.apply(.crash(left))
        simulation.run(until: .never)
        let kinds = simulation.trace.events().map { "\($0.kind) \($0.process.map { simulation.name(of: $0) } ?? "-")" }
        #expect(
            Array(kinds) == [
                "fault(Cluster.Fault.partition([[Cluster.NodeID(index: 0)], [Cluster.NodeID(index: 1)]])) -",
                "sent left", "fault(Cluster.Fault.crash) left", "started right",
                "dropped(Cluster.Loss.partition) -",
            ])
        let order = CausalOrder(simulation)
        #expect(order.relation(of: 1, to: 4) == .concurrent)
        #expect(order.relation(of: 0, to: 1) == .concurrent)
        #expect(order.relation(of: 1, to: 2) == .before)
        #expect(order.vectorTime(of: 4) == VectorTime())
    }

    @Test(
        "vector clocks agree with walking back and with happened-before, and Lamport times never contradict it",
        arguments: (1...20) as ClosedRange<UInt64>)
    func agreement(seed: UInt64) {
        var random = RandomStream(seed: seed)
        let simulation = Self.gossip(&random)
        let order = CausalOrder(simulation)
        var clocks = VectorClocks()
        var times: [(number: UInt64, time: VectorTime)] = []
        var lamport: [UInt32] = []
        for event in simulation.trace.events() {
            let time = clocks.take(event)
            guard event.process != nil, let time else { continue }
            #expect(order.vectorTime(of: event.number) == time, "seed \(seed), event \(event.number)")
            times.append((event.number, time))
            lamport.append(event.lamport)
        }
        for _ in 0..<400 {
            let places = (Int(random.next() % UInt64(times.count)), Int(random.next() % UInt64(times.count)))
            let (left, right) = (times[places.0], times[places.1])
            let expected: CausalOrder.Relation =
                left.number == right.number
                ? .same
                : left.time.isLess(than: right.time)
                    ? .before : right.time.isLess(than: left.time) ? .after : .concurrent
            #expect(
                order.relation(of: left.number, to: right.number) == expected,
                "seed \(seed), events \(left.number) and \(right.number)")
            if expected == .before {
                #expect(lamport[places.0] < lamport[places.1], "seed \(seed), \(left.number) and \(right.number)")
            }
        }
    }

    /// Five nodes that talk at random over a bad network, two of which crash.
    private static func gossip(_ random: inout RandomStream) -> Simulation {
        var simulation = Simulation(seed: random.next())
        var link = Link()
        link.latency = .uniform(.milliseconds(1), .milliseconds(20))
        link.loss = 0.1
        link.duplicate = 0.2
        link.reorder = 0.3
        simulation.apply(.setNetwork(link))
        let nodes = (0..<5).map { simulation.add("n\($0)", Talker()) }
        for step in 0..<200 {
            let from = nodes[Int(random.next() % 5)]
            let to = nodes[Int(random.next() % 5)]
            simulation.apply(.send(from: from, to: to, Message("number", "n", .int(Int64(step)))))
            if step % 40 == 20 { simulation.apply(.crash(nodes[step / 40])) }
            if step % 40 == 30 { simulation.apply(.restart(nodes[step / 40])) }
            simulation.run(until: simulation.now + .milliseconds(3))
        }
        simulation.run(until: .never)
        return simulation
    }

    @Test("the sending, the arrival and the loss of a message are found")
    func finding() {
        let (simulation, _) = relay()
        let trace = simulation.trace
        #expect(trace.sending(ofMessage: 1) == 4)
        #expect(trace.sending(ofMessage: 3) == 8)
        #expect(trace.sending(ofMessage: 4) == nil)
        #expect(trace.arrival(ofSending: 4) == 6)
        #expect(trace.loss(ofSending: 4) == nil)
    }
}
