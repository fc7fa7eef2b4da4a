import Cluster

/// How long a run may go on, and who may stop it or watch it.
public struct RunControl {
    /// How far to run before the watcher is asked again.
    public enum Stretch {
        case events(UInt64)
        /// To a time, no further than the run's own goal.
        case until(Instant)
        /// To the end.
        case all
        /// Holds the run here.
        case hold
    }

    /// What a run may use up before it is stopped with an error.
    public struct Limits: Sendable {
        /// How many events of the cluster one run may take.
        public var events: UInt64 = 50_000_000
        /// Real time. It decides only whether a run is stopped, never what it does.
        public var wallTime = Duration.seconds(120)

        public init() {}
    }

    public var interrupt: Interrupt?
    public var limits = Limits()
    /// Takes what commands have to tell, as they tell it.
    public var report: (Report) -> Void = { _ in }
    /// Takes how far work of many runs has come, on the thread of whoever asked for it.
    public var progress: ((WorkProgress) -> Void)?
    /// Asked before each stretch of a run; by default there is one stretch.
    ///
    /// `end` is when the run surely ends, or never. A live run goes on in real time, as long as that takes.
    public var watcher: ((_ simulation: borrowing Simulation, _ end: Instant, _ isLive: Bool) -> Stretch)?

    public init(interrupt: Interrupt? = nil, report: @escaping (Report) -> Void = { _ in }) {
        self.interrupt = interrupt
        self.report = report
    }
}

/// How letting time pass ended.
public enum RunOutcome: Hashable, Sendable {
    /// The goal was reached.
    case reached
    /// Nothing was left to happen before it.
    case idle
    /// The limit of a `run until` was reached before its condition held.
    case limit
    /// Somebody held the run; what is left of it can be run later.
    case held
}
