import Cluster

extension Input {
    /// The command that so many inputs came from: what they have in common once, and the first few of what they have not.
    private static func text(of inputs: [Input], in simulation: borrowing Simulation) -> String {
        var words: [Substring] = []
        for input in inputs.prefix(8) {
            for word in input.text(in: simulation).split(separator: " ") where !words.contains(word) {
                words.append(word)
            }
        }
        return words.joined(separator: " ") + (inputs.count > 8 ? " …" : "")
    }

    /// The command that it came from, more or less.
    func text(in simulation: borrowing Simulation) -> String {
        func names(_ ids: [NodeID], _ simulation: borrowing Simulation) -> String {
            var names: [String] = []
            for id in ids { names.append(simulation.name(of: id)) }
            return names.joined(separator: " ")
        }
        switch self {
        case .addHost(let host): return "host \(host.name)"
        case .addNode(let name, _): return "node \(name)"
        case .birth(let birth): return "node \(birth.program)"
        case .replaceNode(let id, _, let keepsStorage):
            return (keepsStorage ? "set " : "node ") + names([id], simulation)
        case .removeNode(let id): return "remove " + names([id], simulation)
        case .crash(let id): return "crash " + names([id], simulation)
        case .failHost(let host): return "crash host=\(host)"
        case .restart(let id): return "restart " + names([id], simulation)
        case .pause(let id): return "pause " + names([id], simulation)
        case .resume(let id): return "resume " + names([id], simulation)
        case .churn: return "churn"
        case .endChurn: return "churn off"
        case .wipe(let id): return "wipe " + names([id], simulation)
        case .partition: return "partition"
        case .cut(let from, let to): return "cut " + names([from, to], simulation)
        case .heal: return "heal"
        case .hold(let from, let to): return "hold " + names([from, to], simulation)
        case .release(let from, let to): return "release " + names([from, to], simulation)
        case .deliver(let number): return "deliver m\(number)"
        case .drop(let number): return "drop m\(number)"
        case .duplicate(let number): return "a second m\(number)"
        case .fireTimer(let id, let message, _): return "timer \(message.kind) of " + names([id], simulation)
        case .skew(let id, _): return "skew " + names([id], simulation)
        case .drift(let id, _): return "drift " + names([id], simulation)
        case .setNetwork: return "network"
        case .setLink(let from, let to, _): return "link " + names([from, to], simulation)
        case .topology: return "topology"
        case .send(let from, let to, let message): return "send \(names([from, to], simulation)) \(message.label)"
        case .clearStatistics: return "the end of warmup"
        case .plan: return "at"
        case .together(let inputs): return Input.text(of: inputs, in: simulation)
        case .advance(let time), .delay(let time): return "\(time.text)"
        }
    }
}
