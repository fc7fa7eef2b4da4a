import Scenario
import Terminal

/// Shows on a terminal how far long work has come, in one line that comes and goes.
///
/// To a reader who listens it says each full quarter of work that takes a while, a line each.
public final class ProgressDisplay {
    private static let patience = Duration.seconds(2)

    private let output: Output
    private let isTerminal: Bool
    private var isShown = false
    private var began: ContinuousClock.Instant?
    /// The last line shown: a hundred of them are enough for any work.
    private var percentShown: Int?
    private var quartersSaid = 0

    public init(output: Output) {
        self.output = output
        isTerminal = Output.isTerminal(output.descriptor)
    }

    public func show(_ progress: WorkProgress) {
        guard isTerminal, progress.total > 0 else { return }
        let beginning = began ?? .now
        began = beginning
        let percent = progress.done * 100 / progress.total
        let line = ProgressLine(progress).line(output.capabilities)
        if output.capabilities.accessible {
            let quarters = progress.done * 4 / progress.total
            guard .now - beginning > ProgressDisplay.patience, quarters > quartersSaid, quarters < 4 else { return }
            quartersSaid = quarters
            try? output.write(line)
        } else if percent != percentShown {
            percentShown = percent
            isShown = true
            try? output.overwrite(line)
        }
    }

    /// Takes the line away.
    public func clear() {
        if isShown { try? output.clearLine() }
        isShown = false
        began = nil
        percentShown = nil
        quartersSaid = 0
    }
}

extension ProgressLine {
    init(_ progress: WorkProgress) {
        self.init(
            activity: progress.activity, time: "\(progress.done) of \(progress.total) \(progress.unit)",
            share: Double(progress.done) / Double(progress.total), extra: progress.place, hasBar: true)
    }
}
