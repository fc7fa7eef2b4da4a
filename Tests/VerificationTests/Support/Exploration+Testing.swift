import Cluster

@testable import Verification

extension Exploration {
    /// Searches to the end.
    mutating func finish() throws {
        while try advance(1000) == .searching {}
    }
}

extension Question {
    /// Looks for a state in which the moods of all nodes are these, by their index.
    static func moods(_ moods: [Int64], _ moment: Moment = .ever) -> Question {
        Question(
            moment, observe: { $0.behavior.observations },
            isWanted: { views in
                views.map { $0.observations.first?.value.int ?? -1 } == moods
            })
    }
}

extension Simulation {
    var moods: [Int64] { nodeIDs.map { behavior(of: $0).observations.first?.value.int ?? -1 } }
}
