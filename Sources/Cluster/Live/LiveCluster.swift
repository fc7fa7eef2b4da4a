/// A cluster in real time: its nodes are actors on every core, and what happens first is a matter of chance.
///
/// Between two stretches of a run it is a ``Simulation`` whose time stands still: it is built, broken and looked at like
/// any other. For a stretch that simulation is divided among the workers of a ``Crew``, and becomes whole again
/// afterwards. Plans and faults happen between stretches, while no node does anything.
///
/// ```swift
/// var cluster = LiveCluster(Simulation(seed: 7))
/// cluster.apply(.addNode("server", Placement(program: "file-server", behavior: FileServer())))
/// cluster.run(until: .zero + .seconds(1))
/// ```
public struct LiveCluster: Runtime {
    public private(set) var simulation: Simulation
    /// How many seconds pass in the cluster in one second. It shortens the wait for latencies and timers, not the work.
    public let speed: Double
    private let crew: Crew
    /// What was done before time first passed.
    private var beginnings: [Input] = []

    /// How long a stretch lasts, in real time, after which somebody can look again.
    private static let glance = Span.milliseconds(2)

    /// `speed` is above 0; `workers` is how many threads there are, one for each core unless it is said.
    public init(_ simulation: Simulation, speed: Double = 1, workers: Int? = nil) {
        self.init(simulation, speed: speed, Crew(count: workers))
    }

    private init(_ simulation: Simulation, speed: Double, _ crew: Crew) {
        precondition(speed > 0, "time passes")
        self.simulation = simulation
        self.speed = speed
        self.crew = crew
    }

    public mutating func apply(_ input: Input) {
        if simulation.now == .zero, simulation.events == 0 { beginnings.append(input) }
        simulation.apply(input)
    }

    @discardableResult
    public mutating func run(
        until time: Instant, atMost limit: UInt64, passesIdleTime: Bool, interrupt: Interrupt?
    ) -> RunEnd {
        let (last, overflow) = simulation.events.addingReportingOverflow(limit)
        let lastEvent = overflow ? .max : last
        while true {
            // Between plans that follow closely no shift lasts long enough to see it.
            if interrupt?.isRaised == true { return .interrupted }
            simulation.performPlans()
            if simulation.now >= time || simulation.events >= lastEvent { return .reached }
            let plan = simulation.nextPlan ?? .never
            let goal = min(time, plan)
            switch crew.work(
                on: &simulation, until: goal, atMost: lastEvent - simulation.events, speed: speed, interrupt: interrupt)
            {
            case .time:
                simulation.now = max(simulation.now, goal)
            case .birth:
                continue
            case .events:
                return .reached
            case .interrupted:
                return .interrupted
            case .idle:
                // Nobody can tell whether time passes in which nothing happens: it is skipped.
                guard plan == .never else {
                    simulation.now = goal
                    continue
                }
                if passesIdleTime, time != .never { simulation.now = time }
                return .idle
            }
        }
    }

    /// A few milliseconds.
    @discardableResult
    public mutating func advance(noLaterThan time: Instant, interrupt: Interrupt?) -> RunEnd {
        let glance = Span(nanoseconds: max(1, Int64(Double(LiveCluster.glance.nanoseconds) * speed)))
        return run(
            until: min(time, simulation.now + glance), atMost: .max, passesIdleTime: false, interrupt: interrupt)
    }

    public mutating func restart() {
        let inputs = beginnings
        self = fresh(seed: simulation.seed)
        for input in inputs { apply(input) }
    }

    /// The events that the trace keeps: what happened before them happened once.
    public func forEachEvent(_ visit: (TraceEvent) throws -> Void) rethrows {
        for event in simulation.trace.events() { try visit(event) }
    }

    public func fresh(seed: UInt64) -> LiveCluster {
        LiveCluster(simulation.fresh(seed: seed), speed: speed, crew)
    }
}
