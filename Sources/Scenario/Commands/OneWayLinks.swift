import Cluster

/// The links from some nodes to others, in this direction only: what `cut`, `hold` and `release` are aimed at.
struct OneWayLinks {
    let from: Word
    let to: Word

    init(_ words: inout ArgumentReader) throws(ScenarioError) {
        from = try words.expect("a node")
        to = try words.expect("another node")
    }

    func pairs(in session: Session) throws(ScenarioError) -> [(from: NodeID, to: NodeID)] {
        let receivers = try session.nodes(to)
        let pairs = try session.nodes(from).flatMap { sender in
            receivers.filter { $0 != sender }.map { (from: sender, to: $0) }
        }
        guard !pairs.isEmpty else { throw to.error("a node has no link to itself", topic: "links") }
        return pairs
    }
}
