import Cluster
import Testing

@testable import Scenario

struct SpellTrackerTests {
    private struct Worker: Behavior {
        mutating func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {
            context.work(.milliseconds(10))
        }
    }

    /// The spells of a node that gets a message at 1 ms and works on it for 10 ms, with something done to it meanwhile.
    private func spells(_ inputs: [(milliseconds: Int64, input: (NodeID) -> Input)]) -> [String] {
        var simulation = Simulation(seed: 1)
        simulation.apply(.addNode("a", Placement(program: "worker", behavior: Worker())))
        let node = NodeID(index: 0)
        simulation.apply(.addNode("b", Placement(program: "worker", behavior: Worker())))
        simulation.apply(.send(from: NodeID(index: 1), to: node, Message("do")))
        for (time, input) in inputs { simulation.apply(.plan(.zero + .milliseconds(time), input(node))) }
        simulation.run(until: .zero + .milliseconds(30))
        let run = ExportedRun("", simulation)
        var tracker = SpellTracker()
        var found: [Spell] = []
        for event in simulation.trace.events() { found += tracker.take(event, in: run) }
        found += tracker.finish(at: .zero + .milliseconds(30))
        return found.map { "\($0.text) \($0.start.text) to \($0.end.text)" }
    }

    @Test("work lasts as long as was asked for")
    func work() {
        #expect(spells([]) == ["works 1 ms to 11 ms"])
    }

    @Test("work lasts longer by a pause in it")
    func pause() {
        #expect(
            spells([(5, { .pause($0) }), (8, { .resume($0) })]) == ["paused 5 ms to 8 ms", "works 1 ms to 14 ms"])
    }

    @Test("work ends with a crash, and being down with the restart")
    func crash() {
        #expect(
            spells([(5, { .crash($0) }), (20, { .restart($0) })]) == ["works 1 ms to 5 ms", "down 5 ms to 20 ms"])
        #expect(spells([(5, { .crash($0) })]) == ["works 1 ms to 5 ms", "down 5 ms to 30 ms"])
    }

    @Test("a partition ends with the next one")
    func partitions() {
        #expect(
            spells([(15, { .partition([[$0], [NodeID(index: 1)]]) }), (20, { .partition([[$0]]) })]) == [
                "partition: a | b 15 ms to 20 ms", "works 1 ms to 11 ms", "partition: a 20 ms to 30 ms",
            ])
    }
}
