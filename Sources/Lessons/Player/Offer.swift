import Quiz
import Scenario

/// What Enter does now.
public enum Offer: Sendable {
    case goOn
    case play(DemoBlock)
    /// Enter does nothing: the question waits for an answer.
    case answer(Question)
    case finished
}
