import Histogram

/// What the nodes of a cluster counted and sampled.
public struct Measurements: Sendable {
    /// The meters of each node, by its index.
    private var meters: ContiguousArray<ContiguousArray<Meter>> = []
    /// The numbers of samples that have grown past ``Meter/exactLimit``, over all nodes, to three digits.
    public private(set) var histograms: SortedMap<Symbol, Histogram<UInt64>> = [:]

    /// The meters of one node, in the order of their first use.
    public func meters(of node: NodeID) -> ContiguousArray<Meter> {
        node.index < meters.count ? meters[Int(node.index)] : []
    }

    mutating func count(_ name: Symbol, by amount: Int64, node: NodeID, at time: Instant) {
        withMeter(name, .counter, .number, node, time) { $0.add(amount) }
    }

    mutating func gauge(_ name: Symbol, _ level: Int64, node: NodeID, at time: Instant) {
        withMeter(name, .gauge, .number, node, time) { $0.set(level, at: time) }
    }

    mutating func sample(_ name: Symbol, _ value: Int64, unit: Unit, node: NodeID, at time: Instant) {
        var spilled: ContiguousArray<Int64> = []
        var isExact = true
        withMeter(name, .sample, unit, node, time) { meter in
            if meter.count == Int64(Meter.exactLimit) { spilled = meter.values }
            isExact = meter.sample(value)
        }
        if !isExact {
            for value in spilled { record(value, in: name) }
            record(value, in: name)
        }
    }

    mutating func clear(at time: Instant) {
        for node in meters.indices {
            for meter in meters[node].indices { meters[node][meter].clear(at: time) }
        }
        histograms = [:]
    }

    /// Forgets all but the meters of some nodes, and what was sampled beyond them.
    mutating func keepMeters(of isWanted: (NodeID) -> Bool) {
        for index in meters.indices where !isWanted(NodeID(index: UInt32(index))) { meters[index] = [] }
        histograms = [:]
    }

    /// Takes the meters of some nodes from elsewhere, and adds what was sampled beyond them.
    mutating func adopt(_ other: Measurements, of isWanted: (NodeID) -> Bool) {
        while meters.count < other.meters.count { meters.append([]) }
        for index in other.meters.indices where isWanted(NodeID(index: UInt32(index))) {
            meters[index] = other.meters[index]
        }
        for entry in other.histograms {
            histograms[entry.key, default: Histogram(numberOfSignificantValueDigits: .three)].add(entry.value)
        }
    }

    private mutating func record(_ value: Int64, in name: Symbol) {
        histograms[name, default: Histogram(numberOfSignificantValueDigits: .three)].record(UInt64(max(0, value)))
    }

    /// The meter of that name, made at its first use. A node has few, so a walk finds it fastest.
    private mutating func withMeter(
        _ name: Symbol, _ kind: Meter.Kind, _ unit: Unit, _ node: NodeID, _ time: Instant,
        _ change: (inout Meter) -> Void
    ) {
        let index = Int(node.index)
        while meters.count <= index { meters.append([]) }
        let place = meters[index].firstIndex { $0.name == name } ?? meters[index].count
        if place == meters[index].count {
            meters[index].append(Meter(name: name, kind: kind, unit: unit, at: time))
        }
        change(&meters[index][place])
    }
}
