import Cluster
import Scenario
import Terminal

/// Says how far a run from the prompt has come, once it takes long enough for somebody to wonder.
final class RunWatch {
    private static let patience = Duration.milliseconds(300)

    private let region: LiveRegion
    private let capabilities: () -> Capabilities
    private let began = ContinuousClock.now
    private var throttle = Throttle()
    private var sight = RunSight()
    private var frames = FrameRate()
    private var stretchBegan: ContinuousClock.Instant?

    init(region: LiveRegion, capabilities: @escaping () -> Capabilities) {
        self.region = region
        self.capabilities = capabilities
    }

    /// Called before each stretch of a run.
    func next(_ simulation: borrowing Simulation, _ end: Instant) -> RunControl.Stretch {
        if Signals.shared.interrupt.isRaised { return .hold }
        let now = ContinuousClock.now
        if let stretchBegan { throttle.note(now - stretchBegan) }
        stretchBegan = now
        if now - began > RunWatch.patience, frames.isDue() {
            sight.look(at: simulation, to: end)
            try? region.draw([sight.moving("running", hint: "Ctrl-C stops").line(capabilities())])
        }
        return .events(throttle.events)
    }
}
