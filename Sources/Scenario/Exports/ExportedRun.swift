import Cluster

/// What an export has to know of a run beside its events.
public struct ExportedRun: Sendable {
    public struct Node: Sendable {
        public let name: String
        /// The machine it shares with others; nil for one of its own.
        public let host: String?
    }

    /// What was run, such as `lost-update rate=20/s seed=7`.
    public let title: String
    /// Every node that there has been, by the order of creation.
    public let nodes: [Node]
    /// The nodes to draw, in the order of their lanes.
    public let lanes: [NodeID]
    /// The part of it that is wanted.
    public let window: ClosedRange<Instant>
    public let end: Instant

    public init(
        _ title: String, _ simulation: borrowing Simulation,
        _ window: ClosedRange<Instant> = Instant.zero...Instant.never
    ) {
        end = min(window.upperBound, simulation.now)
        let isWhole = window.lowerBound == .zero && window.upperBound >= simulation.now
        self.title = isWhole ? title : "\(title), from \(window.lowerBound.decimalSeconds) s to \(end.decimalSeconds) s"
        self.window = window
        var nodes: [Node] = []
        for index in 0..<simulation.nodeCount {
            let id = NodeID(index: UInt32(index))
            nodes.append(Node(name: simulation.name(of: id), host: simulation.host(of: id)?.name))
        }
        self.nodes = nodes
        lanes = simulation.diagramNodes
    }

    func name(_ id: NodeID) -> String { nodes[Int(id.index)].name }
}

extension DemoResult {
    /// What was run, as it could be typed again: `lost-update mode=cas rate=20/s seed=7`.
    public var title: String {
        let settings = parameters.map { "\($0.name)=\($0.value.text.filter { $0 != " " })" }
        return ([demo] + settings + ["seed=\(seed)"]).joined(separator: " ")
    }
}
