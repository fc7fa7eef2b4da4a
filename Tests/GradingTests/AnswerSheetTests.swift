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
}
