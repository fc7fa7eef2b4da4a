import Cluster
import Testing

@testable import Verification

/// Writes facts at given times, counted in milliseconds.
private struct Diary: Behavior {
    var pages: [Page]

    struct Page: Hashable { let time: Int64, fact: Fact }

    mutating func start(in context: inout Context) {
        for (place, page) in pages.enumerated() {
            context.after(.milliseconds(page.time), Message("page", "place", .int(Int64(place))))
        }
    }

    mutating func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {
        context.record(pages[Int(message["place"].int ?? 0)].fact)
    }
}

/// Reads of two nodes, ann and bob, about the data of ann.
struct StaleReadTests {
    private let subject = NodeID(index: 0)

    private func fact(_ kind: Symbol, _ key: Int64, _ value: Int64 = 0) -> Fact {
        Fact(kind, about: subject, "x", key: key, value: value)
    }

    private func history(ann: [(Int64, Fact)], bob: [(Int64, Fact)] = []) -> History {
        var simulation = Simulation(seed: 1)
        for (name, pages) in [("ann", ann), ("bob", bob)] {
            let diary = Diary(pages: pages.map { Diary.Page(time: $0.0, fact: $0.1) })
            simulation.apply(.addNode(name, Placement(program: "diary", behavior: diary)))
        }
        simulation.run(until: .never)
        return simulation.history
    }

    @Test("a read that returns less than was acknowledged before it began is stale")
    func stale() {
        let found = StaleReads(
            in: history(
                ann: [(1, fact("acked", 1)), (5, fact("acked", 2))],
                bob: [(6, fact("reading", 1)), (9, fact("read", 1, 1))]), of: subject)
        #expect(found.reads == 1)
        #expect(found.stale == 1)
    }

    @Test("a read that begins before the acknowledgement may return either version")
    func overlapping() {
        for version in [1, 2] as [Int64] {
            let found = StaleReads(
                in: history(
                    ann: [(1, fact("acked", 1)), (5, fact("acked", 2))],
                    bob: [(4, fact("reading", 1)), (9, fact("read", 1, version))]), of: subject)
            #expect(found.reads == 1)
            #expect(found.stale == 0)
        }
    }

    @Test("reads under way at once are told apart by their numbers, and one that never ends is no read")
    func several() {
        let found = StaleReads(
            in: history(
                ann: [(1, fact("acked", 1)), (5, fact("acked", 2))],
                bob: [
                    (4, fact("reading", 1)), (6, fact("reading", 2)), (7, fact("reading", 3)),
                    (8, fact("read", 2, 1)), (9, fact("read", 1, 1)),
                ]), of: subject)
        #expect(found.reads == 2)
        #expect(found.stale == 1)
    }

    @Test("a read from one's own cache begins when it ends")
    func cached() {
        let found = StaleReads(
            in: history(ann: [(5, fact("acked", 2))], bob: [(4, fact("read", 1, 1)), (6, fact("read", 2, 1))]),
            of: subject)
        #expect(found.reads == 2)
        #expect(found.stale == 1)
    }
}
