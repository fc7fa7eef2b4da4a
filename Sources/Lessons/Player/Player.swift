import Quiz
import Scenario

/// Goes through a lesson stop by stop. It holds where the student is and what is settled, and shows nothing itself.
///
///     var player = Player(lesson)
///     player.offer            // .answer(question): Enter does nothing
///     player.settle("concurrency-lost-share")
///     player.enter()          // .play(lost-update)
///     player.played()         // the predictions to mark
///     player.enter()          // .show(the next stop)
public struct Player: Sendable {
    public let lesson: Lesson
    public let stops: [Stop]
    /// The index of the current stop; the number of stops when the lesson is finished.
    public internal(set) var position: Int
    /// The questions that are answered for good, or skipped.
    public internal(set) var settled: Set<String>
    /// The demos that have run, or were skipped.
    public internal(set) var done: Set<String> = []

    /// - Parameters:
    ///   - settled: the questions answered or skipped earlier, by id.
    ///   - place: where to take the lesson up; nil for its beginning.
    public init(_ lesson: Lesson, settled: Set<String> = [], at place: Place? = nil) {
        self.lesson = lesson
        self.settled = settled
        stops = lesson.stops
        position = 0
        if let place { position = index(of: place) }
    }

    /// Nil when the lesson is finished.
    public var stop: Stop? { stops.indices.contains(position) ? stops[position] : nil }

    public var step: Step? { stop.map { lesson.steps[$0.step] } }

    /// The demo that the text speaks of: that of this step, or else of the latest one that has any.
    public var latestDemo: DemoBlock? {
        stop.flatMap { lesson.steps[...$0.step].compactMap(\.demo).last }
    }

    public var isFinished: Bool { position >= stops.count }

    /// What Enter does now.
    public var offer: Offer {
        guard let stop else { return .finished }
        switch stop.action {
        case .ask(let question) where !settled.contains(question.id): return .answer(question)
        case .play(let demo, _) where !done.contains(demo.name): return .play(demo)
        default: break
        }
        // A demo with nothing to read before it is offered at once, instead of an empty screen.
        guard stops.indices.contains(position + 1) else { return .goOn }
        let next = stops[position + 1]
        if case .play(let demo, _) = next.action, next.prose.isEmpty, next.index > 0, !done.contains(demo.name) {
            return .play(demo)
        }
        return .goOn
    }

    /// Does what the offer says.
    public mutating func enter() -> Move {
        switch offer {
        case .finished: return .finish
        case .answer(let question): return .ask(question)
        case .play(let demo):
            if case .play(demo, _)? = stop?.action {} else { position += 1 }
            return .play(demo)
        case .goOn:
            position += 1
            return stop.map(Move.show) ?? .finish
        }
    }
}
