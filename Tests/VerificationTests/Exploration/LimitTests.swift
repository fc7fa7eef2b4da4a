import Cluster
import Testing

@testable import Verification

@Suite("What bounds a search")
struct LimitTests {
    @Test("a search with a depth sees what lies within it, and says that it was cut off")
    func depth() throws {
        let simulation = Dancer.dance(of: 3, seed: 5)
        var naive = NaiveSearch(of: simulation)
        naive.run()
        var options = SearchOptions()
        options.depth = 3
        var exploration = Exploration(of: simulation, options: options)
        try exploration.finish()
        #expect(exploration.status == .cutOff(.depth))
        #expect(exploration.states == naive.depths.values.count { $0 <= 3 })
        #expect(exploration.orders == .unknown)
    }

    @Test("a depth that every run ends within cuts nothing off")
    func deepEnough() throws {
        let simulation = Dancer.dance(of: 3, seed: 5)
        var unlimited = Exploration(of: simulation)
        try unlimited.finish()
        var options = SearchOptions()
        options.depth = unlimited.depth
        var exploration = Exploration(of: simulation, options: options)
        try exploration.finish()
        #expect(exploration.status == .complete)
        #expect(exploration.states == unlimited.states)
    }

    @Test("so many states, and not many more")
    func states() throws {
        var options = SearchOptions()
        options.states = 20
        var exploration = Exploration(of: Dancer.dance(of: 3, seed: 5), options: options)
        try exploration.finish()
        #expect(exploration.status == .cutOff(.states))
        #expect(exploration.states >= 20 && exploration.states < 120)
    }

    @Test("so much memory")
    func memory() throws {
        var options = SearchOptions()
        options.memory = 1000
        var exploration = Exploration(of: Dancer.dance(of: 3, seed: 5), options: options)
        try exploration.finish()
        #expect(exploration.status == .cutOff(.memory))
    }

    @Test("the states of a single node count, however few words the states of the cluster take")
    func memoryOfNodes() throws {
        var simulation = Simulation(seed: 1)
        simulation.apply(.addNode("clock", Placement(program: "clock", behavior: Clock())))
        simulation.run(until: .zero)
        var options = SearchOptions()
        options.memory = 4_000_000
        options.states = 20_000
        var exploration = Exploration(of: simulation, options: options)
        try exploration.finish()
        #expect(exploration.status == .cutOff(.memory))
        #expect(exploration.states > 2_000)
    }

    @Test("a node that starts another one ends the search, which says so")
    func birth() throws {
        var simulation = Simulation(seed: 1)
        simulation.apply(.addNode("parent", Placement(program: "parent", behavior: Parent())))
        simulation.run(until: .zero)
        var exploration = Exploration(of: simulation, options: SearchOptions())
        try exploration.finish()
        #expect(exploration.status == .cutOff(.birth))
    }

    private struct Parent: Behavior {
        mutating func start(in context: inout Context) { context.after(.seconds(1), Message("tick")) }

        mutating func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {
            context.spawn("clock", Clock())
        }
    }

    /// Ticks for ever, and is never twice in the same state.
    private struct Clock: Behavior {
        var ticks = 0

        mutating func start(in context: inout Context) { context.after(.seconds(1), Message("tick")) }

        mutating func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {
            ticks += 1
            context.after(.seconds(1), Message("tick"))
        }
    }

    @Test("what cannot arrive as things stand never does")
    func obstacles() throws {
        var simulation = Dancer.dance(of: 2, seed: 3)
        simulation.apply(.partition([[NodeID(index: 0)], [NodeID(index: 1)]]))
        #expect(
            !Configuration(of: simulation).pending.contains { pending in
                if case .message(_, let sender) = pending.occurrence { return sender != pending.node }
                return false
            })
        var naive = NaiveSearch(of: simulation)
        naive.run()
        var exploration = Exploration(of: simulation)
        try exploration.finish()
        #expect(exploration.states == naive.depths.count)
    }

    @Test("an error in the question ends the search with it")
    func question() {
        struct Refusal: Error {}
        var exploration = Exploration(
            of: Dancer.dance(of: 2, seed: 3), asking: Question(observe: { _ in [] }, isWanted: { _ in throw Refusal() })
        )
        #expect(throws: Refusal.self) { try exploration.advance(1) }
    }
}
