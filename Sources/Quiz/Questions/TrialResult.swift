/// What the goals of a task came to, on copies of the student's cluster that ran the trial at several seeds.
public struct TrialResult: Hashable, Sendable {
    /// What one goal came to.
    public struct Goal: Hashable, Sendable {
        /// As the author wrote it.
        public let text: String
        /// What was compared, at each seed: `0`, or the reason why nothing could be.
        public let values: [String]
        /// Whether it held at every seed.
        public let isMet: Bool

        public init(text: String, values: [String], isMet: Bool) {
            self.text = text
            self.values = values
            self.isMet = isMet
        }
    }

    public let goals: [Goal]

    public init(goals: [Goal]) {
        self.goals = goals
    }

    public var isMet: Bool { goals.allSatisfy(\.isMet) }
}
