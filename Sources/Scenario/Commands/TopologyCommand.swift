import Cluster

struct TopologyCommand: InputCommand {
    static let help = CommandHelp(
        "topology", .build, "says which nodes have links to which, or draws it; others exchange no messages",
        usage: ["topology NODES full|ring|line|grid|tree|random [degree=N]", "topology [NODES]"],
        example: ("topology n1..n8 ring", "each has a link to the next alone; nodes not named reach all"),
        on: .crowd, places: [.nodes, .words(Topology.Shape.allCases.map { Candidate($0.rawValue, $0.summary) })],
        options: [.init("degree", "children of a node in a tree (2), or links of a node in a random shape (4)", .count)]
    )

    private let nodes: Word?
    /// Nil to draw what there is.
    private let shape: Word?
    private let degree: Word?

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        degree = try words.takeOptions(["degree"])["degree"]
        nodes = words.next()
        shape = degree == nil ? words.next() : try words.expect(TopologyCommand.shapes)
    }

    private static var shapes: String { Topology.Shape.allCases.map(\.rawValue).joined(separator: ", ") }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        guard let nodes, let shape else { return ([], [try map(in: session)]) }
        let name = try shape.string(in: session.scope)
        let names = Topology.Shape.allCases.map(\.rawValue)
        guard let form = Topology.Shape(rawValue: name) else {
            throw shape.error(
                "no shape \(name); there are \(names.joined(separator: ", "))",
                suggestion: Nearest.word(to: name, among: names), topic: "topology")
        }
        let ids = try session.nodes(nodes)
        guard ids.count > 1 else { throw nodes.error("a topology joins at least two nodes", topic: "topology") }
        guard form != .full || ids.count <= 2000 else {
            throw nodes.error("all to all of so many nodes is what there is without a topology", topic: "topology")
        }
        let least = form == .random ? 2.0 : 1.0
        var number = form == .random ? 4 : 2
        if let degree {
            number = Int(try session.count(degree, "a number of links from \(Int(least))", in: least...1000))
        }
        var topology = session.stage.simulation.topology ?? Topology()
        var random = RandomStream(seed: session.stage.simulation.seed, name: "topology \(nodes.text)")
        topology.join(ids, in: form, degree: number, random: &random)
        var links = 0
        for id in ids { links += topology.neighbors(of: id)?.count ?? 0 }
        let text = "\(nodes.text): \(form.rawValue), \(links == 2 ? "1 link" : "\(links / 2) links")"
        return ([.topology(topology)], [.said(text, at: session.now, hint: session.undo)])
    }

    /// The links as they are, between all nodes or some.
    private func map(in session: Session) throws(ScenarioError) -> Report {
        let simulation = session.stage.simulation
        let ids = if let nodes { try session.nodes(nodes) } else { simulation.nodeIDs }
        guard !ids.isEmpty else { return .said("no nodes yet: node NAMES PROGRAM, or demo NAME") }
        return .map(NetworkMap(ids, of: simulation))
    }
}

extension Topology.Shape {
    /// For completion.
    fileprivate var summary: String {
        switch self {
        case .full: "each has a link to each"
        case .ring: "each has a link to the next, and the last to the first"
        case .line: "each has a link to the next"
        case .grid: "each has links to its neighbours in its row and its column"
        case .tree: "each has links to its children: degree= of them, or 2"
        case .random: "a ring in random order, and more links at random: degree= each, or 4"
        }
    }
}
