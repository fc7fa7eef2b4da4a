import Cluster

/// Remembers the latest faults, so that a message that is destroyed can name the one that did it.
struct FaultLedger: Sendable {
    private struct Direction: Hashable {
        let from: NodeID
        let to: NodeID
    }

    /// The crash, or the removal, that each node that is down suffers from. Looked up, never walked.
    private var downBy: [NodeID: UInt64] = [:]
    private var cutBy: [Direction: UInt64] = [:]
    private var partedBy: UInt64?
    /// Every topology that there has been, with its number.
    private var topologies: [(number: UInt64, topology: Topology?)] = []

    /// Takes note of an event.
    mutating func take(_ event: TraceEvent) {
        guard case .fault(let fault) = event.kind else { return }
        switch fault {
        case .crash, .removed:
            if let node = event.node { downBy[node] = event.number }
        case .restart:
            if let node = event.node { downBy[node] = nil }
        case .partition:
            partedBy = event.number
        case .cut:
            if let from = event.node, let to = event.peer { cutBy[Direction(from: from, to: to)] = event.number }
        case .heal:
            partedBy = nil
            cutBy = [:]
        case .hold, .release, .pause, .resume, .skew, .drift, .wipe, .network, .link, .hostFailure:
            break
        case .topology(let topology):
            topologies.append((event.number, topology))
        }
    }

    /// The topology since which there has been no link between two nodes.
    private func unlinking(_ from: NodeID, _ to: NodeID) -> UInt64? {
        topologies.reversed().prefix { $0.topology.map { !$0.hasLink(from, to) } ?? false }.last?.number
    }

    /// The number of the fault that destroyed a message; nil where it was chance, a hand, or a fault not noted.
    func cause(of event: TraceEvent) -> UInt64? {
        guard case .dropped(let loss) = event.kind, let to = event.node, let from = event.peer else { return nil }
        switch loss {
        case .partition: return partedBy
        case .cut: return cutBy[Direction(from: from, to: to)]
        case .down, .crash, .removed: return downBy[to]
        case .noLink: return unlinking(from, to)
        case .chance, .corrupted, .hand: return nil
        }
    }
}
