import Cluster

/// What documents call a loss or a fault; these words do not change.
extension Loss {
    var word: String {
        switch self {
        case .chance: "chance"
        case .cut: "cut"
        case .partition: "partition"
        case .corrupted: "corrupted"
        case .down: "down"
        case .crash: "crash"
        case .removed: "removed"
        case .hand: "hand"
        case .noLink: "no-link"
        }
    }
}

extension Fault {
    var word: String {
        switch self {
        case .crash: "crash"
        case .hostFailure: "host-failure"
        case .restart: "restart"
        case .partition: "partition"
        case .cut: "cut"
        case .heal: "heal"
        case .hold: "hold"
        case .release: "release"
        case .pause: "pause"
        case .resume: "resume"
        case .skew: "skew"
        case .drift: "drift"
        case .wipe: "wipe"
        case .network: "network"
        case .link: "link"
        case .topology: "topology"
        case .removed: "removed"
        }
    }
}

extension Fault {
    /// What stands across a diagram where it is done to the network.
    func banner(from: String, to: String, in run: ExportedRun) -> String {
        switch self {
        case .partition(let sides):
            "partition: "
                + sides.map { side in side.map { run.name($0) }.joined(separator: ", ") }.joined(separator: " | ")
        case .cut: "cut: \(from) no longer reaches \(to)"
        case .hold: "hold: from \(from) to \(to)"
        case .release: "release: from \(from) to \(to)"
        case .heal: "healed"
        case .hostFailure(let host): "host \(host) fails"
        case .network(let link): "network: \(link.text)"
        case .link(let link): "link: \(from) to \(to), \(link.text)"
        case .topology(let topology): "topology: " + topology.text(naming: run.name)
        case .crash, .restart, .pause, .resume, .skew, .drift, .wipe, .removed: word
        }
    }
}
