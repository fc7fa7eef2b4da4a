import Quiz
import Scenario

/// What the run of a demo came to.
public struct DemoOutcome: Sendable {
    /// How a run ended.
    public enum Ending: Hashable, Sendable {
        case finished
        /// A command could not be carried out.
        case failed(DemoFault)
        /// A bound on events, time or memory was reached, such as that of a scenario without an end.
        case limit(DemoFault)
        /// Somebody stopped it.
        case interrupted
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
    /// Whether it ran in real time, where a seed does not decide everything.
    public var isLive: Bool

    public init(
        measures: [String: Evidence] = [:], expectations: [Expectation] = [], ending: Ending = .finished,
        isLive: Bool = false
    ) {
        self.measures = measures
        self.expectations = expectations
        self.ending = ending
        self.isLive = isLive
    }
}
