import Cluster

/// What a search looks for.
public struct Question {
    public enum Moment: Hashable, Sendable {
        case ever
        /// When nothing is left to happen.
        case finally
    }

    /// When a state may be what is looked for.
    public let moment: Moment
    /// The facts it depends on.
    public let evidence: [Evidence]
    /// What it depends on in a node's state.
    public let observe: (LocalState) -> [Observation]
    /// True of a state that is looked for, of which it is told the views of all nodes by their index.
    public let isWanted: ([View]) throws -> Bool

    public init(
        _ moment: Moment = .ever, evidence: [Evidence] = [], observe: @escaping (LocalState) -> [Observation],
        isWanted: @escaping ([View]) throws -> Bool
    ) {
        self.moment = moment
        self.evidence = evidence
        self.observe = observe
        self.isWanted = isWanted
    }
}
