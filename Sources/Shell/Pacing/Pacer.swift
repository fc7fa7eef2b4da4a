import Cluster
import Scenario
import Terminal

/// Plays a demo at a pace that people can read: its first exchanges singly, then visibly faster.
///
/// It watches a run between its stretches: draws what has happened, waits, and looks at the keys. Space pauses, Enter
/// hurries, Ctrl-C holds.
final class Pacer {
    /// How far the playing has come, kept while a demo is held.
    struct State {
        var tempo = Tempo()
        var exchanges = Exchanges()
        fileprivate var sight = RunSight()
    }

    private(set) var state: State
    private let region: LiveRegion
    private let capabilities: () -> Capabilities
    private let keys: PlayKeys
    private let began = ContinuousClock.now
    private var paused = Duration.zero
    private var stretchBegan: ContinuousClock.Instant?
    private var isResuming: Bool
    private var frames = FrameRate()

    /// - Parameter state: where a demo that was held is taken up.
    init(region: LiveRegion, resuming state: State? = nil, capabilities: @escaping () -> Capabilities) {
        self.region = region
        self.capabilities = capabilities
        self.state = state ?? State()
        isResuming = state != nil
        keys = PlayKeys(leaveScreen: { try? region.erase() })
    }

    /// Called before each stretch of a run.
    func next(_ simulation: borrowing Simulation, _ end: Instant, isLive: Bool) -> RunControl.Stretch {
        // Real time has a pace of its own.
        if isLive { state.tempo.hurry() }
        if let stretchBegan { state.tempo.throttle.note(.now - stretchBegan) }
        if isResuming { state.exchanges.skip(to: simulation) }
        isResuming = false
        state.tempo.note(spent: .now - began - paused)
        state.sight.look(at: simulation, to: end)
        switch state.tempo.phase {
        case .singly: showSingly(simulation)
        case .faster: show(for: Tempo.frame)
        case .flatOut: if frames.isDue() { show(for: .zero) } else { wait(.zero) }
        }
        if Signals.shared.interrupt.isRaised { return .hold }
        stretchBegan = .now
        return state.tempo.stretch(from: simulation.now, to: end)
    }

    /// Settles what is left to show, and takes the rest from the screen.
    func end(_ simulation: borrowing Simulation) {
        state.sight.look(at: simulation, to: state.sight.end)
        if state.tempo.phase == .singly {
            _ = state.exchanges.look(at: simulation, isOver: !Signals.shared.interrupt.isRaised)
            settleRows()
            try? region.erase()
        } else {
            try? region.draw([], settling: [state.sight.settled("faster").line(capabilities())])
        }
    }

    // MARK: Singly

    private func showSingly(_ simulation: borrowing Simulation) {
        let hasNews = state.exchanges.look(at: simulation)
        settleRows()
        if hasNews, isGoingOn { show(for: state.tempo.pauseAfterSending) }
    }

    private func settleRows() {
        while isGoingOn, let lines = state.exchanges.takeRow(capabilities()) {
            let pause = state.tempo.pauseAfterExchange()
            show(for: pause, settling: lines)
        }
    }

    private var isGoingOn: Bool { state.tempo.phase == .singly && !Signals.shared.interrupt.isRaised }

    // MARK: The screen and the keys

    private func show(for duration: Duration, settling lines: [StyledLine] = []) {
        draw(settling: lines)
        wait(duration)
    }

    private func draw(settling lines: [StyledLine] = [], isPaused: Bool = false) {
        let capabilities = capabilities()
        var underWay: [StyledLine] = []
        var settled = lines
        if state.tempo.phase == .singly {
            settled += state.exchanges.refit(capabilities)
            underWay = state.exchanges.linesUnderWay(capabilities)
        }
        try? region.draw(underWay + [progress(isPaused).line(capabilities)], settling: settled)
    }

    private func progress(_ isPaused: Bool) -> ProgressLine {
        if isPaused { return state.sight.still("paused", hint: "Space goes on, Enter hurries, Ctrl-C holds") }
        switch state.tempo.phase {
        case .singly: return state.sight.still("", hint: "Space pauses, Enter hurries")
        case .faster, .flatOut: return state.sight.moving("faster")
        }
    }

    /// Waits, and does what the keys say meanwhile.
    private func wait(_ duration: Duration) {
        var end = ContinuousClock.now + duration
        repeat {
            switch keys.wait(milliseconds: (end - .now).wholeMilliseconds) {
            case .space:
                let pause = ContinuousClock.now
                waitForKey()
                paused += .now - pause
                end += .now - pause
            case .enter:
                state.tempo.hurry()
                return
            default:
                // A resize, or somebody else had the terminal.
                if duration > .zero { draw() }
            }
        } while ContinuousClock.now < end && !Signals.shared.interrupt.isRaised
    }

    /// Stands still until Space, Enter or a signal to end.
    private func waitForKey() {
        while !Signals.shared.interrupt.isRaised {
            draw(isPaused: true)
            switch keys.wait(milliseconds: 60_000) {
            case .space: return draw()
            case .enter: return state.tempo.hurry()
            default: continue
            }
        }
    }
}

extension Duration {
    /// For a `poll`: never less than nothing.
    fileprivate var wholeMilliseconds: Int32 { Int32(clamping: max(0, Int64(self / .milliseconds(1)))) }
}
