import Scenario
import Terminal

/// Shows on a terminal how far long work has come, in one line that comes and goes.
///
/// To a reader who listens it says each full quarter of work that takes a while, a line each.
public final class ProgressDisplay {
    private static let patience = Duration.seconds(2)
    /// How far lines of work whose end is not known lie apart.
    private static let interval = Duration.milliseconds(100)

    private let region: LiveRegion
    private let capabilities: () -> Capabilities
    private let isTerminal: Bool
    private var began: ContinuousClock.Instant?
    /// The last line shown: a hundred of them are enough for any work.
    private var percentShown: Int?
    private var quartersSaid = 0
    /// When the last line of work whose end is not known was shown.
    private var shown: ContinuousClock.Instant?

    public convenience init(output: Output) {
        let capabilities = { output.capabilities }
        self.init(
            region: LiveRegion(descriptor: output.descriptor, capabilities: capabilities),
            isTerminal: Output.isTerminal(output.descriptor), capabilities: capabilities)
    }

    /// Shows the line in a region that others use, too.
    init(region: LiveRegion, isTerminal: Bool, capabilities: @escaping () -> Capabilities) {
        self.region = region
        self.capabilities = capabilities
        self.isTerminal = isTerminal
    }

    public func show(_ progress: WorkProgress) {
        guard isTerminal else { return }
        guard let total = progress.total else { return showEndless(progress) }
        guard total > 0 else { return }
        let beginning = began ?? .now
        began = beginning
        let percent = progress.done * 100 / total
        let line = ProgressLine(progress).line(capabilities())
        if capabilities().accessible {
            let quarters = progress.done * 4 / total
            guard .now - beginning > ProgressDisplay.patience, quarters > quartersSaid, quarters < 4 else { return }
            quartersSaid = quarters
            try? region.settle([line])
        } else if percent != percentShown {
            percentShown = percent
            try? region.draw([line])
        }
    }

    /// To a reader who listens it says each doubling of the time it has taken.
    private func showEndless(_ progress: WorkProgress) {
        let beginning = began ?? .now
        began = beginning
        let line = ProgressLine(progress).line(capabilities())
        let isListening = capabilities().accessible
        let last = shown ?? (isListening ? beginning : beginning - ProgressDisplay.interval)
        let wait =
            isListening ? max(ProgressDisplay.patience, last - beginning) : ProgressDisplay.interval
        guard .now - last >= wait else { return }
        shown = .now
        if isListening {
            try? region.settle([line])
        } else {
            try? region.draw([line])
        }
    }

    /// Takes the line away.
    public func clear() {
        try? region.erase()
        began = nil
        percentShown = nil
        quartersSaid = 0
        shown = nil
    }
}

extension ProgressLine {
    init(_ progress: WorkProgress) {
        let total = progress.total.map { " of \($0)" } ?? ""
        self.init(
            activity: progress.activity, time: "\(progress.done)\(total) \(progress.unit)",
            share: progress.total.map { Double(progress.done) / Double($0) }, extra: progress.place,
            hasBar: progress.total != nil)
    }
}
