/// What happened before what (Lamport 1978), as far as the trace is kept.
///
/// An event happened before another when it stands earlier in the history of the same node, or when a chain of messages
/// leads from the one to the other. Two events neither of which happened before the other are concurrent.
///
/// Nothing is computed beforehand. A question costs one walk over the events between the two.
public struct CausalOrder: Sendable {
    public enum Relation: Hashable, Sendable {
        case same
        case before
        case after
        case concurrent
    }

    private let trace: Trace
    /// How many nodes there have been.
    private let nodeCount: Int

    public init(_ simulation: borrowing Simulation) {
        trace = simulation.trace
        nodeCount = simulation.nodeCount
    }

    /// How two events stand to each other; their numbers must be of events that are kept.
    public func relation(of first: UInt64, to second: UInt64) -> Relation {
        if first == second { return .same }
        if first < second { return chain(from: first, to: second) == nil ? .concurrent : .before }
        return chain(from: second, to: first) == nil ? .concurrent : .after
    }

    /// The messages through which news of an event could first reach the node of another, by the numbers of their
    /// arrivals: none when both are of one node, nil when the one did not happen before the other.
    public func chain(from first: UInt64, to second: UInt64) -> [UInt64]? {
        guard first < second, let source = trace.record(first).process, let goal = trace.record(second).process else {
            return nil
        }
        if source == goal { return [] }
        var knownSince = ContiguousArray(repeating: UInt64.max, count: nodeCount)
        knownSince[Int(source.index)] = first
        for number in (first + 1)...second {
            let record = trace.record(number)
            guard record.code == .delivered, let node = record.node, knownSince[Int(node.index)] == .max,
                let sender = record.peer, let sending = record.origin, knownSince[Int(sender.index)] <= sending
            else { continue }
            knownSince[Int(node.index)] = number
            if node == goal { return arrivals(at: goal, from: source, knownSince) }
        }
        return nil
    }

    /// Walks back from a node to the one that the news came from.
    private func arrivals(at goal: NodeID, from source: NodeID, _ knownSince: ContiguousArray<UInt64>) -> [UInt64] {
        var chain: [UInt64] = []
        var node = goal
        while node != source {
            let arrival = knownSince[Int(node.index)]
            chain.append(arrival)
            guard let sender = trace.record(arrival).peer else { break }
            node = sender
        }
        return chain.reversed()
    }
}

// MARK: - Vector time

extension CausalOrder {
    /// The vector time of an event that is kept, counted from the first event that is; nothing where it is of no node.
    public func vectorTime(of number: UInt64) -> VectorTime {
        guard let node = trace.record(number).process else { return VectorTime() }
        return vectorTimes(knowing: [node], until: number)[0]
    }

    /// The vector times of some nodes now.
    public func vectorTimes(of nodes: [NodeID]) -> [VectorTime] {
        guard trace.count > trace.firstKept, !nodes.isEmpty else { return nodes.map { _ in VectorTime() } }
        // A table of what each of them knows of every node, as large as memory likes.
        let width = max(1, min(nodes.count, 2_000_000 / nodeCount))
        return stride(from: 0, to: nodes.count, by: width).flatMap { start in
            vectorTimes(knowing: Array(nodes[start..<min(start + width, nodes.count)]), until: trace.count - 1)
        }
    }

    /// What some nodes know after an event, found by walking back: of a node of which an event is known, all earlier ones
    /// are, and of a message that arrived, its sending.
    private func vectorTimes(knowing nodes: [NodeID], until last: UInt64) -> [VectorTime] {
        let width = nodes.count
        /// By node and by who knows it: the latest event known, as a distance from the first kept.
        var known = ContiguousArray(repeating: Int32(-1), count: nodeCount * width)
        var counts = ContiguousArray(repeating: UInt32(0), count: nodeCount * width)
        for (column, node) in nodes.enumerated() { known[Int(node.index) * width + column] = .max }
        for number in (trace.firstKept...last).reversed() {
            let record = trace.record(number)
            guard let node = record.process else { continue }
            let place = Int32(number - trace.firstKept)
            let row = Int(node.index) * width
            var sending = Int32(-1)
            if let origin = record.origin, origin >= trace.firstKept { sending = Int32(origin - trace.firstKept) }
            let sender = Int(record.peer?.index ?? node.index) * width
            for column in 0..<width where known[row + column] >= place {
                counts[row + column] += 1
                if sending > known[sender + column] { known[sender + column] = sending }
            }
        }
        return (0..<width).map { column in
            VectorTime(
                (0..<nodeCount).compactMap { index in
                    let count = counts[index * width + column]
                    return count == 0 ? nil : VectorTime.Entry(node: NodeID(index: UInt32(index)), count: UInt64(count))
                })
        }
    }
}
