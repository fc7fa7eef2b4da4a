import Lessons
import Quiz
import Scenario

/// What a quiz is to ask: `quiz`, `quiz due`, `quiz concurrency count=5`, `quiz exam`.
public struct QuizRequest: Hashable, Sendable {
    public enum Aim: String, Hashable, Sendable {
        /// What is due, what is new and what is weak, mixed.
        case mixed
        /// What is due today alone.
        case due
        case exam
    }

    public var aim: Aim
    /// The ids of the lessons that it is about; empty for those that are finished, or for an exam those of the course.
    public var lessons: [String]
    /// How many questions at most; nil for as many as usual.
    public var count: Int?
    /// Nil for one that the session brings, or the course.
    public var seed: UInt64?

    public static let countStandard = 10
    public static let countsAllowed = 1...200

    public init(_ aim: Aim = .mixed, lessons: [String] = [], count: Int? = nil, seed: UInt64? = nil) {
        self.aim = aim
        self.lessons = lessons
        self.count = count
        self.seed = seed
    }

    /// The words behind `quiz` that ask for it; a sitting is kept under them, and can be read again from them.
    var name: String {
        let words =
            [aim == .mixed ? nil : aim.rawValue] + lessons
            + [count.map { "count=\($0)" }, seed.map { "seed=\($0)" }]
        return words.compactMap(\.self).joined(separator: " ")
    }

    /// What a student calls it.
    var title: String { aim == .exam ? "exam" : "quiz" }

    /// Reads the words behind `quiz`; `lesson` finds the id that a reference means.
    init(
        _ line: CommandLine, lesson: (Word) throws(ScenarioError) -> String
    ) throws(ScenarioError) {
        self.init()
        for word in line.words {
            if let (key, value) = word.option {
                switch key {
                case "count": count = try QuizRequest.number(value, in: QuizRequest.countsAllowed)
                case "seed": seed = UInt64(try QuizRequest.number(value, in: 0...Int.max))
                default: throw QuizRequest.problem(word, "quiz has count= and seed=, no \(key)=")
                }
            } else if word.text == "due" || word.text == "exam" {
                guard aim == .mixed else { throw QuizRequest.problem(word, "due or exam, not both") }
                aim = word.text == "due" ? .due : .exam
            } else {
                lessons.append(try lesson(word))
            }
        }
    }

    private static func number(_ word: Word, in range: ClosedRange<Int>) throws(ScenarioError) -> Int {
        if let number = Int(word.text), range.contains(number) { return number }
        throw problem(
            word, range.upperBound == .max ? "a whole number is expected here" : "from 1 to \(range.upperBound)")
    }

    private static func problem(_ word: Word, _ message: String) -> ScenarioError {
        ScenarioError(location: word.location, length: word.length, message: message, topic: "quiz")
    }
}
