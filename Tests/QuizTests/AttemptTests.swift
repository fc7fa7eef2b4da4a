import Quiz
import Scenario
import Testing

@Suite("An attempt")
struct AttemptTests {
    @Test("answered right at once earns the whole mark and is explained")
    func rightAtOnce() {
        var attempt = Attempt(of: Samples.silence)
        #expect(attempt.explanation == nil)
        #expect(attempt.answer("3") == .right)
        #expect(attempt.mark?.description == "1 of 1 point.")
        #expect(attempt.explanation == "Silence tells you only that you have no answer.")
    }

    @Test("answered right at the second try earns half")
    func secondTry() {
        var attempt = Attempt(of: Samples.silence)
        #expect(attempt.answer("1").message == "No. A live bank can be silent too.")
        #expect(attempt.mark == nil)
        #expect(attempt.answer("3") == .right)
        #expect(attempt.mark?.description == "½ of 1 point: second try −½, no hints.")
    }

    @Test("answered wrong twice earns nothing and is over")
    func wrongTwice() {
        var attempt = Attempt(of: Samples.silence)
        _ = attempt.answer("1")
        #expect(attempt.answer("2").message == "No. Or only its reply. Right is “Nothing yet”.")
        #expect(attempt.mark?.description == "0 of 1 point: not answered right.")
        #expect(attempt.explanation != nil)
        #expect(attempt.answer("3") == .malformed("This question is over."))
    }

    @Test("counts nothing that is malformed")
    func malformed() {
        var attempt = Attempt(of: Samples.silence)
        _ = attempt.answer("7")
        _ = attempt.answer("")
        #expect(attempt.triesLeft == 2)
        #expect(attempt.takeNewEntries().isEmpty)
    }

    @Test("tells the price of a hint before it is given, and takes a quarter for each")
    func hints() {
        var attempt = Attempt(of: Samples.number(.literal(.plain(2)), points: 3))
        #expect(attempt.nextHintPrice == Points(3, over: 4))
        #expect(attempt.hint()?.text == "Think of W.")
        #expect(attempt.answer("2") == .right)
        #expect(attempt.mark?.description == "2.25 of 3 points: one hint −0.75.")
        #expect(attempt.nextHintPrice == nil)
    }

    @Test("adds up hints and the second try, never below zero")
    func hintsAndSecondTry() {
        var attempt = Attempt(of: Samples.number(.literal(.plain(2))))
        _ = attempt.hint()
        _ = attempt.answer("1")
        var once = attempt
        #expect(once.answer("2") == .right)
        #expect(once.mark?.description == "¼ of 1 point: second try −½, one hint −¼.")
        _ = attempt.hint()
        _ = attempt.hint()
        #expect(attempt.hint() == nil)
        _ = attempt.answer("2")
        #expect(attempt.mark?.description == "0 of 1 point: second try −½, three hints −¾.")
    }

    @Test("that is skipped earns nothing, and shows its explanation")
    func skipped() {
        var attempt = Attempt(of: Samples.silence)
        #expect(attempt.skip() == true)
        #expect(attempt.mark?.description == "0 of 1 point: skipped.")
        #expect(attempt.explanation != nil)
        #expect(attempt.skip() == false)
    }

    @Test("stays open where the course does not let questions be skipped")
    func noSkip() {
        var attempt = Attempt(
            of: Samples.silence, rules: AttemptRules(tries: 2, allowsHints: false, allowsSkip: false)
        )
        #expect(attempt.skip() == false)
        #expect(attempt.state == .open)
        #expect(attempt.nextHintPrice == nil)
    }

    @Test("remembers that the student was not sure")
    func unsure() {
        var attempt = Attempt(of: Samples.silence)
        #expect(attempt.answer("3 ?") == .right)
        #expect(attempt.takeNewEntries().map(\.isUnsure) == [true])
    }

    @Test("of a prediction is locked by the first answer, and marked by the run without marks")
    func prediction() {
        var attempt = Attempt(of: Samples.number(Samples.lostShare, unit: "%", isPrediction: true))
        #expect(attempt.answer("often") == .malformed("That is not a number."))
        #expect(attempt.answer("30%") == .locked(answer: "30%", isUnsure: false))
        #expect(attempt.answer("50%") == .malformed("Your first answer stands: 30%."))
        let evidence = Evidence(measured: .share(0.508), theory: .share(0.51))
        #expect(attempt.resolve(with: evidence)?.message == "You said 30%. The run measured 50.8%.")
        #expect(attempt.mark == nil)
        #expect(attempt.explanation == "One in two.")
        #expect(attempt.entries.map(\.verdict) == [.locked, .wrong])
        #expect(attempt.resolve(with: evidence) == nil)
    }

    @Test("of a prediction in the wrong unit is wrong, and says so")
    func predictionOfAnotherKind() {
        var attempt = Attempt(of: Samples.number(Samples.lostShare, isPrediction: true))
        #expect(attempt.answer("30 ms") == .locked(answer: "30ms", isUnsure: false))
        #expect(attempt.resolve(with: Evidence(measured: nil, theory: nil)) == nil)
        let result = attempt.resolve(with: Evidence(measured: .share(0.5), theory: nil))
        #expect(result?.message == "You said 30ms. That is a time, and this asks for a share.")
    }

    @Test("is rebuilt from its entries")
    func replay() {
        var attempt = Attempt(of: Samples.silence)
        _ = attempt.hint()
        _ = attempt.answer("1")
        var rebuilt = Attempt(of: Samples.silence, replaying: attempt.takeNewEntries())
        #expect(rebuilt.triesLeft == 1)
        #expect(rebuilt.hintsGiven == 1)
        #expect(rebuilt.takeNewEntries().isEmpty)
        #expect(rebuilt.answer("3") == .right)
        #expect(rebuilt.mark?.description == "¼ of 1 point: second try −½, one hint −¼.")
        let last = rebuilt.takeNewEntries()
        #expect(last.map(\.earned) == [Points(1, over: 4)])
        #expect(last.map(\.attempt) == [2])
    }

    @Test("shows what is asked, what to type, what it costs and what else can be typed")
    func view() {
        let choice = QuestionView(Attempt(of: Samples.silence))
        #expect(choice.worth == "1 point")
        #expect(choice.choices == ["The bank is down.", "The request was lost.", "Nothing yet."])
        #expect(choice.instructions == "Two tries, the second for half.")
        #expect(choice.offers == ["hint (−¼)", "skip", "help"])
        let prediction = QuestionView(Attempt(of: Samples.number(Samples.lostShare, isPrediction: true)))
        #expect(prediction.ask == "Predict: Which share is lost?")
        #expect(prediction.worth == nil)
        #expect(prediction.instructions == "A number, such as 2.5. Predictions cost no marks.")
        #expect(prediction.offers == ["hint", "skip", "help"])
    }
}
