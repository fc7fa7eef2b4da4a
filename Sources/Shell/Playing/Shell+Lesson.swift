import Cluster
import Lessons
import Progress
import Quiz
import Scenario
import Terminal

/// Going through a lesson.
extension Shell {
    /// Begins a lesson, or takes it up where it was left.
    public func begin(_ lesson: Lesson) {
        let entries = ((try? store.answers(lesson: lesson.id)) ?? []).map(\.entry)
        let rules = ((try? library().course) ?? Course()).rules
        let position = (try? store.position(in: lesson.id)).flatMap { $0 }.flatMap { $0.isFinished ? nil : $0 }
        self.lesson = LessonPlay(
            lesson, at: position.flatMap { lesson.place(of: $0) }, seed: session.seed, rules: rules, entries: entries)
        firstOffer = nil
        know(lesson.playableDemos)
        showStop(isFirst: true)
    }

    /// Knows the demos of a lesson even where it is no part of the course, and before that is read.
    func know(_ demos: [Demo]) {
        session.demos += demos.filter { session.demo(named: $0.name) == nil }
    }

    /// Shows the stop where the student is, and what Enter does.
    func showStop(isFirst: Bool = false) {
        guard let lesson, let stop = lesson.player.stop else { return }
        savePosition()
        session.presentDemo = lesson.player.latestDemo?.name ?? session.presentDemo
        let renderer = LessonRenderer(capabilities: capabilities)
        write(renderer.lines(stop, of: lesson.lesson, withHeading: stop.index == 0 || isFirst))
        if case .play = lesson.player.offer { blank() }
        showOffer()
    }

    /// Says what Enter does now: asks the question, or names the demo.
    func showOffer() {
        // In a room the keys are always the same.
        guard let lesson, !isPresenting else { return }
        if session.inPlay != nil { return offer("plays the rest") }
        switch lesson.player.offer {
        case .answer(let question):
            self.lesson?.askedAt = .now
            self.lesson?.hasLookedAside = false
            if isInteractive, let task = question.kind.task { return showTask(task, of: question) }
            write(LessonRenderer(capabilities: capabilities).lines(QuestionView(lesson.attempt(at: question))))
        case .play(let demo):
            let isWatched = isPaced && capabilities.redraws
            offer("plays \(demo.name)\(isWatched ? " (Space pauses, Enter hurries)" : "")")
        case .goOn:
            if let demo = lesson.player.step?.demo, session.stage.demo != nil {
                offer("goes on", beside: "try: demo \(demo.example) · diagram · nodes")
            } else {
                offer("goes on", then: "Ctrl-D leaves")
            }
        case .finished:
            break
        }
    }

    /// Does what the latest offer says.
    func pressEnter(saying line: CommandLine? = nil) throws(ScenarioError) {
        if session.inPlay != nil { return try playRest() }
        guard lesson != nil else {
            if case .quiz(let request) = firstOffer { return accept(request) }
            if let id = firstOffer?.lesson, let word = try CommandLine("start \(id)")?.words.first {
                return try open(id, at: word)
            }
            if let line { throw noLesson(line) }
            return
        }
        guard let move = lesson?.player.enter() else { return }
        try perform(move)
    }

    func movePlayer(_ line: CommandLine, _ change: (inout Player) -> Move?) throws(ScenarioError) {
        guard var play = lesson else { throw noLesson(line) }
        guard let move = change(&play.player) else { return say("This is the beginning.") }
        lesson = play
        try perform(move)
    }

    private func perform(_ move: Move) throws(ScenarioError) {
        switch move {
        case .show: showStop()
        case .ask: showOffer()
        case .play(let block): try playBlock(block)
        case .finish: finishLesson()
        }
    }

    private func finishLesson() {
        guard let lesson else { return }
        savePosition(isFinished: true)
        self.lesson = nil
        session.presentDemo = nil
        say("That was the lesson “\(lesson.lesson.title)”.")
        let marks = (try? store.marks())?.first { $0.lesson == lesson.lesson.id }
        if let marks, marks.possible.value > 0 {
            say("\(marks.earned.description) of \(marks.possible.description) points.")
        }
        let summaries = (try? library().summaries()) ?? []
        let place = summaries.firstIndex { $0.id == lesson.lesson.id }
        if let place, place + 1 < summaries.count {
            firstOffer = .begin(id: summaries[place + 1].id)
            offer("begins lesson \(summaries[place + 1].label)", beside: "quiz · lessons · help")
        }
    }

    func savePosition(isFinished: Bool = false) {
        guard let lesson, isInteractive else { return }
        let place = lesson.player.place
        let position = LessonPosition(
            lesson: lesson.lesson.id, step: place.step, stop: place.stop,
            isFinished: isFinished || lesson.player.isFinished)
        do {
            try store.save(position)
        } catch {
            warnOnce(.position, "Where you are could not be saved: \(error)")
        }
    }
}

extension Lesson {
    /// The place that a stored position means.
    fileprivate func place(of position: LessonPosition) -> Place? {
        guard steps.indices.contains(position.step) else { return nil }
        let stop = stops.first { $0.step == position.step && $0.index == position.stop }
        return Place(
            step: position.step, stepTitle: steps[position.step].title, stop: position.stop, anchor: stop?.anchor)
    }
}

extension DemoBlock {
    /// A parameter to try: the first one that has other values.
    fileprivate var example: String {
        let parameters = (try? demo(of: ""))?.parameters ?? []
        guard let choice = parameters.first(where: \.isChoice), choice.choices.count > 1 else { return name }
        return "\(choice.name)=\(choice.choices[1])"
    }
}
