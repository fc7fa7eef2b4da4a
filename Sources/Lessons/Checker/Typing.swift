import Quiz
import Scenario

/// What a step of a lesson shows for typing, with what students may have before them when they do.
public struct Typing: Hashable, Sendable {
    /// A command in the text of a lesson.
    public struct Command: Hashable, Sendable {
        public let text: String
        public let location: SourceLocation

        public init(text: String, location: SourceLocation) {
            self.text = text
            self.location = location
        }
    }

    /// In the order of the text.
    public let commands: [Command]
    /// The demo of the step, or else the latest one before it.
    public let demo: DemoBlock?
    /// The tasks of the step.
    public let tasks: [ClusterTask]

    public init(commands: [Command], demo: DemoBlock? = nil, tasks: [ClusterTask] = []) {
        self.commands = commands
        self.demo = demo
        self.tasks = tasks
    }
}
