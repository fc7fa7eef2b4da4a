import Cluster

/// Does at random whatever can be done to a cluster: for finding what nobody thought of.
///
/// What it does depends on its seed and on the cluster that it is shown, and on nothing else.
///
/// ```swift
/// var monkey = Monkey(seed: 7) { _ in Placement(program: "counter", behavior: Counter()) }
/// for _ in 0..<100_000 {
///     simulation.apply(monkey.deed(to: simulation))
///     simulation.run(until: .never, atMost: 10)
/// }
/// ```
public struct Monkey: Sendable {
    private var random: RandomStream
    private let options: ChaosOptions
    private let placement: @Sendable (inout RandomStream) -> Placement
    private let deeds: [ChaosOptions.Deed]
    private var nodesMade = 0

    /// `placement` says what runs on a node that the monkey adds or changes.
    public init(
        seed: UInt64, options: ChaosOptions = ChaosOptions(),
        placement: @escaping @Sendable (inout RandomStream) -> Placement
    ) {
        random = RandomStream(seed: seed, name: "monkey")
        self.options = options
        self.placement = placement
        deeds = ChaosOptions.Deed.allCases.flatMap { Array(repeating: $0, count: options.weights[$0] ?? 0) }
        precondition(!deeds.isEmpty, "a monkey that may do nothing")
    }

    /// The next thing to do to a cluster.
    public mutating func deed(to simulation: borrowing Simulation) -> Input {
        let nodes = simulation.nodeIDs
        guard nodes.count > 2 else { return add() }
        let deed = pick(deeds)
        switch deed {
        case .add where nodes.count < options.nodesMost: return add()
        case .add: return .heal
        case .plan:
            let time = simulation.now + Span(nanoseconds: Int64(random.below(1_000_000_000)))
            return .plan(time, simple(pick([.crash, .restart, .pause, .resume, .partition, .heal]), nodes))
        case .deliver, .drop, .duplicate:
            let flights = simulation.flights
            guard !flights.isEmpty else { return simple(.send, nodes) }
            let number = pick(flights).number
            return deed == .deliver ? .deliver(number) : deed == .drop ? .drop(number) : .duplicate(number)
        case .failHost:
            let hosts = simulation.hostList
            return hosts.isEmpty ? simple(.crash, nodes) : .failHost(pick(hosts).name)
        case .replace:
            return .replaceNode(pick(nodes), placement(&random), keepsStorage: random.chance(0.5))
        default: return simple(deed, nodes)
        }
    }

    private mutating func add() -> Input {
        nodesMade += 1
        return .addNode("monkey\(nodesMade)", placement(&random))
    }

    private mutating func simple(_ deed: ChaosOptions.Deed, _ nodes: [NodeID]) -> Input {
        let node = pick(nodes)
        let other = pick(nodes.filter { $0 != node })
        switch deed {
        case .crash: return .crash(node)
        case .restart: return .restart(node)
        case .pause: return .pause(node)
        case .resume: return .resume(node)
        case .wipe: return .wipe(node)
        case .churn: return .churn([node], up: spell(), down: spell())
        case .endChurn: return .endChurn(nodes)
        case .partition: return .partition(sides(of: nodes))
        case .cut: return .cut(from: node, to: other)
        case .heal: return random.chance(0.1) ? .topology(nil) : .heal
        case .hold: return .hold(from: node, to: other)
        case .release: return .release(from: node, to: other)
        case .topology: return .topology(topology(of: nodes))
        case .skew: return .skew(node, Span(nanoseconds: between(options.skewMost.nanoseconds)))
        case .drift: return .drift(node, Int32(between(Int64(options.driftMost))))
        case .network: return .setNetwork(link())
        case .link: return .setLink(from: node, to: other, link())
        case .remove: return .removeNode(node)
        case .send, .deliver, .drop, .duplicate, .plan, .add, .replace, .failHost:
            return .send(from: node, to: random.chance(0.1) ? node : other, message())
        }
    }

    private mutating func message() -> Message {
        Message("number", "n", .int(Int64(random.below(1000))))
    }

    private mutating func spell() -> Distribution {
        .exponential(mean: Span(nanoseconds: 1 + Int64(random.below(UInt64(options.spellMost.nanoseconds)))))
    }

    private mutating func sides(of nodes: [NodeID]) -> [[NodeID]] {
        var sides: [[NodeID]] = Array(repeating: [], count: 2 + Int(random.below(3)))
        for node in nodes {
            let side = Int(random.below(UInt64(sides.count + 1)))
            if side < sides.count { sides[side].append(node) }
        }
        return sides
    }

    private mutating func topology(of nodes: [NodeID]) -> Topology {
        var topology = Topology()
        topology.join(nodes, in: pick(Topology.Shape.allCases), degree: 2 + Int(random.below(3)), random: &random)
        return topology
    }

    private mutating func link() -> Link {
        var link = Link()
        let worst = options.worstLink
        link.latency = pick([worst.latency, .constant(.milliseconds(1)), .constant(.zero)])
        if random.chance(0.3) { link.loss = random.unit() * worst.loss }
        if random.chance(0.3) { link.duplicate = random.unit() * worst.duplicate }
        if random.chance(0.3) { link.reorder = random.unit() * worst.reorder }
        if random.chance(0.3) { link.corrupt = random.unit() * worst.corrupt }
        if random.chance(0.3) { link.bandwidth = worst.bandwidth }
        return link
    }

    /// Evenly from -most to most.
    private mutating func between(_ most: Int64) -> Int64 {
        Int64(random.below(UInt64(2 * most + 1))) - most
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int(random.below(UInt64(elements.count)))]
    }
}
