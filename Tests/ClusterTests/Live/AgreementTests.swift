import Testing

@testable import Cluster

struct AgreementTests {
    /// A torch goes round a ring of relays, which store how often they had it, and tell a witness each time; the
    /// witness must have heard before the torch goes on, so that all it hears is in causal order.
    private func build(_ simulation: inout Simulation) {
        let witness = simulation.add("witness", Witness())
        for index in 0..<5 {
            let relay = Relay(
                witness: witness, next: NodeID(index: UInt32(1 + (index + 1) % 5)), lapsLeft: 60, begins: index == 0)
            _ = simulation.add("relay\(index)", relay)
        }
    }

    /// What happened at each node, in order, without times.
    private func histories(of simulation: Simulation) -> [[String]] {
        var histories: [[String]] = simulation.nodeIDs.map { _ in [] }
        for event in simulation.trace.events() {
            guard let node = event.process else { continue }
            let peer = event.peer.map { simulation.name(of: $0) } ?? ""
            histories[Int(node.index)].append("\(event.kind) \(event.message?.label ?? "") \(peer) \(event.lamport)")
        }
        return histories
    }

    @Test(
        "without randomness and with deliveries in causal order, both runtimes end alike, and in the same causal order")
    func agreement() {
        var simulated = Simulation(seed: 7)
        build(&simulated)
        simulated.run(until: .never)
        var simulation = Simulation(seed: 7)
        build(&simulation)
        var live = LiveCluster(simulation, speed: 100, workers: 4)
        #expect(live.run(until: .never, passesIdleTime: false) == .idle)

        let ended = live.simulation
        #expect(ended.events == simulated.events)
        #expect(simulated.events > 1000)
        for id in simulated.nodeIDs {
            #expect(ended.behavior(of: id).hashValue == simulated.behavior(of: id).hashValue)
            #expect(ended.storage(of: id) == simulated.storage(of: id))
        }
        #expect(histories(of: ended) == histories(of: simulated))
    }
}

private struct Relay: Behavior {
    let witness: NodeID
    let next: NodeID
    var lapsLeft: Int64
    let begins: Bool

    mutating func start(in context: inout Context) {
        if begins { context.after(.milliseconds(5), Message("torch")) }
    }

    mutating func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {
        switch message.kind {
        case "torch":
            lapsLeft -= 1
            context.storage["laps"] = .int(lapsLeft)
            context.work(.milliseconds(1))
            context.send(Message("seen", "laps", .int(lapsLeft)), to: witness)
        case "noted" where lapsLeft >= 0:
            context.send(Message("torch"), to: next)
        default: break
        }
    }
}

private struct Witness: Behavior {
    var seen: [Int64] = []

    mutating func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {
        seen.append(Int64(sender.index) * 100 + (message["laps"].int ?? 0))
        context.reply(Message("noted"))
    }
}
