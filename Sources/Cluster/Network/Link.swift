/// How messages fare from one node to another.
public struct Link: Hashable, Sendable {
    /// The time on the way, beside what bandwidth costs.
    public var latency = Distribution.constant(.milliseconds(1))
    /// Bytes a second that the link carries, one message after the other: above 0, or nil for no limit.
    public var bandwidth: Double?
    /// The chance that a message is lost; this and the others are from 0 to 1.
    public var loss = 0.0
    /// The chance that a message arrives twice.
    public var duplicate = 0.0
    /// The chance that a message does not keep its place in line, and may overtake or be overtaken.
    public var reorder = 0.0
    /// The chance that a message is damaged on the way; its receiver discards it.
    public var corrupt = 0.0

    public init() {}

    /// True when every message arrives, once, after its latency.
    var isPlain: Bool { loss == 0 && duplicate == 0 && reorder == 0 && corrupt == 0 && bandwidth == nil }

    /// What becomes of one message; drawn in this order, and only where there is a chance of it.
    struct Fate {
        var isLost = false
        var isDamaged = false
        var isDoubled = false
    }

    func fate(_ random: inout RandomStream) -> Fate {
        var fate = Fate()
        fate.isLost = loss > 0 && random.chance(loss)
        if fate.isLost { return fate }
        fate.isDamaged = corrupt > 0 && random.chance(corrupt)
        fate.isDoubled = duplicate > 0 && random.chance(duplicate)
        return fate
    }
}
