import Cluster
import Verification

/// What the names of an expression mean in one state of a search.
struct SearchScope: ExpressionNames {
    private let session: Session
    private let scope: Scope
    /// What is seen of each node, by its index.
    private let views: [View]
    private let history: History

    init(_ session: Session, _ views: [View], history: History) {
        self.session = session
        scope = Scope(session)
        self.views = views
        self.history = history
    }

    private var simulation: Simulation { session.stage.simulation }

    func observation(node: String, name: String) throws(LookupFailure) -> Datum {
        if scope.isSearchResult(node: node) { return try scope.observation(node: node, name: name) }
        let id = try scope.node(node)
        guard let found = views[Int(id.index)].observations.first(where: { $0.name.text == name }) else {
            throw scope.unknown(name, of: id)
        }
        return Datum(found.value, unit: found.unit, in: simulation)
    }

    func series(node pattern: String, name: String) throws(LookupFailure) -> [Series] {
        var found: [Series] = []
        for id in try scope.nodes(matching: pattern) {
            guard views[Int(id.index)].observations.contains(where: { $0.name.text == name }) else { continue }
            found.append(Series([try observation(node: simulation.name(of: id), name: name)]))
        }
        guard !found.isEmpty else { throw LookupFailure(message: "no node of \(pattern) shows \(name)") }
        return found
    }

    func groundTruth(_ function: String, of subjects: [String]) throws(LookupFailure) -> Datum {
        try scope.groundTruth(function, of: subjects[0], in: history)
    }

    // MARK: The same in every state

    func parameter(_ name: String) -> Datum? { scope.parameter(name) }
    func value(named name: String) -> Datum? { scope.value(named: name) }
    var now: Quantity { scope.now }
    func series(measure name: String) -> Series? { scope.series(measure: name) }
    func measure(demo: String, name: String) throws(LookupFailure) -> Datum {
        try scope.measure(demo: demo, name: name)
    }
    var knownNames: [String] { scope.knownNames }
    var parameterNames: [String] { scope.parameterNames }
}
