import Quiz
import Scenario

extension Player {
    /// Goes back to the stop before; nil at the first.
    public mutating func previous() -> Move? {
        guard position > 0 else { return nil }
        position -= 1
        return stop.map(Move.show)
    }

    /// Shows the current stop again; its demo is offered anew.
    public mutating func again() -> Move {
        guard let stop else { return .finish }
        if case .play(let demo, _) = stop.action { done.remove(demo.name) }
        return .show(stop)
    }

    /// Passes what the current offer asks for, a question or a demo, without doing it; nil if it asks for nothing.
    public mutating func skip() -> Offer? {
        let skipped = offer
        switch skipped {
        case .answer(let question): settled.insert(question.id)
        case .play(let demo):
            if case .play? = stop?.action {} else { position += 1 }
            done.insert(demo.name)
        case .goOn, .finished: return nil
        }
        return skipped
    }

    /// Goes to the beginning of a step, counted from 0; nil if there is none.
    public mutating func go(toStep step: Int) -> Move? {
        guard let start = stops.firstIndex(where: { $0.step == step }) else { return nil }
        position = start
        return stop.map(Move.show)
    }

    /// Says that a question is answered for good.
    public mutating func settle(_ question: String) {
        settled.insert(question)
    }

    /// Says that the demo of the current stop has run to its end, and returns the predictions that can be marked now.
    /// Those the student has skipped or not made are among them.
    public mutating func played() -> [Question] {
        guard case .play(let demo, let predictions)? = stop?.action else { return [] }
        done.insert(demo.name)
        return predictions
    }
}
