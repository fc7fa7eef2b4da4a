import Quiz
import Testing

@Suite("An answer that is partly right")
struct PartialMarkTests {
    private let question = Question(
        id: "silence-causes",
        kind: Multi(options: [
            ChoiceOption(id: "crash", text: "A crash", isCorrect: true),
            ChoiceOption(id: "loss", text: "A loss", isCorrect: true),
            ChoiceOption(id: "colour", text: "The colour", isCorrect: false, why: "Nobody sees it."),
        ]), ask: "Why does no reply come?", hints: ["Count them."], explain: "Either.", points: 2,
        location: Samples.location)

    @Test("can be made better: the second try brings half of what was missing")
    func better() {
        var attempt = Attempt(of: question)
        let first = attempt.answer("1")
        #expect(first.message == "Partly right. One right option is missing.")
        #expect(attempt.mark == nil)
        #expect(attempt.answer("1 2") == .right)
        #expect(attempt.mark?.description == "1.5 of 2 points: second try −0.5, no hints.")
        #expect(attempt.takeNewEntries().map(\.verdict) == [.partly, .right])
    }

    @Test("is not made worse by a second try")
    func worse() {
        var attempt = Attempt(of: question)
        _ = attempt.answer("1")
        #expect(
            attempt.answer("3").message
                == "No. “The colour” is wrong: Nobody sees it. "
                + "“A crash” is right. “A loss” is right.")
        #expect(attempt.mark?.description == "1 of 2 points: ½ right −1.")
        #expect(attempt.state == .finished(.partly))
        #expect(attempt.takeNewEntries().map(\.earned) == [nil, Points(1)])
    }

    @Test("pays for its hints too, and is rebuilt from its entries")
    func hints() {
        var attempt = Attempt(of: question)
        _ = attempt.hint()
        _ = attempt.answer("1")
        var again = Attempt(of: question, replaying: attempt.takeNewEntries())
        _ = again.answer("1")
        #expect(again.mark?.description == "0.5 of 2 points: ½ right −1, one hint −0.5.")
        #expect(Attempt(of: question, replaying: again.entries).mark == again.mark)
    }

    @Test("keeps its mark when the rest is given up")
    func skipped() {
        var attempt = Attempt(of: question)
        _ = attempt.answer("1")
        attempt.skip()
        #expect(attempt.mark?.description == "1 of 2 points: ½ right −1.")
    }
}
