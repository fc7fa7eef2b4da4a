import Cluster
import Verification

/// What `explore` is told to look for.
struct SearchGoal {
    enum Kind: String, CaseIterable {
        /// A state in which the expression holds.
        case until
        /// A state in which it does not.
        case always
        /// A state in which nothing is left to happen and it does not.
        case finally

        /// For completion.
        var summary: String {
            switch self {
            case .until: "looks for a state in which something holds"
            case .always: "looks for a state in which it does not"
            case .finally: "looks for an end at which it does not"
            }
        }
    }

    let kind: Kind
    let expression: Expression

    /// The question to put to a search that begins with this session's cluster.
    ///
    /// - Throws: when the expression depends on what is no part of a state.
    func question(in session: Session) throws(ScenarioError) -> Question {
        let reading = try expression.reading(in: session)
        let base = session.stage.simulation.history
        return Question(
            kind == .finally ? .finally : .ever, evidence: reading.evidence,
            observe: { reading.observations(of: $0) },
            isWanted: { views in
                let names = SearchScope(session, views, history: base.adding(views.flatMap(\.recorded)))
                return try expression.truth(in: names) == (kind == .until)
            })
    }

    /// True when a moment of a run is what is looked for.
    func isReached(in session: Session) throws(ScenarioError) -> Bool {
        try expression.truth(in: session.scope) == (kind == .until)
    }
}

extension View {
    fileprivate var recorded: [Fact] { facts.flatMap(\.self) }
}
