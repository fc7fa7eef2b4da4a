import Cluster

/// A space-time diagram: nodes as lanes, time downwards, messages as arrows.
public struct Diagram: Sendable {
    public struct Row: Hashable, Sendable {
        public let time: Instant
        public let happening: Happening
        /// Notes of nodes at this moment.
        public var notes: [Note]
    }

    public struct Note: Hashable, Sendable {
        public let lane: Int
        public let text: String
    }

    public enum Happening: Hashable, Sendable {
        case message(Arrow)
        case crash(lane: Int)
        case restart(lane: Int)
        /// Nothing but the notes.
        case notes
        /// Something that concerns the whole network.
        case network(String)
    }

    public struct Arrow: Hashable, Sendable {
        public let from: Int
        public let to: Int
        public let number: UInt64
        public let label: String
        public let passage: Passage
    }

    public enum Passage: Hashable, Sendable {
        case arrives
        case lost(String)
    }

    public let lanes: [String]
    /// The lanes that are down before the first row.
    public var downAtFirst: Set<Int> = []
    public var rows: [Row] = []
    /// What part of the run it shows, in words.
    public var title: String?
    /// How many more rows there would be.
    public var leftOut = 0
}
