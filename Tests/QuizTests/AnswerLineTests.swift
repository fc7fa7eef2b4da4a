import Quiz
import Testing

@Suite("A line typed where an answer is awaited")
struct AnswerLineTests {
    @Test(
        "is an answer unless it is one of a few words",
        arguments: [
            ("hint", AnswerLine.word(.hint)), ("Skip ", .word(.skip)), ("leave", .word(.leave)),
            ("help", .word(.help)), ("?", .word(.help)), ("quit", .word(.quit)), ("  ", .empty),
            ("hints", .answer("hints")), ("nodes", .answer("nodes")), ("answer hint", .answer("hint")),
            ("answer", .answer("answer")), (" 50 % ", .answer("50 %")),
        ]
    )
    func read(line: String, expected: AnswerLine) {
        #expect(AnswerLine(line) == expected)
    }
}
