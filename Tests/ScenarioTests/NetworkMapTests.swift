import Cluster
import Systems
import Testing

@testable import Scenario

struct NetworkMapTests {
    private func map(_ lines: [String], _ command: String = "topology") throws -> NetworkMap {
        var session = Session(programs: ProgramRegistry(Systems.programs))
        var found: NetworkMap?
        for line in lines + [command] {
            try session.perform(
                try #require(try CommandLine(line)), RunControl { if case .map(let map) = $0 { found = map } })
        }
        return try #require(found)
    }

    @Test(
        "each shape is known again from its links alone",
        arguments: [
            ("full", NetworkShape.full), ("ring", .ring([0, 1, 2, 3, 4, 5, 6, 7])),
            ("line", .line([0, 1, 2, 3, 4, 5, 6, 7])), ("grid", .grid(columns: 3)), ("tree", .tree(root: 0)),
            ("tree degree=7", .star(hub: 0)), ("random", .irregular),
        ])
    func shapes(name: String, shape: NetworkShape) throws {
        #expect(try map(["node n1..n8 counter", "topology n* \(name)"]).shape == shape)
    }

    @Test("a map says what is down, cut, kept back and parted")
    func remarks() throws {
        let lines = [
            "node n1..n4 counter", "topology n* ring", "crash n4", "pause n3", "cut n1 n2", "hold n2 n3",
            "partition n1,n2 | n3,n4",
        ]
        let map = try map(lines)
        #expect(map.title == "4 nodes, 4 links, a ring")
        #expect(
            map.remarks == [
                "Down: n4.", "Paused: n3.", "Parted: n1, n2 | n3, n4.", "Cut: n1 to n2.", "Kept back: n2 to n3.",
            ])
        #expect(
            map.links == [
                .init(from: 0, to: 1, obstacle: .cut), .init(from: 0, to: 3, obstacle: .partition),
                .init(from: 1, to: 2, obstacle: .partition), .init(from: 2, to: 3, obstacle: nil),
            ])
    }

    @Test("without a topology each node has a link with each, and some can be chosen")
    func free() throws {
        let map = try map(["node n1..n9 counter"], "topology n1..n3")
        #expect(map.title == "3 nodes, each linked with each")
        #expect(map.links.count == 3)
    }

    @Test("of many nodes the links are counted, not drawn")
    func manyNodes() throws {
        let map = try map(["node n1..n100 counter", "topology n* random degree=3"])
        #expect(map.title == "100 nodes, 150 links: 3 a node on average, 2 to 6")
        #expect(map.links.isEmpty)
        #expect(map.remarks.first?.hasPrefix("Links a node: 2 at ") == true)
        #expect(map.remarks.last == "100 nodes are too many to draw: topology NODES draws some of them.")
    }
}
