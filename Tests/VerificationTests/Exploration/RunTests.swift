import Cluster
import Testing

@testable import Verification

@Suite("A run that a search found")
struct RunTests {
    @Test("is as short as any, and leads there when it is played", arguments: UInt64(1)...10)
    func shortest(seed: UInt64) throws {
        try check(Dancer.dance(of: 3, seed: seed), FaultBudget(), "seed \(seed)")
    }

    @Test("with faults, too", arguments: UInt64(1)...6)
    func faults(seed: UInt64) throws {
        try check(
            Dancer.dance(of: 2, seed: seed), FaultBudget(crashes: 1, drops: 1, duplicates: 1), "seed \(seed)")
    }

    /// Looks for every combination of moods, and compares with the plainest search and with the cluster itself.
    private func check(_ simulation: Simulation, _ faults: FaultBudget, _ comment: Comment) throws {
        var naive = NaiveSearch(of: simulation, faults: faults)
        naive.run()
        for moods in Dancer.moods(of: simulation.nodeCount) {
            let nearest = naive.depths.filter { state, _ in
                state.locals.map { $0.behavior.observations.first?.value.int ?? -1 } == moods
            }.values.min()
            var options = SearchOptions()
            options.faults = faults
            var exploration = Exploration(of: simulation, asking: .moods(moods), options: options)
            try exploration.finish()
            let run = exploration.run()
            #expect((exploration.status == .found ? run.count : nil) == nearest, comment)
            guard exploration.status == .found, let goal = exploration.goal else { continue }
            var timeline = Timeline(simulation)
            timeline.play(run)
            #expect(timeline.simulation.moods == moods, comment)
            // What is on its way then is what the search had on its way, and where it was, every node is.
            let after = Configuration(of: timeline.simulation)
            #expect(after.locals == exploration.locals(of: goal), comment)
            let pending = exploration.pending(in: goal).filter { after.locals[Int($0.node.index)].isUp }
            #expect(counted(after.pending) == counted(pending), comment)
        }
    }

    private func counted(_ pending: [Pending]) -> [Pending: Int] {
        pending.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// Some run of at least five steps.
    private func longRun(of simulation: Simulation) throws -> [Step] {
        try #require(
            Dancer.moods(of: simulation.nodeCount).lazy.map { moods -> [Step] in
                var exploration = Exploration(of: simulation, asking: .moods(moods))
                while (try? exploration.advance(1000)) == .searching {}
                return exploration.run()
            }.first { $0.count >= 5 })
    }

    @Test("can be walked back step by step")
    func back() throws {
        let simulation = Dancer.dance(of: 3, seed: 5)
        let run = try longRun(of: simulation)
        var timeline = Timeline(simulation)
        timeline.play(run)
        let end = Configuration(of: timeline.simulation).locals
        timeline.go(to: timeline.position(eventsAgo: UInt64(run.count)))
        #expect(timeline.simulation.events == simulation.events)
        #expect(Configuration(of: timeline.simulation).locals == Configuration(of: simulation).locals)
        timeline.goForward()
        #expect(Configuration(of: timeline.simulation).locals == end)
        let last = try #require(timeline.beforeLastInput)
        timeline.go(to: last.position)
        #expect(timeline.simulation.events == simulation.events + UInt64(run.count) - 1)
    }

    @Test("takes a step a millisecond")
    func time() throws {
        let simulation = Dancer.dance(of: 3, seed: 5)
        let run = try longRun(of: simulation)
        var timeline = Timeline(simulation)
        timeline.play(run)
        #expect(timeline.simulation.now == simulation.now + .milliseconds(Int64(run.count)))
        timeline.go(to: simulation.now + .milliseconds(2))
        #expect(timeline.simulation.events == simulation.events + 2)
    }
}

extension Exploration {
    func locals(of state: Int) -> [LocalState] {
        (0..<nodes).map { transitions.locals[store.words(state)[$0 + 1]].state }
    }

    func pending(in state: Int) -> [Pending] {
        (fixed..<store.length(state)).map { transitions.pending[store.words(state)[$0]] }
    }
}
