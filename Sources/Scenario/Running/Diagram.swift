import Cluster

/// A space-time diagram: nodes as lanes, time downwards, messages as arrows.
public struct Diagram: Sendable {
    public struct Row: Hashable, Sendable {
        public let time: Instant
        /// The number of its event in the trace: of a message's end, where it stands for all of it.
        let event: UInt64
        public var happening: Happening
        /// Notes of nodes at this moment.
        public var notes: [Note]
        /// How each lane stands when this has happened.
        public internal(set) var lanes: [Lane]
        /// The gaps that a partition closes, each by the lane on its left.
        public let walls: Set<Int>
        /// How it stands to another event, where that is told.
        public var order: Order?
        /// The moment as it is shown beside the others.
        public var moment: String
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
        /// Rows that are left out, in words.
        case omission(String)
    }

    public enum Lane: Hashable, Sendable {
        case up
        case busy
        case paused
        case down
    }

    public struct Arrow: Hashable, Sendable {
        public let from: Int
        public let to: Int
        public let number: UInt64
        public var label: String
        public var passage: Passage
        /// The number of the event of its sending; nil where that is no longer kept.
        let sending: UInt64?
    }

    public enum Passage: Hashable, Sendable {
        case arrives
        case lost(String)
        /// Sent; what becomes of it stands in a later row, if anything has yet.
        case departs
        /// Arrived, having been sent in an earlier row.
        case lands
        /// Destroyed where it was to arrive, having been sent in an earlier row.
        case destroyed(String)
    }

    /// How an event stands to another, as happened-before has it.
    public enum Order: Hashable, Sendable {
        case before
        case same
        case after
        case concurrent
        /// The message was sent concurrently with the one of that number, which another node sent and which arrived before it.
        case raced(with: UInt64)
    }

    public let lanes: [String]
    public var rows: [Row] = []
    /// What part of the run it shows, in words.
    public var title: String?
    /// What to see in it, and what it leaves out and how to see that, a sentence each.
    public var remarks: [String] = []
    /// How many more rows there would be.
    public var leftOut = 0
}
