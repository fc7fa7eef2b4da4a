import Cluster
import Verification

/// A search under way: the cluster that it begins with, and what it has come to.
struct Search: ~Copyable {
    /// The cluster at the moment when nodes that were starting or at work have come to an end with it.
    private let timeline: Timeline
    private var exploration: Exploration

    /// How many states pass between two looks at the interrupt.
    private static let statesBetweenLooks = 2_000

    init(from timeline: Timeline, for question: Question?, _ options: SearchOptions) {
        self.timeline = timeline
        exploration = Exploration(of: timeline.simulation, asking: question, options: options)
    }

    /// Searches until something is found, everything was seen, a limit is reached, or somebody interrupts.
    ///
    /// - Throws: what the question throws.
    mutating func run(_ control: RunControl) throws {
        let deadline = ContinuousClock.now + control.limits.wallTime
        while try exploration.advance(Search.statesBetweenLooks) == .searching {
            let place = "\(exploration.depth) steps deep"
            control.progress?(WorkProgress("exploring", done: exploration.states, of: nil, "states", at: place))
            if control.interrupt?.isRaised == true || ContinuousClock.now > deadline {
                return
            }
        }
    }

    var status: SearchStatus { exploration.status }
    var depth: Int { exploration.depth }

    /// The steps of the run found, and the cluster after it; nil when none was found.
    mutating func found() -> (steps: [Step], timeline: Timeline)? {
        guard status == .found else { return nil }
        let steps = exploration.run()
        var timeline = timeline
        timeline.play(steps)
        return (steps, timeline)
    }

    func result(length: Int) -> SearchResult {
        SearchResult(
            isFound: status == .found, isComplete: status == .complete, states: exploration.states,
            orders: exploration.orders, length: length)
    }
}
