import Quiz
import Scenario

/// What is to be done after a student has pressed Enter or moved.
public enum Move: Sendable {
    /// Show this stop.
    case show(Stop)
    /// Run this demo and report with `played`.
    case play(DemoBlock)
    /// Nothing has moved: this question waits for an answer.
    case ask(Question)
    /// The last stop lies behind.
    case finish
}
