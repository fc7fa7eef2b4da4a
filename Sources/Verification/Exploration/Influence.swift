/// Which nodes can make something happen to which others, as far as handlers have been seen to.
///
/// A channel is a pair of nodes between which messages run, or a node and its own timers. Handling what came over one
/// channel can put something on another; this keeps every such pair of channels that was seen.
struct Influence {
    /// The node that each channel ends at, by its number.
    private var ends: [UInt32] = []
    /// The channels onto which handling something from a channel has put something.
    private var leads: [[UInt32]] = []
    /// By node and channel: true when something on the channel can lead to something new at the node before anything
    /// happens to the node itself.
    private var threats: [[Bool]] = []

    mutating func addChannel(to node: UInt32, nodes: Int) {
        if threats.isEmpty { threats = Array(repeating: [], count: nodes) }
        ends.append(node)
        leads.append([])
        for node in threats.indices { threats[node].append(false) }
    }

    func threatens(_ node: UInt32, from channel: UInt32) -> Bool {
        threats[Int(node)][Int(channel)]
    }

    /// Keeps that one channel leads to another. True when that is new.
    mutating func note(_ channel: UInt32, leadsTo next: UInt32) -> Bool {
        guard !leads[Int(channel)].contains(next) else { return false }
        leads[Int(channel)].append(next)
        for node in threats.indices { findThreats(to: UInt32(node)) }
        return true
    }

    /// Follows what leads to a node backwards until nothing more is found.
    private mutating func findThreats(to node: UInt32) {
        var isChanged = true
        while isChanged {
            isChanged = false
            for channel in leads.indices where ends[channel] != node && !threats[Int(node)][channel] {
                let isThreat = leads[channel].contains { next in
                    ends[Int(next)] == node || threats[Int(node)][Int(next)]
                }
                if isThreat {
                    threats[Int(node)][channel] = true
                    isChanged = true
                }
            }
        }
    }
}
