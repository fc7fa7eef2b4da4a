import Cluster

/// What a space-time diagram shows, before anybody knows where it is drawn.
struct Picture: Sendable {
    /// A message: from the moment it was sent to the moment it arrived or was destroyed.
    struct Message: Hashable, Sendable {
        enum Fate: Hashable, Sendable {
            case arrives
            /// Destroyed at its receiver's door.
            case destroyed(String)
            /// Destroyed before anybody could see it on its way.
            case vanishes(String)
            /// Not there yet where the picture ends.
            case onItsWay
        }

        let from: Int
        let to: Int
        let number: UInt64
        let label: String
        let sent: Instant
        let ended: Instant
        let fate: Fate
    }

    /// A few words at a lane.
    struct Remark: Hashable, Sendable {
        let lane: Int
        let text: String
        let isFault: Bool
    }

    enum Mark: Hashable, Sendable {
        /// A message begins: a point, and no words.
        case departure(lane: Int, message: UInt64)
        case end(Message)
        case remark(Remark)
        /// Words across all lanes.
        case banner(String)
    }

    let title: String
    let lanes: [String]
    /// In the order in which they happened.
    var marks: [(time: Instant, mark: Mark)] = []
    /// What lasted, at a lane or across all.
    var spells: [(lane: Int?, spell: Spell)] = []
    /// Where the picture ends.
    var end: Instant
    /// What does not fit on it, in words.
    var leftOut: String?

    var subtitle: String {
        [leftOut, "Time runs downwards, not to scale."].compactMap { $0 }.joined(separator: " ")
    }

    var messages: [Message] {
        marks.compactMap { if case .end(let message) = $0.mark { message } else { nil } }
    }
}
