import Cluster
import Testing

@testable import Verification

/// Writes facts that a test gives it, one at each message.
private struct Recorder: Behavior {
    var facts: [Fact]

    mutating func start(in context: inout Context) {
        for fact in facts { context.record(fact) }
    }

    mutating func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {}
}

struct HistoryTests {
    private let server = NodeID(index: 0)

    private func history(_ facts: [Fact]) -> History {
        var simulation = Simulation(seed: 1)
        simulation.apply(.addNode("server", Placement(program: "test", behavior: Recorder(facts: facts))))
        simulation.run(until: .never)
        return simulation.history
    }

    private func write(_ version: Int64, over base: Int64) -> Fact {
        Fact("write", about: server, "notes", key: version, value: base)
    }

    private func acked(_ version: Int64) -> Fact { Fact("acked", about: server, "notes", key: version) }

    @Test("a write over a version its author had not seen loses what that one had added")
    func lostUpdate() {
        // ann and bob both read version 0; ann makes 1, bob makes 2 from 0.
        let updates = LostUpdates(in: history([write(1, over: 0), acked(1), write(2, over: 0), acked(2)]), of: server)
        #expect(updates.acknowledged == 2)
        #expect(updates.lost == 1)
    }

    @Test("writes that follow one another lose nothing")
    func chain() {
        let facts = (1...5).flatMap { [write($0, over: $0 - 1), acked($0)] }
        #expect(LostUpdates(in: history(facts), of: server).lost == 0)
    }

    @Test("what nobody was told has been saved is not lost")
    func unacknowledged() {
        let updates = LostUpdates(in: history([write(1, over: 0), write(2, over: 0), acked(2)]), of: server)
        #expect(updates.acknowledged == 1)
        #expect(updates.lost == 0)
    }

    @Test("an execution of a request that was executed before is a duplicate")
    func duplicates() {
        func executed(_ request: Int64) -> Fact { Fact("executed", about: server, "charge", key: request, value: 1) }
        let found = Duplicates(in: history([executed(1), executed(1), executed(2), executed(1)]), of: server)
        #expect(found.executions == 4)
        #expect(found.repeated == 2)
    }
}
