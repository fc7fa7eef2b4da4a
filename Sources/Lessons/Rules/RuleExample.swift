import Scenario

/// A rule broken and kept: a piece of a lesson that breaks it, and the same piece put right.
///
/// The page of the rules shows both, with what the checker says of the first; a test sees that it says it.
public struct RuleExample: Sendable {
    /// What the piece is a piece of.
    public enum Frame: Sendable {
        /// A whole lesson file.
        case file
        /// The lines between the dashes.
        case frontMatter
        /// All that follows the front matter.
        case body
        /// The lines of a question.
        case question
        /// The lines of a demo.
        case demo
        /// The file `course.yaml` beside a lesson.
        case course
    }

    public let frame: Frame
    public let wrong: String
    public let right: String

    init(_ frame: Frame, wrong: String, right: String) {
        self.frame = frame
        self.wrong = wrong
        self.right = right
    }

    /// The file that the lessons of examples are said to be.
    static let path = "lessons/01-example.md"
    private static let frontMatter = "format: 1\nid: example\ntitle: Example\nsummary: A lesson to look at."
    private static let body = "# Example\n\n## One\n\nText."
    private static let blocks =
        "```demo example\nrun 1s\n```\n\n```quiz\nid: example-one\nkind: text\nask: What is it called?\naccept: [lease]\n```"

    /// What the checker says of one of its pieces.
    public func problems(_ piece: String, by checker: Checker) -> [LessonProblem] {
        let lesson = LoadedLesson.reading(Array(lesson(with: piece).utf8), path: Self.path)
        let course = LoadedCourse.reading(Array((frame == .course ? piece : "").utf8), path: "lessons/course.yaml")
        let surroundings = Surroundings(known: ["example"], course: course.course)
        let report = checker.check([lesson], in: surroundings)
        let found = (report?.lessons ?? []).flatMap(\.problems)
        return frame == .course ? found + CourseChecker.check(course, lessons: [lesson]) : found
    }

    /// The whole file of which a piece is a part.
    private func lesson(with piece: String) -> String {
        switch frame {
        case .file: piece
        case .frontMatter: "---\n\(piece)\n---\n\n\(Self.body)\n"
        case .body: "---\n\(Self.frontMatter)\n---\n\n\(piece)\n"
        case .question: "---\n\(Self.frontMatter)\n---\n\n# Example\n\n## One\n\n```quiz\n\(piece)\n```\n"
        case .demo: "---\n\(Self.frontMatter)\n---\n\n# Example\n\n## One\n\n```demo example\n\(piece)\n```\n"
        case .course: "---\n\(Self.frontMatter)\ncovers: [1]\n---\n\n\(Self.body)\n\n\(Self.blocks)\n"
        }
    }
}

extension Rule {
    /// Nil where a few lines cannot show it.
    public var example: RuleExample? {
        for group in [
            Self.fileExamples, Self.structureExamples, Self.questionExamples, Self.demoExamples, Self.courseExamples,
        ] {
            if let example = group[self] { return example }
        }
        return nil
    }
}
