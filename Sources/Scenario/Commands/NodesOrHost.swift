import Cluster

/// What `crash` and `restart` are aimed at.
struct NodesOrHost {
    let word: Word
    private let isHost: Bool

    init(_ words: inout ArgumentReader) throws(ScenarioError) {
        if let host = try words.takeOptions(["host"])["host"] {
            word = host
            isHost = true
        } else {
            word = try words.expect("nodes, or host=HOST")
            isHost = false
        }
    }

    func nodes(in session: Session) throws(ScenarioError) -> [NodeID] {
        guard let name = try host(in: session) else { return try session.nodes(word) }
        return session.stage.simulation.nodeIDs.filter { session.stage.simulation.host(of: $0)?.name == name }
    }

    /// The host, if it is one that is aimed at.
    func host(in session: Session) throws(ScenarioError) -> String? {
        guard isHost else { return nil }
        let name = try word.string(in: session.scope)
        let known = session.stage.simulation.hostList.map(\.name)
        guard known.contains(name) else {
            throw word.error("no host \(name)", suggestion: Nearest.word(to: name, among: known), topic: "host")
        }
        return name
    }
}
