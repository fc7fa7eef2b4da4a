import Quiz
import Scenario

/// A lesson as its file says it: what it is about, its steps, and the questions kept for the quiz.
public struct Lesson: Sendable {
    public let frontMatter: FrontMatter
    /// The leading digits of the file's name, if it has any.
    public let number: Int?
    /// The path as it was given to the loader.
    public let path: String
    /// What stands before the first step; part of the first stop.
    public let introduction: Prose?
    /// The steps in order, without the reserved step `## Quiz`.
    public let steps: [Step]
    /// The questions under `## Quiz`, asked only in the quiz.
    public let quizQuestions: [Question]
    public let contentHash: ContentHash

    public var id: String { frontMatter.id }
    public var title: String { frontMatter.title }
    public var summary: String { frontMatter.summary }
    public var minutes: Int? { frontMatter.minutes }
    public var requires: [String] { frontMatter.requires }
    public var objectives: [String] { frontMatter.objectives }
    public var covers: [Int] { frontMatter.covers }

    public var demos: [DemoBlock] { steps.compactMap(\.demo) }

    /// Every question, those of the steps before those of the quiz.
    public var questions: [Question] { steps.flatMap(\.questions) + quizQuestions }

    public func demo(named name: String) -> DemoBlock? { demos.first { $0.name == name } }

    public func question(_ id: String) -> Question? { questions.first { $0.id == id } }
}
