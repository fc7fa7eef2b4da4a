import Quiz
import Scenario

/// Questions that the tests answer.
enum Samples {
    static let location = QuestionLocation(file: "lesson.md", line: 12, column: 1)

    static let silence = Question(
        id: "silence",
        kind: Choice(options: [
            ChoiceOption(text: "The bank is down.", isCorrect: false, why: "A live bank can be silent too."),
            ChoiceOption(text: "The request was lost.", isCorrect: false, why: "Or only its reply."),
            ChoiceOption(text: "Nothing yet.", isCorrect: true),
        ]),
        ask: "What does the shop know now?",
        hints: ["Count the ways in which no reply comes.", "There are three."],
        explain: "Silence tells you only that you have no answer.",
        location: location
    )

    static func number(
        _ rightAnswer: Number.Key, tolerance: Tolerance = .relative(0.1), unit: String? = nil, traps: [Trap] = [],
        points: Int = 1, isPrediction: Bool = false
    ) -> Question {
        Question(
            id: "lost-share",
            kind: Number(rightAnswer: rightAnswer, tolerance: tolerance, unit: unit, traps: traps),
            ask: "Which share is lost?", hints: ["Think of W.", "λW is 1.", "Half."], explain: "One in two.",
            points: points, isPrediction: isPrediction, location: location
        )
    }

    static let lostShare = Number.Key.measure(MeasureReference(demo: "lost-update", measure: "lost_share"))
}
