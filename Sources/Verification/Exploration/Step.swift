import Cluster

/// One step of a run that a search found.
public enum Step: Hashable, Sendable {
    /// Where something that was on its way came from, which tells equal messages and timers apart.
    public enum Origin: Hashable, Sendable {
        /// It was on its way when the search began, at this place of ``Cluster/Configuration/pending``.
        case beginning(place: Int)
        /// It is one of the messages that the handler sent in an earlier step; both count from 0.
        case sent(step: Int, ordinal: Int)
        /// It is one of the timers that the handler left behind in an earlier step.
        case set(step: Int, ordinal: Int)
    }

    /// A message arrives, or a timer fires.
    case happens(Pending, Origin)
    case crash(NodeID)
    case restart(NodeID)
    case drop(Pending, Origin)
    case duplicate(Pending, Origin)
}
