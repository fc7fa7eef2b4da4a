import Testing

@testable import Grading

struct AnswerSheetTests {
    @Test("an answer stands behind its question's id, with or without quotes and comments")
    func reading() throws {
        let sheet = try AnswerSheet(
            """
            # predictions
            lost-share: 50%      # a guess
            who: "2"
            time: 5 ms
            """, file: "a.yaml")
        #expect(sheet.answer(to: "lost-share") == "50%")
        #expect(sheet.answer(to: "who") == "2")
        #expect(sheet.answer(to: "time") == "5 ms")
        #expect(sheet.answer(to: "other") == nil)
    }

    @Test("a line that is no answer is named")
    func problems() {
        let missing = #expect(throws: AnswerSheet.Problem.self) { try AnswerSheet("a: 1\nwhat", file: "a.yaml") }
        #expect(missing?.description == "a.yaml:2:1: an answer is written id: answer")
        let twice = #expect(throws: AnswerSheet.Problem.self) { try AnswerSheet("a: 1\na: 2", file: "a.yaml") }
        #expect(twice?.description == "a.yaml:2:1: a is answered twice")
    }

    @Test("a task is answered with a list of commands")
    func commands() throws {
        let sheet = try AnswerSheet(
            "first: 2\ntask:   # its commands\n  - set ann mode=cas\n  - \"set bob mode=cas\"\nlast: 3\n",
            file: "a.yaml")
        #expect(sheet.answer(to: "task") == "set ann mode=cas\nset bob mode=cas")
        #expect(sheet.answer(to: "last") == "3")
    }
}
