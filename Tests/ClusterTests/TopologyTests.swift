import Testing

@testable import Cluster

struct TopologyTests {
    private func neighbors(_ count: UInt32, _ shape: Topology.Shape, degree: Int = 2) -> [[UInt32]] {
        var topology = Topology()
        var random = RandomStream(seed: 1)
        let nodes = (0..<count).map { NodeID(index: $0) }
        topology.join(nodes, in: shape, degree: degree, random: &random)
        return nodes.map { topology.neighbors(of: $0)?.map(\.index) ?? [] }
    }

    @Test("the shapes are what they are called")
    func shapes() {
        #expect(neighbors(4, .full) == [[1, 2, 3], [0, 2, 3], [0, 1, 3], [0, 1, 2]])
        #expect(neighbors(4, .ring) == [[1, 3], [0, 2], [1, 3], [0, 2]])
        #expect(neighbors(4, .line) == [[1], [0, 2], [1, 3], [2]])
        #expect(neighbors(5, .grid) == [[1, 3], [0, 2, 4], [1], [0, 4], [1, 3]])
        #expect(neighbors(6, .tree) == [[1, 2], [0, 3, 4], [0, 5], [1], [1], [2]])
        #expect(neighbors(2, .ring) == [[1], [0]])
    }

    @Test("a random shape has the degree that is asked for, and holds together")
    func random() {
        let lists = neighbors(100, .random, degree: 4)
        #expect(lists.reduce(0) { $0 + $1.count } == 400)
        var reached: Set<UInt32> = [0]
        var frontier: [UInt32] = [0]
        while let node = frontier.popLast() {
            for next in lists[Int(node)] where reached.insert(next).inserted { frontier.append(next) }
        }
        #expect(reached.count == 100)
    }

    @Test("a random shape never asks for more links than there are")
    func tooMany() {
        #expect(neighbors(4, .random, degree: 1000).map(\.count) == [3, 3, 3, 3])
    }

    @Test("a message between nodes that have no link is destroyed; others reach all")
    func noLink() {
        var simulation = Simulation(seed: 1)
        let nodes = ["a", "b", "c", "outside"].map { simulation.add($0, Talker()) }
        var topology = Topology()
        var random = RandomStream(seed: 1)
        topology.join(Array(nodes[..<3]), in: .line, degree: 2, random: &random)
        simulation.apply(.topology(topology))
        simulation.apply(.send(from: nodes[0], to: nodes[1], Message("number", "n", 1)))
        simulation.apply(.send(from: nodes[0], to: nodes[2], Message("number", "n", 2)))
        simulation.apply(.send(from: nodes[3], to: nodes[2], Message("number", "n", 3)))
        simulation.run(until: .never)
        #expect(nodes.map { simulation.talker($0).heard } == [[], [1], [3], []])
        let lost = simulation.trace.events().count { if case .dropped(.noLink) = $0.kind { true } else { false } }
        #expect(lost == 1)
    }
}
