import Cluster

/// The names of a claim, in which `theory` is the theory of the measure that the claim is about.
struct TheoryScope: ExpressionNames {
    private let scope: Scope
    private let theory: Datum?
    /// The name of that measure.
    let measure: String?

    init(_ session: Session, _ claim: Expression) {
        scope = Scope(session)
        let measure = session.stage.measures.first { claim.names.contains($0.name) && $0.theory != nil }
        theory = measure?.theory?.value
        self.measure = measure?.name
    }

    func value(named name: String) -> Datum? { name == "theory" ? theory : scope.value(named: name) }
    func parameter(_ name: String) -> Datum? { scope.parameter(name) }
    var now: Quantity { scope.now }
    func observation(node: String, name: String) throws(LookupFailure) -> Datum {
        try scope.observation(node: node, name: name)
    }
    func series(node pattern: String, name: String) throws(LookupFailure) -> [Series] {
        try scope.series(node: pattern, name: name)
    }
    func series(measure name: String) -> Series? { scope.series(measure: name) }
    func groundTruth(_ function: String, of subjects: [String]) throws(LookupFailure) -> Datum {
        try scope.groundTruth(function, of: subjects)
    }
    func measure(demo: String, name: String) throws(LookupFailure) -> Datum {
        try scope.measure(demo: demo, name: name)
    }
    var sweep: Sweep? { scope.sweep }
    var knownNames: [String] { scope.knownNames }
    var parameterNames: [String] { scope.parameterNames }
}
