import Testing

@testable import Cluster

struct BranchTests {
    /// A receiver that crashed at 100 ms on the first branch, and heard all on the second.
    private func twoBranches() throws -> (Timeline, NodeID) {
        var simulation = Simulation(seed: 7)
        let receiver = simulation.add("b", Talker(work: .microseconds(10)))
        _ = simulation.add("a", Talker(partner: receiver, messages: 40_000))
        var timeline = Timeline(simulation)
        timeline.run(until: milliseconds(100))
        timeline.apply(.crash(receiver))
        timeline.run(until: milliseconds(200))
        timeline.go(to: try #require(timeline.beforeLastInput).position)
        timeline.apply(.skew(receiver, .milliseconds(5)))
        timeline.run(until: milliseconds(300))
        return (timeline, receiver)
    }

    @Test("doing something else in the past begins a branch, and keeps the other")
    func begins() throws {
        let (timeline, _) = try twoBranches()
        let branches = timeline.branches
        #expect(branches.map(\.number) == [1, 2])
        #expect(branches.map(\.isCurrent) == [false, true])
        #expect(branches.map(\.end) == [milliseconds(200), milliseconds(300)])
        #expect(branches[0].fork == nil)
        #expect(branches[1].fork == BranchSummary.Fork(branch: 1, time: milliseconds(100)))
        #expect(branches[1].inputs.count == 1)
    }

    @Test("each branch is reached again, to the same bytes")
    func returning() throws {
        var (timeline, receiver) = try twoBranches()
        let second = timeline.simulation.trace.digest
        let first = try #require(timeline.end(ofBranch: 1))
        #expect(first.status(of: receiver) == .down)
        #expect(timeline.simulation.trace.digest == second)

        timeline.go(toBranch: 1)
        #expect(timeline.simulation.trace.digest == first.trace.digest)
        #expect(timeline.simulation.now == milliseconds(200))
        timeline.go(to: milliseconds(50))
        timeline.goForward()
        #expect(timeline.simulation.trace.digest == first.trace.digest)
        timeline.go(toBranch: 2)
        #expect(timeline.simulation.trace.digest == second)
        let isThere = timeline.go(toBranch: 3)
        #expect(!isThere)
    }

    @Test("going back and letting the same happen again begins no branch")
    func sameAgain() {
        var simulation = Simulation(seed: 7)
        let receiver = simulation.add("b", Talker())
        _ = simulation.add("a", Talker(partner: receiver, messages: 100))
        var timeline = Timeline(simulation)
        timeline.run(until: milliseconds(100))
        timeline.go(to: .zero)
        timeline.run(until: milliseconds(50))
        timeline.apply(.crash(receiver))
        #expect(timeline.branches.count == 1)
    }

    @Test("the oldest of many branches is forgotten")
    func many() {
        var simulation = Simulation(seed: 7)
        let node = simulation.add("a", Talker())
        var timeline = Timeline(simulation)
        for number in 1...20 as ClosedRange<Int64> {
            timeline.apply(.skew(node, .milliseconds(number)))
            timeline.go(to: Timeline.Position(events: 0, inputs: 0))
        }
        timeline.apply(.skew(node, .milliseconds(21)))
        #expect(timeline.branches.map(\.number) == Array(13...21))
    }
}
