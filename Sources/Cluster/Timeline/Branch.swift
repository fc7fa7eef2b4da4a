/// One course of events: what was done from outside, how far it was followed, and snapshots on the way.
struct Branch: Sendable {
    struct Entry: Sendable {
        let input: Input
        /// How many events had happened when it was given.
        let events: UInt64
        /// How many had happened when it had taken effect: what is done by hand counts as one.
        let eventsAfter: UInt64

        /// True for what is no deed of anybody.
        var isPassingOfTime: Bool {
            switch input {
            case .advance, .delay: true
            default: false
            }
        }
    }

    struct Snapshot: Sendable {
        let position: Timeline.Position
        let simulation: Simulation
    }

    /// From 1.
    private(set) var number = 1
    /// Where it left which other branch; nil for the first.
    private(set) var fork: BranchSummary.Fork?
    private(set) var inputsAtFork = 0
    var journal: [Entry] = []
    /// The latest moment that was reached; `forward` goes no further.
    var end: Timeline.Position
    var endTime: Instant
    /// What the nodes of its latest moment are called, by their index.
    var names: ContiguousArray<String>
    private var snapshots: [Snapshot]

    private static let snapshotsKept = 32
    /// Snapshots younger than this count as equally young.
    private static let youth = 10_000.0

    init(beginningWith simulation: Simulation) {
        end = Timeline.Position(events: simulation.events, inputs: 0)
        endTime = simulation.now
        names = simulation.context.names
        snapshots = [Snapshot(position: end, simulation: simulation)]
    }

    var first: Snapshot { snapshots[0] }
    var latestSnapshot: Timeline.Position { snapshots[snapshots.count - 1].position }

    /// The latest snapshot of which a condition holds, or the first of all.
    func snapshot(where isWanted: (Snapshot) -> Bool) -> Snapshot {
        snapshots.last(where: isWanted) ?? snapshots[0]
    }

    /// A branch that has the same past.
    func fork(at position: Timeline.Position, _ time: Instant, number: Int) -> Branch {
        var branch = self
        branch.number = number
        branch.fork = BranchSummary.Fork(branch: self.number, time: time)
        branch.inputsAtFork = position.inputs
        return branch
    }

    mutating func forgetWhatFollows(_ position: Timeline.Position, _ time: Instant) {
        journal.removeSubrange(position.inputs...)
        snapshots.removeAll { position < $0.position }
        end = position
        endTime = time
    }

    mutating func keep(_ snapshot: Snapshot) {
        snapshots.append(snapshot)
        if snapshots.count > Branch.snapshotsKept { thin() }
    }

    /// Drops the snapshot whose neighbours are closest together for its age, keeping the first and the last.
    private mutating func thin() {
        let now = latestSnapshot.events
        func cost(_ place: Int) -> Double {
            let gap = snapshots[place + 1].position.events - snapshots[place - 1].position.events
            return Double(gap) / (Double(now - snapshots[place].position.events) + Branch.youth)
        }
        let inner = 1..<(snapshots.count - 1)
        guard let least = inner.min(by: { cost($0) < cost($1) }) else { return }
        snapshots.remove(at: least)
    }

    func summary(isCurrent: Bool) -> BranchSummary {
        BranchSummary(
            number: number, isCurrent: isCurrent, fork: fork, end: endTime, events: end.events,
            inputs: journal[inputsAtFork...].filter { !$0.isPassingOfTime }.map(\.input), names: names)
    }
}
