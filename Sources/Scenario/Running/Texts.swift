import Cluster

/// How the cluster's own things read to people.
extension TraceEvent {
    static let kindNames = ["started", "sent", "delivered", "dropped", "timer", "work", "note", "fault"]

    var kindName: String {
        switch kind {
        case .started: "started"
        case .sent: "sent"
        case .delivered: "delivered"
        case .dropped: "dropped"
        case .timer: "timer"
        case .worked: "work"
        case .note: "note"
        case .fault: "fault"
        }
    }

    /// A sentence without its time.
    public func text(in simulation: borrowing Simulation) -> String {
        // Looked up only where they are wanted: to lend a name costs less than to copy the cluster.
        var names: [NodeID: String] = [:]
        for id in nodesNamed { names[id] = simulation.name(of: id) }
        return text { names[$0] ?? "" }
    }

    /// A sentence without its time, with nodes called as `name` says.
    func text(naming name: (NodeID) -> String) -> String {
        let here = node.map(name) ?? "the network"
        let there = peer.map(name) ?? ""
        let what = "m\(messageNumber) \(message?.label ?? "")"
        switch kind {
        case .started: return "\(here) starts"
        case .sent: return "\(here) sends \(what) to \(there)"
        case .delivered: return "\(here) gets \(what) from \(there)"
        case .dropped(let loss): return "\(what) from \(there) to \(here) is gone: \(loss.reason)"
        case .timer: return "\(here): timer \(message?.kind.text ?? "")"
        case .worked(let span): return "\(here) works for \(span.text)"
        case .note(let text): return "\(here): \(text)"
        case .fault(let fault): return fault.text(here: here, there: there, naming: name)
        }
    }
}

extension Fault {
    fileprivate func text(here: String, there: String, naming name: (NodeID) -> String) -> String {
        switch self {
        case .crash: "\(here) crashes"
        case .hostFailure(let host): "host \(host) fails, with all its nodes"
        case .restart: "\(here) restarts"
        case .partition(let sides): "the network parts into \(sides.count) sides"
        case .cut: "\(here) no longer reaches \(there)"
        case .heal: "partitions and cuts end"
        case .hold: "messages from \(here) to \(there) are kept back"
        case .release: "messages from \(here) to \(there) go on"
        case .pause: "\(here) stands still"
        case .resume: "\(here) goes on"
        case .skew(let span): "the clock of \(here) is wrong by \(span.text) now"
        case .drift(let partsPerMillion): "the clock of \(here) runs \(partsPerMillion) ppm too fast"
        case .wipe: "the storage of \(here) is destroyed"
        case .network(let link): "the network: \(link.text)"
        case .link(let link): "\(here) to \(there): \(link.text)"
        case .topology(let topology): "topology: " + topology.text(naming: name)
        case .removed: "\(here) is removed"
        }
    }
}

extension TraceEvent {
    /// The nodes that its sentence speaks of.
    private var nodesNamed: [NodeID] {
        var nodes = [node, peer].compactMap(\.self)
        if case .fault(.topology(let topology?)) = kind { nodes += topology.latest?.nodes.prefix(4) ?? [] }
        return nodes
    }
}

extension Topology? {
    private static var nodesNamed: Int { 3 }

    /// What was joined last, as `ring of n1, n2, n3 and 5 more`.
    func text(naming name: (NodeID) -> String) -> String {
        guard let self else { return "every node reaches every other" }
        guard let latest = self.latest else { return "links of its own" }
        let more = latest.nodes.count - Topology?.nodesNamed
        let isLong = more > 1
        let names = (isLong ? latest.nodes.prefix(Topology?.nodesNamed) : latest.nodes[...]).map(name)
        let text = names.joined(separator: ", ") + (isLong ? " and \(more) more" : "")
        return "\(latest.shape.rawValue) of \(text)"
    }
}

extension Simulation.Status {
    var text: String {
        switch self {
        case .up: "up"
        case .busy: "busy"
        case .paused: "paused"
        case .down: "down"
        }
    }
}

extension Value {
    func text(in simulation: borrowing Simulation) -> String {
        switch self {
        case .record(let fields):
            var parts: [String] = []
            for field in fields { parts.append("\(field.key) \(field.value.text(in: simulation))") }
            return parts.joined(separator: ", ")
        case .list(let values):
            var parts: [String] = []
            for value in values { parts.append(value.text(in: simulation)) }
            return parts.joined(separator: "; ")
        default:
            return Datum(self, unit: .number, in: simulation).text
        }
    }
}

extension Meter {
    /// A counter's value, a gauge's level, or a sample's count, mean and range.
    func text(at now: Instant) -> String {
        switch kind {
        case .counter: return "\(count)"
        case .gauge: return "\(level), \(Quantity.number(timeAverage(at: now)).text) on average"
        case .sample:
            guard count > 0 else { return "nothing yet" }
            let mean = Quantity(Double(sum) / Double(count), unit: unit)
            return "mean \(mean.text), \(Quantity(Double(least), unit: unit).text) to "
                + "\(Quantity(Double(greatest), unit: unit).text), of \(count)"
        }
    }
}

extension Options.Declaration {
    /// What it is for, the words that it takes where there are but a few, and what it is unless given.
    func summary(in simulation: borrowing Simulation) -> String {
        var words = ""
        if case .choice(let choices) = kind { words = ": " + choices.joined(separator: ", ") }
        guard let standard else { return "\(help)\(words) [must be given]" }
        return "\(help)\(words) [\(text(standard, in: simulation))]"
    }

    /// A value of it as people write it.
    func text(_ argument: Options.Argument, in simulation: borrowing Simulation) -> String {
        switch argument {
        case .flag(let flag): return flag ? "yes" : "no"
        case .count(let count): return "\(count)"
        case .number(let number):
            return (Quantity(number, kind.dimension, isShare: kind == .share) ?? .number(number)).text
        case .text(let text): return text.isEmpty ? "none" : text
        case .span(let span): return span.text
        case .distribution(let distribution): return distribution.source
        case .arrivals(let arrivals): return arrivals.source
        case .nodes(let nodes):
            var names: [String] = []
            for node in nodes { names.append(simulation.name(of: node)) }
            return names.isEmpty ? "none" : names.joined(separator: ",")
        }
    }
}

extension Options.Kind {
    fileprivate var dimension: Dimension {
        switch self {
        case .rate: .rate
        case .bytes: .bytes
        default: .number
        }
    }
}

extension Simulation {
    /// How many nodes a diagram shows when nobody says which.
    static let diagramNodesMost = 8

    /// The nodes to draw when nobody says which, at most eight, in their order.
    ///
    /// A node can only be told of nodes that are there already, so the first one is what the others use: where two or
    /// three nodes run different programs it stands on the right, or in the middle.
    public var diagramNodes: [NodeID] {
        let ids = nodeIDs
        let isAlone = ids.dropFirst().allSatisfy { program(of: $0) != program(of: ids[0]) }
        switch ids.count {
        case 2 where isAlone: return [ids[1], ids[0]]
        case 3 where isAlone: return [ids[1], ids[0], ids[2]]
        default: return Array(ids.prefix(Simulation.diagramNodesMost))
        }
    }
}
