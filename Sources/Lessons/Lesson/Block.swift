import Quiz
import Scenario

/// One part of a step, in the order in which the parts are played.
public enum Block: Sendable {
    case prose(Prose)
    case demo(DemoBlock)
    case quiz(Question)
}

/// A stretch of Markdown as it stands in the lesson, without blank lines around it.
public struct Prose: Hashable, Sendable {
    public let markdown: String
    public let location: SourceLocation

    public init(markdown: String, location: SourceLocation) {
        self.markdown = markdown
        self.location = location
    }
}
