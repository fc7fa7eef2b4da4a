import Cluster
import Verification

/// What an expression depends on in the states of a search.
struct SearchReading {
    /// The names of the observations read of each node.
    private(set) var names: [NodeID: [String]] = [:]
    /// The facts that its ground truths are judged by.
    private(set) var evidence: [Evidence] = []

    mutating func add(_ name: String, of node: NodeID) {
        names[node, default: []].append(name)
    }

    mutating func add(_ evidence: [Evidence]) {
        for evidence in evidence where !self.evidence.contains(evidence) { self.evidence.append(evidence) }
    }

    /// What is read of a node: what it shows of itself or, where it shows nothing of that name, what it stores.
    func observations(of state: LocalState) -> [Observation] {
        guard let names = names[state.node] else { return [] }
        let shown = state.behavior.observations
        return names.compactMap { name in
            if let observation = shown.first(where: { $0.name.text == name }) { return observation }
            guard let symbol = Symbol(name), state.storage[symbol] != .null else { return nil }
            return Observation(symbol, state.storage[symbol])
        }
    }
}

extension Expression {
    /// What it depends on in the states of a search that begins with a session's cluster.
    func reading(in session: Session) throws(ScenarioError) -> SearchReading {
        var reading = SearchReading()
        try addReading(to: &reading, session, Configuration(of: session.stage.simulation))
        return reading
    }

    private func addReading(
        to reading: inout SearchReading, _ session: Session, _ configuration: Configuration
    ) throws(ScenarioError) {
        switch node {
        case .observation(let pattern, let name) where !session.scope.isSearchResult(node: pattern):
            let ids = try looked { () throws(LookupFailure) in try session.scope.nodes(matching: pattern) }
            for id in ids {
                let isMeasured = session.stage.simulation.measurements.meters(of: id).contains { $0.name.text == name }
                var own = SearchReading()
                own.add(name, of: id)
                reading.add(name, of: id)
                if isMeasured, own.observations(of: configuration.locals[Int(id.index)]).isEmpty {
                    throw error("\(session.name(id)).\(name) is measured, and measurements are no part of a state")
                }
            }
        case .call(let function, let arguments) where function.isGroundTruth:
            let subject = try arguments[0].subject(in: session)
            reading.add(try evidence(of: function, subject))
        default:
            for part in parts { try part.addReading(to: &reading, session, configuration) }
        }
    }

    /// The node that a ground truth is about.
    private func subject(in session: Session) throws(ScenarioError) -> NodeID {
        var name = text
        if case .parameter(let parameter) = node, let value = session.scope.parameter(parameter) { name = value.text }
        return try looked { () throws(LookupFailure) in try session.scope.node(name) }
    }

    private func evidence(of function: Function, _ subject: NodeID) throws(ScenarioError) -> [Evidence] {
        switch function {
        case .lost, .acked: return LostUpdates.evidence(about: subject)
        case .duplicates: return Duplicates.evidence(about: subject)
        case .clockerror: return []
        default: throw error("\(function.rawValue) cannot be judged in a search: no state has what it needs")
        }
    }
}
