import Quiz
import Scenario

/// Runs demos for the checker. The program gives it one that knows the systems; tests give it answers.
public protocol DemoRunner: Sendable {
    /// Runs a demo as it is written, with its default parameters, within the bounds of a run.
    func run(_ demo: DemoBlock) -> DemoOutcome
    /// Examines a task after some commands; nil where tasks are not examined.
    func run(_ task: ClusterTask, commands: [String]) -> TrialResult?
}

extension DemoRunner {
    public func run(_ task: ClusterTask, commands: [String]) -> TrialResult? { nil }
}

/// What the run of a demo came to.
public struct DemoOutcome: Sendable {
    /// How a run ended.
    public enum Ending: Hashable, Sendable {
        case finished
        /// A command could not be carried out.
        case failed(DemoFault)
        /// A bound on events, time or memory was reached, such as that of a scenario without an end.
        case limit(DemoFault)
    }

    /// Something that a demo expects, and whether it held.
    public struct Expectation: Hashable, Sendable {
        /// As it is written, without the word `expect`.
        public let text: String
        public let held: Bool
        /// Where in the lesson file it stands.
        public let location: SourceLocation
        /// What both sides came to, such as “0.31 against 0.5”.
        public let detail: String?

        public init(text: String, held: Bool, location: SourceLocation, detail: String? = nil) {
            self.text = text
            self.held = held
            self.location = location
            self.detail = detail
        }
    }

    /// By the names of the measures; what is measured and, where the demo says, what theory predicts.
    public var measures: [String: Evidence]
    public var expectations: [Expectation]
    public var ending: Ending

    public init(measures: [String: Evidence] = [:], expectations: [Expectation] = [], ending: Ending = .finished) {
        self.measures = measures
        self.expectations = expectations
        self.ending = ending
    }
}
