import Testing

@testable import Cluster

/// Starts a worker for each task, which works and then says that it is done.
private struct Foreman: Behavior {
    var done: [NodeID] = []
    var delay = Span.zero

    mutating func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {
        switch message.kind {
        case "task":
            context.work(delay)
            context.spawn("worker", Worker(foreman: context.node))
        case "done": done.append(sender)
        default: break
        }
    }
}

private struct Worker: Behavior {
    let foreman: NodeID

    mutating func start(in context: inout Context) {
        context.send(Message("done"), to: foreman)
    }

    mutating func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {}
}

struct BirthTests {
    private func tasks(_ count: Int, host: String? = nil, delay: Span = .zero) -> Simulation {
        var simulation = Simulation(seed: 7)
        simulation.apply(.addHost(Host(name: "machine", cores: 8)))
        let foreman = simulation.add("foreman", Foreman(delay: delay), host: host)
        for _ in 0..<count { simulation.apply(.send(from: foreman, to: foreman, Message("task"))) }
        return simulation
    }

    private func names(_ simulation: Simulation) -> [String] { simulation.nodeIDs.map { simulation.name(of: $0) } }
    private func done(_ simulation: Simulation) -> [NodeID] {
        (simulation.behavior(of: NodeID(index: 0)) as? Foreman)?.done ?? []
    }

    @Test("a node starts others, which are named after their program and a number that is free")
    func names() {
        var simulation = tasks(2)
        _ = simulation.add("worker2", Talker())
        simulation.run(until: .never)
        #expect(names(simulation) == ["foreman", "worker2", "worker1", "worker3"])
        #expect(done(simulation).map { simulation.name(of: $0) } == ["worker1", "worker3"])
        #expect(simulation.program(of: NodeID(index: 2)) == "worker")
    }

    @Test("they live on the host of the one that started them, and fail with it")
    func host() {
        var simulation = tasks(1, host: "machine")
        simulation.run(until: .never)
        #expect(simulation.host(of: NodeID(index: 1))?.name == "machine")
        simulation.apply(.failHost("machine"))
        #expect(simulation.status(of: NodeID(index: 1)) == .down)
        simulation.apply(.restart(NodeID(index: 1)))
        simulation.run(until: .never)
        #expect(simulation.status(of: NodeID(index: 1)) == .up)
    }

    @Test("a node is started when the work is done before which it was asked for, and never if that is cut short")
    func afterWork() {
        var simulation = tasks(1, delay: .seconds(1))
        simulation.run(until: milliseconds(999))
        #expect(names(simulation) == ["foreman"])
        var other = simulation
        simulation.run(until: .never)
        #expect(names(simulation) == ["foreman", "worker1"])
        other.apply(.crash(NodeID(index: 0)))
        other.run(until: .never)
        #expect(names(other) == ["foreman"])
    }

    @Test("going back undoes a birth, and going forward repeats it to the same bytes")
    func timeTravel() {
        var timeline = Timeline(tasks(3))
        timeline.run(until: .never)
        let digest = timeline.simulation.trace.digest
        timeline.go(to: timeline.position(eventsAgo: timeline.simulation.events))
        #expect(names(timeline.simulation) == ["foreman"])
        timeline.goForward()
        #expect(names(timeline.simulation) == ["foreman", "worker1", "worker2", "worker3"])
        #expect(timeline.simulation.trace.digest == digest)
    }

    @Test("a live cluster starts them too")
    func live() {
        var live = LiveCluster(tasks(5), workers: 2)
        live.run(until: .never, passesIdleTime: false)
        #expect(names(live.simulation) == ["foreman", "worker1", "worker2", "worker3", "worker4", "worker5"])
        #expect(done(live.simulation).count == 5)
    }
}
