import Quiz
import Testing

@Suite("A question with several right options")
struct MultiTests {
    private let multi = Multi(options: [
        ChoiceOption(id: "crash", text: "A crash", isCorrect: true),
        ChoiceOption(id: "loss", text: "A lost message", isCorrect: true, why: "No reply comes then either."),
        ChoiceOption(id: "colour", text: "The colour", isCorrect: false, why: "Nobody sees it."),
        ChoiceOption(id: "name", text: "The name", isCorrect: false, why: "A name changes nothing."),
    ])

    @Test(
        "is answered by numbers, letters or words, in any order",
        arguments: ["1 2", "2,1", "2, 1", "ab", "BA", "b a", "1 and 2", "crash loss", "2 1 2"]
    )
    func answered(typed: String) {
        #expect(multi.read(typed, in: .asWritten) == .answer("crash|loss"))
    }

    @Test("is answered by the words of one option, or with all of them")
    func words() {
        #expect(multi.read("the colour", in: .asWritten) == .answer("colour"))
        #expect(multi.read("a lost", in: .asWritten) == .answer("loss"))
        #expect(multi.read("all", in: .asWritten) == .answer("crash|loss|colour|name"))
    }

    @Test(
        "explains what cannot be an answer",
        arguments: [
            ("", "Type the numbers of all options that are right."),
            ("1 5", "There is no option 5: they go from 1 to 4."),
            ("ae", "No option begins so. Type its number, 1 to 4."),
            ("1 x", "No option begins so. Type its number, 1 to 4."),
            ("the", "Options 3 and 4 both begin so. Type the number of one."),
        ]
    )
    func unclear(typed: String, reason: String) {
        #expect(multi.read(typed, in: .asWritten) == .unclear(reason))
    }

    @Test("earns the right options less the wrong ones, never below nothing")
    func share() {
        #expect(multi.judge("crash|loss", against: nil) == .right)
        #expect(multi.judge("crash", against: nil).share == Points(1, over: 2))
        #expect(multi.judge("crash|loss|colour", against: nil).share == Points(1, over: 2))
        #expect(multi.judge("crash|colour", against: nil).share == .zero)
        #expect(multi.judge("colour|name", against: nil).share == .zero)
        #expect(multi.judge("crash|loss|colour|name", against: nil).share == .zero)
        #expect(
            multi.judge("crash|last-year", against: nil) == .undecided("An option of it is no longer offered."))
    }

    @Test("says why a wrong option is wrong, and names a missed one only at the end")
    func remarks() {
        #expect(
            multi.judge("crash|colour", against: nil).remarks == [
                Remark("“The colour” is wrong: Nobody sees it."),
                Remark("One right option is missing.", .whileOpen),
                Remark("“A lost message” is right: No reply comes then either.", .atEnd),
            ])
    }

    @Test("shows its example and its answer in the numbers that are seen")
    func shown() {
        #expect(multi.key(given: nil) == "crash|loss")
        #expect(multi.show("crash|loss", in: .asWritten) == "1 2")
        #expect(multi.spell("crash|loss") == "A crash; A lost message")
        #expect(multi.instruction(in: .asWritten) == "All that are right, such as 1 4.")
    }
}
