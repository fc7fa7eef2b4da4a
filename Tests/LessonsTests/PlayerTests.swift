import Lessons
import Quiz
import Scenario
import Testing

@Suite("Going through a lesson")
struct PlayerTests {
    private func lesson(_ text: String = goodLesson) throws -> Lesson {
        try #require(load(text).lesson)
    }

    @Test("a lesson is played as stops, each with at most one thing to do")
    func stops() throws {
        #expect(
            try lesson().stops.map(shown) == [
                "1.0 What the student reads first. + Prose of this step, in *Markdown*. → ask concurrency-lost-share",
                "1.1 → play lost-update, mark concurrency-lost-share",
                "1.2 What the student should have seen, and why. → read",
                "2.0 Take turns. → ask concurrency-safe",
            ])
    }

    @Test("Enter never passes a question that is not answered")
    func unanswered() throws {
        var player = Player(try lesson())
        #expect(shown(player.offer) == "answer concurrency-lost-share")
        #expect(shown(player.enter()) == "ask concurrency-lost-share")
        #expect(shown(player.enter()) == "ask concurrency-lost-share")
        #expect(player.position == 0)
    }

    @Test("from the first stop to the last, the offer says what Enter does")
    func through() throws {
        var player = Player(try lesson())
        player.settle("concurrency-lost-share")
        #expect(shown(player.offer) == "play lost-update")
        #expect(shown(player.enter()) == "play lost-update")
        // Held in the middle, the rest of the demo is offered.
        #expect(shown(player.offer) == "play lost-update")
        #expect(player.played().map(\.id) == ["concurrency-lost-share"])
        #expect(shown(player.offer) == "go on")
        #expect(shown(player.enter()) == "show 1.2 What the student should have seen, and why. → read")
        #expect(shown(player.offer) == "go on")
        #expect(shown(player.enter()) == "show 2.0 Take turns. → ask concurrency-safe")
        #expect(shown(player.offer) == "answer concurrency-safe")
        player.settle("concurrency-safe")
        #expect(shown(player.offer) == "go on")
        #expect(shown(player.enter()) == "finish")
        #expect(player.isFinished)
        #expect(shown(player.offer) == "finished")
        #expect(shown(player.enter()) == "finish")
    }

    @Test("a question and a demo can be skipped, reading cannot")
    func skip() throws {
        var player = Player(try lesson())
        #expect(player.skip().map(shown) == "answer concurrency-lost-share")
        #expect(player.skip().map(shown) == "play lost-update")
        #expect(shown(player.offer) == "go on")
        #expect(player.skip().map(shown) == nil)
        #expect(shown(player.enter()) == "show 1.2 What the student should have seen, and why. → read")
    }

    @Test("going back shows a stop as it was left, and again offers its demo anew")
    func back() throws {
        var player = Player(try lesson(), settled: ["concurrency-lost-share"])
        #expect(player.previous().map(shown) == nil)
        _ = player.enter()
        _ = player.played()
        _ = player.enter()
        #expect(player.previous().map(shown) == "show 1.1 → play lost-update, mark concurrency-lost-share")
        #expect(shown(player.offer) == "go on")
        #expect(shown(player.again()) == "show 1.1 → play lost-update, mark concurrency-lost-share")
        #expect(shown(player.offer) == "play lost-update")
        #expect(player.go(toStep: 1).map(shown) == "show 2.0 Take turns. → ask concurrency-safe")
        #expect(player.go(toStep: 2).map(shown) == nil)
    }

    @Test("a place is found again, also when the lesson has been edited")
    func places() throws {
        let place = Place(step: 0, stepTitle: "Two editors, one file", stop: 1, anchor: "demo:lost-update")
        var player = Player(try lesson(), settled: ["concurrency-lost-share"])
        _ = player.enter()
        #expect(player.place == place)
        #expect(Player(try lesson(), at: place).position == 1)

        let moved = goodLesson.replacing("## Two editors", with: "## Before\n\nText.\n\n## Two editors")
        #expect(Player(try lesson(moved), at: place).stop.map(shown)?.prefix(13) == "2.1 → play lo")
        let renamed = goodLesson.replacing("## Two editors, one file", with: "## Two editors")
        #expect(Player(try lesson(renamed), at: place).position == 1)
        let withoutDemo = goodLesson.replacing("```demo lost-update", with: "```demo found-update")
        #expect(Player(try lesson(withoutDemo), at: place).position == 0)
        let shorter = Place(step: 7, stepTitle: "Gone", stop: 3)
        #expect(Player(try lesson(), at: shorter).stop.map(shown)?.prefix(14) == "2.0 Take turns")
    }

    @Test("a lesson that is finished stays finished")
    func finished() throws {
        var player = Player(try lesson(), settled: ["concurrency-safe"])
        _ = player.go(toStep: 1)
        _ = player.enter()
        #expect(player.place == Place(step: 2, stepTitle: "", stop: 0))
        #expect(Player(try lesson(), at: player.place).isFinished)
    }
}

private func shown(_ stop: Stop) -> String {
    let prose = stop.prose.map { $0.markdown.split(separator: "\n").first.map(String.init) ?? "" }
    let text = prose.isEmpty ? "" : " " + prose.joined(separator: " + ")
    switch stop.action {
    case .read: return "\(stop.step + 1).\(stop.index)\(text) → read"
    case .ask(let question): return "\(stop.step + 1).\(stop.index)\(text) → ask \(question.id)"
    case .play(let demo, let predictions):
        let ids = predictions.map(\.id).joined(separator: ", ")
        return "\(stop.step + 1).\(stop.index)\(text) → play \(demo.name), mark \(ids)"
    }
}

private func shown(_ offer: Offer) -> String {
    switch offer {
    case .goOn: "go on"
    case .play(let demo): "play \(demo.name)"
    case .answer(let question): "answer \(question.id)"
    case .finished: "finished"
    }
}

private func shown(_ move: Move) -> String {
    switch move {
    case .show(let stop): "show " + shown(stop)
    case .play(let demo): "play \(demo.name)"
    case .ask(let question): "ask \(question.id)"
    case .finish: "finish"
    }
}
