import Quiz
import Scenario

/// What is shown at once while a lesson is played: some prose, and then at most one thing to do.
public struct Stop: Sendable {
    /// What the student does at a stop, after reading.
    public enum Action: Sendable {
        case read
        case ask(Question)
        /// Plays the demo, then marks the predictions about it.
        case play(DemoBlock, predictions: [Question])
    }

    /// The step that it belongs to, counted from 0.
    public let step: Int
    /// Its place in the step, counted from 0; at 0, the heading is shown.
    public let index: Int
    public let prose: [Prose]
    public let action: Action

    /// What can be found again after the lesson has been edited: the id of the question or the name of the demo.
    public var anchor: String? {
        switch action {
        case .read: nil
        case .ask(let question): "quiz:\(question.id)"
        case .play(let demo, _): "demo:\(demo.name)"
        }
    }

    /// Where in the file it begins.
    public var location: SourceLocation? {
        if let first = prose.first { return first.location }
        switch action {
        case .read: return nil
        case .ask(let question):
            let place = question.location
            return SourceLocation(file: place.file, line: place.line, column: place.column)
        case .play(let demo, _): return demo.location
        }
    }
}
