import Cluster
import Glibc
import Testing

@testable import Verification

struct MonkeyTests {
    /// Commands a run; `TROUPE_MONKEY_COMMANDS` asks for more.
    private static let commands = getenv("TROUPE_MONKEY_COMMANDS").flatMap { Int(String(cString: $0)) } ?? 4000

    /// What became of each message, as the trace tells it.
    private struct Ledger {
        var sent: Set<UInt64> = []
        var settled: Set<UInt64> = []
        private var next: UInt64 = 0

        mutating func read(_ trace: Trace) {
            for event in trace.events(from: next) {
                switch event.kind {
                case .sent: sent.insert(event.messageNumber)
                case .delivered, .dropped: settled.insert(event.messageNumber)
                default: break
                }
            }
            next = trace.count
        }
    }

    /// Lets a monkey loose on a cluster with two shared hosts.
    private func play(
        on runtime: some Runtime, seed: UInt64, commands: Int
    ) -> (simulation: Simulation, ledger: Ledger) {
        var cluster = runtime
        cluster.apply(.addHost(Host(name: "fast", cores: 2, speed: 2, up: 50_000, down: 50_000)))
        cluster.apply(.addHost(Host(name: "slow", cores: 1, speed: 0.5)))
        var monkey = Monkey(seed: seed) { random in
            let hosts = [nil, nil, "fast", "slow"]
            let work = Span.milliseconds(Int64(random.below(3)) * 5)
            return Placement(
                program: "gossip", behavior: Chatter(work: work), host: hosts[Int(random.below(UInt64(hosts.count)))])
        }
        var ledger = Ledger()
        for _ in 0..<commands {
            cluster.apply(monkey.deed(to: cluster.simulation))
            cluster.run(until: .never, atMost: 8, passesIdleTime: false)
            ledger.read(cluster.simulation.trace)
        }
        return (cluster.simulation, ledger)
    }

    /// Every message that was sent has come to an end or is on its way, and no other has.
    private func expectAccount(of messages: Ledger, in simulation: Simulation) {
        let flying = Set(simulation.flights.map(\.number))
        #expect(messages.sent.count > Self.commands / 3)
        #expect(messages.sent.subtracting(messages.settled).subtracting(flying).isEmpty)
        #expect(messages.settled.union(flying).isSubset(of: messages.sent))
    }

    @Test(
        "whatever is done to a cluster, every message is delivered, destroyed with a cause, or on its way",
        arguments: [1, 2, 3] as [UInt64])
    func everyMessageIsAccountedFor(seed: UInt64) {
        let (simulation, ledger) = play(on: Timeline(Simulation(seed: seed)), seed: seed, commands: Self.commands)
        expectAccount(of: ledger, in: simulation)
    }

    @Test("so it is on a live cluster, where faults fall between nodes that run at the same time")
    func everyMessageIsAccountedForLive() {
        let live = LiveCluster(Simulation(seed: 4), speed: 1000, workers: 3)
        let (simulation, ledger) = play(on: live, seed: 4, commands: Self.commands)
        expectAccount(of: ledger, in: simulation)
    }

    @Test("the same seed does the same")
    func repeatable() {
        let first = play(on: Timeline(Simulation(seed: 9)), seed: 9, commands: 500).simulation
        let second = play(on: Timeline(Simulation(seed: 9)), seed: 9, commands: 500).simulation
        #expect(first.trace.digest == second.trace.digest)
        #expect(first.events == second.events)
    }
}

/// Answers, works, sets timers, stores, starts others of its kind and passes messages on to random nodes that it has heard of.
private struct Chatter: Behavior {
    let work: Span
    var known: [NodeID] = []

    mutating func start(in context: inout Context) {
        context.after(.milliseconds(20), Message("tick"), timer: "tick")
    }

    mutating func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {
        if work > .zero, context.random.chance(0.3) { context.work(work) }
        if sender != context.node, !known.contains(sender) { known.append(sender) }
        context.storage["heard"] = .int((context.storage["heard"].int ?? 0) + 1)
        if message.kind == "tick" {
            context.after(.milliseconds(20), Message("tick"), timer: context.random.chance(0.5) ? "tick" : "tock")
            if context.random.chance(0.1) { context.cancel("tock") }
        }
        if context.random.chance(0.001) { context.spawn("chatter", Chatter(work: work, known: [context.node])) }
        guard !known.isEmpty, context.random.chance(0.7) else { return }
        let peer = known[Int(context.random.below(UInt64(known.count)))]
        context.send(Message("number", "n", .int(Int64(known.count))), to: peer)
    }
}
