import Quiz
import Testing

@Suite("A choice")
struct ChoiceTests {
    private let choice = Samples.silence.kind

    @Test(
        "is answered by number, by letter, or by the beginning of an option",
        arguments: ["3", " 3 ", "c", "C", "nothing", "Nothing yet."]
    )
    func answered(typed: String) {
        #expect(choice.read(typed, in: .asWritten) == .answer("Nothing yet."))
    }

    @Test(
        "explains what cannot be an answer",
        arguments: [
            ("4", "There is no option 4: they go from 1 to 3."),
            ("0", "There is no option 0: they go from 1 to 3."),
            ("-1", "There is no option -1: they go from 1 to 3."),
            ("the", "Options 1 and 2 both begin so. Type the number of one."),
            ("perhaps", "No option begins so. Type its number, 1 to 3."),
            ("d", "No option begins so. Type its number, 1 to 3."),
            ("", "Type the number of an option, 1 to 3."),
        ]
    )
    func unclear(typed: String, reason: String) {
        #expect(choice.read(typed, in: .asWritten) == .unclear(reason))
    }

    @Test("says what believing a wrong option would mean, and at the end which one is right")
    func why() {
        var attempt = Attempt(of: Samples.silence)
        #expect(attempt.answer("The request was lost.").message == "No. Or only its reply.")
        #expect(
            attempt.answer("The request was lost.").message == "No. Or only its reply. Right is “Nothing yet”.")
        #expect(choice.judge("Nothing yet.", against: nil) == .right)
        #expect(
            choice.judge("An option of last year.", against: nil) == .undecided("That option is no longer offered."))
    }

    @Test("records an option by its id where the author gives one, so that moving options changes no mark")
    func recordedById() {
        let choice = Choice(options: [
            ChoiceOption(id: "one", text: "at once", isCorrect: false, why: "No."),
            ChoiceOption(id: "two", text: "later", isCorrect: true),
        ])
        #expect(choice.read("2", in: .asWritten) == .answer("two"))
        #expect(choice.show("two", in: .asWritten) == "2")
        #expect(choice.key(given: nil) == "two")
    }
}
