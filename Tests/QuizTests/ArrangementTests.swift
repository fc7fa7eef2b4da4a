import Quiz
import Testing

@Suite("The order in which options are shown")
struct ArrangementTests {
    private let choice = Choice(
        options: "abcdef".map { letter in
            ChoiceOption(text: "option \(letter)", isCorrect: letter == "a", why: "No.")
        })

    private func letters(_ choice: Choice, seed: UInt64, question: String = "order") -> String {
        choice.choices(in: Arrangement(seed: seed, question: question)).map { String($0.suffix(1)) }.joined()
    }

    @Test("is drawn from the seed and the question, and is the same on every machine")
    func drawn() {
        #expect(letters(choice, seed: 7) == "caefdb")
        #expect(letters(choice, seed: 7) == letters(choice, seed: 7))
        #expect(letters(choice, seed: 8) == "badfce")
        #expect(letters(choice, seed: 7, question: "other") == "abcfde")
    }

    @Test("is what a typed number refers to, while what is recorded does not change with it")
    func typed() {
        for seed in UInt64(0)..<20 {
            let arrangement = Arrangement(seed: seed, question: "order")
            let typed = choice.show("option a", in: arrangement)
            #expect(choice.read(typed, in: arrangement) == .answer("option a"), "seed \(seed)")
        }
    }

    @Test("is the author's where the author keeps it")
    func kept() {
        let kept = Choice(options: choice.options, isShuffled: false)
        #expect(letters(kept, seed: 7) == "abcdef")
    }
}
