import Cluster

extension Input {
    /// The command that so many inputs came from: what they have in common once, and the first few of what they have not.
    private static func text(of inputs: [Input], naming name: (NodeID) -> String) -> String {
        var words: [Substring] = []
        for input in inputs.prefix(8) {
            for word in input.text(naming: name).split(separator: " ") where !words.contains(word) {
                words.append(word)
            }
        }
        return words.joined(separator: " ") + (inputs.count > 8 ? " …" : "")
    }

    /// The command that it came from, more or less.
    func text(naming name: (NodeID) -> String) -> String {
        func names(_ ids: NodeID...) -> String { ids.map(name).joined(separator: " ") }
        switch self {
        case .addHost(let host): return "host \(host.name)"
        case .addNode(let name, _): return "node \(name)"
        case .birth(let birth): return "node \(birth.program)"
        case .replaceNode(let id, _, let keepsStorage):
            return (keepsStorage ? "set " : "node ") + names(id)
        case .removeNode(let id): return "remove " + names(id)
        case .crash(let id): return "crash " + names(id)
        case .failHost(let host): return "crash host=\(host)"
        case .restart(let id): return "restart " + names(id)
        case .pause(let id): return "pause " + names(id)
        case .resume(let id): return "resume " + names(id)
        case .churn: return "churn"
        case .endChurn: return "churn off"
        case .wipe(let id): return "wipe " + names(id)
        case .partition: return "partition"
        case .cut(let from, let to): return "cut " + names(from, to)
        case .heal: return "heal"
        case .hold(let from, let to): return "hold " + names(from, to)
        case .release(let from, let to): return "release " + names(from, to)
        case .deliver(let number): return "deliver m\(number)"
        case .drop(let number): return "drop m\(number)"
        case .duplicate(let number): return "a second m\(number)"
        case .fireTimer(let id, let message, _): return "timer \(message.kind) of " + names(id)
        case .skew(let id, _): return "skew " + names(id)
        case .drift(let id, _): return "drift " + names(id)
        case .setNetwork: return "network"
        case .setLink(let from, let to, _): return "link " + names(from, to)
        case .topology: return "topology"
        case .send(let from, let to, let message): return "send \(names(from, to)) \(message.label)"
        case .clearStatistics: return "the end of warmup"
        case .plan: return "at"
        case .together(let inputs): return Input.text(of: inputs, naming: name)
        case .advance(let time), .delay(let time): return "\(time.text)"
        }
    }
}
