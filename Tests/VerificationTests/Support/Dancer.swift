import Cluster

/// Does what a table of random numbers says: it changes its mood, sends, sets timers and cancels them.
///
/// Each message says how many more it may lead to, so that every dance ends; with `isEndless` each leads to one more.
struct Dancer: Behavior {
    let seed: UInt64
    let partners: [NodeID]
    let isEndless: Bool
    var mood: Int64 = 0

    mutating func start(in context: inout Context) {
        act("begin", 2, from: context.node, in: &context)
    }

    mutating func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {
        act(message.kind, message["left"].int ?? 0, from: sender, in: &context)
    }

    private mutating func act(_ kind: Symbol, _ left: Int64, from sender: NodeID, in context: inout Context) {
        var table = RandomStream(seed: seed, name: "\(context.node.index) \(sender.index) \(mood) \(kind)")
        mood = Int64(table.below(3))
        if table.chance(0.3) { context.storage["mood"] = .int(mood) }
        if table.chance(0.3) { context.record(Fact("mood", about: context.node, "dance", key: mood)) }
        guard left > 0 || isEndless else { return }
        for _ in 0..<(isEndless ? 1 : kind == "begin" ? 2 : table.below(3)) {
            let next = Message(table.chance(0.5) ? "left-foot" : "right-foot", "left", .int(isEndless ? 0 : left - 1))
            let partner = partners[Int(table.below(UInt64(partners.count)))]
            switch table.below(isEndless ? 4 : 5) {
            case 0: context.after(.zero, next, timer: isEndless ? nil : "alarm")
            case 1: context.after(.zero, next)
            case 2, 3: context.send(next, to: partner)
            default: context.cancel("alarm")
            }
        }
    }

    var observations: [Observation] { [Observation("mood", mood)] }

    /// Every combination of moods that so many dancers can be in.
    static func moods(of count: Int) -> [[Int64]] {
        (0..<count).reduce([[]]) { moods, _ in moods.flatMap { mood in (0..<3).map { mood + [$0] } } }
    }

    /// A few dancers who have begun to dance, with some links that keep no order.
    static func dance(of count: Int, seed: UInt64, isEndless: Bool = false) -> Simulation {
        var simulation = Simulation(seed: seed)
        let ids = (0..<UInt32(count)).map { NodeID(index: $0) }
        var random = RandomStream(seed: seed, name: "dance")
        for id in ids {
            simulation.apply(
                .addNode(
                    "n\(id.index)",
                    Placement(
                        program: "test", behavior: Dancer(seed: seed, partners: ids, isEndless: isEndless))))
            if random.chance(0.5) {
                var link = Link()
                link.reorder = 0.5
                simulation.apply(.setLink(from: id, to: ids[Int(random.below(UInt64(count)))], link))
            }
        }
        while let time = simulation.settlingTime { simulation.apply(.delay(time)) }
        return simulation
    }
}
