import Quiz
import Scenario
import Testing

@Suite("A number")
struct NumberTests {
    private func outcome(_ typed: String, to question: Question, evidence: Evidence? = nil) -> Outcome {
        var attempt = Attempt(of: question)
        return attempt.answer(typed, evidence: evidence)
    }

    @Test(
        "may be written in any of the usual ways",
        arguments: ["50%", "50 %", "0.5", "0,5", ".5", "1/2", "5e-1", "~50 percent"])
    func waysToWriteAHalf(typed: String) {
        #expect(outcome(typed, to: Samples.number(.literal(.share(0.5)), unit: "%")) == .right)
    }

    @Test("is asked about, not counted, where a share is asked for and a bare 50 typed")
    func bareShare() {
        let question = Samples.number(.literal(.share(0.5)), unit: "%")
        #expect(
            outcome("50", to: question) == .malformed("50 what? If you mean 50 in a hundred, type 50%.")
        )
    }

    @Test(
        "has its unit converted, with or without a space",
        arguments: ["52ms", "52 ms", "0.052 s", "52000us", "52", "0,052s"])
    func units(typed: String) {
        let question = Samples.number(.literal(.time(0.052)), tolerance: .relative(0), unit: "ms")
        #expect(outcome(typed, to: question) == .right)
    }

    @Test(
        "that cannot be read is explained and not counted",
        arguments: [
            ("once", "That is not a number."), ("", "That is not a number."), ("1.2.3", "That is not a number."),
            ("1/0", "That is not a number."), ("1e999", "That is not a number."), ("nan", "That is not a number."),
            ("1,000", "That can be read in two ways: type 1000 or 1.000."),
            ("5 parsecs", "“parsecs” is not a unit that fits here."),
            ("1 2", "One number is expected here."), ("5 ms or 6 ms", "One number is expected here."),
            ("1 00", "One number is expected here."), ("1 2345", "One number is expected here."),
            ("50%", "That is a share, and this asks for a time."),
        ]
    )
    func malformed(typed: String, reason: String) {
        let question = Samples.number(.literal(.time(0.052)), unit: "ms")
        #expect(outcome(typed, to: question) == .malformed(reason))
    }

    @Test("may be a time of two units", arguments: ["33min20s", "33 min 20 s", "2000s"])
    func twoUnits(typed: String) {
        let question = Samples.number(.literal(.time(2000)), tolerance: .relative(0))
        #expect(outcome(typed, to: question) == .right)
    }

    @Test("may have its thousands parted", arguments: ["1,000,000", "1,000,000.0", "1 000 000", "1000000", "1e6"])
    func thousands(typed: String) {
        #expect(outcome(typed, to: Samples.number(.literal(.plain(1_000_000)), tolerance: .relative(0))) == .right)
    }

    @Test(
        "is right up to the edge of its tolerance and not beyond",
        arguments: [("0.45", true), ("0.55", true), ("0.449", false), ("0.551", false), ("-0.5", false)]
    )
    func relativeTolerance(typed: String, isRight: Bool) {
        let question = Samples.number(.literal(.plain(0.5)))
        #expect((outcome(typed, to: question) == .right) == isRight)
    }

    @Test("may have a tolerance in units of its own", arguments: [("60ms", true), ("61ms", false), ("40ms", true)])
    func absoluteTolerance(typed: String, isRight: Bool) {
        let question = Samples.number(.literal(.time(0.05)), tolerance: .absolute(.time(0.01)))
        #expect((outcome(typed, to: question) == .right) == isRight)
    }

    @Test("in a trap is told what it means")
    func traps() {
        let traps = [Trap(value: .share(0), tolerance: .exact, why: "No editor was slow or broken.")]
        let question = Samples.number(.literal(.share(0.5)), unit: "%", traps: traps)
        #expect(outcome("0", to: question).message == "No. No editor was slow or broken.")
        #expect(outcome("10%", to: question).message == "No, that is not it. Try again.")
    }

    @Test("missed twice is told as it should have been")
    func missedTwice() {
        var attempt = Attempt(of: Samples.number(.literal(.share(0.5)), unit: "%"))
        #expect(attempt.answer("10%").message == "No, that is not it. Try again.")
        #expect(attempt.answer("20%").message == "No. Right is 50%.")
    }

    @Test("agrees with the run or with the theory", arguments: [("48%", true), ("60%", true), ("54%", false)])
    func evidence(typed: String, isRight: Bool) {
        let question = Samples.number(Samples.lostShare, tolerance: .absolute(.share(0.01)), unit: "%")
        let evidence = Evidence(measured: .share(0.48), theory: .share(0.6))
        #expect((outcome(typed, to: question, evidence: evidence) == .right) == isRight)
    }

    @Test("of a demo that has not run is not counted")
    func noEvidence() {
        #expect(
            outcome("48%", to: Samples.number(Samples.lostShare, unit: "%"))
                == .malformed("This is marked against lost-update, which has not run yet.")
        )
    }

    @Test("says what to type without giving the answer away")
    func instruction() {
        #expect(
            Number(rightAnswer: .literal(.plain(9)), tolerance: .exact).instruction(in: .asWritten)
                == "A number, such as 2.5.")
        #expect(
            Number(rightAnswer: .literal(.plain(2.5)), tolerance: .exact).instruction(in: .asWritten)
                == "A number, such as 7.")
        #expect(
            Number(rightAnswer: Samples.lostShare, tolerance: .exact, unit: "%").instruction(in: .asWritten)
                == "A share, such as 25%.")
        #expect(
            Number(rightAnswer: Samples.lostShare, tolerance: .exact, unit: "ms").instruction(in: .asWritten)
                == "A number in ms, such as 2.5."
        )
    }

    @Test("gives a key that its own marking accepts", arguments: [Quantity.share(0.5), .time(0.052), .plain(2.5)])
    func key(quantity: Quantity) {
        let question = Samples.number(.literal(quantity))
        #expect(outcome(question.kind.key(given: nil) ?? "", to: question) == .right)
    }
}
