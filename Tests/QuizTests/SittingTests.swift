import Scenario
import Testing

@testable import Quiz

@Suite("Sittings")
struct SittingTests {
    private static func question(_ id: String, points: Int = 1) -> Question {
        Question(
            id: id,
            kind: Choice(options: [
                ChoiceOption(id: "no", text: "No.", isCorrect: false, why: "Nothing is."),
                ChoiceOption(id: "yes", text: "Yes.", isCorrect: true),
            ]),
            ask: "Is it?", hints: ["It is."], points: points, location: Samples.location)
    }

    private let questions = [
        SittingTests.question("a"), SittingTests.question("b", points: 3), SittingTests.question("c"),
    ]

    @Test("goes through a paper, and says what came of it")
    func quiz() {
        var sitting = Sitting(.quiz, asking: questions)
        #expect(sitting.place == 0)
        #expect(sitting.answer("Yes.") == .right)
        sitting.goOn()
        #expect(sitting.answer("No.")?.message == "No. Nothing is.")
        sitting.goOn()
        #expect(sitting.place == 1)
        #expect(sitting.answer("Yes.") == .right)
        sitting.goOn()
        let isGivenUp = sitting.skip()
        #expect(isGivenUp)
        sitting.goOn()
        #expect(sitting.isOver)
        let result = SittingResult(sitting)
        #expect(result.earned == Points(5, over: 2))
        #expect(result.possible == Points(5))
        #expect([result.atOnce, result.partly, result.missed, result.skipped, result.open] == [1, 1, 0, 1, 0])
    }

    @Test("a task in an exam has one try, and without a trial it is marked elsewhere")
    func task() throws {
        let place = SourceLocation(file: "a.md", line: 1, column: 1)
        let script = try TaskScript("", at: place)
        let goal = try Expression("1 == 1", at: place)
        let task = ClusterTask(
            setup: script, trial: script, goals: [goal], allowed: ["set"], fixed: [], solution: script)
        let question = Question(
            id: "task", kind: task, ask: "Do it.", points: 3,
            location: QuestionLocation(file: "a.md", line: 1, column: 1))
        let unmet = TrialResult(goals: [.init(text: "1 == 1", values: ["1"], isMet: false)])
        var lesson = Sitting(.quiz, asking: [question])
        #expect(lesson.submit(["set a b=c"], unmet) == .notYet([Remark("Not met: `1 == 1`.")]))
        #expect(lesson.present?.isFinished == false)
        var exam = Sitting(.exam, asking: [question])
        exam.work("set a b=c")
        _ = exam.submit(["set a b=c"], unmet)
        #expect(exam.present?.mark?.earned == .zero)
        #expect(exam.present?.entries.map(\.verdict) == [.worked, .wrong])
        let onPaper = Question(id: "task", kind: Sealed(task), ask: "Do it.", location: question.location)
        var sealed = Sitting(.exam, asking: [onPaper])
        _ = sealed.submit(["set a b=c"], nil)
        #expect(sealed.present?.state == .finished(.locked))
        #expect(sealed.present?.entries.last?.answer == "set a b=c")
    }

    @Test("an exam has one try and no hints; what is skipped is asked again after the others")
    func exam() {
        var sitting = Sitting(.exam, asking: questions)
        let hint = sitting.hint()
        #expect(hint == nil)
        let isGivenUp = sitting.skip()
        #expect(!isGivenUp)
        #expect(sitting.place == 1)
        #expect(sitting.answer("No.")?.message == "No. Nothing is. Right is “Yes”.")
        sitting.goOn()
        #expect(sitting.place == 2)
        _ = sitting.answer("Yes.")
        sitting.goOn()
        #expect(sitting.place == 0)
        sitting.finish()
        let result = SittingResult(sitting)
        #expect([result.atOnce, result.partly, result.missed, result.skipped, result.open] == [1, 0, 1, 0, 1])
        #expect(result.possible == Points(5))
    }

    @Test("is taken up again from its entries, where it was")
    func replayed() {
        var sitting = Sitting(.quiz, asking: questions)
        _ = sitting.answer("Yes.")
        var kept = sitting.takeNewEntries()
        sitting.goOn()
        _ = sitting.hint()
        _ = sitting.answer("No.")
        kept += sitting.takeNewEntries()
        let again = Sitting(.quiz, asking: questions, replaying: kept)
        #expect(again.place == 1)
        #expect(again.present?.triesUsed == 1)
        #expect(again.present?.hintsGiven == 1)
        #expect(again.attempts.map(\.state) == sitting.attempts.map(\.state))
    }
}
